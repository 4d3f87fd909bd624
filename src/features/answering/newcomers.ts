// Which questions have appeared since the assessment was opened in this window, so that the lists can call them "new"?
// Only for showing; forgotten when the window is closed.
import type { QuestionId } from "../../core/checklist.ts";
import type { Readings } from "../../core/reading.ts";

const seen = new Map<string, Set<QuestionId>>();

/** Questions asked now that were not asked before and that nobody has looked at or answered yet. */
export function newcomers(assessment: string, readings: Readings): ReadonlySet<QuestionId> {
  const asked = [...readings].filter(([, reading]) => reading.asked === "true");
  let known = seen.get(assessment);
  if (!known) {
    known = new Set(asked.map(([id]) => id));
    seen.set(assessment, known);
  }
  const before = known;
  return new Set(asked.filter(([id, { state }]) => !before.has(id) && state === "unanswered").map(([id]) => id));
}

/** Somebody has seen it: it is new no longer. */
export function noticeQuestion(assessment: string, question: QuestionId): void {
  seen.get(assessment)?.add(question);
}
