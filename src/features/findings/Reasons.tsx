// Why one finding stands as it does, as one sentence down the margin: because, so rule, and not, what would change it.
// Every line is read from the engine; none is written by hand.
import { type ReactNode, useMemo } from "react";
import { type Basis, isAnswered } from "../../core/answer.ts";
import type { QuestionId, RuleId, Severity } from "../../core/checklist.ts";
import type { Evaluation } from "../../core/evaluate.ts";
import { type Contrast, explain } from "../../core/explain.ts";
import { sayCertainty } from "../../i18n/en/findings.ts";
import { noHigherRule } from "../../i18n/en/report.ts";
import { reportLabel } from "../../i18n/en/report-words.ts";
import { sayContrast, sayRule } from "../../i18n/en/rules.ts";
import { ratingWord } from "../../i18n/en/words.ts";
import { AboutRule } from "./AboutRule.tsx";
import { Because } from "./Because.tsx";
import { Changes } from "./Changes.tsx";
import type { Opened } from "./opened.tsx";
import { Precedents, precedentsOf } from "./Precedents.tsx";
import { QuestionWords } from "./QuestionWords.tsx";
import { SafeguardOffer } from "./SafeguardOffer.tsx";

export function Reasons({
  rule: id,
  opened,
  evaluation,
  leave,
}: {
  rule: RuleId;
  opened: Opened;
  evaluation: Evaluation;
  leave: () => void;
}) {
  const { checklist, answers, assessment } = opened;
  const explanation = useMemo(() => explain(checklist, answers, id), [checklist, answers, id]);
  const rule = checklist.rules.get(id);
  if (!rule) return null;
  const deciding = explanation.trace.filter((step) => step.role === "decides").map((step) => step.question);
  const precedents = precedentsOf(checklist, rule, deciding);
  const words = { checklist, assessment: assessment.id, leave };
  return (
    <dl className="reason">
      <Part name="Because">
        <Because trace={explanation.trace} readings={evaluation.readings} {...words} />
      </Part>
      <Part name="so rule">
        <p>
          <QuestionWords words={sayRule(checklist, rule)} questions={deciding} {...words} />
        </p>
        <AboutRule checklist={checklist} rule={rule} />
      </Part>
      {bySeverity(explanation.notHigher).map(([severity, contrasts]) => (
        <Part key={severity} name={`and not ${ratingWord[severity]}`}>
          {contrasts.map((contrast) => (
            <p key={contrast.rule}>
              <QuestionWords words={sayContrast(checklist, contrast)} questions={contrast.questions} {...words} />
            </p>
          ))}
        </Part>
      ))}
      {explanation.notHigher.length === 0 && rule.severity !== "critical" && (
        <Part name={reportLabel.notHigher}>{noHigherRule}</Part>
      )}
      <Part name="What would change it">
        <Changes changes={explanation.changes} rating={evaluation.rating} {...words} />
      </Part>
      <Part name="A safeguard">
        <SafeguardOffer opened={opened} safeguard={rule.safeguard} />
      </Part>
      <Part name="How sure">{sayCertainty(basesOf(evaluation, deciding))}</Part>
      {precedents.length > 0 && (
        <Part name="Elsewhere">
          <Precedents checklist={checklist} precedents={precedents} />
        </Part>
      )}
    </dl>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function bySeverity(contrasts: readonly Contrast[]): [Severity, Contrast[]][] {
  const found = new Map<Severity, Contrast[]>();
  for (const contrast of contrasts) found.set(contrast.severity, [...(found.get(contrast.severity) ?? []), contrast]);
  return [...found];
}

const basesOf = (evaluation: Evaluation, questions: readonly QuestionId[]): Basis[] =>
  questions.flatMap((id) => {
    const answer = evaluation.readings.get(id)?.answer;
    return isAnswered(answer) ? [answer.basis ?? "own-view"] : [];
  });
