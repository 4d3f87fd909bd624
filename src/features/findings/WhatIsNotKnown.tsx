// The answers "I don't know", apart from the findings, each with what it could still do to the rating.
import { useMemo } from "react";
import { Link } from "wouter";
import type { Question, QuestionId } from "../../core/checklist.ts";
import type { Evaluation } from "../../core/evaluate.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { rankOf } from "../../core/open-edition.ts";
import type { Reading } from "../../core/reading.ts";
import { sayEffect } from "../../i18n/en/rules.ts";
import { unknownShort } from "../../i18n/en/words.ts";
import { SeverityMark } from "../../ui/marks.tsx";
import { useEffects } from "./effects.ts";
import type { Opened } from "./opened.tsx";
import { questionHref } from "./QuestionWords.tsx";

export function WhatIsNotKnown({ opened, evaluation }: { opened: Opened; evaluation: Evaluation }) {
  const { checklist, answers, assessment } = opened;
  const open = useMemo(() => notKnown(checklist, evaluation), [checklist, evaluation]);
  const effects = useEffects(checklist, answers, open);
  return (
    <section className="full list" aria-labelledby="not-known">
      <h2 id="not-known">What is not known</h2>
      <p className="quiet intro">
        {open.length > 0
          ? "Not knowing is shown apart. It is neither a finding against the partnership nor an all-clear."
          : "No question was answered with “I don’t know”."}
      </p>
      {open.length > 0 && (
        <ul className="gaps">
          {open.map((id) => {
            const effect = effects.get(id);
            return (
              <NotKnownRow
                key={id}
                question={checklist.questions.get(id)}
                reading={evaluation.readings.get(id)}
                effect={effect ? sayEffect(effect) : ""}
                assessment={assessment.id}
              />
            );
          })}
        </ul>
      )}
    </section>
  );
}

function NotKnownRow({
  question,
  reading,
  effect,
  assessment,
}: {
  question: Question | undefined;
  reading: Reading | undefined;
  effect: string;
  assessment: string;
}) {
  if (!question || !reading) return null;
  return (
    <li className="gap">
      <span className="finding-mark">
        <SeverityMark word="not-known" />
      </span>
      <p>
        <Link href={questionHref(assessment, question.id)}>
          {question.number === undefined ? question.short : `Question ${question.number}`}
        </Link>{" "}
        {question.ask} <span className="quiet">{sayKind(reading)}</span>
      </p>
      <p className="gap-effect">{effect}</p>
    </li>
  );
}

/** "Asked and not told. Finance team could answer." */
function sayKind({ answer }: Reading): string {
  if (!answer || !("unknown" in answer)) return "";
  const kind = unknownShort[answer.unknown];
  const who = answer.ask?.trim() ? ` Could answer: ${answer.ask.trim()}.` : "";
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}.${who}`;
}

/** Those that could raise the level first, then by the severity of the gap, then in the checklist's order. */
function notKnown(checklist: Checklist, evaluation: Evaluation): QuestionId[] {
  const hinges = new Set(evaluation.rating.hinges.unknown);
  const weight = (id: QuestionId) => {
    const gap = checklist.gapRuleOf.get(id);
    return (hinges.has(id) ? 10 : 0) + (gap ? rankOf[gap.severity] : 0);
  };
  return [...checklist.questions.keys()]
    .filter((id) => {
      const reading = evaluation.readings.get(id);
      return reading?.state === "unknown" && reading.asked === "true";
    })
    .sort((a, b) => weight(b) - weight(a));
}
