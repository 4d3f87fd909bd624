// "Check your answers": what a section says, what it found, and whether it is complete. The first place where findings are shown,
// after the section was answered and not while it is.

import { useEffect } from "react";
import { useForm } from "react-hook-form";
import { Link, useLocation } from "wouter";
import { checkValue, isAnswered } from "../../core/answer.ts";
import type { Question, Section, SectionId } from "../../core/checklist.ts";
import { evidenceFor } from "../../core/evidence-limits.ts";
import { askedIn } from "../../core/missing.ts";
import type { Reading } from "../../core/reading.ts";
import { named } from "../../core/steering.ts";
import { sayAnswer } from "../../i18n/en/answers.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { Back, Button, LinkButton } from "../../ui/button.tsx";
import { BasisMark, StateMark } from "../../ui/marks.tsx";
import { AssessmentName, partnershipTitle } from "../../ui/name.tsx";
import { ChoiceGroup, Option, Options } from "../../ui/options.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import { type Opened, OpenedAssessment, SaveLine } from "../opened.tsx";
import { continueByKey, useAnsweringKeys } from "./keys.ts";
import { handedOn } from "./links.ts";
import { NotAsked } from "./NotAsked.tsx";
import { nextUnanswered, questionAddress, sectionAddress, tasksAddress } from "./route.ts";
import { SectionFound } from "./SectionFound.tsx";
import { tallyOf } from "./tally.ts";
import { useReadings } from "./use-section.ts";
import "./answering.css";
import "./review.css";

export function SectionReviewPage({ id, section }: { id: string; section: string }) {
  return (
    <OpenedAssessment id={id}>
      {(opened) => {
        const found = opened.checklist.sections.get(section as SectionId);
        return found ? <Review key={found.id} {...opened} section={found} /> : <NotAsked {...opened} />;
      }}
    </OpenedAssessment>
  );
}

const rowId = (question: Question): string => `change-${question.id.replace(".", "-")}`;

function Review({ section, ...opened }: Opened & { section: Section }) {
  const { assessment, checklist, access } = opened;
  const { id } = assessment;
  const { answers, readings } = useReadings(checklist, assessment);
  const [, navigate] = useLocation();
  const asked = askedIn(checklist, readings, section.id);
  const [first] = asked;
  const open = asked.filter((question) => readings.get(question.id)?.state === "unanswered");
  const next = nextUnanswered(checklist, assessment);
  useAnsweringKeys({
    nextUnanswered: () => next && navigate(questionAddress(id, next)),
    sections: () => navigate(tasksAddress(id)),
    goTo: () => first && navigate(questionAddress(id, first.id)),
  });
  // Back from changing an answer: the eye and the focus return to its row.
  useEffect(() => {
    const row = handedOn("row");
    const question = typeof row === "string" && [...checklist.questions.values()].find((one) => one.id === row);
    if (question) document.getElementById(rowId(question))?.focus();
  }, [checklist]);

  const nothing = asked.length > 0 && open.length === asked.length;
  const title = `Check your answers: ${section.short.charAt(0).toLowerCase()}${section.short.slice(1)}`;
  return (
    <Page
      title={`${title} – ${partnershipTitle(assessment.partnership)}`}
      where={<AssessmentName assessment={assessment} />}
      className="review"
    >
      <div className="hang">
        <Back href={first ? questionAddress(id, first.id) : tasksAddress(id)}>{section.short}</Back>
      </div>
      <div className="wide opening">
        <Heading>{title}</Heading>
        <p className="lead">
          {asked.length === 0
            ? "No question of this section is asked."
            : nothing
              ? `You have not answered any of these ${asked.length} questions.`
              : sayTally(tallyOf(readings, asked))}
        </p>
        {nothing && first && (
          <div className="bar go">
            <LinkButton href={questionAddress(id, first.id)}>Start</LinkButton>
            <LinkButton look="text" href={sectionAddress(id, section.id)}>
              Whole section view
            </LinkButton>
          </div>
        )}
      </div>
      {!nothing && (
        <div className="wide">
          <dl className="summary">
            {asked.map((question) => {
              const reading = readings.get(question.id);
              return (
                reading && (
                  <SummaryRow
                    key={question.id}
                    id={id}
                    question={question}
                    reading={reading}
                    evidence={evidenceFor(assessment.evidence ?? {}, question.id).map(([number]) => number)}
                    locked={access !== "writer"}
                  />
                )
              );
            })}
          </dl>
        </div>
      )}
      {!nothing && section.counted && (
        <SectionFound checklist={checklist} answers={answers} section={section} id={id} />
      )}
      {access === "writer" && asked.length > 0 && !nothing && (
        <Completed {...opened} section={section} open={open} onContinue={() => navigate(tasksAddress(id))} />
      )}
      {access !== "writer" && (
        <div className="wide">
          <SaveLine id={id} />
        </div>
      )}
    </Page>
  );
}

