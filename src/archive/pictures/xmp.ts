// What do the two older ways of describing a picture tell: XMP, which is XML, and IPTC, which newspapers use? Looked for by the names of
// their fields and never opened as XML: what is found is said in words, and all of it goes.
import type { HiddenFact } from "./exif.ts";

const fields: readonly (readonly [RegExp, HiddenFact])[] = [
  [/exif:GPS|photoshop:(City|State|Country)|Iptc4xmp\w*:(Location|CountryCode|City|Sublocation)|geo:lat/, "place"],
  [/xmp:(Create|Modify|Metadata)Date|exif:DateTime|photoshop:DateCreated/, "date"],
  [/tiff:(Make|Model)|aux:(Lens|SerialNumber)|exifEX:(Body|Lens)/, "camera"],
  [/dc:(creator|rights)|photoshop:(Credit|AuthorsPosition)|xmpRights:|Iptc4xmp\w*:Creator/, "author"],
  [/xmp:CreatorTool|stEvt:softwareAgent|pdf:Producer/, "program"],
  [/dc:(title|description|subject)|photoshop:(Headline|Instructions)/, "words"],
  [/xmp:Thumbnails|xmpGImg:/, "preview"],
];

/** @param bytes of the XMP packet; read as one letter each, which is enough to find the names of fields */
export function readXmp(bytes: Uint8Array): ReadonlySet<HiddenFact> {
  const text = new TextDecoder("latin1").decode(bytes);
  const found = fields.flatMap(([field, fact]) => (field.test(text) ? [fact] : []));
  return new Set(found.length > 0 ? found : ["other"]);
}

/** Data sets of IPTC-IIM record 2 by what they tell. */
const dataSets: Readonly<Record<number, HiddenFact>> = {
  5: "words",
  25: "words",
  55: "date",
  60: "date",
  65: "program",
  80: "author",
  85: "author",
  90: "place",
  92: "place",
  95: "place",
  100: "place",
  101: "place",
  105: "words",
  110: "author",
  115: "author",
  116: "author",
  120: "words",
  122: "author",
};

/** @param bytes of a Photoshop block; data sets are found by the mark each begins with */
export function readIptc(bytes: Uint8Array): ReadonlySet<HiddenFact> {
  const found = new Set<HiddenFact>();
  for (let at = 0; at + 5 <= bytes.length; at += 1) {
    const fact = bytes[at] === 0x1c && bytes[at + 1] === 2 ? dataSets[bytes[at + 2] ?? 0] : undefined;
    if (fact) found.add(fact);
  }
  return found.size > 0 ? found : new Set(["other"]);
}
