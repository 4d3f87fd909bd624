// Which structure element should a part of the report become in the tagged PDF?
// Knows the names PDF 1.7 has for elements; not how they are written.

/** Elements that hold other elements or text. */
type PlainRole =
  | "Part"
  | "Sect"
  | "Div"
  | "BlockQuote"
  | "Caption"
  | "TOC"
  | "TOCI"
  | "Reference"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "H5"
  | "H6"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Span"
  | "Quote"
  | "Code";

/** `Artifact` is not an element: what carries it is drawn but not read, as is everything without a tag but text. */
export type Role = PlainRole | "Figure" | "Artifact";

/** How an element is to be read. */
export interface TagOptions {
  /** What a drawing says, for those who cannot see it. Every Figure needs one. */
  readonly alt?: string;
  /** Language of the content, such as `zh-Hans`, where it is not that of the document. */
  readonly lang?: string;
  /** The text to read in place of what is drawn. */
  readonly actual?: string;
  /** The full form of an abbreviation. */
  readonly expanded?: string;
  /** Which cells a TH heads. Without it: its column. */
  readonly scope?: "Row" | "Column" | "Both";
  readonly colSpan?: number;
  readonly rowSpan?: number;
  /** How the Lbl elements of an L count. */
  readonly numbering?: "None" | "Disc" | "Decimal" | "LowerAlpha" | "UpperRoman";
}

/** A role with its options. Each element has its own object: its identity joins the parts a page break cuts. */
export interface Tag extends TagOptions {
  readonly role: Role;
}

/** Props that carry a tag through react-pdf, which keeps props it does not know. */
export interface TagProps {
  readonly tag: Tag;
}

/**
 * Props to spread on a react-pdf View, Text, Svg or Image: `<View {...tag("TR")}>`.
 *
 * A Figure is drawn as one piece and read by its `alt` alone. A `fixed` View with a tag (the head row of a table) is
 * read where it first stands and is furniture on later pages; a `fixed` View without one is never read.
 */
export function tag(role: "Figure", options: TagOptions & { readonly alt: string }): TagProps;
export function tag(role: PlainRole | "Artifact", options?: TagOptions): TagProps;
export function tag(role: Role, options: TagOptions = {}): TagProps {
  return { tag: { role, ...options } };
}

/** Props that give a View or Page an entry in the PDF's outline; react-pdf's types have them on pages only. */
export function bookmark(title: string): { readonly bookmark: { readonly title: string } } {
  return { bookmark: { title } };
}
