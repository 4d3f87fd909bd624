// Signs the bytes of a statement, and checks such a signature: detached JWS (RFC 7515) over the plain bytes (RFC 7797), so that standard
// tools can check it without this program. Says whether a signature fits its key; whose key it is, the register says.
import { FlattenedSign, flattenedVerify } from "jose";
import * as z from "zod/mini";
import {
  type Algorithm,
  algorithmOf,
  algorithms,
  openPublicKey,
  type PublicKey,
  publicKeySchema,
  type SigningKey,
  thumbprintOf,
} from "./keys.ts";
import { readStrictJson } from "./strict-json.ts";

/** What was signed: a signature under one kind of document never counts under another. */
export const signatureTypes = [
  "sister-city-check-sign-off",
  "sister-city-check-review",
  "sister-city-check-replies",
  "sister-city-check-key-card",
  "sister-city-check-register",
] as const;
export type SignatureType = (typeof signatureTypes)[number];
export const signatureType = "sister-city-check-sign-off" satisfies SignatureType;
const largestSignature = 4_000;

/** Nothing beyond this may stand in a header: an extension that is not understood could change what the signature means. */
const headerSchema = z.strictObject({
  alg: z.enum(algorithms),
  b64: z.literal(false),
  crit: z.tuple([z.literal("b64")]),
  jwk: publicKeySchema,
  kid: z.string(),
  typ: z.enum(signatureTypes),
});

/** Signs the bytes. Gives the detached JWS as one line of text. */
export async function signBytes(
  bytes: Uint8Array,
  key: SigningKey,
  type: SignatureType = signatureType,
): Promise<string> {
  const { protected: header = "", signature } = await new FlattenedSign(bytes)
    .setProtectedHeader({
      alg: key.algorithm,
      b64: false,
      crit: ["b64"],
      jwk: key.publicKey,
      kid: key.kid,
      typ: type,
    })
    .sign(key.privateKey);
  return `${header}..${signature}\n`;
}

export type SignatureFault =
  /** Not a detached JWS at all. */
  | "not-a-signature"
  /** A header with an algorithm, type or extension that this format does not have. */
  | "header-not-allowed"
  /** The name of the key is not that of the key in the header. */
  | "kid-differs"
  | "signature-differs";

export type SignatureCheck =
  | {
      readonly ok: true;
      readonly algorithm: Algorithm;
      readonly publicKey: PublicKey;
      readonly kid: string;
      readonly pem: string;
    }
  | { readonly ok: false; readonly fault: SignatureFault };

/** Checks a detached JWS over the bytes. Never throws on foreign bytes. */
export async function checkSignature(
  bytes: Uint8Array,
  jws: Uint8Array,
  type: SignatureType = signatureType,
): Promise<SignatureCheck> {
  const refuse = (fault: SignatureFault): SignatureCheck => ({ ok: false, fault });
  if (jws.length > largestSignature) return refuse("not-a-signature");
  const match = /^([A-Za-z0-9_-]+)\.\.([A-Za-z0-9_-]{86})\n?$/.exec(new TextDecoder("latin1").decode(jws));
  const [, encoded = "", signature = ""] = match ?? [];
  const decoded = fromBase64Url(encoded);
  if (!match || !decoded || !fromBase64Url(signature)) return refuse("not-a-signature");
  const json = readStrictJson(decoded);
  if (!json.ok) return refuse("not-a-signature");
  const header = headerSchema.safeParse(json.value);
  if (!header.success) return refuse("header-not-allowed");
  const { alg, jwk, kid, typ } = header.data;
  if (alg !== algorithmOf(jwk) || typ !== type) return refuse("header-not-allowed");
  const opened = await openPublicKey(jwk).catch(() => undefined);
  // The name is judged first: it says more than that the key cannot be used.
  if ((opened?.kid ?? (await thumbprintOf(jwk))) !== kid) return refuse("kid-differs");
  if (!opened) return refuse("header-not-allowed");
  const fits = await flattenedVerify({ protected: encoded, payload: bytes, signature }, opened.key, {
    algorithms: [...algorithms],
  }).then(
    () => true,
    () => false,
  );
  return fits ? { ok: true, algorithm: alg, publicKey: jwk, kid, pem: opened.pem } : refuse("signature-differs");
}

/** Undefined unless it is the one way to write these bytes: spare bits of the last letter must be zero. */
function fromBase64Url(text: string): Uint8Array | undefined {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const again = btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
    return again === text ? Uint8Array.from(binary, (letter) => letter.charCodeAt(0)) : undefined;
  } catch {
    return undefined;
  }
}
