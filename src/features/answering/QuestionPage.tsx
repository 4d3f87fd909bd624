// One question in focus: the question, its answer and what that rests on, with its section in the margin and guidance beside it.
// Never shows a severity or a rating.
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";
import type { Question, QuestionId } from "../../core/checklist.ts";
import { askedIn } from "../../core/missing.ts";
import { useSettings } from "../../storage/live.tsx";
import { Back, Button, LinkButton } from "../../ui/button.tsx";
import { fetched, whenIdle } from "../../ui/fetched.ts";
import { AssessmentName, partnershipTitle } from "../../ui/name.tsx";
import { Page } from "../../ui/page.tsx";
import { type Opened, OpenedAssessment } from "../opened.tsx";
import { continueTo, takeArrival, useAnsweringKeys } from "./keys.ts";
import { handedOn, holdLinks } from "./links.ts";
import { newcomers, noticeQuestion } from "./newcomers.ts";
import { QuestionForm } from "./QuestionForm.tsx";
import { Rail } from "./Rail.tsx";
import {
  addressAfter,
  nextUnanswered,
  placeOf,
  questionAddress,
  reviewAddress,
  sectionAddress,
  tasksAddress,
} from "./route.ts";
import { useReadings } from "./use-section.ts";
import { fetchAhead } from "./value-fields.tsx";
import "./answering.css";
import "./question.css";

// Not needed to answer a question (docs/decisions/0011).
const Guidance = fetched(async () => {
  await new Promise<void>(whenIdle);
  return import("./Guidance.tsx");
}, "Guidance");
const GoTo = fetched(() => import("./GoTo.tsx"), "GoTo");
const NotAsked = fetched(() => import("./NotAsked.tsx"), "NotAsked");
const ReadOnlyAnswer = fetched(() => import("./ReadOnlyAnswer.tsx"), "ReadOnlyAnswer");

export function QuestionPage({ id, question }: { id: string; question: string }) {
  return (
    <OpenedAssessment id={id}>
      {(opened) => {
        const found = opened.checklist.questions.get(question as QuestionId);
        return found ? <QuestionSheet key={found.id} {...opened} question={found} /> : <NotAsked {...opened} />;
      }}
    </OpenedAssessment>
  );
}

function QuestionSheet({ question, ...opened }: Opened & { question: Question }) {
  const { assessment, checklist, access, change, flush } = opened;
  const { answers, readings } = useReadings(checklist, assessment);
  const [, navigate] = useLocation();
  const [, setSettings] = useSettings();
  const [going, setGoing] = useState(false);
  const [fault, setFault] = useState(false);
  /** Set while the interruption stands in place of the question. */
  const [interrupted, setInterrupted] = useState(false);
  const leave = useRef<(to: string) => boolean>(() => true);
  const section = checklist.sections.get(question.section);
  const place = placeOf(checklist, readings, question);
  const { id } = assessment;

  useEffect(() => noticeQuestion(id, question.id), [id, question.id]);
  const onShown = useCallback(() => {
    if (takeArrival() === "answer") firstControl()?.focus();
  }, []);
  useEffect(() => whenIdle(fetchAhead), []);

  const go = useCallback(
    (to: string, state?: unknown) => {
      if (!leave.current(to)) return;
      void flush();
      navigate(to, { state });
    },
    [flush, navigate],
  );
  const latest = useRef({ readings });
  useEffect(() => {
    latest.current = { readings };
  }, [readings]);
  const onContinue = useCallback(() => {
    continueTo();
    if (handedOn("from") === "review") go(reviewAddress(id, question.section), { row: question.id });
    else go(addressAfter(checklist, latest.current.readings, id, question));
  }, [checklist, id, question, go]);

  const next = nextUnanswered(checklist, assessment, question);
  const toNext = () => next && go(questionAddress(id, next));
  useAnsweringKeys({
    nextUnanswered: toNext,
    sections: () => go(tasksAddress(id)),
    goTo: () => setGoing(true),
  });

  const items = useMemo(() => {
    const isNew = newcomers(id, readings);
    return askedIn(checklist, readings, question.section).map((other) => ({
      href: questionAddress(id, other.id),
      short: other.short,
      state: readings.get(other.id)?.state ?? "unanswered",
      isNew: isNew.has(other.id) && other.id !== question.id,
      flagged: assessment.flagged.includes(other.id),
      here: other.id === question.id,
    }));
  }, [checklist, readings, id, question, assessment.flagged]);

  if (readings.get(question.id)?.asked !== "true") return <NotAsked {...opened} question={question} />;
  const flagged = assessment.flagged.includes(question.id);
  const shown = Object.values(assessment.evidence ?? {}).some(
    (item) => item?.removed === undefined && item?.uses.some((use) => use.question === question.id),
  );
  const sectionName = section?.short ?? "";
  return (
    <div className="answering" onClickCapture={(event) => holdLinks(event, go)}>
      <Page
        title={`${interrupted ? "Before you go on: " : ""}Question ${place.at} of ${place.of}, ${sectionName} – ${partnershipTitle(assessment.partnership)}`}
        where={<AssessmentName assessment={assessment} />}
        className="question"
        error={fault}
      >
        {going && (
          <Suspense>
            <GoTo checklist={checklist} readings={readings} assessment={assessment} onClose={() => setGoing(false)} />
          </Suspense>
        )}
        <Rail items={items} back={<Back href={tasksAddress(id)}>All sections</Back>}>
          <Button
            look="text"
            onClick={() => {
              setSettings({ sectionView: "whole" });
              go(sectionAddress(id, question.section));
            }}
          >
            Whole section view
          </Button>
          {next && (
            <LinkButton look="text" href={questionAddress(id, next)}>
              Next unanswered
            </LinkButton>
          )}
          <Button look="text" onClick={() => setGoing(true)}>
            Go to…
          </Button>
          {access === "writer" && (
            <Button
              look="text"
              aria-pressed={flagged}
              onClick={() => change({ kind: "flag", question: question.id, flagged: !flagged })}
            >
              {flagged ? "Flagged for review: take back" : "Flag for review"}
            </Button>
          )}
        </Rail>
        {access === "writer" ? (
          <QuestionForm
            id={id}
            checklist={checklist}
            question={question}
            answers={answers}
            evidence={shown}
            suggested={assessment.suggested[question.id]}
            caption={`${sectionName}, question ${place.at} of ${place.of}`}
            change={change}
            flush={flush}
            onContinue={onContinue}
            onShown={onShown}
            onGo={navigate}
            onFault={setFault}
            onInterrupt={setInterrupted}
            leave={leave}
          />
        ) : (
          <Suspense fallback={<div className="text" />}>
            <ReadOnlyAnswer
              id={id}
              question={question}
              reading={readings.get(question.id)}
              evidence={shown}
              caption={`${sectionName}, question ${place.at} of ${place.of}`}
              onContinue={onContinue}
            />
          </Suspense>
        )}
        <Suspense fallback={<aside className="side aside" />}>
          <Guidance id={id} checklist={checklist} question={question} />
        </Suspense>
      </Page>
    </div>
  );
}

const firstControl = (): HTMLElement | null =>
  document.querySelector<HTMLElement>(".ballot input:checked") ??
  document.querySelector<HTMLElement>(".ballot input, .ballot textarea");
