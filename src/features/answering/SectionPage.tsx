// A whole section on one sheet, for meetings and for fast typists. The same answers, fields and rules as one question at a time.

import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";
import type { Answer } from "../../core/answer.ts";
import type { Section, SectionId } from "../../core/checklist.ts";
import { askedIn } from "../../core/missing.ts";
import { readAnswers } from "../../core/reading.ts";
import { named } from "../../core/steering.ts";
import { sayAnswer, sayBasis } from "../../i18n/en/answers.ts";
import { sayProgress } from "../../i18n/en/rating.ts";
import { useSettings } from "../../storage/live.tsx";
import { Back, Button } from "../../ui/button.tsx";
import { AssessmentName, partnershipTitle } from "../../ui/name.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import { type Opened, OpenedAssessment, SaveLine } from "../opened.tsx";
import { GoTo } from "./GoTo.tsx";
import { useAnsweringKeys } from "./keys.ts";
import { holdLinks } from "./links.ts";
import { NotAsked } from "./NotAsked.tsx";
import { newcomers, noticeQuestion } from "./newcomers.ts";
import { nextUnanswered, questionAddress, reviewAddress, tasksAddress } from "./route.ts";
import { SectionForm } from "./SectionForm.tsx";
import { tallyOf } from "./tally.ts";
import { useUnchanged } from "./use-section.ts";
import "./answering.css";
import "./section.css";

export function SectionPage({ id, section }: { id: string; section: string }) {
  return (
    <OpenedAssessment id={id}>
      {(opened) => {
        const found = opened.checklist.sections.get(section as SectionId);
        return found ? <SectionSheet key={found.id} {...opened} section={found} /> : <NotAsked {...opened} />;
      }}
    </OpenedAssessment>
  );
}

function SectionSheet({ section, ...opened }: Opened & { section: Section }) {
  const { assessment, checklist, access, change, flush } = opened;
  const { id } = assessment;
  // A key or a choice is painted first; what it means for the rest of the sheet is computed as soon as nothing more urgent waits.
  const answers = useDeferredValue(useUnchanged(assessment.answers));
  const readings = useMemo(() => readAnswers(checklist, answers), [checklist, answers]);
  const [, navigate] = useLocation();
  const [, setSettings] = useSettings();
  const [going, setGoing] = useState(false);
  const [fault, setFault] = useState(false);
  const leave = useRef<(to: string) => boolean>(() => true);

  const all = checklist.questionsOf.get(section.id) ?? [];
  const asked = useMemo(() => askedIn(checklist, readings, section.id), [checklist, readings, section]);
  const isNew = useMemo(() => newcomers(id, readings), [id, readings]);
  const latest = useRef(asked);
  useEffect(() => {
    latest.current = asked;
  }, [asked]);
  // What was on the sheet has been seen when one leaves it.
  useEffect(
    () => () => {
      for (const question of latest.current) noticeQuestion(id, question.id);
    },
    [id],
  );

  const go = useCallback(
    (to: string) => {
      if (!leave.current(to)) return;
      void flush();
      navigate(to);
    },
    [flush, navigate],
  );
  const onContinue = useCallback(() => go(reviewAddress(id, section.id)), [go, id, section]);
  useAnsweringKeys({
    nextUnanswered: () => {
      const next = nextUnanswered(checklist, assessment);
      if (next) go(questionAddress(id, next));
    },
    sections: () => go(tasksAddress(id)),
    goTo: () => setGoing(true),
  });
  const first = asked.find((question) => readings.get(question.id)?.state === "unanswered") ?? asked[0];

  return (
    <div className="answering" onClickCapture={(event) => holdLinks(event, go)}>
      <Page
        title={`${section.title} – ${partnershipTitle(assessment.partnership)}`}
        where={<AssessmentName assessment={assessment} />}
        className="section-view"
        error={fault}
      >
        {going && (
          <GoTo checklist={checklist} readings={readings} assessment={assessment} onClose={() => setGoing(false)} />
        )}
        <div className="hang">
          <Back href={tasksAddress(id)}>All sections</Back>
        </div>
        <div className="text opening">
          <Heading>{section.title}</Heading>
          <p className="lead">{sayProgress(tallyOf(readings, all))}</p>
        </div>
        <div className="side other-view">
          <p className="other-view-links">
            <Button look="text" onClick={() => setGoing(true)}>
              Go to…
            </Button>
            {first && (
              <Button
                look="text"
                onClick={() => {
                  setSettings({ sectionView: "focus" });
                  go(questionAddress(id, first.id));
                }}
              >
                One question at a time
              </Button>
            )}
          </p>
          {access === "writer" && (
            <p className="rests-title" aria-hidden="true">
              This rests on
            </p>
          )}
        </div>
        {access === "writer" ? (
          <SectionForm
            id={id}
            checklist={checklist}
            all={all}
            asked={asked}
            isNew={isNew}
            answers={answers}
            change={change}
            flush={flush}
            onContinue={onContinue}
            onGo={navigate}
            onFault={setFault}
            leave={leave}
          />
        ) : (
          <div className="full section-form section-read">
            <SaveLine id={id} />
            <dl className="hidden-answers">
              {asked.map((question) => {
                const reading = readings.get(question.id);
                return (
                  <div key={question.id}>
                    <dt>{question.ask}</dt>
                    <dd>
                      {reading && sayAnswer(question, reading)}
                      <AnswerRests answer={reading?.answer} />
                    </dd>
                  </div>
                );
              })}
            </dl>
          </div>
        )}
      </Page>
    </div>
  );
}

function AnswerRests({ answer }: { answer: Answer | undefined }) {
  const basis = sayBasis(answer);
  return (
    <>
      {basis && <p className="quiet">Rests on: {basis}.</p>}
      {answer?.note && <p className="quiet">{named(answer.note)}</p>}
    </>
  );
}
