// Opens locked files on the command line, with a passphrase or key that stands in a file: on the line itself others could read it.
import type { Secret } from "../archive/encrypted.ts";
import { lockedWith } from "../archive/locked-with.ts";
import { sayNotOpened } from "../i18n/en/locked.ts";
import { type Output, readNamed, UsageError } from "./command.ts";

/** @returns undefined when neither file is named */
export async function readSecret(passphraseFile?: string, keyFile?: string): Promise<Secret | undefined> {
  if (passphraseFile && keyFile) throw new UsageError("Name a passphrase file or a key file, not both.");
  const path = passphraseFile ?? keyFile;
  if (!path) return undefined;
  const text = new TextDecoder().decode(await readNamed(path));
  if (passphraseFile) return { passphrase: text.split(/\r?\n/)[0] ?? "" };
  // Key files of age hold comments too.
  const identity = text.split(/\r?\n/).find((line) => line.startsWith("AGE-SECRET-KEY-"));
  if (!identity) throw new UsageError(`${path}: ${sayNotOpened("not-a-key")}`);
  return { identity };
}

/** The bytes as they are, or opened; undefined after saying on standard error why not. What opens a file is loaded only for a locked one. */
export async function unlocked(
  file: string,
  bytes: Uint8Array,
  secret: Secret | undefined,
  output: Output,
): Promise<Uint8Array | undefined> {
  const lock = lockedWith(bytes);
  if (!lock) return bytes;
  if (!secret) {
    output.complain(
      `${file} is locked ${lock === "passphrase" ? "with a passphrase: write it into a file and name that with --passphrase-file" : "for a key: name the file of the key with --key-file"}.`,
    );
    return undefined;
  }
  const { decrypt } = await import("../archive/encrypted.ts");
  const opened = await decrypt(new Uint8Array(bytes), secret);
  if (opened.ok) return opened.bytes;
  output.complain(`${file}: ${sayNotOpened(opened.why)}`);
  return undefined;
}
