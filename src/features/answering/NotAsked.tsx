// A question that is not asked at the moment, or that the checklist does not have: why, and where to go instead.
import { Suspense } from "react";
import type { Question } from "../../core/checklist.ts";
import { hingesOf } from "../../core/hinges.ts";
import { readAnswers } from "../../core/reading.ts";
import { traceOf } from "../../core/trace.ts";
import { sayAnswer } from "../../i18n/en/answers.ts";
import { Back, LinkButton } from "../../ui/button.tsx";
import { fetched } from "../../ui/fetched.ts";
import { AssessmentName, partnershipTitle } from "../../ui/name.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import type { Opened } from "../opened.tsx";
import { questionAddress, tasksAddress } from "./route.ts";

const Asked = fetched(() => import("../Asked.tsx"), "Asked");

export function NotAsked({ assessment, checklist, question }: Opened & { question?: Question }) {
  const readings = readAnswers(checklist, assessment.answers);
  const asked = question && readings.get(question.id)?.asked;
  const deciding = question?.when
    ? asked === "unknown"
      ? [...hingesOf(checklist, readings, question.when)]
      : traceOf(checklist, readings, question.when).flatMap((step) => (step.role === "decides" ? [step.question] : []))
    : [];
  const heading = question
    ? asked === "unknown"
      ? "This question may still be asked"
      : "This question is not asked"
    : "There is no such question";
  return (
    <Page
      title={`${heading} – ${partnershipTitle(assessment.partnership)}`}
      where={<AssessmentName assessment={assessment} />}
      className="not-asked"
    >
      <div className="hang">
        <Back href={tasksAddress(assessment.id)}>All sections</Back>
      </div>
      <div className="text stack">
        <Heading>{heading}</Heading>
        {question && <p className="lead">{question.ask}</p>}
        {deciding.length > 0 && (
          <>
            <p>{asked === "unknown" ? "It depends on what is answered here:" : "Because of what was answered here:"}</p>
            <dl className="hidden-answers">
              {deciding.map((id) => {
                const other = checklist.questions.get(id);
                const reading = readings.get(id);
                return (
                  other &&
                  reading && (
                    <div key={id}>
                      <dt>{other.short}</dt>
                      <dd>
                        {sayAnswer(other, reading)}{" "}
                        <LinkButton look="text" href={questionAddress(assessment.id, id)}>
                          {reading.state === "unanswered" ? "Answer this" : "Change"}
                          <span className="unseen">: {other.short}</span>
                        </LinkButton>
                      </dd>
                    </div>
                  )
                );
              })}
            </dl>
          </>
        )}
        {question && (
          <Suspense>
            <Asked id={assessment.id} question={question.id} gap={checklist.gapRuleOf.get(question.id)?.id} />
          </Suspense>
        )}
        {question && (
          <p className="quiet">If it was answered before, that answer is kept and comes back with the question.</p>
        )}
        <LinkButton href={tasksAddress(assessment.id)}>All sections</LinkButton>
      </div>
    </Page>
  );
}
