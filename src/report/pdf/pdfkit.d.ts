// The parts of pdfkit 0.20.1 the tagged document builds on. The package ships no types; several of these members are
// internal to it, which is why its version is pinned and tests/report/tagged.test.tsx reads the finished file back.

declare module "pdfkit" {
  /** An indirect object being built. */
  export interface PdfReference {
    readonly data: Record<string, unknown>;
    end(): void;
  }

  /** One run of marked content that belongs to a structure element. */
  export interface MarkedContent {
    readonly refs: readonly unknown[];
  }

  export interface StructureElement {
    readonly dictionary: PdfReference;
    add(child: StructureElement | MarkedContent): this;
    end(): void;
  }

  export interface EmbeddedFont {
    /** Absent for the fourteen standard fonts, which are never embedded. */
    readonly subset?: { /** Per glyph of the subset, its number in the font. */ readonly glyphs: readonly number[] };
    readonly font: {
      glyphForCodePoint(code: number): { readonly id: number };
      stringsForGlyph(glyph: number): readonly string[];
    };
    readonly name: string;
    /** Set once text was drawn in the font. */
    readonly dictionary?: PdfReference;
    /** Per glyph of the subset, the characters it reads back as. */
    readonly unicode: (readonly number[])[];
  }

  export interface FileOptions {
    name: string;
    type: string;
    description: string;
    relationship: string;
    creationDate: Date;
    modifiedDate: Date;
  }

  export class PDFDocument {
    constructor(options: Record<string, unknown>);
    readonly page: { readonly height: number; readonly structParentTreeKey: number };
    readonly _root: PdfReference;
    readonly _ctm: readonly [number, number, number, number, number, number];
    readonly _fontFamilies: Readonly<Record<string, EmbeddedFont>>;
    _font: EmbeddedFont;
    endSubset: () => void;
    addPage(options?: unknown): this;
    annotate(x: number, y: number, width: number, height: number, options: Record<string, unknown>): this;
    addNamedDestination(name: string, ...place: unknown[]): void;
    font(source: unknown, size?: number): this;
    fontSize(size: number): this;
    file(bytes: Uint8Array, options: FileOptions): PdfReference;
    struct(role: string, options?: Record<string, unknown>): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: string, options?: Record<string, unknown>): this;
    markStructureContent(tag: string): MarkedContent;
    endMarkedContent(): this;
    appendXML(xml: string): void;
    _addInfo(): void;
    _addColorOutputIntent(): void;
    end(): void;
    on(event: "data", listener: (chunk: Uint8Array) => void): this;
    on(event: "error", listener: (error: unknown) => void): this;
    on(event: "end", listener: () => void): this;
  }
}
