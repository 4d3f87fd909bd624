// What every part of a report is made from: the checklist, the assessment, what follows from it, and the numbers findings have.
import type { Assessment } from "../../core/assessment.ts";
import type { QuestionId, Rule, RuleId, Severity } from "../../core/checklist.ts";
import { type Evaluation, evaluate, type Finding } from "../../core/evaluate.ts";
import { hingesOf } from "../../core/hinges.ts";
import type { Checklist } from "../../core/open-edition.ts";
import type { FindingMention } from "../model.ts";

export interface Grounds {
  readonly checklist: Checklist;
  readonly assessment: Assessment;
  readonly evaluation: Evaluation;
  /** Findings raised, most severe first; a finding's number is its place here, from 1. */
  readonly raised: readonly Finding[];
  readonly mention: ReadonlyMap<RuleId, FindingMention>;
  /** The most severe finding each open question could still help to raise. */
  readonly couldRaise: ReadonlyMap<QuestionId, Severity>;
}

export function groundsOf(checklist: Checklist, assessment: Assessment): Grounds {
  const evaluation = evaluate(checklist, assessment.answers);
  const raised = evaluation.findings.filter((finding) => finding.state === "raised");
  const mention = new Map(
    raised.map((finding, index): [RuleId, FindingMention] => [
      finding.rule,
      { id: `finding-${index + 1}`, number: index + 1, severity: finding.severity },
    ]),
  );
  const couldRaise = new Map<QuestionId, Severity>();
  // Most severe first, so the first to name a question is the most it could raise.
  for (const finding of evaluation.findings) {
    if (finding.state !== "possible") continue;
    for (const id of hingesOf(checklist, evaluation.readings, ruleOf(checklist, finding.rule).when)) {
      if (!couldRaise.has(id)) couldRaise.set(id, finding.severity);
    }
  }
  return { checklist, assessment, evaluation, raised, mention, couldRaise };
}

export function ruleOf(checklist: Checklist, id: RuleId): Rule {
  const rule = checklist.rules.get(id);
  if (!rule) throw new Error(`The checklist has no rule ${id}.`);
  return rule;
}

/** The number printed for a question; the questions of the profile have none. */
export const numberOf = (checklist: Checklist, id: QuestionId): string =>
  String(checklist.questions.get(id)?.number ?? "");
