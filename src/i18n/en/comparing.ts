// The words of taking in and comparing submissions: what became of a file, which submissions count, what stays out of sight.
import type { HiddenStanding, IntakeKind, Standing } from "../../core/compare/portfolio.ts";
import type { ReceiptLine } from "../../core/compare/receipt.ts";
import type { DifferenceKind } from "../../core/compare/side-by-side.ts";
import type { Range } from "../../core/evaluate.ts";
import { sayCount, sayNumber } from "./quantities.ts";
import { sayList } from "./sums.ts";
import { sayReason } from "./verification.ts";
import { ratingWord } from "./words.ts";

/** What became of a file, in a table or beside a count. */
export const intakeWord: Readonly<Record<IntakeKind, string>> = {
  accepted: "Taken in",
  "newer-version-of": "Taken in, a newer version",
  "older-version-of": "Taken in, an older version",
  "other-checklist": "Taken in, other checklist",
  unsigned: "Taken in, not signed",
  duplicate: "Here already",
  altered: "Refused, does not match",
  unreadable: "Refused, cannot be read",
};

/** Why, or what follows from it; empty where nothing needs to be said. */
export function sayIntake({ kind, reason }: Pick<ReceiptLine, "kind" | "reason">): string {
  switch (kind) {
    case "accepted":
      return "";
    case "newer-version-of":
      return "An earlier version is here too. It is kept and no longer counts.";
    case "older-version-of":
      return "A later version is here, so this one is kept and does not count.";
    case "other-checklist":
      return "It was answered on a checklist that this program does not bring.";
    case "unsigned":
      return "It holds together, but nobody has signed it, so it does not count.";
    case "duplicate":
      return "The same submission is here. Nothing was added.";
    case "altered":
    case "unreadable":
      return reason ? sayReason(reason) : "";
  }
}

/** "Reading 2,340 files, 1,120 done" */
export const sayReading = (found: number, done: number): string =>
  `Reading ${sayCount(found, "file")}, ${sayNumber(done)} done`;

/** How a submission stands to the others. */
export const standingWord: Readonly<Record<Standing, string>> = {
  current: "Counts",
  replaced: "Replaced by a later version",
  conflicting: "Contradicts another",
  unsigned: "Not signed",
  example: "Invented example",
};

const hiddenWords: Readonly<Record<HiddenStanding, readonly [one: string, many: string]>> = {
  replaced: ["replaced by a later version", "replaced by later versions"],
  conflicting: ["contradicting another", "contradicting each other"],
  unsigned: ["not signed", "not signed"],
  example: ["invented example", "invented examples"],
};

/** "30 replaced by later versions, 8 not signed"; empty when none is hidden. */
export function sayHiddenStandings(counts: Readonly<Record<HiddenStanding, number>>): string {
  const parts = (Object.keys(hiddenWords) as HiddenStanding[]).flatMap((standing) => {
    const count = counts[standing];
    const [one, many] = hiddenWords[standing];
    return count === 0 ? [] : [`${sayNumber(count)} ${count === 1 ? one : many}`];
  });
  return parts.length === 0 ? "" : sayList(parts);
}

/** What a section comes to, beside the words of ratings. */
export const sectionStateWord = {
  "not-asked": "Not asked",
  "not-applicable": "Not applicable",
  absent: "Not in this checklist",
} as const;

/** A range of levels as one reads it in a table: "High to Critical", "High", "Not known, up to Critical". */
export function sayRangeTo({ word, level, highest }: Pick<Range, "word" | "level" | "highest">): string {
  const end = rangeEnd({ word, level, highest });
  return end ? `${ratingWord[word]} ${end}` : ratingWord[word];
}

/** What follows the word: "to Critical"; empty where the range is one level. */
export const rangeEnd = ({ word, level, highest }: Pick<Range, "word" | "level" | "highest">): string =>
  level === highest ? "" : word === "not-known" ? `up to ${ratingWord[highest]}` : `to ${ratingWord[highest]}`;

/** How two answers differ, as a choice of what is shown. */
export const differenceWord: Readonly<Record<DifferenceKind, string>> = {
  answer: "Answer",
  basis: "What it rests on",
  evidence: "Evidence",
  known: "Known or not",
  "not-comparable": "Not comparable",
};

const differsIn: Readonly<Record<Exclude<DifferenceKind, "not-comparable">, string>> = {
  answer: "in the answer",
  basis: "in what it rests on",
  evidence: "in its evidence",
  known: "in being known",
};

/** Read out before a cell that is marked: "differs from A in the answer and in its evidence". */
export const sayDiffers = (kinds: readonly DifferenceKind[], letter: string): string =>
  `differs from ${letter} ${sayList(kinds.flatMap((kind) => (kind === "not-comparable" ? [] : [differsIn[kind]])))}`;

/** Files that were refused and are in no view: "3 files left out: 2 altered, 1 cannot be read". */
export function sayRefused({ altered, unreadable }: { readonly altered: number; readonly unreadable: number }): string {
  const parts = [
    ...(altered > 0 ? [`${sayNumber(altered)} altered`] : []),
    ...(unreadable > 0 ? [`${sayNumber(unreadable)} cannot be read`] : []),
  ];
  return `${sayCount(altered + unreadable, "file")} left out: ${parts.join(", ")}`;
}
