// What page and worker say to each other about locking and opening a file.
import type { Lock, OpenedFile, Secret } from "../archive/encrypted.ts";

export type EncryptionJob =
  | { readonly kind: "encrypt"; readonly bytes: Uint8Array<ArrayBuffer>; readonly lock: Lock }
  | { readonly kind: "decrypt"; readonly bytes: Uint8Array<ArrayBuffer>; readonly secret: Secret };

export type FromEncryption =
  | { readonly kind: "encrypted"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "decrypted"; readonly opened: OpenedFile }
  | { readonly kind: "failed"; readonly message: string; readonly stack: string };
