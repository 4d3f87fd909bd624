// Which page comes next? Addresses of the pages where questions are answered, and the order one goes through them.
import type { Assessment } from "../../core/assessment.ts";
import type { Question, QuestionId, SectionId } from "../../core/checklist.ts";
import { askedIn, missing, type SectionStatus, sectionStatus } from "../../core/missing.ts";
import type { Checklist } from "../../core/open-edition.ts";
import type { Readings } from "../../core/reading.ts";

export const tasksAddress = (id: string): string => `/a/${id}`;
export const questionAddress = (id: string, question: QuestionId): string => `/a/${id}/q/${question}`;
export const sectionAddress = (id: string, section: SectionId): string => `/a/${id}/s/${section}`;
export const reviewAddress = (id: string, section: SectionId): string => `/a/${id}/s/${section}/review`;

/** After a question: the next one asked in its section, after the last one the review of the section. */
export function addressAfter(checklist: Checklist, readings: Readings, id: string, question: Question): string {
  const all = checklist.questionsOf.get(question.section) ?? [];
  const later = all.slice(all.indexOf(question) + 1).find((other) => readings.get(other.id)?.asked === "true");
  return later ? questionAddress(id, later.id) : reviewAddress(id, question.section);
}

/** The next unanswered question after this one, round to the beginning; undefined when everything is answered. */
export function nextUnanswered(checklist: Checklist, assessment: Assessment, after?: Question): QuestionId | undefined {
  const { unanswered } = missing(checklist, assessment.answers);
  if (!after) return unanswered[0];
  const order = checklist.edition.questions.map((question) => question.id);
  const here = order.indexOf(after.id);
  return unanswered.find((question) => order.indexOf(question) > here) ?? unanswered.find((one) => one !== after.id);
}

export const statusOf = (
  checklist: Checklist,
  readings: Readings,
  assessment: Assessment,
  section: SectionId,
): SectionStatus => sectionStatus(checklist, readings, section, assessment.completed[section]);

/** Where the line of a section in the task list leads: to its first open question, or to its review. */
export function addressOfSection(
  checklist: Checklist,
  readings: Readings,
  assessment: Assessment,
  section: SectionId,
  view: "focus" | "whole",
): string {
  const status = statusOf(checklist, readings, assessment, section);
  const open = askedIn(checklist, readings, section).find(({ id }) => readings.get(id)?.state === "unanswered");
  if (status === "completed" || !open) return reviewAddress(assessment.id, section);
  return view === "whole" ? sectionAddress(assessment.id, section) : questionAddress(assessment.id, open.id);
}

/** "question 4 of 11": where a question stands among those asked in its section. */
export function placeOf(checklist: Checklist, readings: Readings, question: Question): { at: number; of: number } {
  const asked = askedIn(checklist, readings, question.section);
  return { at: asked.indexOf(question) + 1, of: asked.length };
}
