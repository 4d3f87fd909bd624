// Where should one look first? Rules of their own, as data: each measures one thing and catches what reaches its threshold. A threshold can be
// changed, and for every one it can be said how many would be caught. A reason says that looking is worth while, never that anybody is at fault.
import type { UnknownKind } from "../answer.ts";
import type { Level, QuestionId, SectionId, Severity } from "../checklist.ts";
import { rankOf } from "../open-edition.ts";
import { type Fold, Tallies } from "./fold.ts";
import { askedIn } from "./sort.ts";
import type { SubmissionSummary } from "./submission-summary.ts";

/** What a reason measures of one submission. Shares are whole per cents, rounded down. */
export type Measure =
  /** Findings raised, at least so severe; only those without safeguard, or on weak ground, where that is said. */
  | { readonly of: "findings"; readonly severity: Severity; readonly only?: "without-safeguard" | "weak" }
  /** Questions not known in these ways; in these sections, where some are named. */
  | { readonly of: "unknown"; readonly kinds: readonly UnknownKind[]; readonly sections?: readonly SectionId[] }
  /** Levels between the one reached and the highest still possible. */
  | { readonly of: "range" }
  /** Share of the questions asked that are not answered. */
  | { readonly of: "unanswered" }
  /** Share of the answers that rest on no document. */
  | { readonly of: "weak-basis" }
  /** Files of evidence that are named and not here. */
  | { readonly of: "missing-files" }
  /** Levels between this check and the one before, up or down. Nothing to measure where there is none. */
  | { readonly of: "change" }
  /** 1 where it was decided to sign or go on as it is, else 0; times the findings so severe without safeguard. */
  | { readonly of: "signed-despite"; readonly severity: Severity }
  /** 1 where the check of the file could not be completed. */
  | { readonly of: "not-checked" };

export interface Reason {
  /** A name that stays, for words and addresses. */
  readonly id: string;
  readonly measure: Measure;
  /** Caught at this value and above. */
  readonly threshold: number;
}

/** Reasons to begin with, the ones that weigh most first. */
export const usualReasons: readonly Reason[] = [
  {
    id: "critical-without-safeguard",
    measure: { of: "findings", severity: "critical", only: "without-safeguard" },
    threshold: 1,
  },
  { id: "signed-despite", measure: { of: "signed-despite", severity: "high" }, threshold: 1 },
  {
    id: "not-told-on-money",
    measure: { of: "unknown", kinds: ["not-told"], sections: ["economic", "proxy"] as SectionId[] },
    threshold: 1,
  },
  { id: "not-told", measure: { of: "unknown", kinds: ["not-told"] }, threshold: 5 },
  { id: "wide-range", measure: { of: "range" }, threshold: 2 },
  { id: "changed", measure: { of: "change" }, threshold: 2 },
  { id: "weak-findings", measure: { of: "findings", severity: "high", only: "weak" }, threshold: 1 },
  { id: "unanswered", measure: { of: "unanswered" }, threshold: 20 },
  { id: "weak-basis", measure: { of: "weak-basis" }, threshold: 60 },
  { id: "missing-files", measure: { of: "missing-files" }, threshold: 1 },
  { id: "not-checked", measure: { of: "not-checked" }, threshold: 1 },
];

/** What the submission alone does not say. */
export interface Beside {
  /** Level of the check of the same partnership before this one; undefined where there is none. */
  readonly levelBefore: (summary: SubmissionSummary) => Level | undefined;
  /** Section of a question, by the edition of the submission. */
  readonly sectionOf: (summary: SubmissionSummary, question: QuestionId) => SectionId | undefined;
}

/** Measures one submission. Undefined: there is nothing to measure, and nothing is caught. */
export function measureOf(measure: Measure, summary: SubmissionSummary, beside: Beside): number | undefined {
  const { rating, raised, tally, bases, evidence, verification } = summary;
  switch (measure.of) {
    case "findings":
      return raised.filter(
        ({ severity, weak, safeguarded }) =>
          rankOf[severity] >= rankOf[measure.severity] &&
          (measure.only === "weak" ? weak : measure.only === "without-safeguard" ? !safeguarded : true),
      ).length;
    case "unknown": {
      const ids = measure.kinds.flatMap((kind) => summary.unknown[kind]);
      const { sections } = measure;
      if (!sections) return ids.length;
      return ids.filter((id) => {
        const section = beside.sectionOf(summary, id);
        return section !== undefined && sections.includes(section);
      }).length;
    }
    case "range":
      return rankOf[rating.highest] - rankOf[rating.level];
    case "unanswered":
      return share(tally.unanswered, askedIn(tally));
    case "weak-basis":
      return share(bases.told + bases["own-view"], bases.document + bases.told + bases["own-view"]);
    case "missing-files":
      return evidence.filesMissing;
    case "change": {
      const before = beside.levelBefore(summary);
      return before === undefined ? undefined : Math.abs(rankOf[rating.level] - rankOf[before]);
    }
    case "signed-despite": {
      const goesOn = summary.decision?.decision === "sign";
      return goesOn
        ? measureOf({ of: "findings", severity: measure.severity, only: "without-safeguard" }, summary, beside)
        : 0;
    }
    case "not-checked":
      return verification.verdict === "matches" ? 0 : 1;
  }
}

const share = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : Math.floor((part * 100) / whole);

/** Does this reason catch the submission? */
export function catches({ measure, threshold }: Reason, summary: SubmissionSummary, beside: Beside): boolean {
  const value = measureOf(measure, summary, beside);
  return value !== undefined && value >= threshold;
}

/** What one reason catches, and what it would catch at any other threshold. */
export interface Caught {
  readonly reason: Reason;
  readonly count: number;
  /** Submissions it could measure. */
  readonly outOf: number;
  /** How many are caught at each value that occurs above 0, from the lowest: thresholds between two catch what the higher does. */
  readonly at: readonly { readonly threshold: number; readonly count: number }[];
}

/** Counts what reasons catch. */
export function countCaught(reasons: readonly Reason[], beside: Beside): Fold<readonly Caught[]> {
  const values = reasons.map((reason) => ({ reason, found: new Tallies<number>() }));
  return {
    add(summary) {
      for (const { reason, found } of values) {
        const value = measureOf(reason.measure, summary, beside);
        if (value !== undefined) found.add(value);
      }
    },
    result: () =>
      values.map(({ reason, found }) => {
        const measured = [...found.counts].sort(([a], [b]) => a - b);
        const from = (threshold: number) =>
          measured.reduce((sum, [value, count]) => sum + (value >= threshold ? count : 0), 0);
        return {
          reason,
          count: from(reason.threshold),
          outOf: measured.reduce((sum, [, count]) => sum + count, 0),
          at: measured.filter(([value]) => value > 0).map(([threshold]) => ({ threshold, count: from(threshold) })),
        };
      }),
  };
}
