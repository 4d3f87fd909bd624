// What do the trees look like that react-pdf hands over before and after layout?
// Knows their shape only, and only as much of it as tagging needs; none of it is published by the library.

import type { Tag } from "./tags.ts";

/** Position and size in points, from the top left corner of the parent. */
export interface Box {
  readonly top?: number;
  readonly left?: number;
  readonly width?: number;
  readonly height?: number;
}

/** Glyphs of one font with one set of attributes, for a stretch of the text of a line. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly glyphs?: readonly { readonly id: number }[] | undefined;
  readonly attributes: { readonly link?: string | null; readonly font?: readonly [LaidFont, ...unknown[]] };
}

/** A font as layout uses it; the standard fonts, which are never embedded, say so. */
export interface LaidFont {
  readonly type?: string;
}

/** A line of laid-out text. */
export interface Line {
  readonly string: string;
  readonly runs: readonly Run[];
}

/** A bookmark as react-pdf keeps it once it has found its place in the outline. */
export interface Bookmark {
  readonly ref: number;
  /** The `ref` of the bookmark it stands under. */
  readonly parent?: number | undefined;
  readonly title: string;
  readonly top?: number;
  readonly left?: number;
  readonly fit?: boolean;
}

/** The props tagging reads or changes. */
export interface NodeProps {
  tag?: PreparedTag;
  id?: string;
  src?: unknown;
  href?: unknown;
  alt?: string;
  fixed?: boolean;
  /** Of a Page: which Page of the Document it is, counted from 0; kept by every page it is cut into. */
  sheet?: number;
  /** Of furniture written anew on each page: its place among the children of its Page. */
  runs?: number;
  bookmark?: Bookmark | string | null;
  hyphenationPenalty?: number;
  render?: (facts: object) => PdfNode[];
  paint?: () => void;
}

/** A tag after the preparing pass. */
export interface PreparedTag extends Tag {
  /** True if one Text and no more stands directly in the element, so it needs no P around it. */
  readonly soleText?: boolean;
}

/** A node before layout (no box, no lines) or after it. */
export interface PdfNode {
  type: string;
  props?: NodeProps;
  readonly box?: Box;
  readonly style?: Readonly<Record<string, unknown>>;
  children?: PdfNode[];
  lines?: readonly Line[];
  /** The pixels of an Image that could be read. */
  readonly image?: unknown;
  value?: string;
}

/** What the Document element carries. */
export interface DocumentProps {
  readonly title?: string;
  readonly author?: string;
  readonly subject?: string;
  readonly keywords?: string;
  readonly creator?: string;
  readonly producer?: string;
  readonly language?: string;
  readonly creationDate?: Date;
  readonly modificationDate?: Date;
}

/**
 * The text one run stands for. It is taken from the line: the glyphs know characters too, but are shared by all
 * documents of a process and keep those of their first use.
 */
export function textOfRun(line: Line, run: Run): string {
  return line.string.slice(run.start, run.end);
}

/** All laid-out text at or under a node. */
export function textUnder(node: PdfNode): string {
  const own = node.lines === undefined ? [] : [node.lines.map((line) => line.string).join(" ")];
  return [...own, ...(node.children ?? []).map(textUnder)].filter((text) => text !== "").join(" ");
}
