// Which files that many packages share have been read before, byte for byte? The checklist makes nine tenths of a package and is the same in
// all of one edition: whoever reads thousands need not sum, hash and keep it thousands of times. Only bytes that are the same are ever
// taken for the same.
import { fingerprintsOnce } from "./canonical.ts";
import type { TextHashing } from "./parts.ts";

/** Kept while many packages are read one after another; what is found in it is never changed. */
export interface SeenFiles {
  /** Kept bytes that equal these, or undefined. @param sum the CRC-32 stated for them, to look them up by */
  readonly find: (bytes: Uint8Array, sum: number) => Uint8Array<ArrayBuffer> | undefined;
  /** Keeps the bytes of a file whose checksum has been found right, if it is one that packages share. */
  readonly keep: (name: string, bytes: Uint8Array<ArrayBuffer>, sum: number) => void;
  /** SHA-256, worked out once for all packages. */
  readonly fingerprint: ReturnType<typeof fingerprintsOnce>;
  /** How parts are hashed, where there is a quicker way than the one that works anywhere. */
  readonly hashing?: TextHashing;
}

/** None that a caller is likely to hand on to another thread: bytes that are given away are gone for all who share them. */
const shared = /(?:^|\/)(?:data\/checklist\.json|README\.txt|bagit\.txt)$/;
/** Bytes of all that is kept; at more it begins anew. */
const mostKept = 16_000_000;

/** @param same compares the content of two: Node has a quicker way */
export function seenFiles(same = sameContent): SeenFiles {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  let size = 0;
  return {
    find(bytes, sum) {
      const found = kept.get(`${sum} ${bytes.length}`);
      return found && same(found, bytes) ? found : undefined;
    },
    keep(name, bytes, sum) {
      if (!shared.test(name) || bytes.length > mostKept / 4) return;
      if (size + bytes.length > mostKept) {
        kept.clear();
        size = 0;
      }
      kept.set(`${sum} ${bytes.length}`, bytes);
      size += bytes.length;
    },
    fingerprint: fingerprintsOnce(),
  };
}

/** Compares sixteen bytes at a time, as half a megabyte is compared for each package. */
export function sameContent(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  const one = new DataView(a.buffer, a.byteOffset, a.byteLength);
  const two = new DataView(b.buffer, b.byteOffset, b.byteLength);
  const differ = (at: number): number => one.getInt32(at) ^ two.getInt32(at);
  let at = 0;
  for (const last = a.length - 16; at <= last; at += 16)
    if (differ(at) | differ(at + 4) | differ(at + 8) | differ(at + 12)) return false;
  for (; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
