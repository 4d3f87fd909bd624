// A zip written byte by byte, so that it can say what no honest tool would: sizes that are not so, links, passwords, two entries of one
// name. After the format's own description (APPNOTE.TXT, 4.3); nothing here is used by the product.
import { crc32, deflateRawSync } from "node:zlib";

export interface RawEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** 8 packs it; 0, the default, stores it. */
  readonly method?: 0 | 8;
  /** Bit 0: locked with a password. Bit 11, always set here: the name is UTF-8. */
  readonly flags?: number;
  /** The unpacked size it claims. */
  readonly claims?: number;
  /** Unix mode, as Unix tools write it. */
  readonly mode?: number;
}

/** Local headers with their bytes, the directory, and its end. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, method = 0, flags = 0, claims = bytes.length, mode = 0o100644 } of entries) {
    const path = Buffer.from(name, "utf8");
    const packed = method === 8 ? deflateRawSync(bytes) : Buffer.from(bytes);
    // Version needed, flags, method, time, date (1 January 1980), checksum, both sizes, length of the name, no extra field.
    const common = Buffer.concat([
      ...[20, 0x800 | flags, method, 0, 0x21].map(two),
      ...[crc32(bytes), packed.length, claims].map(four),
      ...[path.length, 0].map(two),
    ]);
    directory.push(
      Buffer.concat([
        four(0x02014b50),
        two(0x0314),
        common,
        ...[0, 0, 0].map(two),
        ...[(mode << 16) >>> 0, at].map(four),
        path,
      ]),
    );
    const local = Buffer.concat([four(0x04034b50), common, path, packed]);
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.concat([
    four(0x06054b50),
    ...[0, 0, entries.length, entries.length].map(two),
    ...[list.length, at].map(four),
    two(0),
  ]);
  return new Uint8Array(Buffer.concat([...parts, list, end]));
}

const two = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const four = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
