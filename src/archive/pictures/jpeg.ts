// A JPEG file in its segments: which of them are the picture, and which tell about it? The picture itself is never packed again, so
// nothing of it is lost. Behind its end stands nothing that belongs to it, though telephones put a film or a second picture there.
import { type HiddenFact, onlyOrientation, readExif } from "./exif.ts";
import type { TakenApart } from "./take-apart.ts";
import { readIptc, readXmp } from "./xmp.ts";

const startOfScan = 0xda;
const endOfImage = 0xd9;
const comment = 0xfe;
const application = (number: number): number => 0xe0 + number;

/** Undefined when the segments do not follow each other as they should: then nobody can say what would be left. */
export function takeJpegApart(bytes: Uint8Array): TakenApart | undefined {
  const facts = new Set<HiddenFact>();
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let orientation = 1;
  let at = 2;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    // Any number of these may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) {
      kept.push(bytes.subarray(at, at + 2));
      if (at + 2 < bytes.length) facts.add("other");
      return { facts, kept: orientation === 1 ? kept : kept.toSpliced(1, 0, upright(orientation)) };
    }
    const length = ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    const segment = bytes.subarray(at, end);
    const told = tellsOf(marker, bytes.subarray(at + 4, end));
    if (told === undefined) kept.push(segment);
    else {
      for (const fact of told.facts) facts.add(fact);
      if (told.orientation !== undefined) orientation = told.orientation;
    }
    at = end;
    if (marker === startOfScan) {
      const next = endOfScan(bytes, at);
      kept.push(bytes.subarray(at, next));
      at = next;
    }
  }
  return undefined;
}

/** Where the packed picture ends: at a marker that is not part of it. A zero after FF is data, D0 to D7 are its own marks. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker !== 0 && !(marker >= 0xd0 && marker <= 0xd7) && marker !== 0xff) return at;
  }
  return bytes.length;
}

interface Told {
  readonly facts: ReadonlySet<HiddenFact>;
  readonly orientation?: number;
}

/** What a segment tells about the picture; undefined when it is a part of it. */
function tellsOf(marker: number, content: Uint8Array): Told | undefined {
  if (marker === comment) return { facts: new Set(["words"]) };
  if (marker < application(0) || marker > application(15)) return undefined;
  const name = String.fromCharCode(...content.subarray(0, 35));
  // Size and shape of a point, colours: without them the picture looks different.
  if (marker === application(0) && name.startsWith("JFIF\0")) return undefined;
  if (marker === application(2) && name.startsWith("ICC_PROFILE\0")) return undefined;
  if (marker === application(14) && name.startsWith("Adobe")) return undefined;
  if (marker === application(1) && name.startsWith("Exif\0")) return readExif(content.subarray(6));
  if (marker === application(1) && name.startsWith("http://ns.adobe.com/")) return { facts: readXmp(content) };
  if (marker === application(13)) return { facts: readIptc(content) };
  return { facts: new Set([name.startsWith("JFXX") || name.startsWith("MPF") ? "preview" : "other"]) };
}

function upright(orientation: number): Uint8Array {
  const exif = onlyOrientation(orientation);
  const head = [0xff, application(1), 0, exif.length + 8, 0x45, 0x78, 0x69, 0x66, 0, 0];
  return new Uint8Array([...head, ...exif]);
}
