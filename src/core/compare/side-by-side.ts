// Where do submissions differ, question by question, from the one chosen as the baseline? Works on marks and, where whole submissions are at
// hand, on their words. States are never merged: not known differs from not answered, and what one edition does not ask is not compared.
import type { Answer, Answers } from "../answer.ts";
import type { QuestionId, SectionId } from "../checklist.ts";
import type { Checklist } from "../open-edition.ts";
import { comparableIn, compatibility, type MatchedQuestion } from "./compatibility.ts";
import type { Mark } from "./mark.ts";
import { marksOf, type SubmissionSummary } from "./submission-summary.ts";

export const differenceKinds = ["answer", "basis", "evidence", "known", "not-comparable"] as const;
/**
 * How a cell differs from the baseline. "answer": both answered, otherwise; or asked in one and not in the other, or does not apply.
 * "basis": the same answer on other ground. "evidence": another number of pieces. "known": one knows what the other does not, or did not answer.
 */
export type DifferenceKind = (typeof differenceKinds)[number];

/** One submission to be set beside others. */
export interface Column {
  readonly summary: SubmissionSummary;
  readonly checklist: Checklist;
  /** Present where the whole submission is at hand: written text is then compared word for word. */
  readonly answers?: Answers;
}

export interface SideCell {
  /** Absent where the edition does not have the question. */
  readonly mark?: Mark;
  readonly answer?: Answer;
  /** Against the baseline; empty in the baseline itself and where nothing differs. */
  readonly differs: readonly DifferenceKind[];
}

export interface SideRow extends MatchedQuestion {
  readonly section: SectionId;
  /** In the order of the columns. */
  readonly cells: readonly SideCell[];
  /** What is different anywhere in the row. */
  readonly differs: readonly DifferenceKind[];
}

export interface SideBySide {
  readonly rows: readonly SideRow[];
  /** Rows in which something of the kind differs; a row may count in several. */
  readonly counts: Readonly<Record<DifferenceKind, number>>;
  readonly comparable: number;
  readonly total: number;
}

/**
 * Sets submissions side by side.
 * @param columns two to fifty
 * @param baseline which of them the others are compared with
 */
export function sideBySide(columns: readonly Column[], baseline: number): SideBySide {
  const base = columns[baseline];
  if (!base) throw new Error("The baseline must be one of the columns.");
  const matched = compatibility(columns.map(({ checklist }) => checklist));
  const comparable = comparableIn(matched);
  const marks = columns.map(({ checklist, summary }) => marksOf(checklist, summary));
  const rows = matched.questions.map((found): SideRow => {
    const { question } = found;
    const cells = columns.map(({ answers }, index): SideCell => {
      const mark = marks[index]?.get(question);
      const answer = answers?.[question];
      const own = { ...(mark ? { mark } : {}), ...(answer ? { answer } : {}) };
      if (index === baseline) return { ...own, differs: [] };
      const other = { mark: marks[baseline]?.get(question), answer: base.answers?.[question] };
      return { ...own, differs: differences({ mark, answer }, other, comparable.has(question)) };
    });
    const differs = differenceKinds.filter((kind) => cells.some((cell) => cell.differs.includes(kind)));
    return { ...found, section: sectionOf(found, question), cells, differs };
  });
  const count = (kind: DifferenceKind) => rows.filter(({ differs }) => differs.includes(kind)).length;
  const counts = Object.fromEntries(differenceKinds.map((kind) => [kind, count(kind)])) as SideBySide["counts"];
  return { rows, counts, comparable: matched.comparable, total: matched.total };
}

function sectionOf({ in: asked }: MatchedQuestion, question: QuestionId): SectionId {
  const [first] = asked;
  if (!first) throw new Error(`No edition has ${question}.`);
  return first.asked.section;
}

interface Compared {
  readonly mark: Mark | undefined;
  readonly answer: Answer | undefined;
}

/** States in which something is known of the question, and states in which it could be but is not. */
const knows: ReadonlySet<string> = new Set(["answered", "not-applicable"]);
const doesNotKnow: ReadonlySet<string> = new Set(["unknown", "unanswered", "maybe"]);

function differences(one: Compared, base: Compared, comparable: boolean): DifferenceKind[] {
  if (!comparable || !one.mark || !base.mark) return ["not-comparable"];
  const [a, b] = [one.mark, base.mark];
  const found: DifferenceKind[] = [];
  if (knows.has(a.state) !== knows.has(b.state) && (doesNotKnow.has(a.state) || doesNotKnow.has(b.state)))
    found.push("known");
  else if (a.state !== b.state || a.unknown !== b.unknown)
    found.push(doesNotKnow.has(a.state) && doesNotKnow.has(b.state) ? "known" : "answer");
  else if (a.state === "answered") {
    if (!sameValue(one, base)) found.push("answer");
    if (a.basis !== b.basis) found.push("basis");
  }
  if (a.evidence !== b.evidence) found.push("evidence");
  return found;
}

/** Written text is the same only letter by letter, where it is at hand; a mark does not see case and spaces. */
function sameValue(one: Compared, base: Compared): boolean {
  if (one.mark?.value !== base.mark?.value) return false;
  if (!one.answer || !base.answer || !("value" in one.answer) || !("value" in base.answer)) return true;
  const [a, b] = [one.answer.value, base.answer.value];
  return typeof a !== "string" || typeof b !== "string" || a === b;
}

/** The rows to show. What is not shown is counted by whoever shows them: rows.length − shown. */
export const rowsThatDiffer = ({ rows }: SideBySide, kinds: ReadonlySet<DifferenceKind>): readonly SideRow[] =>
  rows.filter(({ differs }) => differs.some((kind) => kinds.has(kind)));
