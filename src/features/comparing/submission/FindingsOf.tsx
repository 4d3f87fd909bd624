// What an answer leads to: findings that look at it, raised or still possible, and the gap it leaves where it is not known.
import type { QuestionId } from "../../../core/checklist.ts";
import { questionsOfTest, testsOf } from "../../../core/predicate.ts";
import { SeverityMark } from "../../../ui/marks.tsx";
import type { Submitted } from "./open-submission.ts";

export function FindingsOf({ submitted, question }: { submitted: Submitted; question: QuestionId }) {
  const { checklist, evaluation } = submitted;
  const looksAtIt = (rule: { when: Parameters<typeof testsOf>[0] }) =>
    testsOf(rule.when).flatMap(questionsOfTest).includes(question);
  const rules = [...checklist.rules.values()].filter(looksAtIt);
  const found = evaluation.findings.filter(({ rule }) => rules.some(({ id }) => id === rule));
  const gap = evaluation.gaps.find((one) => one.question === question);
  const quiet = rules.length - found.length;
  return (
    <>
      {found.length > 0 && (
        <ul className="findings-of">
          {found.map(({ rule, severity, statement, state }) => (
            <li key={rule}>
              <SeverityMark word={severity} /> {statement}{" "}
              <span className="quiet">
                {state === "raised" ? "Raised" : "Possible: it hangs on what is not known"}.{" "}
                <span className="code">{rule}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {gap && (
        <p>
          Evidence gap: {gap.statement} <span className="quiet code">{gap.rule}</span>
        </p>
      )}
      {rules.length === 0 && !gap && <p>No rule looks at this answer.</p>}
      {quiet > 0 && (
        <p className="quiet">
          {quiet === 1 ? "One rule that looks at it raises nothing." : `${quiet} rules that look at it raise nothing.`}
        </p>
      )}
    </>
  );
}
