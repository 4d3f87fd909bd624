// Reviews in a report: who said it, of what, what the council replied, and what a review is and is not.
import type { Question, Severity } from "../../core/checklist.ts";
import type { Layer, Review } from "../../core/review.ts";
import { sayCount } from "./quantities.ts";
import { layerWord } from "./reviewing.ts";
import { nameQuestion } from "./rules.ts";
import { sayList } from "./sums.ts";
import { ratingWord } from "./words.ts";

export const sayPossible = (severity: Severity): string => `Possible finding, could be ${ratingWord[severity]}`;
export const gapWord = "Evidence gap";

/** A line that names more questions than this tells nobody where to begin. */
const named = 3;

/** What a possible finding hangs on: "Depends on question 4, “Term”, and 2 others." */
export function sayHangsOn(questions: readonly Question[]): string {
  const names = questions.slice(0, named).map(nameQuestion);
  const more = questions.length - names.length;
  return `Depends on ${sayList(more > 0 ? [...names, sayCount(more, "other")] : names)}.`;
}

/** The answer that leaves a gap: "Question 4, “Term”: I have not asked yet." */
export function sayQuestionAnswered(question: Question, answer: string): string {
  const name = nameQuestion(question);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${answer}`;
}

/** "Auditor R. Lind" */
export const sayReviewBy = (layer: Layer, { name }: Review["reviewer"]): string => `${layerWord[layer]} ${name}`;

export const sayRepliedBy = (name: string): string => `The council replied (${name}):`;

/** Which layers stand in the report. */
export function sayReviewsLead(layers: readonly Layer[]): string {
  const count = (layer: Layer) => layers.filter((one) => one === layer).length;
  const parts = [
    count("auditor") > 0 ? sayCount(count("auditor"), "auditor’s review", "auditors’ reviews") : "",
    count("oversight") > 0 ? sayCount(count("oversight"), "oversight body’s review", "oversight bodies’ reviews") : "",
  ].filter(Boolean);
  return `This report prints ${sayList(parts)}: at each answer and finding what the reviewer thinks of it. The council’s record is not changed by them, and neither is the rating.`;
}

/** Which other reviews lay before a reviewer, by those that are printed here. */
export const sayConsidered = (known: readonly string[], others: number): string => {
  const parts = [
    ...known,
    ...(others > 0 ? [sayCount(others, "review that is not printed here", "reviews that are not printed here")] : []),
  ];
  return parts.length > 0 ? `Had before it: ${sayList(parts)}.` : "";
};

/** What one should know of every review. */
export const reviewMeans = [
  "A review is a signed file of its own beside the package. It names the submission by its fingerprint and cannot change it.",
  "The signature shows that the review was not changed since, and by which key it was signed. It does not prove whose key it is, nor the time, which is the clock of the reviewer’s computer.",
  "What is not mentioned was not looked at, or the reviewer gave no view of it.",
] as const;
