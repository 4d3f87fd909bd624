// The parts of a submission in words, for whoever decides which of them the public may see.
import { sayCount } from "./quantities.ts";

/** @param count all parts that are withheld @param along those of them that nobody ticked: they belong to one that was */
export const sayWithheld = (count: number, along: number): string =>
  `${sayCount(count, "part is", "parts are")} withheld${along > 0 ? `, ${along} of them because ${along === 1 ? "it belongs" : "they belong"} to a part that is` : ""}.`;

/** The last word of a part's name: what of the thing it is. */
export const partWord: Readonly<Record<string, string>> = {
  note: "Note",
  reference: "Document and page",
  ask: "Who could answer",
  holder: "Who holds it",
  addedBy: "Who added it",
  owner: "Who looks after it",
  proof: "How it will be shown",
};

export const partOf = {
  reason: "Reason for this check",
  decision: "The decision",
  differentView: "A different view",
  answer: "Answer",
} as const;
