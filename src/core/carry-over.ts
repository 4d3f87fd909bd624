// Last time's answers as suggestions: shown beside a question, never taken as answers until somebody confirms them.
import { type Answer, type Answers, checkValue, isAnswered } from "./answer.ts";
import type { QuestionId } from "./checklist.ts";
import type { Checklist } from "./open-edition.ts";

/** The date of an assessment is its own; every other stable question id may be suggested again. */
const neverSuggested = new Set<string>(["profile.date"]);

/**
 * Answers of an earlier assessment that are still possible in this checklist, by question.
 * Left out: questions this edition does not have, values it no longer offers, and anything that was not answered.
 */
export function suggestions(checklist: Checklist, earlier: Answers): ReadonlyMap<QuestionId, Answer> {
  const found = new Map<QuestionId, Answer>();
  for (const question of checklist.edition.questions) {
    const answer = earlier[question.id];
    if (!answer || neverSuggested.has(question.id)) continue;
    if (isAnswered(answer) && checkValue(question, answer.value, "").length === 0) found.set(question.id, answer);
  }
  return found;
}
