// Which words does a page of this program's own PDF show? Reads the drawing of a page and the table of characters of each font, in the one
// way they are written here. It names what differs between two reports; that they are the same, their bytes say.
import { latin1, type PdfFile, type PdfObject, streamOf } from "./pdf-objects.ts";

/** One page: the words in the order they are drawn, a piece for each stretch of a line, and the drawing itself. */
export interface PdfPage {
  readonly pieces: readonly string[];
  readonly drawing: string;
}

type Letters = ReadonlyMap<string, string>;

/** The pages in their order; undefined when one of them cannot be read this way. */
export async function pagesOf(file: PdfFile): Promise<readonly PdfPage[] | undefined> {
  const root = [...file.objects.values()].find(({ head }) => /^\/Type \/Pages$/m.test(head));
  const kids = /^\/Kids \[([^\]]*)\]$/m.exec(root?.head ?? "")?.[1] ?? "";
  const fonts = new Map<string, Letters>();
  const pages: PdfPage[] = [];
  for (const [, id] of kids.matchAll(/(\d+) 0 R/g)) {
    const page = file.objects.get(Number(id));
    const read = page && (await readPage(file, page, fonts));
    if (!read) return undefined;
    pages.push(read);
  }
  return pages;
}

async function readPage(file: PdfFile, page: PdfObject, fonts: Map<string, Letters>): Promise<PdfPage | undefined> {
  const [contents, resources] = ["Contents", "Resources"].map((name) => referenceIn(file, page.head, name));
  const bytes = contents && (await streamOf(contents));
  if (!bytes || !resources) return undefined;
  for (const [, name = "", id = ""] of resources.head.matchAll(/^\s*\/(F\d+) (\d+) 0 R$/gm)) {
    const font = file.objects.get(Number(id));
    if (font && !fonts.has(name)) fonts.set(name, await lettersOf(file, font));
  }
  const drawing = latin1(bytes);
  return { drawing, pieces: piecesOf(drawing, fonts) };
}

/** Character by glyph number, four hexadecimal digits, as the font's own table tells it. */
async function lettersOf(file: PdfFile, font: PdfObject): Promise<Letters> {
  const letters = new Map<string, string>();
  const table = referenceIn(file, font.head, "ToUnicode");
  const text = latin1((table && (await streamOf(table))) ?? new Uint8Array());
  for (const [, first = "", list = ""] of text.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    let glyph = Number.parseInt(first, 16);
    for (const [, units = ""] of list.matchAll(/<([0-9a-f ]*)>/g)) {
      const codes = (units.match(/[0-9a-f]{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
      letters.set(glyph.toString(16).padStart(4, "0"), String.fromCharCode(...codes));
      glyph += 1;
    }
  }
  return letters;
}

/** "/F2 8.5 Tf" chooses a font, "[<0001> 43 <0002>] TJ" draws glyphs; nothing else draws words here. */
const marks = /^\/(F\d+) [\d.]+ Tf$|^\[(.*)\] TJ$|^ET$/gm;

function piecesOf(drawing: string, fonts: ReadonlyMap<string, Letters>): string[] {
  const pieces: string[] = [];
  let letters: Letters | undefined;
  let piece = "";
  for (const [mark, font, glyphs] of drawing.matchAll(marks)) {
    if (font) letters = fonts.get(font);
    else if (glyphs !== undefined)
      for (const [, run = ""] of glyphs.matchAll(/<([0-9a-f]*)>/g))
        for (const glyph of run.match(/.{4}/g) ?? []) piece += letters?.get(glyph) ?? "\ufffd";
    else if (mark === "ET") {
      if (piece.trim() !== "") pieces.push(piece);
      piece = "";
    }
  }
  return pieces;
}

function referenceIn({ objects }: PdfFile, head: string, name: string): PdfObject | undefined {
  const id = new RegExp(`^/${name} (\\d+) 0 R$`, "m").exec(head)?.[1];
  return id ? objects.get(Number(id)) : undefined;
}
