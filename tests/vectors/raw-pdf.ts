// A PDF of this program taken apart, changed and written again in its own form, so that nothing but the change is there to be found.
// Nothing here is used by the product.
import { deflateSync, inflateSync } from "node:zlib";
import { latin1, type PdfObject, readPdfObjects } from "../../src/archive/pdf-objects.ts";

export type Objects = Map<number, PdfObject>;

const bytesOf = (text: string): Buffer => Buffer.from(text, "latin1");

/** The same file with its objects changed; every stream is packed again, as another program would. */
export function rewrittenPdf(
  pdf: Uint8Array,
  change: (objects: Objects) => void,
  level = 1,
): Uint8Array<ArrayBuffer> {
  const read = readPdfObjects(pdf);
  if (!read) throw new Error("This is no PDF of this program.");
  const objects = new Map(read.objects);
  change(objects);
  const parts: Buffer[] = [bytesOf("%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n")];
  const places: number[] = [];
  let at = parts[0]?.length ?? 0;
  const put = (part: Buffer): void => {
    parts.push(part);
    at += part.length;
  };
  for (const [id, { head, stream }] of objects) {
    places[id] = at;
    if (!stream) {
      put(bytesOf(`${id} 0 obj\n${head}\nendobj\n`));
      continue;
    }
    const packed = head.includes("/Filter /FlateDecode") ? deflateSync(inflateSync(stream), { level }) : stream;
    put(bytesOf(`${id} 0 obj\n${head.replace(/^\/Length \d+$/m, `/Length ${packed.length}`)}\nstream\n`));
    put(Buffer.from(packed));
    put(bytesOf("\nendstream\nendobj\n"));
  }
  const table = places.slice(1).map((place) => `${String(place).padStart(10, "0")} 00000 n \n`);
  const place = at;
  put(bytesOf(`xref\n0 ${places.length}\n0000000000 65535 f \n${table.join("")}`));
  put(bytesOf(`trailer\n${read.trailer}\nstartxref\n${place}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}

/** Changes the text of one stream, such as the drawing of a page. */
export function withStream(objects: Objects, id: number, change: (text: string) => string): void {
  const object = objects.get(id);
  if (!object?.stream) throw new Error(`Object ${id} has no stream.`);
  const text = change(latin1(inflateSync(object.stream)));
  objects.set(id, { ...object, stream: new Uint8Array(deflateSync(bytesOf(text))) });
}

/** The objects whose head holds the words, in the order of the file. */
export const withHead = (objects: Objects, words: RegExp): [number, PdfObject][] =>
  [...objects].filter(([, { head }]) => words.test(head));

/** The number of the stream that draws a page, counted from 1. */
export function drawingOf(objects: Objects, page: number): number {
  const head = withHead(objects, /^\/Type \/Page$/m)[page - 1]?.[1].head ?? "";
  return Number(/^\/Contents (\d+) 0 R$/m.exec(head)?.[1]);
}
