// The zip of a package, written in one piece: the same bytes as the app writes, made in a hundredth of the time. A sample has thousands.
import { crc32 } from "node:zlib";
import { byName, type Files } from "../../archive/bag.ts";

const checksums = new WeakMap<Uint8Array, number>();
/** Kept by the bytes themselves: thousands of packages hold one checklist. */
function checksumOf(bytes: Uint8Array): number {
  const found = checksums.get(bytes) ?? crc32(bytes);
  checksums.set(bytes, found);
  return found;
}

/** Packs files under a folder, stored as they are, in the order of their names, at the first moment a zip can name (APPNOTE.TXT, 4.3). */
export function storedZip(files: Files, folder: string): Buffer {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [path, bytes] of [...files].sort(byName)) {
    const name = Buffer.from(folder + path, "utf8");
    const shared = Buffer.alloc(26);
    // Version needed 1.0, no flags, stored, 0:00 on 1 January 1980.
    for (const [index, value] of [10, 0, 0, 0, 0x21].entries()) shared.writeUInt16LE(value, index * 2);
    shared.writeUInt32LE(checksumOf(bytes), 10);
    shared.writeUInt32LE(bytes.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const listed = Buffer.alloc(14);
    // A plain file, as Unix writes it: read by all, written by its owner.
    listed.writeUInt32LE(0o100644 * 0x1_0000, 6);
    listed.writeUInt32LE(at, 10);
    parts.push(Buffer.from("PK\x03\x04", "latin1"), shared, name, bytes);
    directory.push(Buffer.from("PK\x01\x02", "latin1"), Buffer.from([0, 3]), shared, listed, name);
    at += 30 + name.length + bytes.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}
