// SHA-256 by Node itself, at once: asking WebCrypto for ten small files of each package costs more than hashing them.
import { createHash, createHmac } from "node:crypto";
import type { TextHashing } from "../archive/parts.ts";
import type { SeenFiles } from "../archive/seen-files.ts";

/** Fingerprints of bytes that nobody changes meanwhile, each worked out once. */
export function nodeFingerprints(): SeenFiles["fingerprint"] {
  const known = new WeakMap<Uint8Array, Promise<string>>();
  return (bytes) => {
    const before = known.get(bytes);
    if (before) return before;
    const made = Promise.resolve(createHash("sha256").update(bytes).digest("hex"));
    known.set(bytes, made);
    return made;
  };
}

/** The same for texts. */
export const nodeHashing: TextHashing = {
  sha256: (text) => createHash("sha256").update(text).digest("hex"),
  hmac: (key) => (text) => createHmac("sha256", Buffer.from(key, "hex")).update(text).digest("hex"),
};
