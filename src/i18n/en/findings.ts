// What surrounds a finding in words: how far the check has come, what a finding rests on, what it hangs on, what was adopted.
import type { Basis } from "../../core/answer.ts";
import { bases } from "../../core/answer.ts";
import type { AdoptedSafeguard } from "../../core/assessment.ts";
import type { Tally } from "../../core/evaluate.ts";
import { sayCount, sayDate } from "./quantities.ts";
import { sayList } from "./sums.ts";

/** While questions are open: "You can read this now, but it will change. 24 questions are not answered." */
export const sayPartial = (toGo: number): string =>
  `You can read this now, but it will change. ${sayCount(toGo, "question is", "questions are")} not answered.`;

/** Where nothing is raised. Never an all-clear: "No concerns found in 88 answered questions. 3 are not known." */
export function sayNoConcerns(tally: Tally): string {
  const unknown = tally.unknown > 0 ? ` ${tally.unknown} ${tally.unknown === 1 ? "is" : "are"} not known.` : "";
  return `No concerns found in ${sayCount(tally.answered, "answered question")}.${unknown}`;
}

const restsOn: Readonly<Record<Basis, string>> = {
  document: "from documents seen",
  told: "from what someone said",
  "own-view": "from our own understanding",
};

/** What a finding rests on: "Rests on 3 answers: 2 from documents seen and 1 from what someone said." */
export function sayCertainty(found: readonly Basis[]): string {
  const present = bases.filter((basis) => found.includes(basis));
  const [only] = present;
  if (!only) return "Rests on no answer.";
  const document = present.includes("document") ? "" : " No document has been seen for it.";
  if (present.length === 1) {
    const all = found.length === 1 ? "" : ", all";
    const words = found.length === 1 ? restsOn[only].replace("documents", "a document") : restsOn[only];
    return `Rests on ${sayCount(found.length, "answer")}${found.length === 1 ? "," : all} ${words}.${document}`;
  }
  const parts = present.map((basis) => `${found.filter((one) => one === basis).length} ${restsOn[basis]}`);
  return `Rests on ${sayCount(found.length, "answer")}: ${sayList(parts)}.${document}`;
}

/** "question 29", "questions 4, 28 and 29": for the end of a line; questions of the profile have no number. */
export function sayNumbers(numbers: readonly (number | undefined)[]): string {
  const known = numbers.filter((number) => number !== undefined);
  if (known.length === 0) return "";
  return `${known.length === 1 ? "question" : "questions"} ${sayList(known.map(String))}`;
}

/** Findings by their number on the page: "finding 2", "findings 2 and 5". */
export const sayFindings = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? "finding" : "findings"} ${sayList(numbers.map(String))}`;

/** "2 adopted. 1 has no owner, 2 have no date." */
export function sayAdoptedSoFar(adopted: readonly AdoptedSafeguard[]): string {
  if (adopted.length === 0) return "None adopted yet.";
  const without = (count: number, what: string) =>
    count === 0 ? [] : [`${count} ${count === 1 ? "has" : "have"} no ${what}`];
  const open = [
    ...without(adopted.filter((one) => !one.owner.trim()).length, "owner"),
    ...without(adopted.filter((one) => !one.due).length, "date"),
    ...without(adopted.filter((one) => !one.proof.trim()).length, "sign that it is done"),
  ];
  return open.length === 0 ? `${adopted.length} adopted.` : `${adopted.length} adopted. ${sayList(open)}.`;
}

/** "International officer, by 30 September 2026"; what is missing is left out. */
export const sayWhoAndWhen = ({ owner, due }: AdoptedSafeguard): string =>
  [owner.trim(), due && `by ${sayDate(due)}`].filter(Boolean).join(", ");
