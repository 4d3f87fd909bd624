// What a section found: its findings, then what is not known in it. Shown only after the section was left.
import { useMemo } from "react";
import { Link } from "wouter";
import type { Answers } from "../../core/answer.ts";
import type { Section } from "../../core/checklist.ts";
import { evaluate } from "../../core/evaluate.ts";
import { effectOf } from "../../core/explain.ts";
import { askedIn } from "../../core/missing.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { ratingWord } from "../../i18n/en/words.ts";
import { Row } from "../../ui/lists.tsx";
import { SeverityMark } from "../../ui/marks.tsx";
import { questionAddress } from "./route.ts";

export function SectionFound({
  checklist,
  answers,
  section,
  id,
}: {
  checklist: Checklist;
  answers: Answers;
  section: Section;
  id: string;
}) {
  const { raised, unknown } = useMemo(() => {
    const evaluation = evaluate(checklist, answers);
    return {
      raised: evaluation.findings.filter((finding) => finding.state === "raised" && finding.section === section.id),
      unknown: askedIn(checklist, evaluation.readings, section.id)
        .filter((question) => evaluation.readings.get(question.id)?.state === "unknown")
        .map((question) => ({ question, could: effectOf(checklist, answers, question.id).couldRaise })),
    };
  }, [checklist, answers, section]);
  return (
    <Row label="What this section found">
      {raised.length + unknown.length === 0 && <p className="found-nothing">No finding so far.</p>}
      <ul className="found">
        {raised.map((finding) => (
          <li key={finding.rule}>
            <SeverityMark word={finding.severity} />
            <span>{finding.statement}</span>
            <Link href={`/a/${id}/findings`} state={{ finding: finding.rule }}>
              Why<span className="unseen">: {finding.statement}</span>
            </Link>
          </li>
        ))}
        {unknown.map(({ question, could }) => (
          <li key={question.id}>
            <SeverityMark word="not-known" />
            <span>
              {question.short}.{could && ` This could still raise a ${ratingWord[could]} finding.`}
            </span>
            <Link href={questionAddress(id, question.id)} state={{ from: "review" }}>
              Open<span className="unseen">: {question.short}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Row>
  );
}
