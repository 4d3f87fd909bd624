// What to say beside a field that holds something impossible: what to do, in one sentence without a full stop.
import type { Question } from "../../core/checklist.ts";
import type { Problem } from "../../core/problem.ts";
import { sayNumber } from "../../i18n/en/quantities.ts";

export function sayFieldFault(question: Question, { kind, facts }: Problem): string {
  switch (kind) {
    case "not-a-date":
      return "Give a day that is in the calendar, such as 4 5 2026";
    case "not-an-amount":
      return "Write the amount as a number, such as 1200 or 1200.50";
    case "not-a-currency":
      return "Write the currency as three letters, such as USD or EUR";
    case "not-alone":
      return `“${facts.value}” cannot stand beside other choices. Keep it alone, or take it away`;
    case "too-long":
      return `Shorten this to ${sayNumber(Number(facts.most))} characters`;
    case "too-many":
      return `Give at most ${sayNumber(Number(facts.most))}`;
    case "not-well-formed":
      return "Type this again: half a character was pasted, which other programs cannot carry";
    default:
      return question.type === "number" ? "Write a whole number, such as 12" : "Write this again in another way";
  }
}
