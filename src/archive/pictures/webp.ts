// A WebP file in its chunks: which of them are the picture, and which tell about it? The header says which there are, so it changes too.
import { type HiddenFact, onlyOrientation, readExif } from "./exif.ts";
import type { TakenApart } from "./take-apart.ts";
import { readXmp } from "./xmp.ts";

const drawn = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);
/** In the first byte of the extended header. */
const flags = { xmp: 0x04, exif: 0x08 } as const;

/** Undefined when the chunks do not follow each other to the end. */
export function takeWebpApart(bytes: Uint8Array): TakenApart | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 20) return undefined;
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) return undefined;
  const facts = new Set<HiddenFact>(end < bytes.length ? ["other"] : []);
  const chunks: { readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }[] = [];
  let orientation = 1;
  for (let at = 12; at < end; ) {
    if (at + 8 > end) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at, at + 4));
    const size = view.getUint32(at + 4, true);
    const next = at + 8 + size + (size % 2);
    // The last byte that only fills up may be left out.
    if (at + 8 + size > end) return undefined;
    const content = bytes.subarray(at + 8, at + 8 + size);
    if (drawn.has(type)) chunks.push({ type, bytes: bytes.slice(at, Math.min(next, end)) });
    else if (type === "EXIF") {
      // Some programs put the name that JPEG has in front.
      const exif = readExif(content.subarray(content[0] === 0x45 ? 6 : 0));
      for (const fact of exif.facts) facts.add(fact);
      orientation = exif.orientation;
    } else for (const fact of type === "XMP " ? readXmp(content) : (["other"] as const)) facts.add(fact);
    at = next;
  }
  const header = chunks.find(({ type }) => type === "VP8X")?.bytes;
  const upright = header && orientation !== 1;
  if (header) header[8] = (header[8] ?? 0) & ~(flags.xmp | flags.exif);
  if (upright) {
    header[8] = (header[8] ?? 0) | flags.exif;
    chunks.push({ type: "EXIF", bytes: chunk("EXIF", onlyOrientation(orientation)) });
  }
  const size = chunks.reduce((sum, one) => sum + one.bytes.length, 4);
  const riff = bytes.slice(0, 12);
  new DataView(riff.buffer).setUint32(4, size, true);
  return { facts, kept: [riff, ...chunks.map((one) => one.bytes)] };
}

function chunk(type: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(8 + content.length + (content.length % 2));
  bytes.set(new TextEncoder().encode(type));
  new DataView(bytes.buffer).setUint32(4, content.length, true);
  bytes.set(content, 8);
  return bytes;
}
