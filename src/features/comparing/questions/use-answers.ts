// Answers to one question in full, as they were written.
import type { Answer } from "../../../core/answer.ts";
import type { QuestionId } from "../../../core/checklist.ts";
import { type Parts, useParts } from "../use-parts.ts";

/** Undefined: the submission says nothing there. Absent: not read yet. */
export type Written = Parts<Answer>;

/** @param wanted fingerprints; those read before are not read again */
export const useAnswers = (question: QuestionId, wanted: readonly string[]): Written =>
  useParts(question, wanted, ({ answers }) => answers[question]);
