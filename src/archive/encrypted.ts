// A file locked with a passphrase or for somebody's key, in the age format (age-encryption.org/v1), which other programs open too. What
// cannot be opened is a value with its reason. Fetched only when something is locked or opened; heavy work, best done away from the page.
import { Decrypter, Encrypter } from "age-encryption";
import { lockedWith } from "./locked-with.ts";
import { plainPassphrase } from "./passphrase.ts";

/** What a file is locked with: a passphrase, or public keys of those who may open it ("age1…"). */
export type Lock = { readonly passphrase: string } | { readonly recipients: readonly string[] };
/** What opens it: the passphrase, or the secret half of a key ("AGE-SECRET-KEY-1…"). */
export type Secret = { readonly passphrase: string } | { readonly identity: string };

export type WhyNotOpened =
  /** Or the beginning of the file was altered: the two cannot be told apart. */
  "wrong-passphrase" | "wrong-key" | "not-a-key" | "needs-passphrase" | "needs-key" | "damaged";

export type OpenedFile =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly why: WhyNotOpened };

/**
 * Memory and time that one try costs, as a power of two (N of scrypt, with r = 8): 256 MB and about a second. The value other age
 * programs use.
 */
const workFactor = 18;

/** Is this a public key that a file can be locked for? Keys of age, and those of it that withstand a quantum computer. */
export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return /^age1/.test(text);
  } catch {
    return false;
  }
}

/** Locks a file, and opens it again where that can be done, before anybody relies on it. @throws when a key is not one: ask isRecipient */
export async function encrypt(bytes: Uint8Array<ArrayBuffer>, lock: Lock): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  if ("passphrase" in lock) {
    encrypter.setPassphrase(plainPassphrase(lock.passphrase));
    encrypter.setScryptWorkFactor(workFactor);
  } else for (const recipient of lock.recipients) encrypter.addRecipient(recipient);
  const locked = (await encrypter.encrypt(bytes)) as Uint8Array<ArrayBuffer>;
  // Never the plain file by mistake, and never one that its passphrase does not open.
  if (!lockedWith(locked)) throw new Error("The file was not locked.");
  if ("passphrase" in lock) {
    const again = await decrypt(locked, lock);
    if (!again.ok || !same(again.bytes, bytes)) throw new Error("The locked file could not be opened again.");
  }
  return locked;
}

/** Opens a locked file. Nothing it holds makes this throw. */
export async function decrypt(bytes: Uint8Array<ArrayBuffer>, secret: Secret): Promise<OpenedFile> {
  const wanted = lockedWith(bytes);
  const given = "passphrase" in secret ? "passphrase" : "key";
  if (!wanted) return { ok: false, why: "damaged" };
  if (wanted !== given) return { ok: false, why: wanted === "key" ? "needs-key" : "needs-passphrase" };
  const decrypter = new Decrypter();
  if ("passphrase" in secret) decrypter.addPassphrase(plainPassphrase(secret.passphrase));
  else {
    try {
      decrypter.addIdentity(secret.identity.trim());
    } catch {
      return { ok: false, why: "not-a-key" };
    }
  }
  try {
    return { ok: true, bytes: (await decrypter.decrypt(bytes)) as Uint8Array<ArrayBuffer> };
  } catch (error) {
    const nobody = error instanceof Error && /no identity matched/.test(error.message);
    return { ok: false, why: nobody ? (given === "key" ? "wrong-key" : "wrong-passphrase") : "damaged" };
  }
}

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
