// The words of reviewing: what somebody thinks of an answer, a finding or a gap, who they are, and how far they have come.
import type { Layer, ReviewTally, Unclear, View } from "../../core/review.ts";
import { sayCount, sayNumber } from "./quantities.ts";
import { sayList } from "./sums.ts";

export const viewWord: Readonly<Record<View, string>> = { agree: "Agree", query: "Query", disagree: "Disagree" };

export const layerWord: Readonly<Record<Layer, string>> = { auditor: "Auditor", oversight: "Oversight body" };
/** As a choice of what one is. */
export const layerChoice: Readonly<Record<Layer, string>> = {
  auditor: "The auditor of this submission",
  oversight: "An oversight body that moderates",
};

/** The words one stands behind by signing a review. */
export const reviewDeclaration: Readonly<Record<Layer, string>> = {
  auditor: "I have looked at what is marked here, and this is what I think of it.",
  oversight: "We have looked at the submission and at the reviews named here, and this is our view.",
};

/** "12 of 143 looked at: 8 agree, 3 queries, 1 disagree." */
export function sayTally({ agree, query, disagree, left }: ReviewTally): string {
  const seen = agree + query + disagree;
  const parts = [
    agree > 0 ? `${sayNumber(agree)} agree` : "",
    query > 0 ? sayCount(query, "query", "queries") : "",
    disagree > 0 ? `${sayNumber(disagree)} disagree` : "",
  ].filter(Boolean);
  return `${sayNumber(seen)} of ${sayNumber(seen + left)} looked at${parts.length > 0 ? `: ${sayList(parts)}` : ""}.`;
}

/** What stands over what is only possible, and over what is not known. */
export const possibleLead =
  "Neither raised nor ruled out: answers that are open decide. Say whether the council should settle them, or why they do not matter.";
export const gapsLead = "What the council says it does not know. It is counted apart and never moves the rating.";

export const unclearWords: Readonly<Record<Unclear["kind"], string>> = {
  "query-without-words": "A query that asks nothing yet",
  "words-without-view": "A comment without Agree, Query or Disagree",
};

/** "Auditor: R. Lind, State Audit Office" */
export const sayReviewer = (
  layer: Layer,
  { name, office }: { readonly name: string; readonly office: string },
): string => `${layerWord[layer]}: ${[name, office].filter(Boolean).join(", ")}`;

/** What a signature under a review cannot say. */
export const reviewLimits =
  "The signature shows that nothing in the review was changed since, and by which key it was signed. It does not prove who holds the key, or when it was signed.";

/** "8 agree, 3 queries and 1 disagree." of a signed review. */
export function sayViews(remarks: readonly { readonly view: View }[]): string {
  const count = (view: View) => remarks.filter((one) => one.view === view).length;
  const [agree, query, disagree] = [count("agree"), count("query"), count("disagree")];
  return `${sayList([
    `${sayNumber(agree)} agree`,
    sayCount(query, "query", "queries"),
    `${sayNumber(disagree)} disagree`,
  ])}.`;
}
