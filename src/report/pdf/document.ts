// How is a PDF written in which everything drawn is either read as part of an element or marked as furniture?
// Knows pdfkit and nothing of react-pdf: who calls decides what belongs to which element.

import { type EmbeddedFont, PDFDocument, type StructureElement } from "pdfkit";
import { CLAIM, type DocumentInfo, describeDocument } from "./conformance.ts";
import type { Box } from "./nodes.ts";

/** Something in the report that keeps it from being an accessible file; a mistake in the report, not in its facts. */
export interface TaggingProblem {
  readonly kind:
    | "no-title"
    | "no-language"
    | "heading-jump"
    | "figure-without-alt"
    | "image-not-read"
    | "element-out-of-place"
    | "table-uneven"
    | "font-not-embedded"
    | "glyph-without-text"
    | "glyph-missing";
  readonly detail: string;
}

/** A tagged PDF 1.7 document that claims PDF/A-3a and PDF/UA-1 when nothing was found that forbids the claim. */
export class TaggedDocument extends PDFDocument {
  /** What was found to forbid the claim. */
  readonly problems: TaggingProblem[] = [];
  /** The Document element, in which all others stand. */
  readonly rootElement: StructureElement;
  /** The element annotations written now belong to, and what they say; without one they are left out. */
  annotationOwner: { readonly element: StructureElement; readonly contents: string } | undefined;

  private readonly about: DocumentInfo;
  private readonly language: string | undefined;
  private readonly destinations = new Set<string>();
  private readonly embedded = new Map<object, EmbeddedFont>();
  private readonly drawn = new Map<object, Set<string>>();
  private marking = false;
  private pageCount = 0;
  private readonly onPage: (page: number) => void;

  constructor(about: DocumentInfo, language: string | undefined, onPage: (page: number) => void) {
    super({
      compress: true,
      pdfVersion: "1.7",
      subset: "PDF/A-3a",
      tagged: true,
      displayTitle: true,
      autoFirstPage: false,
      info: about,
      ...(language === undefined ? {} : { lang: language }),
    });
    this.about = about;
    this.language = language;
    this.onPage = onPage;
    // pdfkit copies its own version onto each document, so a method of this class would never be called.
    this.endSubset = () => {
      if (this.problems.length === 0) this.appendXML(CLAIM);
      this._addColorOutputIntent();
    };
    this.rootElement = this.struct("Document");
    this.addStructure(this.rootElement);
  }

  /** What is drawn from here on is content of `element`. */
  beginContent(element: StructureElement): void {
    this.closeMarking();
    element.add(this.markStructureContent(String(element.dictionary.data.S)));
    this.marking = true;
  }

  /** What is drawn from here on is furniture: seen, not read. That is also how each page begins. */
  beginFurniture(type: "Layout" | "Pagination" = "Layout"): void {
    this.closeMarking();
    this.markContent("Artifact", { type });
    this.marking = true;
  }

  /** Where a box stands on the page, in the coordinates of the page: left, bottom, right, top. */
  boundsOf(box: Box): [number, number, number, number] {
    const [left, top] = this.pointOnPage(box.left ?? 0, box.top ?? 0);
    const [right, bottom] = this.pointOnPage((box.left ?? 0) + (box.width ?? 0), (box.top ?? 0) + (box.height ?? 0));
    return [left, bottom, right, top].map((value) => Math.round(value * 100) / 100) as [number, number, number, number];
  }

  /** Enters text that will be drawn in a font, so that it can be read back as what it is. */
  noteText(font: object, text: string): void {
    const characters = this.drawn.get(font) ?? new Set();
    this.drawn.set(font, characters);
    for (const character of text) characters.add(character);
  }

  override addPage(options?: unknown): this {
    this.closeMarking();
    this.pageCount += 1;
    this.onPage(this.pageCount);
    super.addPage(options);
    // Reading the key enters the page in the parent tree; a page without content of its own must be there too.
    void this.page.structParentTreeKey;
    this.beginFurniture();
    return this;
  }

