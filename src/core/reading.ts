// What does each stored answer amount to, given what is asked? The five states of an answer, never merged.
import type { Answer, Answers } from "./answer.ts";
import type { QuestionId } from "./checklist.ts";
import type { Checklist } from "./open-edition.ts";
import type { Knowledge, Known, Truth } from "./predicate.ts";

export const answerStates = ["answered", "unknown", "not-applicable", "unanswered", "not-asked"] as const;
export type AnswerState = (typeof answerStates)[number];

export interface Reading {
  /** Is the question asked? "unknown" while an open answer decides it: it may still be asked. */
  readonly asked: Truth;
  readonly state: AnswerState;
  /** The stored answer, kept even when it does not count at the moment. */
  readonly answer: Answer | undefined;
  readonly known: Known;
}

export type Readings = ReadonlyMap<QuestionId, Reading>;

/** Reads all answers of an assessment against the conditions of its checklist. Answers to other questions are ignored. */
export function readAnswers(checklist: Checklist, answers: Answers): Readings {
  const readings = new Map<QuestionId, Reading>();
  const known = knowledge(readings);
  for (const { question, asked } of checklist.inOrder) {
    readings.set(question.id, read(asked ? asked(known) : "true", answers[question.id]));
  }
  return readings;
}

/** What predicates may rely on. A question outside the checklist is open. */
export const knowledge =
  (readings: Readings): Knowledge =>
  (id) =>
    readings.get(id)?.known ?? "open";

function read(asked: Truth, answer: Answer | undefined): Reading {
  if (asked === "false") return { asked, state: "not-asked", answer, known: "closed" };
  const reachable = asked === "true";
  if (answer === undefined) return { asked, state: "unanswered", answer, known: "open" };
  if ("value" in answer) {
    // A stored answer to a question that is not yet reachable is kept, but counts as unknown.
    return { asked, state: "answered", answer, known: reachable ? { value: answer.value } : "open" };
  }
  if ("unknown" in answer) return { asked, state: "unknown", answer, known: "open" };
  if ("notApplicable" in answer) {
    return { asked, state: "not-applicable", answer, known: reachable ? "closed" : "open" };
  }
  return { asked, state: "unanswered", answer, known: "open" };
}
