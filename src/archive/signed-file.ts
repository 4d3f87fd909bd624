// One document and its signature in one small file: plain JSON that any editor opens. The bytes that were signed stand in it as they are,
// so they are hashed and checked before anything in them is read. Knows nothing of what a document says.
import { fingerprintOf } from "./canonical.ts";
import type { SigningKey } from "./keys.ts";
import { checkSignature, type SignatureFault, type SignatureType, signBytes } from "./signature.ts";
import { largestJson } from "./strict-json.ts";

const head = '{"content":';
const tail = /,"signature":"([A-Za-z0-9_-]{1,3900}\.\.[A-Za-z0-9_-]{86})"\}\n?$/;
/** The longest tail there can be, in bytes. */
const longestTail = 4_100;

/** Signs a document and puts both into one file. @param content canonical bytes of the document */
export async function writeSignedFile(
  content: Uint8Array<ArrayBuffer>,
  key: SigningKey,
  type: SignatureType,
): Promise<Uint8Array<ArrayBuffer>> {
  const jws = (await signBytes(content, key, type)).trim();
  const text = (value: string) => new TextEncoder().encode(value);
  const parts = [text(head), content, text(`,"signature":"${jws}"}\n`)];
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

export type SignedFile =
  | {
      readonly ok: true;
      /** As it was signed, byte for byte; not read yet. */
      readonly content: Uint8Array<ArrayBuffer>;
      /** SHA-256 of the content. */
      readonly fingerprint: string;
      readonly kid: string;
    }
  | { readonly ok: false; readonly fault: "not-a-signed-file" | SignatureFault };

/** Takes a signed file apart and checks its signature. Never throws on foreign bytes. */
export async function openSignedFile(bytes: Uint8Array<ArrayBuffer>, type: SignatureType): Promise<SignedFile> {
  const parts = partsOf(bytes);
  if (!parts) return { ok: false, fault: "not-a-signed-file" };
  const check = await checkSignature(parts.content, parts.jws, type);
  if (!check.ok) return check;
  return { ok: true, content: parts.content, fingerprint: await fingerprintOf(parts.content), kid: check.kid };
}

/** The fingerprint a file claims by its content, whatever its signature says; undefined where it is no such file. */
function partsOf(bytes: Uint8Array<ArrayBuffer>): { content: Uint8Array<ArrayBuffer>; jws: Uint8Array } | undefined {
  if (bytes.length > largestJson) return undefined;
  const latin = new TextDecoder("latin1");
  const end = latin.decode(bytes.subarray(Math.max(0, bytes.length - longestTail)));
  const match = tail.exec(end);
  if (latin.decode(bytes.subarray(0, head.length)) !== head || !match?.[1]) return undefined;
  // The signature stands in the file once, and everything before it is the document.
  const content = bytes.slice(head.length, bytes.length - match[0].length);
  return content.length === 0 ? undefined : { content, jws: new TextEncoder().encode(match[1]) };
}

/** Does the file begin as one of these? */
export const looksSigned = (bytes: Uint8Array): boolean =>
  new TextDecoder("latin1").decode(bytes.subarray(0, head.length)) === head;
