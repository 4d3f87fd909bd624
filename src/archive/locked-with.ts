// Is a file locked, and does a passphrase open it or a key? Told from its beginning alone, without what is needed to open it.

const mark = "age-encryption.org/v1\n";

/** Undefined when the file is not locked in the age format. */
export function lockedWith(bytes: Uint8Array): "passphrase" | "key" | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  if (!head.startsWith(mark)) return undefined;
  const [, kind] = /^-> (\S+)/m.exec(head) ?? [];
  return kind === "scrypt" ? "passphrase" : "key";
}