/** "7 answered, 1 not known, 1 not answered." */
function sayTally(tally: ReturnType<typeof tallyOf>): string {
  const parts = [
    [tally.answered, "answered"],
    [tally.unknown, "not known"],
    [tally["not-applicable"], "not applicable"],
    [tally.unanswered, "not answered"],
  ] as const;
  return `${parts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(", ")}.`;
}

function SummaryRow({
  id,
  question,
  reading,
  evidence,
  locked,
}: {
  id: string;
  question: Question;
  reading: Reading;
  /** Numbers of the files and links it rests on. */
  evidence: readonly string[];
  locked: boolean;
}) {
  const { answer, state } = reading;
  const strange = isAnswered(answer) && checkValue(question, answer.value, "").length > 0;
  const link = (words: string) => (
    <Link
      id={rowId(question)}
      href={questionAddress(id, question.id)}
      state={{ from: "review" }}
      className={strange ? "summary-strange" : undefined}
    >
      {words}
      <span className="unseen">: {question.short}</span>
    </Link>
  );
  return (
    <div className="summary-row">
      <dt>
        {question.number && <span className="summary-number">{question.number}</span>}
        <span>{question.short}</span>
      </dt>
      <dd className="summary-answer">
        {state === "unanswered" ? (
          locked ? (
            "Not answered"
          ) : (
            link("Answer this")
          )
        ) : state === "unknown" ? (
          <StateMark state="unknown">{sayAnswer(question, { ...reading, answer: withoutAsk(answer) })}</StateMark>
        ) : (
          reading && sayAnswer(question, reading)
        )}
        {strange && <span className="field-error"> This cannot be an answer to the question</span>}
        {answer?.note && <span className="summary-note">{named(answer.note)}</span>}
      </dd>
      <dd className="rests">
        {isAnswered(answer) && (
          <BasisMark basis={answer.basis ?? "own-view"}>{answer.reference && named(answer.reference)}</BasisMark>
        )}
        {evidence.length > 0 && <span>Evidence: {evidence.join(", ")}</span>}
        {answer && "unknown" in answer && answer.ask && <span>Ask: {answer.ask}</span>}
      </dd>
      <dd className="change">{state !== "unanswered" && !locked && link("Change")}</dd>
    </div>
  );
}

/** Who could answer stands in a column of its own. */
function withoutAsk(answer: Reading["answer"]): Reading["answer"] {
  return answer && "unknown" in answer ? { unknown: answer.unknown } : answer;
}

function Completed({
  section,
  open,
  onContinue,
  assessment,
  change,
  flush,
}: Opened & { section: Section; open: readonly Question[]; onContinue: () => void }) {
  const { register, handleSubmit } = useForm<{ done: "" | "yes" | "no" }>({
    defaultValues: { done: assessment.completed[section.id] ? "yes" : "" },
  });
  const leave = ({ done }: { done: "" | "yes" | "no" }) => {
    if (done) {
      const leftOpen = done === "yes" ? open.map((question) => question.id) : undefined;
      change({ kind: "complete", section: section.id, leftOpen });
      void flush();
    }
    onContinue();
  };
  return (
    <form className="row done" noValidate onKeyDown={continueByKey} onSubmit={handleSubmit(leave)}>
      <span className="row-label" aria-hidden="true" />
      <div>
        <ChoiceGroup legend={<span className="legend">Have you completed this section?</span>}>
          <Options columns={2}>
            <Option {...register("done")} value="yes" shortcut={1}>
              Yes
            </Option>
            <Option {...register("done")} value="no" shortcut={2}>
              No, I’ll come back to it
            </Option>
          </Options>
          {open.length > 0 && (
            <p className="quiet">
              With Yes, the {sayCount(open.length, "question")} left will be reported as not answered.
            </p>
          )}
        </ChoiceGroup>
        <div className="bar go">
          <Button type="submit">Continue</Button>
          <SaveLine id={assessment.id} />
        </div>
      </div>
    </form>
  );
}
