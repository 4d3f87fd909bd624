// Which structure element does each laid-out node belong to, and when must the PDF be told?
// Works on one page of react-pdf's layout at a time; draws nothing itself.

import type { StructureElement } from "pdfkit";
import type { TaggedDocument } from "./document.ts";
import { type Bookmark, type Line, type PdfNode, type PreparedTag, type Run, textOfRun, textUnder } from "./nodes.ts";

/** Language of Chinese text that stands in a sentence of another language. Which script it is cannot be told. */
const HAN_LANGUAGE = "zh";

/** An element a node may stand in. It is made when the first of its parts is drawn, so elements come in drawing order. */
interface Place {
  readonly role: string;
  readonly soleText: boolean;
  readonly lang: string | undefined;
  element(): StructureElement;
}

/** What the checks at the end must know of an element. */
interface Made {
  readonly element: StructureElement;
  readonly role: string;
  readonly tag: PreparedTag | undefined;
  readonly parts: Made[];
}

/** In which elements an element may stand; those not named here may stand anywhere. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  TR: ["Table", "THead", "TBody"],
  THead: ["Table"],
  TBody: ["Table"],
  TH: ["TR"],
  TD: ["TR"],
  LI: ["L"],
  Lbl: ["LI", "TOCI", "P", "Caption"],
  LBody: ["LI"],
  TOCI: ["TOC"],
  Caption: ["Table", "L", "TOC", "Figure", "Div", "Sect"],
};

/** What an element of a strict shape may hold. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  Table: ["TR", "THead", "TBody", "Caption"],
  THead: ["TR"],
  TBody: ["TR"],
  TR: ["TH", "TD"],
  L: ["LI", "L", "Caption"],
  LI: ["Lbl", "LBody"],
  TOC: ["TOCI", "TOC", "Caption"],
};

/** Elements in a line of text: what stands in them is part of that line, not a paragraph. */
const IN_LINE = new Set(["H1", "H2", "H3", "H4", "H5", "H6", "P", "Span", "Link", "Reference", "Lbl", "Quote", "Code"]);
/** Elements that may hold one text without a P around it. */
const CELLS = new Set(["TH", "TD", "Caption", "LBody"]);

/** Ties the pages of one layout to the structure of one document. */
export class Structure {
  private readonly document: TaggedDocument;
  private readonly root: Made;
  private readonly madeOf = new WeakMap<object, Made>();
  private readonly bookmarks = new Set<number>();
  /** Tags of `fixed` nodes already met: their copies on later pages are furniture. */
  private readonly fixed = new WeakSet<object>();
  private headingLevel = 0;

  constructor(document: TaggedDocument) {
    this.document = document;
    this.root = { element: document.rootElement, role: "Document", tag: undefined, parts: [] };
  }

  /** Weaves calls to the document into the page, so that drawing the page tags it. */
  tagPage(page: PdfNode): void {
    const place: Place = { role: "Document", soleText: false, lang: undefined, element: () => this.root.element };
    const width = page.box?.width ?? 0;
    this.placeBookmark(page, 0, width);
    page.children = (page.children ?? []).flatMap((child) => this.visit(child, place, 0, width));
  }

  /** Reports what can only be seen in the finished structure. To be called when all pages are drawn. */
  check(): void {
    this.checkElement(this.root);
  }

