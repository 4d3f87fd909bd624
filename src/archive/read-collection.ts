// Which files are in a zip that somebody packed many packages into? Only its list is read at once; each file is unpacked when it is asked
// for, so that memory holds one. Knows nothing of what the files are.
import { BlobReader, type FileEntry, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js/lib/zip-core-native.js";
import type { Reason } from "../core/verification.ts";
import { isLitter } from "./litter.ts";
import { limits, plainName } from "./read-zip.ts";

/** Most files in one collection: what a browser can list without running out of memory. */
export const mostInCollection = 200_000;

export interface Collection {
  /** Names as they stand in the zip, in its order; what operating systems put beside files is left out. */
  readonly names: readonly string[];
  /** The bytes of the file with this name, or why there are none. */
  readonly read: (name: string) => Promise<Uint8Array<ArrayBuffer> | Reason>;
}

/** Opens a zip of packages. Undefined when it holds none: then it is a package itself, or no zip that can be read. */
export async function openCollection(file: Blob): Promise<Collection | undefined> {
  const reader = new ZipReader(new BlobReader(file), {
    strictness: "strict",
    filenameValidation: "tolerant",
    checkCrc32: true,
    checkOverlappingEntry: true,
    useWebWorkers: false,
  });
  const entries = new Map<string, FileEntry>();
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.directory || isLitter(entry.filename)) continue;
      // A package holds its content in one of these places; in a collection it would be a package that was unpacked.
      if (/^([^/]+\/)?data\/submission\.json$/.test(entry.filename)) return undefined;
      if (entries.size >= mostInCollection) return undefined;
      entries.set(entry.filename, entry as FileEntry);
    }
  } catch {
    return undefined;
  }
  const names = [...entries.keys()];
  if (!names.some((name) => /\.zip$/i.test(name))) return undefined;
  return { names, read: (name) => bytesOf(name, entries.get(name)) };
}

async function bytesOf(name: string, entry: FileEntry | undefined): Promise<Uint8Array<ArrayBuffer> | Reason> {
  const fault = (kind: Reason["kind"], facts: Reason["facts"] = {}): Reason => ({
    kind,
    path: plainName(name),
    facts,
  });
  if (!entry) return fault("file-missing");
  const { uncompressedSize: size, compressedSize: packed, encrypted, compressionMethod: method } = entry;
  if (encrypted) return fault("entry-encrypted");
  if (method !== 0 && method !== 8) return fault("entry-packed-unusually", { method });
  if (size > limits.fileBytes) return fault("file-too-large", { bytes: size, most: limits.fileBytes });
  if (size > 1_000_000 + packed * limits.ratio) return fault("packed-too-tightly", { bytes: size, packed });
  try {
    const bytes = (await entry.getData(new Uint8ArrayWriter())) as Uint8Array<ArrayBuffer>;
    return bytes.length === size ? bytes : fault("entry-damaged");
  } catch {
    return fault("entry-damaged");
  }
}
