// Can one question be compared over these editions? Looked at in those that have it alone: where another does not ask it, its submissions are
// counted apart and stand in nobody's way.
import type { QuestionId } from "../checklist.ts";
import type { Checklist } from "../open-edition.ts";
import { compatibility, isComparable, type MatchedQuestion } from "./compatibility.ts";

export interface OneQuestion extends MatchedQuestion {
  /** Editions that do not have it. */
  readonly lacking: readonly Checklist[];
  readonly comparable: boolean;
}

/** Matches one question. Undefined: no edition has it as a numbered question. */
export function oneQuestion(question: QuestionId, editions: Iterable<Checklist>): OneQuestion | undefined {
  const all = [...new Set(editions)];
  const having = all.filter(({ questions }) => questions.has(question));
  const found = compatibility(having).questions.find((one) => one.question === question);
  if (!found) return undefined;
  const lacking = all.filter((one) => !having.includes(one));
  return { ...found, lacking, comparable: isComparable(found.match) };
}
