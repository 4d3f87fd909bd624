// Exactly what somebody puts their name to: the facts of the version, every answer as it was given, what was found, and the evidence.
// From the sealed content alone, so that it is the same on every computer.

import { evidencePath } from "../../archive/bag.ts";
import { checkWords } from "../../archive/check-words.ts";
import { assessmentIn } from "../../archive/signed-version.ts";
import type { Answer } from "../../core/answer.ts";
import type { Question } from "../../core/checklist.ts";
import { evaluate } from "../../core/evaluate.ts";
import { type AnswerState, type Reading, type Readings, readAnswers } from "../../core/reading.ts";
import { named } from "../../core/steering.ts";
import { sayContent } from "../../i18n/en/history.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { sayBytes } from "../../i18n/en/sums.ts";
import { Button } from "../../ui/button.tsx";
import { handOut } from "../../ui/hand-out.ts";
import { Disclosure } from "../../ui/lines.tsx";
import { SeverityMark } from "../../ui/marks.tsx";
import { Own } from "../../ui/own.tsx";
import type { OpenedPackage } from "./open-package.ts";
import { SaidBeside } from "./SaidBeside.tsx";
import { AboutToSign } from "./SignForm.tsx";

export function WhatIsSigned({ opened }: { opened: OpenedPackage }) {
  const { submission, checklist, fingerprint } = opened;
  const { decision, differentView, reason } = submission;
  const readings = readAnswers(checklist, submission.answers);
  return (
    <>
      <AboutToSign assessment={assessmentIn(submission)} checklist={checklist} />
      <dl className="to-sign">
        {reason && (
          <div>
            <dt>Why this check is done</dt>
            <dd dir="auto">{named(reason)}</dd>
          </div>
        )}
        <SaidBeside decision={decision} differentView={differentView} />
        <div>
          <dt>Check words</dt>
          <dd className="check-words">{checkWords(fingerprint).join(" ")}</dd>
        </div>
      </dl>
      <h2>Read it</h2>
      <Findings opened={opened} />
      {checklist.edition.sections.map((section) => (
        <SectionRead key={section.id} opened={opened} section={section} readings={readings} />
      ))}
      <Evidence opened={opened} />
    </>
  );
}

type Section = OpenedPackage["checklist"]["edition"]["sections"][number];

function sayGiven(readings: Readings, questions: readonly Question[]): string {
  const having = (...states: AnswerState[]) =>
    questions.filter(({ id }) => states.some((state) => readings.get(id)?.state === state)).length;
  const [given, open] = [having("answered", "unknown", "not-applicable"), having("unanswered")];
  if (given + open === 0) return "nothing asked";
  return [given > 0 && sayCount(given, "answer"), open > 0 && `${open} not answered`].filter(Boolean).join(", ");
}

function SectionRead({ opened, section, readings }: { opened: OpenedPackage; section: Section; readings: Readings }) {
  const questions = opened.checklist.questionsOf.get(section.id) ?? [];
  return (
    <Disclosure summary={`${section.title}: ${sayGiven(readings, questions)}`}>
      <dl className="given">
        {questions.map((question) => (
          <Given key={question.id} opened={opened} question={question} reading={readings.get(question.id)} />
        ))}
      </dl>
    </Disclosure>
  );
}

function Given({
  opened: { submission, checklist },
  question,
  reading,
}: {
  opened: OpenedPackage;
  question: Question;
  reading: Reading | undefined;
}) {
  const answer: Answer | undefined = submission.answers[question.id];
  const notAsked = reading?.state === "not-asked";
  if (!answer && (notAsked || reading?.asked === "unknown")) return null;
  return (
    <div>
      <dt>
        {question.number} {question.ask}
      </dt>
      <dd dir="auto">
        {named(sayContent(checklist, `answers.${question.id}`, answer ?? null).join("\n"))}
        {notAsked && <span className="said">Not asked with these answers, so it counts for nothing.</span>}
      </dd>
    </div>
  );
}

function Findings({ opened: { submission, checklist } }: { opened: OpenedPackage }) {
  const raised = evaluate(checklist, submission.answers).findings.filter(({ state }) => state === "raised");
  return (
    <Disclosure summary={raised.length === 0 ? "Findings: none" : `Findings: ${raised.length}`}>
      {raised.length === 0 && <p>No answer raises a finding.</p>}
      <ul className="found">
        {raised.map(({ rule, severity, statement }) => (
          <li key={rule}>
            <SeverityMark word={severity} /> {statement}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Evidence({ opened: { submission, files } }: { opened: OpenedPackage }) {
  if (submission.evidence.length === 0) return null;
  return (
    <Disclosure summary={`Evidence: ${sayCount(submission.evidence.length, "item")}`}>
      <ul className="found">
        {submission.evidence.map(({ id, title, file, link }) => {
          const bytes = file && files.get(evidencePath(file.fingerprint, file.ending));
          return (
            <li key={id}>
              {id} <Own>{title}</Own>
              {link && <span className="said">{link}</span>}
              {file && !bytes && <span className="said">The file is not in this package.</span>}
              {file && bytes && (
                <span className="said">
                  {sayBytes(bytes.length)}{" "}
                  <Button
                    look="text"
                    onClick={() =>
                      handOut(`${id}_${file.fingerprint.slice(0, 8)}.${file.ending}`, bytes, "application/octet-stream")
                    }
                  >
                    Save the file<span className="unseen"> {title}</span>
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