  private visit(node: PdfNode, place: Place, parentTop: number, pageWidth: number): PdfNode[] {
    const top = parentTop + (node.box?.top ?? 0);
    this.placeBookmark(node, top, pageWidth);
    this.noteText(node);
    // react-pdf leaves out an image it cannot read and only warns of it.
    if (node.type === "IMAGE" && node.image === undefined) {
      this.document.problems.push({ kind: "image-not-read", detail: node.props?.tag?.alt ?? "" });
    }
    const tag = node.props?.tag;
    if (tag?.role === "Artifact") return this.asFurniture(node, "Layout");
    if (node.props?.fixed === true) {
      if (tag === undefined || this.fixed.has(tag)) return this.asFurniture(node, "Pagination");
      this.fixed.add(tag);
    }
    if (node.type === "TEXT" && tag?.role !== "Figure") return this.visitText(node, place);
    if (tag?.role === "Figure") return this.asFigure(node, tag, place);
    if (node.type === "SVG" || node.type === "IMAGE") return [node];
    if (node.type === "LINK" && addressOf(node) !== undefined) return this.visitLink(node, place, top, pageWidth);
    const inside = tag === undefined ? place : this.placeOf(tag, tag.role, tag, place);
    node.children = (node.children ?? []).flatMap((child) => this.visit(child, inside, top, pageWidth));
    return tag === undefined ? [node] : [hook(() => void inside.element()), node];
  }

  /** An element for `key`, made when first asked for; parts of one element cut by a page break share the key. */
  private placeOf(key: object, role: string, tag: PreparedTag | undefined, parent: Place): Place {
    return {
      role,
      soleText: tag?.soleText === true,
      lang: tag?.lang ?? parent.lang,
      element: () => (this.madeOf.get(key) ?? this.make(key, role, tag, parent.element())).element,
    };
  }

  private make(key: object, role: string, tag: PreparedTag | undefined, parent: StructureElement): Made {
    const element = this.document.struct(role, {
      ...(tag?.alt === undefined ? {} : { alt: tag.alt }),
      ...(tag?.lang === undefined ? {} : { lang: tag.lang }),
      ...(tag?.actual === undefined ? {} : { actual: tag.actual }),
      ...(tag?.expanded === undefined ? {} : { expanded: tag.expanded }),
    });
    setAttributes(element, role, tag);
    parent.add(element);
    const made: Made = { element, role, tag, parts: [] };
    this.madeOf.set(key, made);
    this.madeOf.set(element, made);
    (this.madeOf.get(parent) ?? this.root).parts.push(made);
    this.checkHeading(role);
    return made;
  }

  private visitText(node: PdfNode, place: Place): PdfNode[] {
    if ((node.lines ?? []).every((line) => line.runs.every((run) => (run.glyphs ?? []).length === 0))) return [node];
    const own = this.textPlace(node, node.props?.tag, place);
    const open = { end: () => {} };
    node.lines = this.withSpans(node.lines ?? [], own, open);
    const finish = hook(() => {
      open.end();
      this.document.beginFurniture();
    });
    return [node, finish];
  }

  private textPlace(node: PdfNode, tag: PreparedTag | undefined, place: Place): Place {
    // Parts of a Text cut by a page break share the props object, and only they do.
    if (tag !== undefined) return this.placeOf(tag, tag.role, tag, place);
    if (place.soleText && (IN_LINE.has(place.role) || CELLS.has(place.role))) return place;
    return this.placeOf(node.props ?? node, IN_LINE.has(place.role) ? "Span" : "P", undefined, place);
  }

  /**
   * Weaves the element of the text into its lines, and elements of their own for links and Chinese within them. It
   * begins at the first run, so that a background behind the text is not taken for content.
   */
  private withSpans(lines: readonly Line[], own: Place, open: { end: () => void }): Line[] {
    const switchTo = (span: Span) => {
      open.end();
      open.end = () => {};
      if (span.role === "plain") {
        this.document.beginContent(own.element());
        return;
      }
      const element = this.placeOf({}, span.role, { role: "Span", ...span.options }, own).element();
      const outerOwner = this.document.annotationOwner;
      if (span.role === "Link") this.document.annotationOwner = { element, contents: span.contents };
      this.document.beginContent(element);
      open.end = () => {
        this.document.annotationOwner = outerOwner;
        // pdfkit takes the page of an annotation from the page that is open when its element ends.
        element.end();
      };
    };
    const markChinese = own.lang === undefined || !/^(?:zh|ja|ko)\b/u.test(own.lang);
    let current: Span | undefined;
    return lines.map((line) => ({
      ...line,
      runs: line.runs.flatMap((run) => {
        const span = spanOf(line, run, current, markChinese, lines);
        if (span === current) return [run];
        current = span;
        return [runHook(() => switchTo(span)), run];
      }),
    }));
  }

