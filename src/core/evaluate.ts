// What follows from the answers? Findings raised and possible, evidence gaps apart, and a rating with its range.
// No clock, no chance, no memory: the same edition and answers always give the same evaluation.
// Method: docs/decisions/0005-rating.md. Severities are compared and counted, never added up or averaged.
import type { Answers } from "./answer.ts";
import type { GapRule, Level, QuestionId, RatingRow, Rule, RuleId, SectionId, Severity } from "./checklist.ts";
import { severities } from "./checklist.ts";
import { hingesOf } from "./hinges.ts";
import type { Checklist, PreparedRule } from "./open-edition.ts";
import { rankOf } from "./open-edition.ts";
import { type AnswerState, knowledge, type Readings, readAnswers } from "./reading.ts";

export type Counts = Readonly<Record<Severity, number>>;

export interface Finding {
  readonly rule: RuleId;
  readonly kind: "finding";
  readonly severity: Severity;
  readonly state: "raised" | "possible";
  readonly section: SectionId;
  readonly statement: string;
  readonly safeguard: string;
}

export interface EvidenceGap {
  readonly rule: RuleId;
  readonly kind: "evidence-gap";
  readonly severity: Severity;
  readonly state: "raised";
  readonly section: SectionId;
  readonly statement: string;
  readonly question: QuestionId;
}

/** The word for a whole. "not-known": nothing is raised, but high or critical is still possible. */
export type RatingWord = Level | "not-known";

export interface Range {
  /** Reached by what is raised. No open answer can lower it. */
  readonly level: Level;
  /** Highest level any open answer could still lead to. */
  readonly highest: Level;
  readonly word: RatingWord;
  /** Findings raised, by severity. */
  readonly counts: Counts;
}

export interface Rating extends Range {
  readonly gaps: number;
  /** Open questions that could still raise the level: answered "I don't know", or not answered. */
  readonly hinges: { readonly unknown: readonly QuestionId[]; readonly unanswered: readonly QuestionId[] };
}

/** Counted questions by state; `maybe` are those not yet known to be asked, and are in no other count. */
export interface Tally extends Readonly<Record<AnswerState, number>> {
  readonly maybe: number;
}

export interface SectionEvaluation extends Range {
  readonly section: SectionId;
  readonly tally: Tally;
}

export interface StudyElementEvaluation {
  readonly element: string;
  readonly questions: readonly QuestionId[];
  readonly tally: Tally;
  /** Findings raised whose rule serves the element. */
  readonly findings: readonly RuleId[];
}

export interface Evaluation {
  readonly rating: Rating;
  /** Raised before possible, then most severe first, then in the checklist's order. */
  readonly findings: readonly Finding[];
  readonly gaps: readonly EvidenceGap[];
  readonly sections: readonly SectionEvaluation[];
  readonly studyElements: readonly StudyElementEvaluation[];
  readonly tally: Tally;
  readonly readings: Readings;
}

/** Evaluates one assessment. Runs in a fraction of a millisecond, so callers evaluate again rather than keep results. */
export function evaluate(checklist: Checklist, answers: Answers): Evaluation {
  const readings = readAnswers(checklist, answers);
  const known = knowledge(readings);
  const raised: PreparedRule[] = [];
  const possible: PreparedRule[] = [];
  for (const rule of checklist.rules.values()) {
    const value = rule.holds(known);
    if (value === "true") raised.push(rule);
    else if (value === "unknown") possible.push(rule);
  }
  const table = checklist.edition.ratingTable;
  const overall = rangeOf(table, raised, possible);
  const gaps = gapsOf(checklist, readings);
  return {
    rating: { ...overall, gaps: gaps.length, hinges: hinges(checklist, readings, possible, overall.level) },
    findings: [
      ...raised.sort(bySeverity).map(finding("raised")),
      ...possible.sort(bySeverity).map(finding("possible")),
    ],
    gaps,
    sections: checklist.edition.sections.map((section) => ({
      section: section.id,
      ...rangeOf(table, within(raised, section.id), within(possible, section.id)),
      tally: tally(
        readings,
        (checklist.questionsOf.get(section.id) ?? []).map((question) => question.id),
      ),
    })),
    studyElements: [...checklist.served].map(([element, questions]) => ({
      element,
      questions,
      tally: tally(readings, questions),
      findings: raised.filter((rule) => rule.study.includes(element)).map((rule) => rule.id),
    })),
    tally: tally(readings, checklist.counted),
    readings,
  };
}

