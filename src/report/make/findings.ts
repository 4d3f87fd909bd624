// The findings in full: because of which answers, by which rule, why not higher, what would change it, and where else it was so.
import type { Control, QuestionId, Rule } from "../../core/checklist.ts";
import type { Finding } from "../../core/evaluate.ts";
import { type Change, type Contrast, explain } from "../../core/explain.ts";
import { sayAnswer, sayBasis } from "../../i18n/en/answers.ts";
import { noHigherRule, noSingleChange, sayAdopted, sayNotAdopted, saySourceNumbers } from "../../i18n/en/report.ts";
import { controlWord } from "../../i18n/en/report-terms.ts";
import { sayChangedAnswer, sayContrast, sayOutcome, sayRule } from "../../i18n/en/rules.ts";
import { ratingWord } from "../../i18n/en/words.ts";
import type { BecauseLine, FindingBlock, SafeguardRow } from "../model.ts";
import { type Grounds, numberOf, ruleOf } from "./grounds.ts";
import type { References } from "./references.ts";

const depthOf = { critical: "full", high: "full", medium: "short", low: "row" } as const;
const controls: readonly Control[] = ["council", "with-partner", "fact"];

/** All findings raised, in the order of their numbers. Cases and sources are counted in `references` as they are met. */
export function findingBlocks(
  grounds: Grounds,
  safeguards: ReadonlyMap<string, SafeguardRow>,
  references: References,
): FindingBlock[] {
  return grounds.raised.map((finding) => block(grounds, finding, safeguards, references));
}

function block(
  grounds: Grounds,
  finding: Finding,
  safeguards: ReadonlyMap<string, SafeguardRow>,
  references: References,
): FindingBlock {
  const { checklist, assessment, mention } = grounds;
  const rule = ruleOf(checklist, finding.rule);
  const named = mention.get(finding.rule);
  if (!named) throw new Error(`Finding ${finding.rule} has no number.`);
  const depth = depthOf[finding.severity];
  const { trace, notHigher, changes } = explain(checklist, assessment.answers, finding.rule);
  const deciding = trace.filter((step) => step.role === "decides").map((step) => step.question);
  const precedent = depth === "full" ? references.precedentFor(precedentsOf(grounds, rule, deciding)) : undefined;
  const safeguard = safeguards.get(rule.safeguard);
  return {
    ...named,
    depth,
    word: ratingWord[finding.severity],
    section: checklist.sections.get(finding.section)?.title ?? "",
    statement: finding.statement,
    why: rule.why ?? "",
    because: deciding.map((id) => becauseLine(grounds, id)),
    rule: sayRule(checklist, rule),
    ruleId: rule.id,
    notHigher: finding.severity === "critical" ? [] : contrasts(grounds, notHigher),
    changes: changes.length > 0 ? changes.map((change) => changeLine(grounds, change)) : [noChange],
    safeguard: checklist.safeguards.get(rule.safeguard)?.text ?? "",
    safeguardNumber: safeguard?.number ?? 0,
    adopted: adoptedWords(grounds, rule, safeguard),
    ...(precedent ? { precedent } : {}),
    sources: depth === "row" ? "" : saySourceNumbers(references.sourceNumbers(rule.sources)),
  };
}

const noChange = { answer: "", outcome: noSingleChange, control: "" };

function becauseLine({ checklist, evaluation }: Grounds, id: QuestionId): BecauseLine {
  const question = checklist.questions.get(id);
  const reading = evaluation.readings.get(id);
  if (!question || !reading) throw new Error(`The checklist has no question ${id}.`);
  return {
    number: numberOf(checklist, id),
    question: question.ask,
    answer: sayAnswer(question, reading),
    basis: sayBasis(reading.answer) ?? "",
  };
}

function contrasts({ checklist }: Grounds, found: readonly Contrast[]) {
  if (found.length === 0) return [{ than: "", because: noHigherRule }];
  return found.map((contrast) => ({ than: ratingWord[contrast.severity], because: sayContrast(checklist, contrast) }));
}

function changeLine({ checklist, evaluation }: Grounds, change: Change) {
  const most = Math.max(...change.answers.map((answer) => controls.indexOf(answer.control)));
  return {
    answer: change.answers.map((answer) => sayChangedAnswer(checklist, answer)).join("; "),
    outcome: sayOutcome(change, evaluation.rating),
    control: controlWord[controls[most] ?? "fact"],
  };
}

function adoptedWords({ assessment }: Grounds, rule: Rule, row: SafeguardRow | undefined): string {
  if (!row) return "";
  const adopted = assessment.safeguards.find((item) => item.safeguard === rule.safeguard);
  return adopted ? sayAdopted(row.number, adopted.owner, adopted.due) : sayNotAdopted(row.number);
}

/** Cases named by the questions behind the finding, the rule's own question first. */
function precedentsOf({ checklist }: Grounds, rule: Rule, deciding: readonly QuestionId[]): string[] {
  const questions = rule.question ? [rule.question, ...deciding] : deciding;
  return [...new Set(questions.flatMap((id) => checklist.questions.get(id)?.precedents ?? []))];
}
