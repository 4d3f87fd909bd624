// A PNG file in its chunks: which of them are the picture, and which tell about it? Only the chunks that a picture is drawn with stay.
import { type HiddenFact, onlyOrientation, readExif } from "./exif.ts";
import type { TakenApart } from "./take-apart.ts";
import { readXmp } from "./xmp.ts";

/** Everything that changes how a picture looks (PNG, third edition), animations too. */
const drawn = new Set(
  "IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV mDCv cLLI cLLi bKGD pHYs hIST sPLT acTL fcTL fdAT".split(
    " ",
  ),
);
const keywords: readonly (readonly [RegExp, HiddenFact])[] = [
  [/^(author|copyright|artist)/i, "author"],
  [/^(creation time|date)/i, "date"],
  [/^software/i, "program"],
  [/^source/i, "camera"],
  [/^(gps|location)/i, "place"],
];

/** Undefined when the chunks do not follow each other to the end. */
export function takePngApart(bytes: Uint8Array): TakenApart | undefined {
  const facts = new Set<HiddenFact>();
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation = 1;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const content = bytes.subarray(at + 8, end - 4);
    // A capital at the beginning: nobody may draw the picture who does not know the chunk.
    if (drawn.has(type) || /^[A-Z]/.test(type)) kept.push(bytes.subarray(at, end));
    else {
      const exif = type === "eXIf" ? readExif(content) : undefined;
      if (exif) orientation = exif.orientation;
      for (const fact of exif?.facts ?? tellsOf(type, content)) facts.add(fact);
    }
    at = end;
    if (type !== "IEND") continue;
    if (end < bytes.length) facts.add("other");
    // After the header, which is the second piece.
    const upright = orientation === 1 ? [] : [chunk("eXIf", onlyOrientation(orientation))];
    return { facts, kept: kept.toSpliced(2, 0, ...upright) };
  }
  return undefined;
}

function tellsOf(type: string, content: Uint8Array): Iterable<HiddenFact> {
  if (type === "tIME") return ["date"];
  if (!["tEXt", "zTXt", "iTXt"].includes(type)) return ["other"];
  const keyword = String.fromCharCode(...content.subarray(0, 80)).split("\0")[0] ?? "";
  if (keyword === "XML:com.adobe.xmp") return readXmp(content);
  if (/^raw profile type/i.test(keyword)) return ["other"];
  return [keywords.find(([form]) => form.test(keyword))?.[1] ?? "words"];
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + content.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(content, 8);
  view.setUint32(8 + content.length, crc(bytes.subarray(4, 8 + content.length)));
  return bytes;
}

/** CRC-32 as PNG has it; for a chunk of a few bytes no table is needed. */
function crc(bytes: Uint8Array): number {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value >>> 0;
}
