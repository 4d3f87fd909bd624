// Whose key is it? The register an oversight body hands out: which key belongs to whom, from when to when. The body signs it with a key of
// its own; that this key is really the body's, a person finds out by comparing its check words with what the body has made public.
import * as z from "zod/mini";
import type { Read } from "../core/problem.ts";
import { readBy } from "../core/problems-of.ts";
import type { CheckedSignOff } from "../core/verification.ts";
import { canonicalBytes } from "./canonical.ts";
import type { KeyCard } from "./key-card.ts";
import type { SigningKey } from "./keys.ts";
import { looksSigned, openSignedFile, writeSignedFile } from "./signed-file.ts";
import { readStrictJson } from "./strict-json.ts";
import { line, moment, wrongFormat } from "./submission.ts";

export const registerFormat = "sister-city-check/register@1";
const registerSignature = "sister-city-check-register";
/** More keys than any country has councils. */
export const mostKeys = 20_000;

const keySchema = z.strictObject({
  /** RFC 7638 thumbprint of the public key. */
  kid: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  name: line,
  office: line,
  from: z.optional(moment),
  to: z.optional(moment),
  /** From this moment on the key counts for nothing. */
  revoked: z.optional(moment),
  reason: z.optional(line),
});
export const registerSchema = z.strictObject({
  format: z.string(),
  issuer: line,
  issuedAt: moment,
  keys: z.array(keySchema).check(z.maxLength(mostKeys)),
});
export type KnownKey = z.infer<typeof keySchema>;
export type Register = z.infer<typeof registerSchema>;

/** Reads a register file. */
export function readRegister(bytes: Uint8Array): Read<Register> {
  const json = readStrictJson(bytes);
  if (!json.ok) return json;
  const parsed = readBy(registerSchema, json.value);
  if (!parsed.ok) return parsed;
  if (parsed.value.format !== registerFormat)
    return { ok: false, problems: [wrongFormat(parsed.value.format, registerFormat)] };
  const kids = parsed.value.keys.map(({ kid }) => kid);
  const twice = kids.findIndex((kid, index) => kids.indexOf(kid) < index);
  return twice < 0
    ? parsed
    : { ok: false, problems: [{ kind: "repeated-id", path: `keys[${twice}].kid`, facts: { id: kids[twice] ?? "" } }] };
}

/** A register with the name of the key that signed it; without one, anybody may have written or changed it. */
export interface OpenedRegister {
  readonly register: Register;
  /** RFC 7638 thumbprint of the issuer's key. */
  readonly issuerKid?: string;
}

/** Opens a register file, signed or plain. A signature that does not fit is refused before anything is read. */
export async function openRegister(bytes: Uint8Array<ArrayBuffer>): Promise<Read<OpenedRegister>> {
  if (!looksSigned(bytes)) {
    const plain = readRegister(bytes);
    return plain.ok ? { ok: true, value: { register: plain.value } } : plain;
  }
  const opened = await openSignedFile(bytes, registerSignature);
  if (!opened.ok) {
    const altered = opened.fault === "signature-differs" || opened.fault === "kid-differs";
    return { ok: false, problems: [{ kind: altered ? "altered" : "not-a-register", path: "", facts: {} }] };
  }
  const read = readRegister(opened.content);
  return read.ok ? { ok: true, value: { register: read.value, issuerKid: opened.kid } } : read;
}

/** The register as a file, signed by the body that hands it out. */
export const writeRegister = (register: Register, key: SigningKey): Promise<Uint8Array<ArrayBuffer>> =>
  writeSignedFile(canonicalBytes({ ...register, format: registerFormat }), key, registerSignature);

/**
 * Adds a key by its card. It counts for what it signed before, too: the key was its owner's then as well. A key that is listed already
 * stays as it is, whatever the card calls it.
 */
export function withKey(register: Register, { kid, name, office }: KeyCard): Register {
  if (register.keys.some((key) => key.kid === kid)) return register;
  return { ...register, keys: [...register.keys, { kid, name, office }] };
}

/** Says that a key counts for nothing any more. It stays listed: what it signed must be recognised as such. */
export const withRevoked = (register: Register, kid: string, at: string, reason: string): Register => ({
  ...register,
  keys: register.keys.map((key) => (key.kid === kid && !key.revoked ? { ...key, revoked: at, reason } : key)),
});

/** What a register knows of a key at the time a signer claims. The time is not proven, so a revoked key counts as revoked at any time. */
export function standingOf(register: Register | undefined, kid: string, claimedTime: string): CheckedSignOff["known"] {
  if (!register) return "no-register";
  const key = register.keys.find((one) => one.kid === kid);
  if (!key) return "not-in-register";
  if (key.revoked) return "revoked";
  const at = Date.parse(claimedTime);
  const outside = (key.from && at < Date.parse(key.from)) || (key.to && at > Date.parse(key.to));
  return outside ? "not-valid-then" : "in-register";
}

/** Do two spellings of a name mean the same, as far as case, width and spaces go? */
export const sameName = (a: string, b: string): boolean => foldedName(a) === foldedName(b);
const foldedName = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
