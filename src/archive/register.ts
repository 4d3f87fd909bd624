// Whose key is it? The register an oversight body hands out: which key belongs to whom, from when to when. That the register itself is
// genuine is checked before it gets here.
import * as z from "zod/mini";
import type { Read } from "../core/problem.ts";
import { readBy } from "../core/problems-of.ts";
import type { CheckedSignOff } from "../core/verification.ts";
import { readStrictJson } from "./strict-json.ts";
import { line, moment, wrongFormat } from "./submission.ts";

export const registerFormat = "sister-city-check/register@1";

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
const registerSchema = z.strictObject({
  format: z.string(),
  issuer: line,
  issuedAt: moment,
  keys: z.array(keySchema).check(z.maxLength(20_000)),
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
