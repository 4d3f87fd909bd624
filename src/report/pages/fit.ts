// Text as it will be drawn, made to fit: a character without a glyph takes the room of its printed code.
import { cleanText, drawable } from "../pdf/text.ts";
import { breadth, shorten } from "../shorten.ts";

const drawn = (text: string): string => drawable(cleanText(text));

/** The text in at most `most` letters and `words` words. */
export const fitted = (text: string, most: number, words?: number): { text: string; cut: boolean } =>
  shorten(drawn(text), most, words);

export const breadthOf = (text: string): number => breadth(drawn(text));

/** A dash for a text of which nothing would be drawn: an empty cell would not be read as a cell. */
export const orDash = (text: string): string => (cleanText(text).trim() === "" ? "–" : text);

/** Keeps a number on the line of the word it belongs to: “page 7”, “safeguard 12”. */
export const tied = (text: string): string =>
  text.replace(/\b(pages?|sources?|question|safeguard|finding) (?=\d)/giu, "$1\u00a0");

/** A heading whose last line is not one short word. */
export const withoutWidow = (text: string): string => text.replace(/ (?=\S{1,9}$)/u, "\u00a0");