  private visitLink(node: PdfNode, place: Place, top: number, pageWidth: number): PdfNode[] {
    const contents = node.props?.alt ?? textUnder(node).trim();
    // A link cut by a page break becomes two elements: each annotation must end on its own page.
    const link = this.placeOf({}, "Link", { role: "Span", soleText: textNodesUnder(node).length === 1 }, place);
    node.children = (node.children ?? []).flatMap((child) => this.visit(child, link, top, pageWidth));
    const begin = hook(() => {
      this.document.annotationOwner = { element: link.element(), contents: contents === "" ? "Link" : contents };
    });
    const finish = hook(() => {
      link.element().end();
      this.document.annotationOwner = undefined;
    });
    return [begin, node, finish];
  }

  private asFigure(node: PdfNode, tag: PreparedTag, place: Place): PdfNode[] {
    if (tag.alt === undefined || tag.alt.trim() === "") {
      this.document.problems.push({ kind: "figure-without-alt", detail: node.type });
    }
    const figure = this.placeOf(tag, "Figure", tag, place);
    const begin = hook(() => {
      const element = figure.element();
      element.dictionary.data.A ??= {
        O: "Layout",
        Placement: "Block",
        BBox: this.document.boundsOf(node.box ?? {}),
      };
      this.document.beginContent(element);
    });
    return [begin, node, hook(() => this.document.beginFurniture())];
  }

  private asFurniture(node: PdfNode, type: "Layout" | "Pagination"): PdfNode[] {
    for (const text of textNodesUnder(node)) this.noteText(text);
    if (type === "Layout") return [node];
    const begin = hook(() => this.document.beginFurniture(type));
    return [begin, node, hook(() => this.document.beginFurniture())];
  }

  /** Bookmarks count from the parent of their node and repeat with its parts; an outline wants each once, on the page. */
  private placeBookmark(node: PdfNode, top: number, pageWidth: number): void {
    const bookmark = node.props?.bookmark;
    if (node.props === undefined || typeof bookmark !== "object" || bookmark === null) return;
    const first = !this.bookmarks.has(bookmark.ref);
    this.bookmarks.add(bookmark.ref);
    // pdfkit counts `left` from the right edge.
    const placed: Bookmark = { ...bookmark, top, left: pageWidth, fit: false };
    node.props = { ...node.props, bookmark: first ? placed : null };
  }

  private checkHeading(role: string): void {
    const level = /^H([1-6])$/u.exec(role)?.[1];
    if (level === undefined) return;
    if (Number(level) > this.headingLevel + 1) {
      this.document.problems.push({ kind: "heading-jump", detail: `${role} after H${this.headingLevel}` });
    }
    this.headingLevel = Number(level);
  }

  private noteText(node: PdfNode): void {
    for (const line of node.lines ?? []) {
      for (const run of line.runs) {
        const font = run.attributes.font?.[0];
        if (font === undefined || font.type === "STANDARD") continue;
        const text = textOfRun(line, run);
        this.document.noteText(font, text);
        if (run.glyphs?.some((glyph) => glyph.id === 0) === true) {
          this.document.problems.push({ kind: "glyph-missing", detail: text });
        }
      }
    }
  }

  private checkElement(made: Made): void {
    const allowed = PARTS[made.role];
    for (const part of made.parts) {
      const parents = PARENTS[part.role];
      if (allowed?.includes(part.role) === false || parents?.includes(made.role) === false) {
        this.document.problems.push({ kind: "element-out-of-place", detail: `${part.role} in ${made.role}` });
      }
      this.checkElement(part);
    }
    if (made.role === "Table" && new Set(rowWidths(made)).size > 1) {
      this.document.problems.push({ kind: "table-uneven", detail: rowWidths(made).join(", ") });
    }
  }
}

