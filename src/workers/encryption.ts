// How does a page have a file locked or opened? It asks a worker of its own, which is sent home afterwards with all the memory it took.
import type { Lock, OpenedFile, Secret } from "../archive/encrypted.ts";
import type { EncryptionJob, FromEncryption } from "./encryption-messages.ts";

/** Rejects when the worker cannot be started, and when it runs out of memory. */
export async function encryptFile(bytes: Uint8Array<ArrayBuffer>, lock: Lock): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await ask({ kind: "encrypt", bytes, lock });
  if (answer.kind !== "encrypted") throw new Error("The worker answered something else.");
  return answer.bytes;
}

/** Rejects as encryptFile does; a file that cannot be opened is a value. */
export async function decryptFile(bytes: Uint8Array<ArrayBuffer>, secret: Secret): Promise<OpenedFile> {
  const answer = await ask({ kind: "decrypt", bytes, secret });
  if (answer.kind !== "decrypted") throw new Error("The worker answered something else.");
  return answer.opened;
}

function ask(job: EncryptionJob): Promise<FromEncryption> {
  const worker = new Worker(new URL("./encryption.worker.ts", import.meta.url), { type: "module", name: "encryption" });
  return new Promise<FromEncryption>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<FromEncryption>) => {
      if (data.kind === "failed") reject(Object.assign(new Error(data.message), { stack: data.stack }));
      else resolve(data);
    });
    worker.addEventListener("error", (event) => {
      reject(new Error(event.message || "the worker that locks files could not be started"));
    });
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}
