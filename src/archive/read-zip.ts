// Which files are in a foreign zip? Read as if its maker meant harm: nothing declared is believed, nothing ambiguous is guessed, and
// no name is used that the format does not have. Faults are values; nothing a file holds makes this throw.
import {
  ERR_AMBIGUOUS_ARCHIVE,
  ERR_DUPLICATED_NAME,
  type FileEntry,
  Uint8ArrayReader,
  ZipReader,
} from "@zip.js/zip.js/lib/zip-core-native.js";
import type { Reason } from "../core/verification.ts";
import { type Files, folders, isOfFormat } from "./bag.ts";
import { type PlainEntry, readPlainZip } from "./plain-zip.ts";
import type { SeenFiles } from "./seen-files.ts";

/** Far above what a council needs, far below what stops a laptop. */
export const limits = {
  fileBytes: 500_000_000,
  entries: 2_000,
  contentBytes: 1_000_000_000,
  /** Content to packed size, beyond the first megabyte: nothing honest packs tighter. */
  ratio: 200,
} as const;

export interface ReadZip {
  /** By path inside the bag's folder. Empty when the zip as a whole was refused. */
  readonly files: Files;
  readonly faults: readonly Reason[];
}

const fault = (kind: Reason["kind"], path = "", facts: Reason["facts"] = {}): Reason => ({ kind, path, facts });

/** Which names a file may have, and which folders other tools may list. */
export interface Format {
  readonly isOfFormat: (path: string) => boolean;
  readonly folders: ReadonlySet<string>;
}
const bag: Format = { isOfFormat, folders };

/** Reads a zip. A fault of the whole gives no files; a fault of one entry leaves that entry out. */
export async function readZip(bytes: Uint8Array, format: Format = bag, seen?: SeenFiles): Promise<ReadZip> {
  const refuse = (...faults: Reason[]): ReadZip => ({ files: new Map(), faults });
  if (bytes.length > limits.fileBytes)
    return refuse(fault("file-too-large", "", { bytes: bytes.length, most: limits.fileBytes }));
  const plain = readPlainZip(bytes, limits.entries, seen);
  if (plain) {
    const problems = problemsOf(plain, bytes.length, format);
    return problems.length > 0 ? refuse(...problems) : { files: filesOf(plain, format), faults: [] };
  }
  return readForeignZip(bytes, format);
}

/** Reads a zip that anybody may have written; what `readZip` does with all that are not in this program's own plain form. */
export async function readForeignZip(bytes: Uint8Array, format: Format = bag): Promise<ReadZip> {
  const refuse = (...faults: Reason[]): ReadZip => ({ files: new Map(), faults });
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {
    strictness: "strict",
    // Names are judged below, where a wrong one can be named.
    filenameValidation: "tolerant",
    checkCrc32: true,
    checkOverlappingEntry: true,
    useWebWorkers: false,
  });
  try {
    const entries: PackedEntry[] = [];
    // One by one: a count in the file says nothing about how many will come.
    for await (const entry of reader.getEntriesGenerator()) {
      entries.push(entry as PackedEntry);
      if (entries.length > limits.entries) return refuse(fault("too-many-entries", "", { most: limits.entries }));
    }
    const problems = problemsOf(entries, bytes.length, format);
    return problems.length > 0 ? refuse(...problems) : await unpack(entries, format);
  } catch (error) {
    return refuse(ofZip(error));
  } finally {
    await reader.close().catch(() => undefined);
  }
}

type PackedEntry = FileEntry & { directory: boolean };
/** What is judged of an entry before it is unpacked. */
type Entry = Pick<
  PackedEntry,
  "filename" | "directory" | "encrypted" | "compressionMethod" | "uncompressedSize" | "externalFileAttributes"
>;

function filesOf(entries: readonly PlainEntry[], { folders }: Format): Files {
  const folder = folderOf(entries, folders);
  return new Map(entries.map(({ filename, bytes }) => [filename.slice(folder.length), bytes]));
}

