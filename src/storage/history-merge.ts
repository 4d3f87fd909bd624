// Which saves are one act of typing? A note is saved several times a second while it is typed; one line of history is enough for it.
// Without this a long note would fill the history with every state it ever had, and no copy could hold it.
import type { HistoryEntry } from "../core/assessment.ts";
import type { QuestionId } from "../core/checklist.ts";
import type { Checklist } from "../core/open-edition.ts";

/** Typing that rests longer than this is a new act; in milliseconds. */
export const typingPause = 60_000;
const typed = new Set(["text", "number", "money", "date", "organisations"]);
/** Beside the value, these are typed too. */
const words = new Set(["note", "reference", "ask", "notApplicable"]);

/**
 * The one entry that stands for both, or undefined when they are two acts.
 * Only typing merges: choosing another answer, another basis, or a pause is an act of its own. A settled line stays as it is.
 * @param before the newest entry of the history
 */
export function mergeTyping(
  before: HistoryEntry,
  next: HistoryEntry,
  checklist: Checklist | undefined,
): HistoryEntry | undefined {
  const soon = Date.parse(next.at) - Date.parse(before.at);
  if (before.field !== next.field || before.who !== next.who || !(soon >= 0 && soon <= typingPause)) return undefined;
  if (before.revision !== next.revision - 1 || before.field === "created" || before.hash) return undefined;
  if (before.field !== "reason" && !sameButForWords(before.to, next.to, typesValue(before.field, checklist)))
    return undefined;
  return { ...next, from: before.from };
}

function typesValue(field: string, checklist: Checklist | undefined): boolean {
  const id = /^answers\.(.+)$/.exec(field)?.[1];
  const question = id === undefined ? undefined : checklist?.questions.get(id as QuestionId);
  return question !== undefined && typed.has(question.type);
}

function sameButForWords(a: unknown, b: unknown, typedValue: boolean): boolean {
  const bare = (value: unknown): string =>
    JSON.stringify(value, (key, inner) => (words.has(key) || (typedValue && key === "value") ? undefined : inner));
  return isAnswer(a) && isAnswer(b) && bare(a) === bare(b) && "notApplicable" in a === "notApplicable" in b;
}

const isAnswer = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
