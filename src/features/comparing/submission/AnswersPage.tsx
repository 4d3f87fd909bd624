// One section of a submission: what was found in it, and every question with its answer. Each leads to the sheet of that answer.

import { Link } from "wouter";
import type { SectionId } from "../../../core/checklist.ts";
import { named } from "../../../core/steering.ts";
import { sayAnswer, sayBasis } from "../../../i18n/en/answers.ts";
import { rangeEnd } from "../../../i18n/en/comparing.ts";
import { sayCounts } from "../../../i18n/en/rating.ts";
import { Back } from "../../../ui/button.tsx";
import { SeverityMark } from "../../../ui/marks.tsx";
import { partnershipTitle } from "../../../ui/name.tsx";
import { Heading, Page } from "../../../ui/page.tsx";
import { addressOf } from "../address.ts";
import { AboutSubmission } from "./About.tsx";
import type { Submitted } from "./open-submission.ts";

export function AnswersPage({ submitted, section: id }: { submitted: Submitted; section: string }) {
  const { fingerprint, checklist, assessment, evaluation } = submitted;
  const section = checklist.sections.get(id as SectionId);
  const found = evaluation.sections.find((one) => one.section === id);
  const title = section?.title ?? "No such section";
  const raised = evaluation.findings.filter((one) => one.section === id && one.state === "raised");
  return (
    <Page title={`${title} – ${partnershipTitle(assessment.partnership)}`} hub className="submitted">
      <div className="hang">
        <Back href={addressOf("s", {}, fingerprint)}>All sections</Back>
      </div>
      <div className="wide stack">
        <AboutSubmission submitted={submitted} link />
        <Heading>{title}</Heading>
        {found && (
          <p className="rated">
            <SeverityMark word={found.word} /> <span className="to">{rangeEnd(found)}</span> {sayCounts(found.counts)}.
          </p>
        )}
        {raised.length > 0 && (
          <ul className="found-here">
            {raised.map(({ rule, severity, statement }) => (
              <li key={rule}>
                <SeverityMark word={severity} /> {statement}
              </li>
            ))}
          </ul>
        )}
        <ol className="answers-list">
          {(checklist.questionsOf.get(id as SectionId) ?? []).map((question) => {
            const reading = evaluation.readings.get(question.id);
            const basis = sayBasis(reading?.state === "answered" ? reading.answer : undefined);
            return (
              <li key={question.id}>
                <span className="line-number">{question.number}</span>
                <div>
                  <Link href={addressOf("s", {}, fingerprint, "q", question.id)}>{question.ask}</Link>
                  <p dir="auto">{reading && named(sayAnswer(question, reading))}</p>
                  {basis && <p className="quiet">{basis}</p>}
                </div>
              </li>
            );
          })}
        </ol>
      </div>
    </Page>
  );
}
