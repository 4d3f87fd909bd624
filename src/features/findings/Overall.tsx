// The result as a whole: the word, its counts, how far it could still go, and every section once. No number anywhere.
import { Link } from "wouter";
import type { Answers } from "../../core/answer.ts";
import type { Assessment } from "../../core/assessment.ts";
import type { Evaluation, SectionEvaluation } from "../../core/evaluate.ts";
import { missing } from "../../core/missing.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { sayNoConcerns, sayPartial } from "../../i18n/en/findings.ts";
import { RangeLine, RatingBlock, SectionStrip, type StripPart } from "../../ui/rating.tsx";
import { questionHref } from "./QuestionWords.tsx";

export function Overall({
  checklist,
  assessment,
  answers,
  evaluation,
}: {
  checklist: Checklist;
  assessment: Assessment;
  answers: Answers;
  evaluation: Evaluation;
}) {
  const { unanswered, next } = missing(checklist, answers);
  const nothingRaised = evaluation.findings.every((finding) => finding.state !== "raised");
  const begun = evaluation.tally.answered + evaluation.tally.unknown + evaluation.tally["not-applicable"] > 0;
  return (
    <>
      <RatingBlock rating={evaluation.rating} soFar={unanswered.length > 0} line={false} />
      {nothingRaised && (
        <p className="findings-standing">{begun ? sayNoConcerns(evaluation.tally) : "No question is answered yet."}</p>
      )}
      {next && (
        <p className="findings-standing">
          {begun && sayPartial(unanswered.length)}{" "}
          <Link href={questionHref(assessment.id, next)}>
            {begun ? "Go on answering" : "Begin with the first question"}
          </Link>
        </p>
      )}
    </>
  );
}

export function HowItReads({ rating }: { rating: Evaluation["rating"] }) {
  return (
    <>
      <RangeLine range={rating} />
      <p className="quiet">
        The line runs from the rating as it stands to the highest one still possible. Severities are never added or
        averaged.
      </p>
    </>
  );
}

export function Strip({
  checklist,
  assessment,
  evaluation,
}: {
  checklist: Checklist;
  assessment: string;
  evaluation: Evaluation;
}) {
  const parts = evaluation.sections.flatMap((part): StripPart[] => {
    const section = checklist.sections.get(part.section);
    if (!section?.counted) return [];
    const href = `/a/${assessment}/s/${section.id}/review`;
    return [{ id: section.id, short: section.short, word: isAsked(part) ? part.word : "not-asked", href }];
  });
  return (
    <section className="full" aria-labelledby="by-section">
      <h2 className="unseen" id="by-section">
        By section
      </h2>
      <SectionStrip parts={parts} />
    </section>
  );
}

const isAsked = ({ tally }: SectionEvaluation): boolean =>
  tally.answered + tally.unknown + tally["not-applicable"] + tally.unanswered + tally.maybe > 0;
