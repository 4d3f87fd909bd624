// Before one goes on: this change hides questions that were answered. Nothing is lost either way, and the page says so.
import { useEffect } from "react";
import type { Checklist } from "../../core/open-edition.ts";
import { readAnswers } from "../../core/reading.ts";
import { sayAnswer } from "../../i18n/en/answers.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { Button } from "../../ui/button.tsx";
import { Heading } from "../../ui/page.tsx";
import type { Held } from "./held.ts";

export function Interruption({
  checklist,
  held,
  onKeep,
  onBack,
}: {
  checklist: Checklist;
  held: Held;
  onKeep: () => void;
  onBack: () => void;
}) {
  const { before, hidden, causes } = held;
  useEffect(() => document.getElementById("interruption")?.focus(), []);
  const readings = readAnswers(checklist, before);
  const only = causes.length === 1 ? causes[0] : undefined;
  const earlier = only && readings.get(only.id);
  return (
    <div className="text interruption">
      <Heading id="interruption">This change hides {sayCount(hidden.length, "answered question")}</Heading>
      <p className="lead">
        With the new answer {hidden.length === 1 ? "it is" : "they are"} no longer asked. What was answered is kept, and
        comes back if you change the answer back.
      </p>
      <dl className="hidden-answers">
        {hidden.map((question) => {
          const reading = readings.get(question.id);
          return (
            <div key={question.id}>
              <dt>
                {question.number && <span className="summary-number">{question.number}</span>}
                {question.short}
              </dt>
              <dd>{reading && sayAnswer(question, reading)}</dd>
            </div>
          );
        })}
      </dl>
      <div className="bar go">
        <Button onClick={onKeep}>Keep the change and continue</Button>
        <Button look="plain" onClick={onBack}>
          {only && earlier ? `Go back to “${sayAnswer(only, earlier)}”` : "Go back to the earlier answers"}
        </Button>
      </div>
    </div>
  );
}