/** A stretch of a line with an element of its own. */
type Span =
  | { readonly role: "plain" }
  | { readonly role: "Span"; readonly options: { readonly lang: string } }
  | { readonly role: "Link"; readonly options: object; readonly address: string; readonly contents: string };

const PLAIN: Span = { role: "plain" };
const CHINESE: Span = { role: "Span", options: { lang: HAN_LANGUAGE } };

function spanOf(line: Line, run: Run, current: Span | undefined, markChinese: boolean, all: readonly Line[]): Span {
  const { link } = run.attributes;
  if (typeof link === "string") {
    if (current?.role === "Link" && current.address === link) return current;
    return { role: "Link", options: {}, address: link, contents: linkText(all, link) };
  }
  if (!markChinese) return PLAIN;
  const text = textOfRun(line, run);
  if (/\p{Script=Han}/u.test(text)) return CHINESE;
  // Chinese punctuation and spaces between Chinese words stay with them.
  return current === CHINESE && /^[\s\u3000-\u303f\uff00-\uffef]*$/u.test(text) ? CHINESE : PLAIN;
}

function linkText(lines: readonly Line[], address: string): string {
  const textIn = (line: Line) =>
    line.runs.filter((run) => run.attributes.link === address).map((run) => textOfRun(line, run));
  return lines.flatMap(textIn).join("").trim() || address;
}

function addressOf(node: PdfNode): string | undefined {
  const address = node.props?.src ?? node.props?.href;
  return typeof address === "string" ? address : undefined;
}

function textNodesUnder(node: PdfNode): PdfNode[] {
  if (node.type === "TEXT") return [node];
  return (node.children ?? []).flatMap(textNodesUnder);
}

/** A node that draws nothing and calls `act` when its turn to be drawn comes. */
function hook(act: () => void): PdfNode {
  return {
    type: "CANVAS",
    props: { paint: act },
    style: {},
    box: { top: 0, left: 0, width: 1, height: 1 },
    children: [],
  };
}

/** A run that draws nothing and calls `act` when its turn comes: the renderer reads `glyphs` and finds none. */
function runHook(act: () => void): Run {
  return {
    start: 0,
    end: 0,
    attributes: {},
    get glyphs() {
      act();
      return undefined;
    },
  };
}

function setAttributes(element: StructureElement, role: string, tag: PreparedTag | undefined): void {
  if (role === "TH" || role === "TD") {
    const cell = {
      ...(role === "TH" ? { Scope: tag?.scope ?? "Column" } : {}),
      ...(tag?.colSpan === undefined ? {} : { ColSpan: tag.colSpan }),
      ...(tag?.rowSpan === undefined ? {} : { RowSpan: tag.rowSpan }),
    };
    if (Object.keys(cell).length > 0) element.dictionary.data.A = { O: "Table", ...cell };
  }
  if (role === "L" && tag?.numbering !== undefined) {
    element.dictionary.data.A = { O: "List", ListNumbering: tag.numbering };
  }
}

/** How many columns each row of a table has, cells that reach down from rows above counted. */
function rowWidths(table: Made): number[] {
  const rows = table.parts
    .flatMap((part) => (part.role === "TR" ? [part] : part.parts))
    .filter((row) => row.role === "TR");
  const fromAbove: number[] = [];
  return rows.map((row, index) => {
    let width = fromAbove[index] ?? 0;
    for (const { tag } of row.parts) {
      const columns = tag?.colSpan ?? 1;
      width += columns;
      for (let below = 1; below < (tag?.rowSpan ?? 1); below += 1) {
        fromAbove[index + below] = (fromAbove[index + below] ?? 0) + columns;
      }
    }
    return width;
  });
}
