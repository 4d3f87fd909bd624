// Keys to sign with: made by WebCrypto, named by their thumbprint (RFC 7638). Ed25519, or ECDSA on P-256 where the browser lacks it.
// Where a key is kept, and whose it is, is somebody else's business.
import { calculateJwkThumbprint } from "jose";
import * as z from "zod/mini";
import type { Read } from "../core/problem.ts";
import { readBy } from "../core/problems-of.ts";
import { readStrictJson } from "./strict-json.ts";
import { moment } from "./submission.ts";

export const algorithms = ["Ed25519", "ES256"] as const;
export type Algorithm = (typeof algorithms)[number];

const parameters = { Ed25519: { name: "Ed25519" }, ES256: { name: "ECDSA", namedCurve: "P-256" } } as const;

/** 32 bytes in base64url. */
const number = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
export const publicKeySchema = z.union([
  z.strictObject({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: number }),
  z.strictObject({ kty: z.literal("EC"), crv: z.literal("P-256"), x: number, y: number }),
]);
/** A public key as JWK, with nothing in it but what its thumbprint is made of. */
export type PublicKey = z.infer<typeof publicKeySchema>;

export interface SigningKey {
  readonly algorithm: Algorithm;
  readonly privateKey: CryptoKey;
  readonly publicKey: PublicKey;
  /** RFC 7638 thumbprint of the public key, base64url. */
  readonly kid: string;
}

export const algorithmOf = (key: PublicKey): Algorithm => (key.kty === "OKP" ? "Ed25519" : "ES256");
export const thumbprintOf = (key: PublicKey): Promise<string> => calculateJwkThumbprint(key, "sha256");

/** A public key ready to check with, its name, and the PEM text it stands as in a package. */
export interface OpenedKey {
  readonly key: CryptoKey;
  readonly kid: string;
  readonly pem: string;
}

const opened = new Map<string, Promise<OpenedKey>>();
const mostOpened = 1_000;

/** Opens a public key, once for all it signed; rejects when the numbers in it are no point of the curve. */
export function openPublicKey(publicKey: PublicKey): Promise<OpenedKey> {
  const name = publicKey.kty === "OKP" ? publicKey.x : `${publicKey.x} ${publicKey.y}`;
  const before = opened.get(name);
  if (before) return before;
  const made = Promise.all([importPublicKey(publicKey), thumbprintOf(publicKey), publicKeyPem(publicKey)]).then(
    ([key, kid, pem]) => ({ key, kid, pem }),
  );
  if (opened.size >= mostOpened) opened.clear();
  opened.set(name, made);
  return made;
}

/**
 * Makes a new key.
 * @param extractable false where the key stays in this browser; true only to write it to a key file
 * @param wanted left out: Ed25519 where this engine has it, else ES256
 */
export async function makeKey(extractable: boolean, wanted?: Algorithm): Promise<SigningKey> {
  const algorithm = wanted ?? ((await hasEd25519()) ? "Ed25519" : "ES256");
  const pair = (await crypto.subtle.generateKey(parameters[algorithm], extractable, [
    "sign",
    "verify",
  ])) as CryptoKeyPair;
  const publicKey = publicPart(await crypto.subtle.exportKey("jwk", pair.publicKey));
  return { algorithm, privateKey: pair.privateKey, publicKey, kid: await thumbprintOf(publicKey) };
}

async function hasEd25519(): Promise<boolean> {
  return crypto.subtle.generateKey(parameters.Ed25519, false, ["sign", "verify"]).then(
    () => true,
    () => false,
  );
}

function publicPart({ kty, crv, x, y }: JsonWebKey): PublicKey {
  return publicKeySchema.parse(kty === "EC" ? { kty, crv, x, y } : { kty, crv, x });
}

/** A public key ready to check with; rejects when the numbers in it are no point of the curve. */
export const importPublicKey = (key: PublicKey): Promise<CryptoKey> =>
  crypto.subtle.importKey("jwk", key, parameters[algorithmOf(key)], true, ["verify"]);

/** The same key as PEM text, which openssl reads. */
export async function publicKeyPem(key: PublicKey): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.exportKey("spki", await importPublicKey(key)));
  const base64 = btoa(String.fromCharCode(...bytes));
  return `-----BEGIN PUBLIC KEY-----\n${base64.replace(/.{64}(?=.)/g, "$&\n")}\n-----END PUBLIC KEY-----\n`;
}

export const keyFormat = "sister-city-check/key@1";
const keyFileSchema = z.strictObject({
  format: z.literal(keyFormat),
  madeAt: moment,
  /** RFC 7638 thumbprint. */
  kid: number,
  publicKey: publicKeySchema,
  /** The private number of the key, base64url. Whoever has it can sign. */
  secret: number,
});

/** A key as a file, for the command line. The key must have been made extractable. */
export async function writeKeyFile(key: SigningKey, madeAt: string): Promise<string> {
  const { d } = await crypto.subtle.exportKey("jwk", key.privateKey);
  const file = { format: keyFormat, madeAt, kid: key.kid, publicKey: key.publicKey, secret: d };
  return `${JSON.stringify(keyFileSchema.parse(file), null, 1)}\n`;
}

/** Reads a key file. The key that comes back cannot be taken out of this program again. */
export async function readKeyFile(bytes: Uint8Array): Promise<Read<SigningKey>> {
  const json = readStrictJson(bytes);
  if (!json.ok) return json;
  const parsed = readBy(keyFileSchema, json.value);
  if (!parsed.ok) return parsed;
  const { publicKey, secret, kid } = parsed.value;
  const algorithm = algorithmOf(publicKey);
  const wrong = { ok: false, problems: [{ kind: "wrong-value", path: "secret", facts: {} }] } as const;
  if ((await thumbprintOf(publicKey)) !== kid)
    return { ok: false, problems: [{ kind: "wrong-value", path: "kid", facts: {} }] };
  const privateKey = await crypto.subtle
    .importKey("jwk", { ...publicKey, d: secret }, parameters[algorithm], false, ["sign"])
    .catch(() => undefined);
  return privateKey ? { ok: true, value: { algorithm, privateKey, publicKey, kid } } : wrong;
}