/** Everything that can be said from the names and sizes alone, before anything is unpacked. */
function problemsOf(entries: readonly Entry[], packedBytes: number, { isOfFormat, folders }: Format): Reason[] {
  if (entries.length === 0) return [fault("zip-empty")];
  const folder = folderOf(entries, folders);
  const seen = new Set<string>();
  const named = entries.flatMap((entry): Reason[] => {
    const path = entry.filename.startsWith(folder) ? entry.filename.slice(folder.length) : entry.filename;
    const shown = plainName(entry.filename);
    if (seen.has(path)) return [fault("name-twice", shown)];
    seen.add(path);
    // Beside the folder stands nothing: unpacked, it would be another file than the one it is taken for.
    if (!entry.filename.startsWith(folder)) return [fault("name-not-of-format", shown)];
    if (isLink(entry)) return [fault("entry-link", shown)];
    if (entry.directory)
      return (path === "" || folders.has(path)) && entry.uncompressedSize === 0
        ? []
        : [fault("name-not-of-format", shown)];
    if (!isOfFormat(path)) return [fault("name-not-of-format", shown)];
    if (entry.encrypted) return [fault("entry-encrypted", shown)];
    return entry.compressionMethod === 0 || entry.compressionMethod === 8
      ? []
      : [fault("entry-packed-unusually", shown, { method: entry.compressionMethod })];
  });
  const content = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (content > limits.contentBytes)
    named.push(fault("too-much-content", "", { bytes: content, most: limits.contentBytes }));
  else if (content > 1_000_000 + packedBytes * limits.ratio)
    named.push(fault("packed-too-tightly", "", { bytes: content, packed: packedBytes }));
  return named;
}

/** The one folder a bag is packed with, or nothing when its files lie at the top: what most names begin with, so that it is the odd one that is named. */
function folderOf(entries: readonly Entry[], folders: Format["folders"]): string {
  const counts = new Map<string, number>();
  for (const { filename } of entries) {
    const [, folder = ""] = /^([A-Za-z0-9][A-Za-z0-9._-]{0,99}\/)/.exec(filename) ?? [];
    // "data/" and "signatures/" at the top are the bag's own.
    const own = folders.has(folder) ? "" : folder;
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ["", 0] as const)[0];
}

/** A symbolic link, as Unix tools write it into the upper half of the attributes. */
const isLink = ({ externalFileAttributes = 0 }: Entry): boolean =>
  ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;

async function unpack(entries: readonly PackedEntry[], { folders }: Format): Promise<ReadZip> {
  const folder = folderOf(entries, folders);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const faults: Reason[] = [];
  for (const entry of entries.filter(({ directory }) => !directory)) {
    const path = entry.filename.slice(folder.length);
    try {
      files.set(path, await bytesOf(entry));
    } catch (error) {
      const whole = ofZip(error);
      faults.push(whole.kind === "zip-ambiguous" ? { ...whole, path } : fault("entry-damaged", path));
    }
  }
  return { files, faults };
}

/** Unpacks into exactly the declared size: whatever wants to be larger is stopped at the first byte too many. */
async function bytesOf(entry: FileEntry): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(entry.uncompressedSize);
  let length = 0;
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      if (length + chunk.length > bytes.length) throw new RangeError("larger than declared");
      bytes.set(chunk, length);
      length += chunk.length;
    },
  });
  await entry.getData(sink);
  if (length !== bytes.length) throw new RangeError("smaller than declared");
  return bytes;
}

function ofZip(error: unknown): Reason {
  const message = error instanceof Error ? error.message : "";
  return fault(message === ERR_AMBIGUOUS_ARCHIVE || message === ERR_DUPLICATED_NAME ? "zip-ambiguous" : "zip-damaged");
}

/** A foreign name as it can be shown: signs that are not seen, or that turn the reading direction, are written out. */
export function plainName(name: string): string {
  const shown = name.replace(
    /[\p{C}\p{Zl}\p{Zp}]|[^\P{Z} ]/gu,
    (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return shown.length > 200 ? `${shown.slice(0, 200)}…` : shown;
}
