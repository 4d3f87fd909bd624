// Which files that many packages share have been read before, byte for byte? The checklist makes nine tenths of a package and is the same in
// all of one edition: whoever reads thousands need not sum, hash and keep it thousands of times. Only bytes that are the same are ever
// taken for the same.
import { fingerprintsOnce } from "./canonical.ts";

/** Kept while many packages are read one after another; what is found in it is never changed. */
export interface SeenFiles {
  /** Kept bytes that equal these, or undefined. @param sum the CRC-32 stated for them, to look them up by */
  readonly find: (bytes: Uint8Array, sum: number) => Uint8Array<ArrayBuffer> | undefined;
  /** Keeps the bytes of a file whose checksum has been found right, if it is one that packages share. */
  readonly keep: (name: string, bytes: Uint8Array<ArrayBuffer>, sum: number) => void;
  /** SHA-256, worked out once for all packages. */
  readonly fingerprint: ReturnType<typeof fingerprintsOnce>;
}

/** None that a caller is likely to hand on to another thread: bytes that are given away are gone for all who share them. */
const shared = /(?:^|\/)(?:data\/checklist\.json|README\.txt|bagit\.txt)$/;
/** Bytes of all that is kept; at more it begins anew. */
const mostKept = 16_000_000;

export function seenFiles(): SeenFiles {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  let size = 0;
  return {
    find(bytes, sum) {
      const found = kept.get(`${sum} ${bytes.length}`);
      return found && equal(found, bytes) ? found : undefined;
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

/** Compares four bytes at a time, as half a megabyte is compared for each package. */
function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  const [one, two] = [a, b].map((bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  let at = 0;
  if (one && two)
    for (const last = a.length - 4; at <= last; at += 4) if (one.getInt32(at) !== two.getInt32(at)) return false;
  for (; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
