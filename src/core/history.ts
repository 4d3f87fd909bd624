// What was it like before, and what has changed since? The history read backwards, and two states of one assessment side by side.
// Knows nothing of where lines are kept, or of who may see them.
import type { Assessment, HistoryEntry, HistoryLine } from "./assessment.ts";
import type { QuestionId } from "./checklist.ts";

/** One field of an assessment that is not the same in two states. `null` stands for nothing. */
export interface Difference {
  /** As in the history: `answers.<question>`, `completed.<section>`, `reason`, … */
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** The field of a line that says: another copy was brought together with this one. What came of it stands in the lines after it. */
export const mergedField = "merged";

/** What such a line holds: when the other copy was made, and those of its lines that were not here yet. */
export interface MergedLines {
  readonly madeAt: string;
  readonly lines: readonly HistoryLine[];
}

/** The lines of another copy that a line brought along; none for every other line. */
export const linesIn = ({ field, to }: Pick<HistoryLine, "field" | "to">): readonly HistoryLine[] =>
  field === mergedField ? (to as MergedLines).lines : [];

/** Fields that hold many things by name, each with a history of its own. */
const byName: readonly string[] = ["answers", "completed", "evidence"];
/** What says where and when a row stands, not what somebody put into it. */
const notContent = new Set([
  "id",
  "v",
  "checklist",
  "edition",
  "suggested",
  "revision",
  "startedAt",
  "changedAt",
  "example",
]);

/**
 * The assessment as it was after the change with this revision: everything later is taken back, newest first.
 * Lines of one act of typing are merged, so a revision in the middle of one gives the state before it.
 */
export function assessmentAt(now: Assessment, history: readonly HistoryEntry[], revision: number): Assessment {
  const later = history
    .filter((entry) => entry.revision > revision && entry.field !== "created" && entry.field !== mergedField)
    .sort((a, b) => b.revision - a.revision);
  const before = later.reduce((row, entry) => withField(row, entry.field, entry.from), now);
  return { ...before, revision: Math.min(revision, now.revision) };
}

function withField(row: Assessment, field: string, value: unknown): Assessment {
  const [part = "", name] = partsOf(field);
  if (name === undefined) return { ...row, [part]: value };
  const { [name]: _, ...others } = { ...(row[part as keyof Assessment] as object) } as Record<string, unknown>;
  return { ...row, [part]: value === null ? others : { ...others, [name]: value } };
}

/** `answers.agreement.type` is the answer to `agreement.type`: only the first dot divides. */
function partsOf(field: string): readonly [string, string?] {
  const dot = field.indexOf(".");
  return dot < 0 ? [field] : [field.slice(0, dot), field.slice(dot + 1)];
}

/** The question a field is the answer to; undefined for every other field. */
export const questionOfField = (field: string): QuestionId | undefined => {
  const [part, name] = partsOf(field);
  return part === "answers" ? (name as QuestionId | undefined) : undefined;
};

/** Every field that differs between two states of one assessment, or between the same parts of both. */
export function differences(before: Partial<Assessment>, after: Partial<Assessment>): Difference[] {
  const parts = new Set([...Object.keys(before), ...Object.keys(after)].filter((part) => !notContent.has(part)));
  return [...parts].flatMap((part) => {
    const [from, to] = [before, after].map((row) => row[part as keyof Assessment] as unknown);
    if (!byName.includes(part)) return differ(part, from, to);
    const [old, fresh] = [from ?? {}, to ?? {}] as [Record<string, unknown>, Record<string, unknown>];
    const names = new Set([...Object.keys(old), ...Object.keys(fresh)]);
    return [...names].flatMap((name) => differ(`${part}.${name}`, old[name], fresh[name]));
  });
}

const differ = (field: string, from: unknown, to: unknown): Difference[] =>
  sameContent(from, to) ? [] : [{ field, from: from ?? null, to: to ?? null }];

/** Are two JSON values the same, whatever the order of their names? */
export function sameContent(a: unknown, b: unknown): boolean {
  if (a === b || (a ?? null) === (b ?? null)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => sameContent(one[name], other[name]));
}
