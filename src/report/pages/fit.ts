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
