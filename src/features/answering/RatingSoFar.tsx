// The rating while the work goes on: not before a section is complete, so that nobody answers towards a rating.
import { Link } from "wouter";
import type { Assessment } from "../../core/assessment.ts";
import type { Evaluation } from "../../core/evaluate.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { unknownShort } from "../../i18n/en/words.ts";
import { SeverityMark } from "../../ui/marks.tsx";
import { RatingBlock } from "../../ui/rating.tsx";
import { questionAddress } from "./route.ts";

const few = 3;

export function RatingSoFar({
  assessment,
  checklist,
  evaluation,
  rated,
}: {
  assessment: Assessment;
  checklist: Checklist;
  evaluation: Evaluation;
  rated: boolean;
}) {
  const raised = evaluation.findings.filter((finding) => finding.state === "raised");
  const unknown = checklist.edition.questions.filter(({ id }) => {
    const reading = evaluation.readings.get(id);
    return reading?.asked === "true" && reading.state === "unknown";
  });
  const flagged = checklist.edition.questions.filter(({ id }) => assessment.flagged.includes(id));
  return (
    <section className="side rating-so-far" id="rating" aria-labelledby="rating-title">
      <h2 id="rating-title">Rating so far</h2>
      {rated ? (
        <>
          <RatingBlock rating={evaluation.rating} />
          <h3>{raised.length > 0 ? `${sayCount(raised.length, "finding")} so far` : "No finding so far"}</h3>
          <ul className="brief">
            {raised.slice(0, few).map((finding) => (
              <li key={finding.rule}>
                <SeverityMark word={finding.severity} />
                <span>{finding.statement}</span>
              </li>
            ))}
          </ul>
          <p className="quiet">
            <Link href={`/a/${assessment.id}/findings`}>
              {raised.length > 0 ? "See all findings" : "See what is not known"}
            </Link>
          </p>
        </>
      ) : (
        <p className="quiet">No rating yet. It appears after your first completed section.</p>
      )}
      {unknown.length > 0 && (
        <>
          <h3>{sayCount(unknown.length, "thing")} to find out</h3>
          <ul className="brief">
            {unknown.slice(0, few).map((question) => (
              <li key={question.id}>
                <SeverityMark word="not-known" />
                <span>
                  <Link href={questionAddress(assessment.id, question.id)}>{question.short}</Link>
                  {sayWhom(assessment.answers[question.id])}
                </span>
              </li>
            ))}
          </ul>
          {unknown.length > few && (
            <p className="quiet">
              <Link href={`/a/${assessment.id}/findings`}>And {unknown.length - few} more</Link>
            </p>
          )}
        </>
      )}
      {flagged.length > 0 && (
        <>
          <h3>{sayCount(flagged.length, "question")} flagged for review</h3>
          <ul className="flagged">
            {flagged.map((question) => (
              <li key={question.id}>
                <Link href={questionAddress(assessment.id, question.id)}>{question.short}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function sayWhom(answer: Assessment["answers"][keyof Assessment["answers"]]): string {
  if (!answer || !("unknown" in answer)) return "";
  return answer.ask ? `. Ask: ${answer.ask}` : `: ${unknownShort[answer.unknown]}`;
}
