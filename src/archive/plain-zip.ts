// Is this a zip in the one plain form that this program writes, and what is in it? Stored entries, one after the other from the first byte
// to the directory, both headers of each saying the same, nothing before, between or after them. Such a file can be read in one way only.
// Anything else is not judged here: it is left to the reader of foreign zips.
import { crc32 } from "./crc32.ts";
import type { SeenFiles } from "./seen-files.ts";

export interface PlainEntry {
  readonly filename: string;
  readonly directory: false;
  readonly encrypted: false;
  readonly compressionMethod: 0;
  readonly uncompressedSize: number;
  readonly externalFileAttributes: number;
  /** Its own bytes: whoever keeps them must not keep the whole zip. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const endOfDirectory = 0x0605_4b50;
const directoryEntry = 0x0201_4b50;
const localEntry = 0x0403_4b50;
const [endSize, directorySize, localSize] = [22, 46, 30];
/** "The name is UTF-8": the only flag there may be. Names are plain ASCII all the same. */
const utf8Flag = 0x800;

/**
 * The entries of a plain zip, their checksums checked; undefined when the file has any other form.
 * @param most entries that are read; a file with more is left to others
 * @param seen files read before
 */
export function readPlainZip(bytes: Uint8Array, most: number, seen?: SeenFiles): readonly PlainEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [two, four] = [(at: number) => view.getUint16(at, true), (at: number) => view.getUint32(at, true)];
  const end = bytes.length - endSize;
  if (end < 0 || four(end) !== endOfDirectory) return undefined;
  const count = two(end + 10);
  const [listBytes, listAt] = [four(end + 12), four(end + 16)];
  // One disk, no comment, and the directory ends where its end begins.
  const whole = four(end + 4) === 0 && two(end + 8) === count && two(end + 20) === 0 && listAt + listBytes === end;
  if (!whole || count === 0 || count > most) return undefined;
  const entries: PlainEntry[] = [];
  const names = new Set<string>();
  let [inList, inFile] = [listAt, 0];
  for (let index = 0; index < count; index += 1) {
    if (inList + directorySize > end || four(inList) !== directoryEntry) return undefined;
    const flags = two(inList + 8);
    const size = four(inList + 24);
    const nameLength = two(inList + 28);
    // Not packed, one size, no extra field, no comment, this disk, and beginning where the one before ended.
    const plain =
      (flags & ~utf8Flag) === 0 &&
      two(inList + 10) === 0 &&
      four(inList + 20) === size &&
      four(inList + 30) === 0 &&
      two(inList + 34) === 0 &&
      four(inList + 42) === inFile;
    const begins = inFile + localSize + nameLength;
    if (!plain || inList + directorySize + nameLength > end || begins + size > listAt) return undefined;
    if (four(inFile) !== localEntry || !agree(view, inFile, inList)) return undefined;
    const filename = nameAt(bytes, inList + directorySize, nameLength);
    if (filename === undefined || names.has(filename)) return undefined;
    if (nameAt(bytes, inFile + localSize, nameLength) !== filename) return undefined;
    const content = bytes.subarray(begins, begins + size);
    const sum = four(inList + 16);
    let own = seen?.find(content, sum);
    if (!own) {
      if (crc32(content) !== sum) return undefined;
      own = new Uint8Array(content);
      seen?.keep(filename, own, sum);
    }
    names.add(filename);
    entries.push({
      filename,
      directory: false,
      encrypted: false,
      compressionMethod: 0,
      uncompressedSize: size,
      externalFileAttributes: four(inList + 38),
      bytes: own,
    });
    inFile = begins + size;
    inList += directorySize + nameLength;
  }
  return inFile === listAt && inList === end ? entries : undefined;
}

/** From the version needed to the length of the extra field, twenty-six bytes, both headers must say the same. */
function agree(view: DataView, local: number, listed: number): boolean {
  for (let at = 0; at < 26; at += 2)
    if (view.getUint16(local + 4 + at, true) !== view.getUint16(listed + 6 + at, true)) return false;
  return true;
}

/** Printable ASCII without a backslash, and no folder; undefined for any other name. */
function nameAt(bytes: Uint8Array, at: number, length: number): string | undefined {
  const name = String.fromCharCode(...bytes.subarray(at, at + length));
  return length > 0 && /^[\x21-\x5b\x5d-\x7e]+$/.test(name) && !name.endsWith("/") ? name : undefined;
}
