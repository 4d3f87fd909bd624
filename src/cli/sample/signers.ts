// Keys of invented officers: made from the seed, so that the same sample is signed by the same keys. Never a key for anything real.
import { createHash, createPrivateKey } from "node:crypto";
import { type PublicKey, publicKeySchema, type SigningKey, thumbprintOf } from "../../archive/keys.ts";

/** An Ed25519 key as PKCS #8 (RFC 8410) without its 32 bytes. */
const wrapping = Buffer.from("302e020100300506032b657004220420", "hex");

/** The key that follows from a text. */
export async function keyFrom(text: string): Promise<SigningKey> {
  const secret = createHash("sha256").update(text).digest();
  const jwk = createPrivateKey({ key: Buffer.concat([wrapping, secret]), format: "der", type: "pkcs8" }).export({
    format: "jwk",
  });
  const publicKey: PublicKey = publicKeySchema.parse({ kty: jwk.kty, crv: jwk.crv, x: jwk.x });
  const privateKey = await crypto.subtle.importKey(
    "jwk",
    { ...publicKey, d: secret.toString("base64url") },
    { name: "Ed25519" },
    false,
    ["sign"],
  );
  return { algorithm: "Ed25519", privateKey, publicKey, kid: await thumbprintOf(publicKey) };
}