// Array.prototype.sort is stable, so equal severities keep the checklist's order.
const bySeverity = (a: Rule, b: Rule): number => rankOf[b.severity] - rankOf[a.severity];
const within = (rules: PreparedRule[], section: SectionId) => rules.filter((rule) => rule.section === section);
const finding =
  (state: Finding["state"]) =>
  (rule: Rule): Finding => ({
    rule: rule.id,
    kind: "finding",
    severity: rule.severity,
    state,
    section: rule.section,
    statement: rule.statement,
    safeguard: rule.safeguard,
  });

/** Reads the level for a set of findings from the published table. */
export function levelOf(table: readonly RatingRow[], counts: Counts): Level {
  return table.find((row) => counts[row.severity] >= row.atLeast)?.gives ?? "none";
}

function rangeOf(table: readonly RatingRow[], raised: readonly Rule[], possible: readonly Rule[]): Range {
  const counts = countOf(raised);
  const level = levelOf(table, counts);
  const upper = possible.length === 0 ? level : levelOf(table, countOf(possible, counts));
  const highest = rankOf[upper] > rankOf[level] ? upper : level;
  return { level, highest, word: level === "none" && rankOf[highest] >= rankOf.high ? "not-known" : level, counts };
}

function countOf(rules: readonly Rule[], from: Counts = { low: 0, medium: 0, high: 0, critical: 0 }): Counts {
  const counts = { ...from };
  for (const rule of rules) counts[rule.severity] += 1;
  return counts;
}

function gapsOf(checklist: Checklist, readings: Readings): EvidenceGap[] {
  const gaps: EvidenceGap[] = [];
  for (const gap of checklist.edition.gapRules) {
    const reading = readings.get(gap.question);
    if (reading?.state === "unknown" && reading.asked === "true") gaps.push(evidenceGap(checklist, gap));
  }
  return gaps.sort((a, b) => rankOf[b.severity] - rankOf[a.severity]);
}

function evidenceGap(checklist: Checklist, gap: GapRule): EvidenceGap {
  const section = checklist.questions.get(gap.question)?.section;
  if (!section) throw new Error(`Evidence gap ${gap.id} names a question that the edition does not have.`);
  return {
    rule: gap.id,
    kind: "evidence-gap",
    severity: gap.severity,
    state: "raised",
    section,
    statement: gap.statement,
    question: gap.question,
  };
}

function tally(readings: Readings, ids: readonly QuestionId[]): Tally {
  const counts = { answered: 0, unknown: 0, "not-applicable": 0, unanswered: 0, "not-asked": 0, maybe: 0 };
  for (const id of ids) {
    const reading = readings.get(id);
    if (reading) counts[reading.asked === "unknown" ? "maybe" : reading.state] += 1;
  }
  return counts;
}

function hinges(checklist: Checklist, readings: Readings, possible: readonly Rule[], level: Level): Rating["hinges"] {
  const higher = possible.filter((rule) => rankOf[rule.severity] > rankOf[level]);
  const open = hingesOf(checklist, readings, ...higher.map((rule) => rule.when));
  const inState = (state: AnswerState) => [...open].filter((id) => readings.get(id)?.state === state);
  return { unknown: inState("unknown"), unanswered: inState("unanswered") };
}

/** All words a rating can have, mildest first, for tables and legends. */
export const ratingWords: readonly RatingWord[] = ["none", "not-known", ...severities];
