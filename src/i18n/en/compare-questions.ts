// One question across submissions, in words: what may be compared, said first, and what its figure shows.
import type { Question } from "../../core/checklist.ts";
import type { QuestionMatch } from "../../core/compare/compatibility.ts";
import type { OneQuestion } from "../../core/compare/one-question.ts";
import { sayCount, sayNumber } from "./quantities.ts";

const editionOf = ({ edition }: OneQuestion["lacking"][number]): string => `${edition.id} edition ${edition.edition}`;

/**
 * What may be compared, before any figure.
 * @param apart submissions whose edition does not ask it
 */
export function sayComparable({ match, in: asked, lacking }: OneQuestion, apart: number): string {
  const editions = sayCount(asked.length, "edition");
  const every = asked.length === 2 ? "Both editions" : `All ${editions}`;
  const first = {
    same: asked.length === 1 ? "All were asked in the same words." : `${every} ask it in the same words.`,
    reworded: `The ${editions} ask it in other words, with the same answers. They are compared; the wordings stand below.`,
    "more-choices": `Of the ${editions} some offer answers that others do not. They are compared; whoever could not choose an answer has not.`,
    "answers-differ": `The answers do not mean the same in the ${editions}, so nothing is compared. Choose one edition in the filters.`,
    "not-in-all": "",
  }[match];
  const rest =
    lacking.length === 0
      ? ""
      : ` ${sayCount(apart, "submission")} on ${lacking.map(editionOf).join(", ")} could not be asked it.`;
  return `${first}${rest}`;
}

/** @param parts what could have been answered, or why it was not; only of those asked */
export function sayDistribution(
  parts: readonly { readonly name: string; readonly count: number }[],
  asked: number,
): string {
  if (asked === 0) return "None of these submissions was asked this";
  const most = Math.max(...parts.map(({ count }) => count));
  const top = parts.filter(({ count }) => count === most);
  const of = `in ${sayNumber(most)} of ${sayNumber(asked)} that were asked`;
  return top.length === 1
    ? `Most often, ${of}: ${top[0]?.name}`
    : `${sayNumber(top.length)} are equally frequent, each ${of}`;
}

/** Where an answer is not one of a few. */
export const answeredWord: Readonly<Partial<Record<Question["type"], string>>> = {
  text: "Answered in words",
  date: "A date is given",
  number: "A number is given",
  money: "A sum is given",
  organisations: "Organisations are named",
};

/** Why a question can be compared over editions, or not. */
export const matchWord: Readonly<Record<QuestionMatch, string>> = {
  same: "Compared: the same words",
  reworded: "Compared: other words, the same answers",
  "more-choices": "Compared: some editions offer answers that others do not",
  "answers-differ": "Not compared: the answers do not mean the same",
  "not-in-all": "Not compared: not asked in every edition",
};
