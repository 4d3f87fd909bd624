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

/** One word that is not the word of the file. `place` counts from 1. */
export interface WordDifference {
  readonly place: number;
  readonly typed: string;
  readonly expected: string;
}

export type WordsCompared =
  | { readonly kind: "fit" }
  /** Too few or too many, or some that no fingerprint gives: a slip of the pen, before it is a difference. */
  | { readonly kind: "not-readable"; readonly count: number; readonly unknown: readonly string[] }
  | { readonly kind: "differ"; readonly differences: readonly WordDifference[] };

/** Compares typed words with those of a fingerprint, place by place. */
export function compareWords(typed: string, fingerprint: string): WordsCompared {
  const read = readCheckWords(typed);
  if (!read.ok) return { kind: "not-readable", count: read.count, unknown: read.unknown };
  const differences = checkWords(fingerprint).flatMap((expected, index) => {
    const found = read.words[index] ?? "";
    return found === expected ? [] : [{ place: index + 1, typed: found, expected }];
  });
  return differences.length === 0 ? { kind: "fit" } : { kind: "differ", differences };
}

/** Do typed words stand for this fingerprint? */
export function wordsFit(typed: string, fingerprint: string): boolean {
  return compareWords(typed, fingerprint).kind === "fit";
}
