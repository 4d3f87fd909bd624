// One answer with everything it rests on and everything that rests on it: question as asked, answer, basis, note, evidence, findings, who
// signed, versions. The end of every way from a number to its ground.

import { Link } from "wouter";
import type { Question, QuestionId } from "../../../core/checklist.ts";
import { named } from "../../../core/steering.ts";
import { sayAnswer, sayBasis } from "../../../i18n/en/answers.ts";
import { sayDeciding } from "../../../i18n/en/checking.ts";
import { Back } from "../../../ui/button.tsx";
import { Row } from "../../../ui/lists.tsx";
import { partnershipTitle } from "../../../ui/name.tsx";
import { Heading, Page } from "../../../ui/page.tsx";
import { VerdictMark } from "../../VerdictMark.tsx";
import { addressOf } from "../address.ts";
import { AboutSubmission } from "./About.tsx";
import { EvidenceOf } from "./EvidenceOf.tsx";
import { FindingsOf } from "./FindingsOf.tsx";
import type { Submitted } from "./open-submission.ts";
import { Signers } from "./SubmissionPage.tsx";
import { Versions } from "./Versions.tsx";

export function AnswerSheetPage({ submitted, question: id }: { submitted: Submitted; question: string }) {
  const question = submitted.checklist.questions.get(id as QuestionId);
  if (!question) {
    return (
      <Page title="No such question" hub error>
        <div className="text stack">
          <Heading>The checklist of this submission has no such question</Heading>
          <Link href={addressOf("s", {}, submitted.fingerprint)}>The submission</Link>
        </div>
      </Page>
    );
  }
  return <Sheet submitted={submitted} question={question} />;
}

function Sheet({ submitted, question }: { submitted: Submitted; question: Question }) {
  const { fingerprint, checklist, assessment, evaluation, content } = submitted;
  const section = checklist.sections.get(question.section);
  const reading = evaluation.readings.get(question.id);
  const answer = reading?.answer;
  const basis = sayBasis(reading?.state === "answered" ? answer : undefined);
  const number = question.number === undefined ? "" : `Question ${question.number}, `;
  return (
    <Page
      title={`${number}${question.short} – ${partnershipTitle(assessment.partnership)}`}
      hub
      className="submitted answer-sheet"
    >
      <div className="hang">
        <Back href={addressOf("s", {}, fingerprint, question.section)}>{section?.short ?? "The section"}</Back>
      </div>
      <div className="wide stack">
        <AboutSubmission submitted={submitted} link />
        <p className="caption">
          {number}
          {section?.title}
        </p>
        <Heading>{question.ask}</Heading>
        {question.hint && <p className="quiet">{question.hint}</p>}
      </div>
      <Row label="Answer" ruled>
        <p className="answer-given" dir="auto">
          {reading && named(sayAnswer(question, reading))}
        </p>
      </Row>
      {basis && (
        <Row label="Rests on" ruled>
          <p dir="auto">{named(basis)}</p>
        </Row>
      )}
      {answer?.note && (
        <Row label="Note" ruled>
          <p className="note" dir="auto">
            {named(answer.note)}
          </p>
        </Row>
      )}
      <Row label="Evidence" ruled>
        <EvidenceOf submitted={submitted} question={question.id} />
      </Row>
      <Row label="Findings" ruled>
        <FindingsOf submitted={submitted} question={question.id} />
      </Row>
      <Row label="Check" ruled>
        <p>
          <VerdictMark verdict={content.verification.verdict} />
        </p>
        <p className="quiet">{sayDeciding(content.verification)}</p>
        <p className="quiet code">{fingerprint.replace(/.{8}(?=.)/g, "$& ")}</p>
      </Row>
      <Row label="Who signed" ruled>
        <Signers submitted={submitted} />
      </Row>
      <Row label="Versions" ruled>
        <Versions submitted={submitted} question={question.id} />
      </Row>
      <Row label="An auditor’s view" ruled>
        <Link href={`/r/${fingerprint}/s/${question.section}`}>Reviews of this section</Link>
      </Row>
    </Page>
  );
}
