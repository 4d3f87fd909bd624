// A question in a window that may not write: its answer as text, never as switched-off controls.

import { Suspense } from "react";
import type { Question } from "../../core/checklist.ts";
import type { Reading } from "../../core/reading.ts";
import { named } from "../../core/steering.ts";
import { sayAnswer, sayBasis } from "../../i18n/en/answers.ts";
import { Button } from "../../ui/button.tsx";
import { fetched } from "../../ui/fetched.ts";
import { Heading } from "../../ui/page.tsx";
import { SaveLine } from "../opened.tsx";

const QuestionEvidence = fetched(() => import("./evidence/QuestionEvidence.tsx"), "QuestionEvidence");

export function ReadOnlyAnswer({
  id,
  question,
  reading,
  evidence,
  caption,
  onContinue,
}: {
  id: string;
  question: Question;
  reading: Reading | undefined;
  evidence: boolean;
  caption: string;
  onContinue: () => void;
}) {
  const basis = sayBasis(reading?.answer);
  return (
    <div className="text">
      <p className="caption">{caption}</p>
      <Heading id="question">{question.ask}</Heading>
      {question.hint && <p className="hint">{question.hint}</p>}
      <dl className="answer-text">
        <dt>Answer</dt>
        <dd>{reading && sayAnswer(question, reading)}</dd>
        {basis && (
          <>
            <dt>This rests on</dt>
            <dd>{basis.charAt(0).toUpperCase() + basis.slice(1)}</dd>
          </>
        )}
        {reading?.answer?.note && (
          <>
            <dt>Note</dt>
            <dd>{named(reading.answer.note)}</dd>
          </>
        )}
      </dl>
      {evidence && (
        <Suspense>
          <QuestionEvidence id={id} question={question.id} />
        </Suspense>
      )}
      <div className="go bar">
        <Button onClick={onContinue}>Continue</Button>
        <SaveLine id={id} />
      </div>
    </div>
  );
}
