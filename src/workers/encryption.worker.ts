// Locks and opens files away from the page: a passphrase is made slow on purpose, and a page would stand still meanwhile. Answers one job.
import { decrypt, encrypt } from "../archive/encrypted.ts";
import type { EncryptionJob, FromEncryption } from "./encryption-messages.ts";

self.addEventListener("message", ({ data }: MessageEvent<EncryptionJob>) => {
  answer(data).then(
    (message) => self.postMessage(message),
    (error: unknown) => {
      const fault = error instanceof Error ? error : new Error(String(error));
      self.postMessage({ kind: "failed", message: fault.message, stack: fault.stack ?? "" } satisfies FromEncryption);
    },
  );
});

async function answer(job: EncryptionJob): Promise<FromEncryption> {
  return job.kind === "encrypt"
    ? { kind: "encrypted", bytes: await encrypt(job.bytes, job.lock) }
    : { kind: "decrypted", opened: await decrypt(job.bytes, job.secret) };
}
