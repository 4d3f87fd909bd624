// What is left to do, and what comes next? For progress in words and for the Continue button.
import type { Answers } from "./answer.ts";
import type { Question, QuestionId, SectionId } from "./checklist.ts";
import type { Checklist } from "./open-edition.ts";
import { type Readings, readAnswers } from "./reading.ts";

export interface Missing {
  /** Questions asked now and not answered, in the checklist's order. */
  readonly unanswered: readonly QuestionId[];
  /** Questions an open answer may still add. */
  readonly maybe: readonly QuestionId[];
  /** The first unanswered question. */
  readonly next: QuestionId | undefined;
}

/** Includes the profile questions: they too want an answer. */
export function missing(checklist: Checklist, answers: Answers): Missing {
  const readings = readAnswers(checklist, answers);
  const ids = checklist.edition.questions.map((question) => question.id);
  const unanswered = ids.filter((id) => readings.get(id)?.state === "unanswered" && readings.get(id)?.asked === "true");
  const maybe = ids.filter((id) => readings.get(id)?.asked === "unknown");
  return { unanswered, maybe, next: unanswered[0] };
}

/** The questions of a section that are asked now, in order: what the list beside a question shows. */
export function askedIn(checklist: Checklist, readings: Readings, section: SectionId): Question[] {
  return (checklist.questionsOf.get(section) ?? []).filter((question) => readings.get(question.id)?.asked === "true");
}

export const sectionStatuses = ["not-started", "in-progress", "completed", "check-again", "not-needed"] as const;
export type SectionStatus = (typeof sectionStatuses)[number];

/**
 * The one word for a section in the task list.
 * "check-again": an officer called it complete, and since then a question has opened that nobody left unanswered on purpose.
 * @param leftOpen the questions that were unanswered when the section was called complete; undefined when it was not
 */
export function sectionStatus(
  checklist: Checklist,
  readings: Readings,
  section: SectionId,
  leftOpen: readonly QuestionId[] | undefined,
): SectionStatus {
  const all = checklist.questionsOf.get(section) ?? [];
  if (all.every((question) => readings.get(question.id)?.asked === "false")) return "not-needed";
  const asked = all.filter((question) => readings.get(question.id)?.asked === "true");
  const unanswered = asked.filter((question) => readings.get(question.id)?.state === "unanswered");
  if (leftOpen) return unanswered.every((question) => leftOpen.includes(question.id)) ? "completed" : "check-again";
  return unanswered.length === asked.length ? "not-started" : "in-progress";
}
