// Which passphrases may lock a file, and how is one made up? A file can be carried off and tried for years, so it has to be long.
import { wordList } from "./word-list.ts";

/** Characters. Someone who has the file can try as long as they like. */
export const shortestPassphrase = 12;
/** Words of ten bits each: sixty bits, behind a function made to be slow (see encrypted.ts). */
const wordsMade = 6;

/** The same text in one form, however it was typed or pasted: composed letters, nothing around it. */
export const plainPassphrase = (typed: string): string => typed.normalize("NFC").trim();

export const isLongEnough = (typed: string): boolean => [...plainPassphrase(typed)].length >= shortestPassphrase;

/** A passphrase nobody has thought of, easy to write down: "acrobat-linen-…". */
export function makePassphrase(): string {
  const numbers = crypto.getRandomValues(new Uint16Array(wordsMade));
  // 65,536 is a multiple of 1,024: every word is as likely as the others.
  return [...numbers].map((number) => wordList[number % wordList.length] ?? "").join("-");
}
