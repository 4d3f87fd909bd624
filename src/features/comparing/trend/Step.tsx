// From one check of a partnership to the next: how many questions changed in which way, which they are, and which findings came and went.
import { Link } from "wouter";
import type { QuestionId, RuleId } from "../../../core/checklist.ts";
import type { TrendKind, TrendStep } from "../../../core/compare/trend.ts";
import { sayStep, trendOrder, trendWord } from "../../../i18n/en/compare-trend.ts";
import { sayDate, sayNumber } from "../../../i18n/en/quantities.ts";
import { tableOfParts } from "../../../report/comparison/figures.ts";
import { Disclosure } from "../../../ui/lines.tsx";
import { addressOf } from "../address.ts";
import type { Editions } from "../editions.ts";
import { Chart } from "../overview/Chart.tsx";
import { Shares } from "../overview/Shares.tsx";

export function Step({ step, editions }: { step: TrendStep; editions: Editions }) {
  const of = step.changes.size;
  const parts = trendOrder.map((kind) => ({ name: trendWord[kind], count: step.counts[kind], of }));
  const listed = trendOrder.filter(
    (kind) => kind !== "unchanged" && kind !== "not-comparable" && step.counts[kind] > 0,
  );
  return (
    <Chart
      figure={{
        title: sayStep(step),
        help: `All ${sayNumber(of)} numbered questions of both editions. Better and worse are what the rules of the checklists say of the answer; what became known is neither.`,
        ...tableOfParts("Change", "Questions", parts),
      }}
      aside={
        <>
          <Rules name="Raised now, and not before" rules={step.raised} editions={editions} />
          <Rules name="No longer raised" rules={step.gone} editions={editions} />
          {listed.map((kind) => (
            <Changed key={kind} kind={kind} step={step} editions={editions} />
          ))}
        </>
      }
    >
      <Shares caption={`Changes to ${sayDate(step.to.sealedAt)}`} what="Change" counted="Questions" parts={parts} />
    </Chart>
  );
}

function Rules({ name, rules, editions }: { name: string; rules: readonly RuleId[]; editions: Editions }) {
  if (rules.length === 0) return null;
  const words = (rule: RuleId) => editions.all.flatMap((one) => one.rules.get(rule)?.statement ?? [])[0] ?? rule;
  return (
    <Disclosure summary={`${name}: ${sayNumber(rules.length)}`}>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{words(rule)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** The questions that changed in one way, each with the way to its answer before and now. */
function Changed({ kind, step, editions }: { kind: TrendKind; step: TrendStep; editions: Editions }) {
  const questions = [...step.changes].filter(([, one]) => one === kind).map(([question]) => question);
  const name = (id: QuestionId) => {
    const question = editions.all.flatMap((one) => one.questions.get(id) ?? [])[0];
    return question ? `${question.number}. ${question.short}` : id;
  };
  return (
    <Disclosure summary={`${trendWord[kind]}: ${sayNumber(questions.length)}`}>
      <ul>
        {questions.map((id) => (
          <li key={id}>
            <Link href={addressOf("s", {}, step.to.fingerprint, "q", id)}>{name(id)}</Link>,{" "}
            <Link
              href={addressOf("s", {}, step.from.fingerprint, "q", id)}
              aria-label={`${name(id)}, the answer before`}
            >
              the answer before
            </Link>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
