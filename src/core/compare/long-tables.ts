// Submissions as tables for data engines: one row per submission, section, answer, finding and organisation, joined by fingerprint. Names, types
// and meanings are a promise: queries written today must give the same answer in years. A new column is added at the end of its table.
import { severities } from "../checklist.ts";
import type { Checklist } from "../open-edition.ts";
import { type ColumnType, type ColumnValue, submissionColumns } from "./columns.ts";
import { recognise } from "./organisations.ts";
import { sectionIn } from "./packed.ts";
import type { Standing } from "./portfolio.ts";
import { marksOf, type SubmissionSummary } from "./submission-summary.ts";

export interface LongColumn {
  readonly name: string;
  readonly type: ColumnType;
}

export interface LongTable {
  readonly name: "summaries" | "sections" | "answers" | "findings" | "organisations";
  readonly columns: readonly LongColumn[];
  /** The rows of one submission, values in the order of the columns; undefined where nothing is said. */
  readonly rowsOf: (
    summary: SubmissionSummary,
    standing: Standing,
    checklist: Checklist,
  ) => Iterable<readonly ColumnValue[]>;
}

/** Raised when a column changes its meaning, never when one is added. */
export const longTablesVersion = 1;

const text = (...names: readonly string[]): LongColumn[] => names.map((name) => ({ name, type: "text" }));
const number = (...names: readonly string[]): LongColumn[] => names.map((name) => ({ name, type: "number" }));
const flag = (...names: readonly string[]): LongColumn[] => names.map((name) => ({ name, type: "yes-no" }));
/** Every table begins with these, so that most questions need no join. */
const common = text("fingerprint", "standing");

// The year stands in the path of each file, and a column of the same name would contradict it in some engines.
const ownColumns = submissionColumns.filter(({ name }) => name !== "year");

const summaries: LongTable = {
  name: "summaries",
  columns: ownColumns,
  rowsOf: (summary, standing) => [ownColumns.map(({ of }) => of(summary, standing))],
};

const sections: LongTable = {
  name: "sections",
  columns: [
    ...common,
    ...text("section", "rating", "rating_at_least", "rating_at_most"),
    ...number(...severities.map((severity) => `findings_${severity}`)),
    ...number("answered", "unknown", "not_applicable", "unanswered", "not_asked", "maybe_asked"),
  ],
  *rowsOf(summary, standing, { edition }) {
    for (const { id, counted } of edition.sections) {
      const found = counted ? sectionIn(summary, id) : undefined;
      if (!found) continue;
      const { word, level, highest, counts, tally } = found;
      yield [
        summary.fingerprint,
        standing,
        id,
        word,
        level,
        highest,
        ...severities.map((severity) => counts[severity]),
        tally.answered,
        tally.unknown,
        tally["not-applicable"],
        tally.unanswered,
        tally["not-asked"],
        tally.maybe,
      ];
    }
  },
};

const answers: LongTable = {
  name: "answers",
  columns: [
    ...common,
    ...text("section", "question"),
    ...number("number"),
    ...text("state", "unknown_kind", "value", "basis"),
    ...number("evidence_pieces"),
    ...flag("reference"),
  ],
  *rowsOf(summary, standing, checklist) {
    for (const [id, mark] of marksOf(checklist, summary)) {
      const question = checklist.questions.get(id);
      yield [
        summary.fingerprint,
        standing,
        question?.section,
        id,
        question?.number,
        mark.state,
        mark.unknown,
        mark.value === "" ? undefined : mark.value,
        mark.basis,
        mark.evidence,
        mark.reference,
      ];
    }
  },
};

const findings: LongTable = {
  name: "findings",
  columns: [
    ...common,
    ...text("section", "rule", "question", "kind", "severity"),
    ...flag("weak_basis", "safeguarded"),
  ],
  *rowsOf(summary, standing, { rules, gapRuleOf, questions }) {
    const own = [summary.fingerprint, standing] as const;
    for (const { rule, severity, weak, safeguarded } of summary.raised) {
      const found = rules.get(rule);
      yield [...own, found?.section, rule, found?.question, "raised", severity, weak === true, safeguarded === true];
    }
    for (const rule of summary.possible) {
      const found = rules.get(rule);
      yield [...own, found?.section, rule, found?.question, "possible", found?.severity, undefined, undefined];
    }
    const gaps = new Set(summary.gaps);
    for (const [question, { id, severity }] of gapRuleOf) {
      if (gaps.has(id))
        yield [...own, questions.get(question)?.section, id, question, "evidence-gap", severity, undefined, undefined];
    }
  },
};

const organisations: LongTable = {
  name: "organisations",
  columns: [
    ...common,
    ...text("question", "name", "name_own_script", "kind", "country", "role", "body", "recognised_by"),
  ],
  *rowsOf(summary, standing) {
    for (const named of summary.organisations) {
      const { name, nameOwnScript, kind, country, role, question } = named;
      const { key, by } = recognise(named, summary);
      yield [summary.fingerprint, standing, question, name, nameOwnScript, kind, country, role, key, by];
    }
  },
};

export const longTables: readonly LongTable[] = [summaries, sections, answers, findings, organisations];
