// The answers that decide a finding, most decisive first: three at once, the rest on request.

import { Link } from "wouter";
import { isAnswered } from "../../core/answer.ts";
import type { QuestionId } from "../../core/checklist.ts";
import type { Checklist } from "../../core/open-edition.ts";
import type { Readings } from "../../core/reading.ts";
import { named } from "../../core/steering.ts";
import type { TraceStep } from "../../core/trace.ts";
import { sayAnswer } from "../../i18n/en/answers.ts";
import { basisShort } from "../../i18n/en/words.ts";
import { Disclosure } from "../../ui/lines.tsx";
import { BasisMark } from "../../ui/marks.tsx";
import { questionHref } from "./QuestionWords.tsx";

const atOnce = 3;

interface Place {
  readonly checklist: Checklist;
  readonly readings: Readings;
  readonly assessment: string;
  readonly leave: () => void;
}

export function Because({ trace, ...place }: Place & { trace: readonly TraceStep[] }) {
  const deciding = trace.filter((step) => step.role === "decides");
  const opening = trace.filter((step) => step.role === "opens");
  const rest = deciding.slice(atOnce);
  return (
    <>
      {deciding.slice(0, atOnce).map((step) => (
        <BecauseLine key={step.question} question={step.question} {...place} />
      ))}
      {rest.length > 0 && (
        <Disclosure summary={`and ${rest.length} more`}>
          {rest.map((step) => (
            <BecauseLine key={step.question} question={step.question} {...place} />
          ))}
        </Disclosure>
      )}
      {opening.length > 0 && (
        <Disclosure summary={deciding.length === 1 ? "Why this was asked" : "Why these were asked"}>
          {opening.map((step) => (
            <BecauseLine key={step.question} question={step.question} {...place} />
          ))}
        </Disclosure>
      )}
    </>
  );
}

function BecauseLine({ question: id, checklist, readings, assessment, leave }: Place & { question: QuestionId }) {
  const question = checklist.questions.get(id);
  const reading = readings.get(id);
  if (!question || !reading) return null;
  const { answer } = reading;
  const basis = isAnswered(answer) ? (answer.basis ?? "own-view") : undefined;
  return (
    <div className="because">
      <Link
        href={questionHref(assessment, id)}
        onClick={leave}
        aria-label={question.number ? `Question ${question.number}` : question.short}
      >
        {question.number ?? "•"}
      </Link>
      <div>
        {question.ask}
        <span className="because-answer">
          <b dir="auto">{named(sayAnswer(question, reading))}</b>
          {basis && <BasisMark basis={basis}>{named(answer?.reference || basisShort[basis])}</BasisMark>}
        </span>
      </div>
    </div>
  );
}
