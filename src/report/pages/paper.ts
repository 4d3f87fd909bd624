// The grid, the type and the colours of the printed report. Sizes in points; A4 and Letter share one grid.
import { families } from "../pdf/faces.ts";

export type PaperSize = "a4" | "letter";

export interface Paper {
  readonly size: "A4" | "LETTER";
  readonly width: number;
  readonly height: number;
  /** Side margins. */
  readonly side: number;
  /** Width of the text. */
  readonly measure: number;
  readonly top: number;
  readonly bottom: number;
  /** Page one is set tighter, so that it is always one page. */
  readonly first: {
    readonly top: number;
    readonly bottom: number;
    readonly gap: number;
    readonly text: number;
    readonly leading: number;
  };
}

/** A millimetre in points. */
export const mm = 72 / 25.4;
const side = 20 * mm;

export const papers: Readonly<Record<PaperSize, Paper>> = {
  a4: {
    size: "A4",
    width: 595.28,
    height: 841.89,
    side,
    measure: 595.28 - 2 * side,
    top: 26 * mm,
    bottom: 23 * mm,
    first: { top: 13 * mm, bottom: 16.5 * mm, gap: 8.5, text: 9.8, leading: 13.2 },
  },
  letter: {
    size: "LETTER",
    width: 612,
    height: 792,
    side,
    measure: 612 - 2 * side,
    top: 25 * mm,
    bottom: 22 * mm,
    first: { top: 11 * mm, bottom: 16.5 * mm, gap: 5, text: 9.6, leading: 12.6 },
  },
};

/** Inner pages hang: numbers, marks and labels in a column to the left of the text. */
export const hang = 116;
export const gutter = 14;
/** Left column of page one. */
export const firstColumn = 56 * mm;

export const colour = {
  ink: "#1b1f27",
  muted: "#4a5160",
  petrol: "#0f4c63",
  line: "#bdb7a8",
  unknown: "#5a4b8a",
  white: "#ffffff",
} as const;

const size = (fontSize: number, leading: number) => ({ fontSize, lineHeight: leading / fontSize });

/**
 * Styles of text. Line height stands on each, never on the page: furniture must not inherit one.
 *
 * Heights on inner pages are multiples of a quarter point. Layout counts in 32-bit floats from the top of a chapter; other
 * fractions would no longer add up after some twenty pages, and the paginator takes the difference for an overlap.
 */
export const type = {
  h1: { fontFamily: families.serif, fontWeight: 600, ...size(22, 27) },
  h2: { fontFamily: families.serif, fontWeight: 600, ...size(15, 19) },
  /** Heading of a section among the answers. */
  band: { fontFamily: families.serif, fontWeight: 600, ...size(13, 17) },
  h3: { fontFamily: families.serif, fontWeight: 600, ...size(12, 15) },
  finding: { fontWeight: 600, ...size(10.5, 14) },
  lead: { color: colour.muted, ...size(10.5, 15) },
  body: size(10.5, 15),
  trace: size(9.5, 13),
  table: size(9, 12.5),
  note: { color: colour.muted, ...size(8.5, 11.5) },
  label: { fontWeight: 600, color: colour.petrol, ...size(8.5, 12) },
  code: { fontFamily: families.code, ...size(8.5, 12) },
} as const;

export const sized = size;
export const strong = { fontWeight: 600 } as const;
export const quiet = { color: colour.muted } as const;
