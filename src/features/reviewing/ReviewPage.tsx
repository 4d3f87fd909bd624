// The review of one submission as a whole: how far it is, who reviews, what is signed, and what others said.
import { useState } from "react";
import { useLocation } from "wouter";
import { nextToLookAt, type Subject, tallyOf, unclearIn } from "../../core/review.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import { sayDate } from "../../i18n/en/quantities.ts";
import { sayShortRange } from "../../i18n/en/rating.ts";
import { sayTally, unclearWords } from "../../i18n/en/reviewing.ts";
import { saySignedStatus } from "../../i18n/en/signed.ts";
import { useStorage } from "../../storage/live.tsx";
import { removeReviewed } from "../../storage/remove-review.ts";
import { Back, Button, LinkButton } from "../../ui/button.tsx";
import { Disclosure, Line, Lines, Tag } from "../../ui/lines.tsx";
import { Row } from "../../ui/lists.tsx";
import { PartnershipName, partnershipTitle } from "../../ui/name.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import { CopyReminder } from "../copy-reminder.tsx";
import { EvidenceHere } from "./Evidence.tsx";
import { OpenFile } from "./OpenFile.tsx";
import { AtDesk } from "./open-desk.tsx";
import { Queries } from "./Queries.tsx";
import { addressOf } from "./ReviewSectionPage.tsx";
import { SignBox } from "./SignBox.tsx";
import { SignedReviews } from "./SignedReviews.tsx";
import { saidIn, titleOf } from "./said.ts";
import type { Desk } from "./use-desk.ts";
import "./reviewing.css";

export function ReviewPage({ submission }: { submission: string }) {
  return <AtDesk submission={submission}>{(desk) => <Whole desk={desk} />}</AtDesk>;
}

function Whole({ desk }: { desk: Desk }) {
  const { assessment, signed, subjects, own, fingerprint, evaluation } = desk;
  const [, go] = useLocation();
  const remarks = own?.remarks ?? {};
  const next = nextToLookAt(subjects, remarks);
  return (
    <Page
      title={`Review – ${partnershipTitle(assessment.partnership)}`}
      where={<PartnershipName partnership={assessment.partnership} />}
      className="reviewing"
    >
      <div className="hang">
        <Back href="/r">Reviews</Back>
      </div>
      <div className="wide">
        <Heading>
          Review of <PartnershipName partnership={assessment.partnership} />
        </Heading>
        <p className="lead">
          {saySignedStatus(signed)}. Rating: {sayShortRange(evaluation.rating)}.
          {own?.about.verdict === "cannot-be-checked" && " Some of it could not be checked when it was opened."}
        </p>
        <p className="quiet">
          Check words: {signed.checkWords.join(" ")}
          {assessment.example && ". An invented example"}
        </p>
        {own ? (
          <>
            <p className="review-tally">{sayTally(tallyOf(subjects, remarks))}</p>
            {next && (
              <div className="bar">
                <Button onClick={() => go(addressOf(fingerprint, next))}>
                  {Object.keys(remarks).length > 0 ? "Go on" : "Begin"}
                </Button>
              </div>
            )}
          </>
        ) : (
          <p>
            {desk.signedHere
              ? "This version was signed on this computer. Others review it on theirs."
              : "No review of this submission is written on this computer."}
          </p>
        )}
        <SaveCopyOfIt desk={desk} />
      </div>
      {desk.signedHere && (
        <Row label="Queries to the council" ruled>
          <Queries desk={desk} />
        </Row>
      )}
      <Row label="Sections" ruled>
        <SectionLines desk={desk} />
      </Row>
      {!desk.signedHere && (
        <Row label="Evidence" ruled>
          <EvidenceHere desk={desk} />
        </Row>
      )}
      <Row label="Report" ruled>
        <p>The council’s report, with what signed reviews say at each answer and finding, as PDF and web page.</p>
        <div className="bar">
          <LinkButton look="plain" href={`/r/${fingerprint}/report`}>
            The report with its reviews
          </LinkButton>
        </div>
      </Row>
      {own && (
        <Row label="Sign" ruled>
          <Unclear desk={desk} />
          <SignBox desk={desk} own={own} />
        </Row>
      )}
      <Row label="Reviews of this submission" ruled>
        <SignedReviews desk={desk} />
        <OpenFile here={fingerprint} />
      </Row>
      {own && (
        <Row label="Take it out" ruled>
          <Remove desk={desk} />
        </Row>
      )}
    </Page>
  );
}

