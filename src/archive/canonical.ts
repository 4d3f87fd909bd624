// One sequence of bytes for one content (RFC 8785), and its fingerprint (SHA-256): the same in the browser, in Node and anywhere else.
import { canonicalize } from "json-canonicalize";
import { hexOf } from "./hex.ts";

/** Canonical JSON as UTF-8 bytes. The value must be plain JSON with well-formed text: readers refuse anything else at the door. */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalize(value));
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
