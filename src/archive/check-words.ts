// Eight words that stand for a fingerprint when it is read out or typed in: ten bits each, the first eighty of 256. Enough to find and
// compare a file; what proves that two files are the same is the whole fingerprint.
import { wordList } from "./word-list.ts";

const count = 8;
const bitsEach = 10;

/** The check words of a fingerprint (64 hexadecimal digits). */
export function checkWords(fingerprint: string): readonly string[] {
  const bits = BigInt(`0x${fingerprint.slice(0, (count * bitsEach) / 4)}`);
  return Array.from({ length: count }, (_, index) => {
    const shift = BigInt((count - 1 - index) * bitsEach);
    return wordList[Number((bits >> shift) & 1023n)] ?? "";
  });
}

export type TypedWords =
  | { readonly ok: true; readonly words: readonly string[] }
  | { readonly ok: false; readonly unknown: readonly string[]; readonly count: number };

/** Reads words as people type them: any case, spaces, commas or hyphens between. Words that are not on the list are named. */
export function readCheckWords(typed: string): TypedWords {
  const words = typed
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  const unknown = words.filter((word) => !wordList.includes(word));
  return unknown.length === 0 && words.length === count
    ? { ok: true, words }
    : { ok: false, unknown, count: words.length };
}

/** Do typed words stand for this fingerprint? */
export function wordsFit(typed: string, fingerprint: string): boolean {
  const read = readCheckWords(typed);
  return read.ok && read.words.join(" ") === checkWords(fingerprint).join(" ");
}
