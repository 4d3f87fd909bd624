// The findings, most severe first. The first is open; the reasons of the others are worked out when they are opened.
import type { Evaluation, Finding } from "../../core/evaluate.ts";
import { questionsOfTest, testsOf } from "../../core/predicate.ts";
import { sayNumbers } from "../../i18n/en/findings.ts";
import { Button } from "../../ui/button.tsx";
import { SeverityMark } from "../../ui/marks.tsx";
import { type OpenFindings, openerId, useOpenFindings } from "./open-findings.ts";
import type { Opened } from "./opened.tsx";
import { Reasons } from "./Reasons.tsx";

export function FindingList({ opened, evaluation }: { opened: Opened; evaluation: Evaluation }) {
  const raised = evaluation.findings.filter((finding) => finding.state === "raised");
  const open = useOpenFindings(opened.assessment.id, raised[0]?.rule);
  return (
    <section className="full list" aria-labelledby="findings">
      <h2 id="findings">Findings</h2>
      {raised.length === 0 && (
        <p className="quiet intro">No answer raises a finding. What is not known stands below.</p>
      )}
      {raised.map((finding, index) => (
        <FindingEntry
          key={finding.rule}
          finding={finding}
          number={index + 1}
          opened={opened}
          evaluation={evaluation}
          open={open}
        />
      ))}
    </section>
  );
}

function FindingEntry({
  finding,
  number,
  opened,
  evaluation,
  open,
}: {
  finding: Finding;
  number: number;
  opened: Opened;
  evaluation: Evaluation;
  open: OpenFindings;
}) {
  const isOpen = open.isOpen(finding.rule);
  const rule = opened.checklist.rules.get(finding.rule);
  const asked = rule ? [...new Set(testsOf(rule.when).flatMap(questionsOfTest))] : [];
  const numbers = sayNumbers(asked.map((id) => opened.checklist.questions.get(id)?.number));
  const id = openerId(finding.rule);
  return (
    <article className={isOpen ? "finding finding-open" : "finding"} aria-labelledby={`${id}-title`}>
      <p className="finding-mark">
        <span className="finding-number">{number}</span>
        <SeverityMark word={finding.severity} />
      </p>
      <div className="finding-head">
        <h3 id={`${id}-title`}>{finding.statement}</h3>
        <p className="finding-more">
          <span className="finding-asked">{numbers}</span>
          <Button
            look="text"
            id={id}
            aria-expanded={isOpen}
            aria-label={isOpen ? `Close the reasons of finding ${number}` : `Why: finding ${number}`}
            onClick={() => open.toggle(finding.rule)}
          >
            {isOpen ? "Close" : "Why"}
          </Button>
        </p>
      </div>
      {isOpen && (
        <Reasons rule={finding.rule} opened={opened} evaluation={evaluation} leave={() => open.leave(finding.rule)} />
      )}
    </article>
  );
}
