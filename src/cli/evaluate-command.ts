// evaluate: rating, range, findings with their traces, gaps and what is missing.
import { parseArgs } from "node:util";
import { canonicalBytes, fingerprintOf } from "../archive/canonical.ts";
import type { AnswersFile } from "../core/answers-file.ts";
import type { RuleId } from "../core/checklist.ts";
import { type Evaluation, evaluate } from "../core/evaluate.ts";
import { hingesOf } from "../core/hinges.ts";
import { missing } from "../core/missing.ts";
import type { Checklist } from "../core/open-edition.ts";
import { traceOf } from "../core/trace.ts";
import { sayProgress, sayRating, sayShortRange } from "../i18n/en/rating.ts";
import { nameQuestion } from "../i18n/en/rules.ts";
import { ratingWord } from "../i18n/en/words.ts";
import { type Command, UsageError } from "./command.ts";
import { readRecord } from "./read-record.ts";

export const evaluateCommand: Command = {
  usage: "evaluate <answers.json, package.zip or report.pdf> [--json]",
  does: "rates one assessment and shows which answers decided it",
  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: "boolean" } },
      allowPositionals: true,
    });
    const [path] = positionals;
    if (!path || positionals.length > 1) throw new UsageError("Name one file: evaluate <answers.json>.");
    const read = await readRecord(path, output);
    if (!read) return 2;
    const { checklist, file } = read;
    const evaluation = evaluate(checklist, file.answers);
    if (values.json) output.print(JSON.stringify(await asJson(checklist, file, evaluation), null, 2));
    else output.print(asText(checklist, file, evaluation));
    return 0;
  },
};

/** The published shape: see docs/answers-file.md. */
async function asJson(checklist: Checklist, file: AnswersFile, evaluation: Evaluation) {
  const { rating, readings } = evaluation;
  const because = (rule: RuleId, state: "raised" | "possible") => {
    const when = checklist.rules.get(rule)?.when;
    if (!when) return [];
    const questions =
      state === "raised"
        ? traceOf(checklist, readings, when).map((step) => step.question)
        : [...hingesOf(checklist, readings, when)];
    return questions.map((question) => ({ question, answer: file.answers[question] ?? null }));
  };
  const safeguard = (id: string) => checklist.safeguards.get(id)?.text ?? "";
  return {
    checklist: file.checklist,
    edition: file.edition,
    fingerprint: await fingerprintOf(canonicalBytes(checklist.edition)),
    partnership: file.partnership,
    rating,
    findings: [
      ...evaluation.findings.map((finding) => ({
        ...finding,
        because: because(finding.rule, finding.state),
        safeguard: safeguard(finding.safeguard),
      })),
      ...evaluation.gaps.map(({ question, ...gap }) => ({
        ...gap,
        because: [{ question, answer: file.answers[question] ?? null }],
        safeguard: safeguard(question),
      })),
    ],
    sections: evaluation.sections,
    studyElements: evaluation.studyElements,
    missing: missing(checklist, file.answers).unanswered,
  };
}

function asText(checklist: Checklist, file: AnswersFile, evaluation: Evaluation): string {
  const { partnership } = file;
  const partner = partnership.partnerOwnScript
    ? `${partnership.partner} ${partnership.partnerOwnScript}`
    : partnership.partner;
  const raised = evaluation.findings.filter((finding) => finding.state === "raised");
  const lines = [
    `${partnership.council} – ${partner}`,
    `${checklist.edition.title}, edition ${file.edition}`,
    "",
    sayRating(evaluation.rating),
    sayProgress(evaluation.tally),
    "",
    "Sections",
    ...evaluation.sections
      .filter((section) => checklist.sections.get(section.section)?.counted)
      .map(
        (section) => `  ${(checklist.sections.get(section.section)?.short ?? "").padEnd(26)}${sayShortRange(section)}`,
      ),
    "",
    raised.length > 0 ? "Findings" : "No findings raised",
    ...raised.flatMap((finding) => [
      `  ${ratingWord[finding.severity].padEnd(9)} ${finding.statement}`,
      `            because ${traceText(checklist, evaluation, finding.rule)}`,
    ]),
  ];
  if (evaluation.gaps.length > 0) {
    lines.push("", "Not known", ...evaluation.gaps.map((gap) => `  ${gap.statement}`));
  }
  return lines.join("\n");
}

function traceText(checklist: Checklist, evaluation: Evaluation, rule: RuleId): string {
  const when = checklist.rules.get(rule)?.when;
  const steps = when ? traceOf(checklist, evaluation.readings, when).filter((step) => step.role === "decides") : [];
  return steps
    .map((step) => {
      const question = checklist.questions.get(step.question);
      return question ? nameQuestion(question) : step.question;
    })
    .join(" and ");
}
