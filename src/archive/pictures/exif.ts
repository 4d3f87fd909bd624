// What does the Exif part of a picture tell: where, when, with which camera, by whom? And the one thing in it that a picture needs to be
// seen the right way up. Reads the TIFF structure that JPEG, PNG and WebP all carry. Nothing a file holds makes this throw.

/** What a picture tells beside what one sees in it. */
export type HiddenFact =
  | "place"
  | "date"
  | "camera"
  | "author"
  | "program"
  | "words"
  | "preview"
  /** Something that is no part of the picture and that is not read here. */
  | "other";

export interface ExifFacts {
  readonly facts: ReadonlySet<HiddenFact>;
  /** 1 to 8 as Exif numbers them; 1 when it says nothing. */
  readonly orientation: number;
}

/** Tags by what they tell (Exif 2.32, sections 4.6.4 to 4.6.6; the XP ones are those of Windows). */
const tells: Readonly<Record<number, HiddenFact>> = {
  270: "words",
  271: "camera",
  272: "camera",
  305: "program",
  306: "date",
  315: "author",
  316: "camera",
  33432: "author",
  36867: "date",
  36868: "date",
  37500: "camera",
  37510: "words",
  40091: "words",
  40092: "words",
  40093: "author",
  40094: "words",
  40095: "words",
  42016: "other",
  42032: "author",
  42033: "camera",
  42035: "camera",
  42036: "camera",
  42037: "camera",
};
const orientationTag = 0x0112;
/** Sizes, resolution, colours and versions of the format: they tell nothing that the picture does not show. */
const plain = new Set([
  0x0100, 0x0101, 0x0102, 0x0103, 0x0106, 0x011a, 0x011b, 0x0128, 0x0213, 0x0214, 0x8769, 0x8825, 0x9000, 0x9101,
  0xa000, 0xa001, 0xa002, 0xa003, 0xa005,
]);
const exifPart = 0x8769;
const placePart = 0x8825;
/** In the part about the place: latitude, longitude, and the names of places in words. */
const placeTags = new Set([0x0002, 0x0004, 0x0014, 0x0016, 0x001b, 0x001c]);
/** More entries than any camera writes: a damaged count must not be walked to its end. */
const mostEntries = 1_000;

/** @param tiff from the byte-order mark on */
export function readExif(tiff: Uint8Array): ExifFacts {
  const facts = new Set<HiddenFact>();
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const order = tiff.length >= 8 ? view.getUint16(0) : 0;
  // Not readable is not nothing: it goes too.
  if (order !== 0x4949 && order !== 0x4d4d) return { facts: new Set(["other"]), orientation: 1 };
  const little = order === 0x4949;
  let orientation = 1;
  const walk = (at: number, told: (tag: number, value: number) => void): number => {
    if (at < 8 || at + 2 > tiff.length) return 0;
    const entries = Math.min(view.getUint16(at, little), mostEntries);
    const end = at + 2 + entries * 12;
    for (let entry = at + 2; entry + 12 <= Math.min(end, tiff.length); entry += 12)
      told(view.getUint16(entry, little), entry);
    return end + 4 <= tiff.length ? view.getUint32(end, little) : 0;
  };
  const longAt = (entry: number): number => view.getUint32(entry + 8, little);
  /** What is on no list may tell anything; in the part about the shot it is about the camera. */
  const note = (tag: number, unknown: HiddenFact): void => {
    if (!plain.has(tag)) facts.add(tells[tag] ?? unknown);
  };
  const read = (tag: number, entry: number): void => {
    if (tag !== orientationTag) note(tag, "other");
    else orientation = view.getUint16(entry + 8, little);
    if (tag === exifPart) walk(longAt(entry), (inner) => note(inner, "camera"));
    if (tag === placePart)
      walk(longAt(entry), (inner) => {
        if (placeTags.has(inner)) facts.add("place");
        if (inner === 0x001d) facts.add("date");
      });
  };
  const second = walk(view.getUint32(4, little), read);
  if (second > 0) facts.add("preview");
  return { facts, orientation: orientation >= 1 && orientation <= 8 ? orientation : 1 };
}

/** An Exif part that says which way is up and nothing else. */
export function onlyOrientation(orientation: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(26);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0x4d4d);
  view.setUint16(2, 42);
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  view.setUint16(10, orientationTag);
  // A short, one of it.
  view.setUint16(12, 3);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
  return bytes;
}
