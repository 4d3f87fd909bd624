// One sequence of bytes for one content (RFC 8785), and its fingerprint (SHA-256): the same in the browser, in Node and anywhere else.
import { hexOf } from "./hex.ts";

/**
 * Canonical JSON: names in the order of their UTF-16 units, no space between, and everything else as JSON.stringify writes it, which is what
 * RFC 8785 asks for. The value must be plain JSON with well-formed text: readers refuse anything else at the door. A name without a value
 * is left out.
 * @throws for a number that JSON cannot hold
 */
export function canonicalText(value: unknown): string {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`JSON cannot hold ${value}.`);
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  const members = value as Readonly<Record<string, unknown>>;
  const named = Object.keys(members)
    .filter((name) => members[name] !== undefined)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonicalText(members[name])}`);
  return `{${named.join(",")}}`;
}

/** The same as UTF-8 bytes. */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalText(value));
}

/** SHA-256 in lower-case hexadecimal. */
export async function fingerprintOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

/** Fingerprints of bytes that nobody changes meanwhile: each is worked out once, however often it is asked for. */
export function fingerprintsOnce(): typeof fingerprintOf {
  const known = new WeakMap<Uint8Array, Promise<string>>();
  return (bytes) => {
    const before = known.get(bytes);
    if (before) return before;
    const made = fingerprintOf(bytes);
    known.set(bytes, made);
    return made;
  };
}
