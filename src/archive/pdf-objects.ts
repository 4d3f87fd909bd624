// Which objects are in a PDF that this program wrote? One header, object after object without a byte between them, one table of places,
// one end. Such a file holds nothing that is not found here. Any other way to write a PDF is not read at all.

import { inflate } from "./inflate.ts";

/** One numbered object. */
export interface PdfObject {
  /** Its dictionary or value as it stands in the file; bytes outside of ASCII as the characters of their numbers. */
  readonly head: string;
  /** The bytes of its stream as stored, most of them deflated. */
  readonly stream?: Uint8Array<ArrayBuffer>;
}

export interface PdfFile {
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly trailer: string;
  /** Bytes until the end of the file that was written first; what stands after them was added later. */
  readonly bytes: number;
}

/** Far more than the longest report has. */
export const largestPdf = 60_000_000;
const mostObjects = 200_000;

const header = "%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n";

/** Reads the objects; undefined when the bytes are not written as this program writes them. */
export function readPdfObjects(bytes: Uint8Array): PdfFile | undefined {
  if (bytes.length > largestPdf) return undefined;
  const text = latin1(bytes);
  if (!text.startsWith(header)) return undefined;
  const objects = new Map<number, PdfObject>();
  const places = new Map<number, number>();
  let at = header.length;
  while (!text.startsWith("xref\n", at)) {
    const begin = /(\d{1,7}) 0 obj\n/y;
    begin.lastIndex = at;
    const id = Number(begin.exec(text)?.[1]);
    const read = id > 0 && !objects.has(id) && objects.size < mostObjects && objectAt(bytes, text, begin.lastIndex);
    if (!read) return undefined;
    objects.set(id, read.object);
    places.set(id, at);
    at = read.end;
  }
  const table = tableOf(places, at);
  if (!table || !text.startsWith(table, at)) return undefined;
  const trailer = /trailer\n(<<\n(?:[^\n]*\n){1,12}?>>)\nstartxref\n(\d+)\n%%EOF\n/y;
  trailer.lastIndex = at + table.length;
  const [, found = "", place] = trailer.exec(text) ?? [];
  return Number(place) === at ? { objects, trailer: found, bytes: trailer.lastIndex } : undefined;
}

function objectAt(
  bytes: Uint8Array,
  text: string,
  at: number,
): { readonly object: PdfObject; readonly end: number } | undefined {
  // In a string a line break is written as "\n", so that these words on a line of their own are never part of one.
  const closes = text.indexOf("\nendobj\n", at);
  if (closes < 0) return undefined;
  const whole = text.slice(at, closes);
  const streams = whole.indexOf("\nstream\n");
  if (streams < 0) return { object: { head: whole }, end: closes + 8 };
  const head = whole.slice(0, streams);
  const length = Number(/^\/Length (\d{1,9})$/m.exec(head)?.[1] ?? Number.NaN);
  const begins = at + streams + 8;
  const end = begins + length;
  return text.startsWith("\nendstream\nendobj\n", end)
    ? { object: { head, stream: new Uint8Array(bytes.subarray(begins, end)) }, end: end + 18 }
    : undefined;
}

/** The table of places as it must stand in the file; undefined when the numbers have gaps. */
function tableOf(places: ReadonlyMap<number, number>, end: number): string | undefined {
  const lines: string[] = [];
  for (let id = 1; id <= places.size; id += 1) {
    const place = places.get(id);
    if (place === undefined || place >= end) return undefined;
    lines.push(`${String(place).padStart(10, "0")} 00000 n \n`);
  }
  return `xref\n0 ${places.size + 1}\n0000000000 65535 f \n${lines.join("")}`;
}

/** Far more than one page draws, or one font weighs. */
const largestStream = 30_000_000;

/** What the stream of an object holds, unpacked; undefined when it has none or is damaged. */
export async function streamOf({ head, stream }: PdfObject): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!stream) return undefined;
  const filter = /^\/Filter (.*)$/m.exec(head)?.[1];
  if (filter === undefined) return stream;
  return filter === "/FlateDecode" ? inflate(stream, largestStream) : undefined;
}

/** Each byte as the character of its number. */
export function latin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join("");
}
