// The checksum of a zip entry (CRC-32 as in APPNOTE.TXT and ISO 3309), eight bytes at a time: packages hold half a megabyte each, and an
// oversight body reads thousands. Guards against damage only; what proves that a file is unaltered is its fingerprint.

/** Eight tables of 256, one after the other: what a byte does to the sum from one to eight bytes before the end. */
const tables = (() => {
  const made = new Uint32Array(8 * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let sum = byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb8_8320 : sum >>> 1;
    made[byte] = sum;
  }
  for (let at = 256; at < made.length; at += 1) {
    const before = made[at - 256] ?? 0;
    made[at] = (before >>> 8) ^ (made[before & 0xff] ?? 0);
  }
  return made;
})();

/** CRC-32 of the bytes, as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  const t = tables as { readonly [index: number]: number } & Uint32Array;
  let sum = 0xffff_ffff;
  let at = 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const last = bytes.length - 8; at <= last; at += 8) {
    const one = view.getUint32(at, true) ^ sum;
    const two = view.getUint32(at + 4, true);
    sum =
      (t[0x700 | (one & 0xff)] as number) ^
      (t[0x600 | ((one >>> 8) & 0xff)] as number) ^
      (t[0x500 | ((one >>> 16) & 0xff)] as number) ^
      (t[0x400 | (one >>> 24)] as number) ^
      (t[0x300 | (two & 0xff)] as number) ^
      (t[0x200 | ((two >>> 8) & 0xff)] as number) ^
      (t[0x100 | ((two >>> 16) & 0xff)] as number) ^
      (t[two >>> 24] as number);
  }
  for (; at < bytes.length; at += 1) sum = (sum >>> 8) ^ (t[(sum ^ (bytes[at] as number)) & 0xff] as number);
  return ~sum >>> 0;
}
