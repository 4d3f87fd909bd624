// What was left half-written, such as a date without its year: it cannot be stored as an answer, and must not be lost on the way
// to another question and back. Kept in memory only.
import type { QuestionId } from "../../core/checklist.ts";
import type { Draft } from "./draft.ts";

const drafts = new Map<string, Draft>();
const place = (assessment: string, question: QuestionId): string => `${assessment}/${question}`;

export const recall = (assessment: string, question: QuestionId): Draft | undefined =>
  drafts.get(place(assessment, question));

/** @param draft undefined once what stands there is possible */
export function remember(assessment: string, question: QuestionId, draft: Draft | undefined): void {
  if (draft) drafts.set(place(assessment, question), draft);
  else drafts.delete(place(assessment, question));
}
