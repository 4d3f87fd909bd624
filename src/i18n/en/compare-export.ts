// What an export of a comparison says of itself, and the reasons to look, in words. For tables, files and the command line.
import type { Reason } from "../../core/compare/reasons.ts";
import type { AboutTable } from "../../core/compare/table.ts";
import type { Verdict } from "../../core/verification.ts";
import { sayCount, sayDate, sayNumber } from "./quantities.ts";
import { sayList } from "./sums.ts";
import { verdictWord } from "./verification.ts";

/** What must stand beside a table of submissions for anybody to read it rightly later. */
export function sayAboutTable({ filter, rows, total, madeOn, editions, verdicts, lists }: AboutTable): string {
  const counted = (counts: Readonly<Record<string, number>>, word: (name: string) => string): string =>
    sayList(Object.entries(counts).map(([name, count]) => `${word(name)}: ${sayNumber(count)}`));
  return [
    `${sayNumber(rows)} of ${sayCount(total, "submission")}, made on ${sayDate(madeOn)}`,
    filter === "" ? "no filter" : `filter ${filter}`,
    ...(rows === 0
      ? []
      : [
          `checklists ${counted(editions, (name) => name.replace("/", ", edition "))}`,
          `checked ${counted(verdicts, (name) => verdictWord[name as Verdict] ?? name)}`,
          `lists ${counted(lists, (name) => name)}`,
        ]),
  ].join("; ");
}

const reasons: Readonly<Record<string, (threshold: string) => string>> = {
  "critical-without-safeguard": (n) => `Critical findings without a safeguard: ${n} or more`,
  "signed-despite": (n) => `Decided to sign as it is, with high or critical findings without a safeguard: ${n} or more`,
  "not-told-on-money": (n) => `Asked about money or outside bodies and not told: ${n} or more questions`,
  "not-told": (n) => `Asked and not told: ${n} or more questions`,
  "wide-range": (n) => `The rating could still rise by ${n} levels or more`,
  changed: (n) => `The rating moved by ${n} levels or more since the check before`,
  "weak-findings": (n) => `High or critical findings for which nobody has seen a document: ${n} or more`,
  unanswered: (n) => `Not answered: ${n} % of the questions or more`,
  "weak-basis": (n) => `Told, or own understanding: ${n} % of the answers or more`,
  "missing-files": (n) => `Evidence files named and not here: ${n} or more`,
  "not-checked": () => "The file could not be checked completely",
};

/** A reason to look with its threshold; a reason that somebody else made has its own name. */
export const sayReasonToLook = ({ id, threshold }: Pick<Reason, "id" | "threshold">): string =>
  reasons[id]?.(sayNumber(threshold)) ?? `${id}: ${sayNumber(threshold)} or more`;