/** The same rule as for a check. Nothing is asked of somebody who has said nothing yet, or who looks at an example. */
function SaveCopyOfIt({ desk: { rows, own, assessment, fingerprint } }: { desk: Desk }) {
  const replies = rows.find((row) => row.kind === "own-replies");
  const said = own && (Object.keys(own.remarks).length > 0 || own.conclusion !== "");
  const startedAt = said ? own.startedAt : replies?.changedAt;
  if (!startedAt || assessment.example) return null;
  const changedAt = rows.map((row) => ("at" in row ? row.at : row.changedAt)).reduce((a, b) => (a > b ? a : b));
  return (
    <CopyReminder
      what={said ? "review" : "reply"}
      work={{ startedAt, changedAt }}
      holds={({ pieces = [] }) => pieces.includes(fingerprint)}
    />
  );
}

function SectionLines({ desk: { checklist, subjects, own, fingerprint } }: { desk: Desk }) {
  const of = (section: string): Subject[] => subjects.filter((one) => one.section === section);
  return (
    <Lines>
      {checklist.edition.sections.flatMap(({ id, title }) => {
        const here = of(id);
        if (here.length === 0) return [];
        const { agree, query, disagree, left } = tallyOf(here, own?.remarks ?? {});
        const seen = agree + query + disagree;
        return [
          <Line
            key={id}
            href={`/r/${fingerprint}/s/${id}`}
            name={title}
            count={`${seen} of ${here.length}`}
            status={
              query + disagree > 0 ? (
                <Tag>{sayBoth(query, disagree)}</Tag>
              ) : left === 0 ? (
                <Tag look="quiet">All agreed</Tag>
              ) : undefined
            }
          />,
        ];
      })}
    </Lines>
  );
}

const sayBoth = (query: number, disagree: number): string =>
  [query > 0 ? (query === 1 ? "1 query" : `${query} queries`) : "", disagree > 0 ? `${disagree} disagree` : ""]
    .filter(Boolean)
    .join(", ");

/** What has to be clear before anything is signed, each with the way to it. */
function Unclear({ desk }: { desk: Desk }) {
  const { subjects, own, fingerprint, checklist } = desk;
  const [, go] = useLocation();
  const unclear = unclearIn(subjects, own?.remarks ?? {});
  if (unclear.length === 0) return null;
  const said = saidIn(desk);
  const nameOf = (subject: Subject): string | undefined =>
    subject.part === "answers" ? checklist.questions.get(subject.id)?.short : titleOf(desk, said, subject);
  return (
    <>
      <p>Before you sign, these want another look:</p>
      <ul className="review-unclear">
        {unclear.map(({ subject, kind }) => (
          <li key={subject.part + subject.id}>
            <Button look="text" onClick={() => go(addressOf(fingerprint, subject))}>
              {nameOf(subject)}
            </Button>{" "}
            <span className="quiet">{unclearWords[kind]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Remove({ desk: { fingerprint, own } }: { desk: Desk }) {
  const storage = useStorage();
  const [, go] = useLocation();
  const [said, setSaid] = useState("");
  return (
    <Disclosure summary="Take this submission and its reviews out of this computer">
      <p>
        The submission as it was received, the evidence files that came with it, your review{" "}
        {own && `of ${sayDate(own.startedAt)} `}and every review beside it would be gone from this computer. Files you
        saved stay where they are.
      </p>
      <Button
        look="plain"
        onClick={async () => {
          const removed = await removeReviewed(storage, fingerprint);
          if (removed.ok) go("/r", { replace: true });
          else setSaid(sayFault(removed.fault.kind));
        }}
      >
        Take it out
      </Button>
      <p role="status">{said}</p>
    </Disclosure>
  );
}