  override annotate(x: number, y: number, width: number, height: number, options: Record<string, unknown>): this {
    const owner = this.annotationOwner;
    if (owner === undefined) return this;
    // pdfkit writes a String object as a PDF string and a bare string as a PDF name.
    return super.annotate(x, y, width, height, {
      ...options,
      structParent: owner.element,
      Contents: new String(owner.contents),
    });
  }

  override addNamedDestination(name: string, ...place: unknown[]): void {
    // An element cut by a page break calls this once for each part; a link must lead to where it begins.
    if (this.destinations.has(name)) return;
    this.destinations.add(name);
    const [kind, left, top] = place;
    if (kind !== "XYZ" || typeof left !== "number" || typeof top !== "number") {
      super.addNamedDestination(name, ...place);
      return;
    }
    // react-pdf counts from the parent; a destination counts from the page.
    const [x, y] = this.pointOnPage(left, top);
    super.addNamedDestination(name, "XYZ", x, this.page.height - y, null);
  }

  override font(source: unknown, size?: number): this {
    // Asked for each run of text. pdfkit would open the font anew each time to see that it has it already.
    if (typeof source !== "object" || source === null) return super.font(source, size);
    const known = this.embedded.get(source);
    if (known === undefined) {
      super.font(source, size);
      this.embedded.set(source, this._font);
      return this;
    }
    this._font = known;
    return size === undefined ? this : this.fontSize(size);
  }

  override _addInfo(): void {
    this.appendXML(describeDocument(this.about, this.language));
  }

  override end(): void {
    this.closeMarking();
    this.rootElement.end();
    for (const font of new Set(Object.values(this._fontFamilies))) {
      if (font.dictionary === undefined) continue;
      if (font.subset === undefined) this.problems.push({ kind: "font-not-embedded", detail: font.name });
      else this.giveGlyphsText(font, font.subset.glyphs);
    }
    super.end();
  }

  private closeMarking(): void {
    if (this.marking) this.endMarkedContent();
    this.marking = false;
  }

  /**
   * Says which characters each glyph reads back as. pdfkit takes that from glyph objects all documents of a process
   * share: those hold the characters of their first use, and none if that use was as a part of another letter.
   */
  private giveGlyphsText(font: EmbeddedFont, glyphs: readonly number[]): void {
    const characterOf = new Map<number, string>();
    for (const [source, characters] of this.drawn) {
      if (this.embedded.get(source) !== font) continue;
      for (const character of characters) {
        const glyph = font.font.glyphForCodePoint(character.codePointAt(0) ?? 0).id;
        const other = characterOf.get(glyph);
        // A glyph may stand for several characters, such as space and no-break space.
        characterOf.set(glyph, other === undefined ? character : moreOrdinary(character, other));
      }
    }
    const used = new Set(glyphs);
    const marks = [...characterOf].filter(([glyph, character]) => !used.has(glyph) && /\p{M}/u.test(character));
    for (const [index, glyph] of glyphs.entries()) {
      if (index === 0) continue;
      const known = font.unicode[index] ?? [];
      let text = characterOf.get(glyph);
      if (text === undefined && known.length === 0) {
        // A font may draw a mark over a capital with a glyph of its own that no character leads to.
        text = font.font.stringsForGlyph(glyph)[0] ?? (marks.length === 1 ? marks[0]?.[1] : undefined);
        if (text === undefined) this.problems.push({ kind: "glyph-without-text", detail: `${font.name} ${glyph}` });
        text ??= "\ufffd";
      }
      if (text !== undefined) font.unicode[index] = [...text].map((part) => part.codePointAt(0) ?? 0);
    }
  }

  private pointOnPage(x: number, y: number): [number, number] {
    const [a, b, c, d, e, f] = this._ctm;
    return [a * x + c * y + e, b * x + d * y + f];
  }
}

/** The character a glyph had better be read back as: the one compatibility variants stand for, else the older. */
function moreOrdinary(a: string, b: string): string {
  const rank = (character: string) => (character.normalize("NFKC") === character ? 0 : 1);
  const difference = rank(a) - rank(b);
  return difference < 0 || (difference === 0 && a < b) ? a : b;
}
