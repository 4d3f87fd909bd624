// Leads of one kind, each with its words, where it stands and of which day that is. Words are read from the submissions when they are looked at.

import { type ReactNode, useMemo } from "react";
import { type Lead, type LeadKind, placesOf } from "../../../core/compare/leads.ts";
import type { RecurringOrganisation } from "../../../core/compare/organisations.ts";
import type { Contradiction, IdenticalText, OldEvidence, UnshownDocuments } from "../../../core/compare/signals.ts";
import type { SubmissionSummary } from "../../../core/compare/submission-summary.ts";
import { named } from "../../../core/steering.ts";
import { sayPart } from "../../../i18n/en/compare-filter.ts";
import { sayRecognised } from "../../../i18n/en/compare-leads.ts";
import { sayCount, sayDate } from "../../../i18n/en/quantities.ts";
import { Name } from "../../../ui/name.tsx";
import { Own } from "../../../ui/own.tsx";
import type { Editions } from "../editions.ts";
import { type AsWritten, type Parts, useParts } from "../use-parts.ts";
import { AnswerLinks, SideBySide, SubmissionLinks } from "./Places.tsx";
import { wordsOf, writtenAt } from "./written.ts";

export type SummaryOf = (fingerprint: string) => SubmissionSummary | undefined;

interface Beside {
  readonly summaryOf: SummaryOf;
  readonly editions: Editions;
  readonly written: Parts<AsWritten>;
}

/** @param from how many stand before these @param of the submissions in which they were found */
export function LeadList({
  kind,
  leads,
  from,
  of,
  editions,
}: {
  kind: LeadKind;
  leads: readonly Lead[];
  from: number;
  of: readonly SubmissionSummary[];
  editions: Editions;
}) {
  const byFingerprint = useMemo(() => new Map(of.map((one) => [one.fingerprint, one])), [of]);
  const summaryOf: SummaryOf = (fingerprint) => byFingerprint.get(fingerprint);
  const key = `${kind} ${from}`;
  const wanted = leads.flatMap((lead) => writtenAt(lead) ?? []);
  const written = useParts(key, wanted, (submission) => submission);
  const beside = { summaryOf, editions, written };
  return (
    <ol className="leads" start={from + 1}>
      {leads.map((lead) => (
        <li key={keyOf(lead)}>
          <OneLead lead={lead} beside={beside} />
        </li>
      ))}
    </ol>
  );
}

const keyOf = (lead: Lead): string =>
  "mark" in lead
    ? `${lead.question} ${lead.in} ${lead.mark}`
    : "answers" in lead
      ? `${lead.partner} ${lead.question}`
      : "places" in lead
        ? lead.key
        : `${lead.fingerprint} ${"evidence" in lead ? lead.evidence : ""}`;

function OneLead({ lead, beside }: { lead: Lead; beside: Beside }) {
  if ("mark" in lead) return <SameWords lead={lead} beside={beside} />;
  if ("answers" in lead) return <Contradicted lead={lead} beside={beside} />;
  if ("places" in lead) return <Organisation lead={lead} beside={beside} />;
  return "evidence" in lead ? <Older lead={lead} beside={beside} /> : <Unshown lead={lead} beside={beside} />;
}

function SameWords({ lead, beside }: { lead: IdenticalText; beside: Beside }) {
  const { question, councils, fingerprints } = lead;
  const words = wordsOf(lead, beside.written);
  return (
    <>
      <p className="lead-words" dir="auto">
        {words === undefined ? "…" : named(words) || <span className="quiet">The words cannot be read here.</span>}
      </p>
      <p className="quiet">
        In the {lead.in} to “{shortOf(question, fingerprints[0], beside)}”, {sayCount(councils, "council")},{" "}
        {sayCount(fingerprints.length, "submission")}:
      </p>
      <SubmissionLinks places={placesOf(lead)} summaryOf={beside.summaryOf} />
    </>
  );
}

function Contradicted({ lead, beside }: { lead: Contradiction; beside: Beside }) {
  const { question, answers } = lead;
  const first = answers[0]?.fingerprints[0] ?? "";
  const about = beside.summaryOf(first);
  const asked = questionOf(question, first, beside);
  return (
    <>
      <p className="lead-name">
        {about && <Name name={about.partner} ownScript={about.partnerOwnScript} />}: {asked?.ask ?? question}
      </p>
      <dl className="lead-answers">
        {answers.map(({ value, fingerprints }) => (
          <div key={value}>
            <dt>
              {sayPart({ value }, asked)} <span className="quiet">({sayCount(fingerprints.length, "submission")})</span>
            </dt>
            <dd>
              <SubmissionLinks
                places={fingerprints.map((fingerprint) => ({ fingerprint, question }))}
                summaryOf={beside.summaryOf}
                beside={false}
              />
            </dd>
          </div>
        ))}
      </dl>
      <p className="lead-more">
        <SideBySide places={placesOf(lead)} />
      </p>
    </>
  );
}

function Older({ lead, beside }: { lead: OldEvidence; beside: Beside }) {
  const words = wordsOf(lead, beside.written);
  return (
    <>
      <p className="lead-name">
        {lead.evidence} <Own>{words ?? "…"}</Own>, dated {sayDate(lead.date)}
      </p>
      <p className="quiet">The agreement was signed on {sayDate(lead.signedOn)}.</p>
      <Answers lead={lead} beside={beside} before="Evidence for" />
    </>
  );
}

function Unshown({ lead, beside }: { lead: UnshownDocuments; beside: Beside }) {
  return <Answers lead={lead} beside={beside} before={sayCount(lead.questions.length, "answer")} />;
}

/** Of one submission: itself, and the answers in question. */
function Answers({
  lead,
  beside,
  before,
}: {
  lead: OldEvidence | UnshownDocuments;
  beside: Beside;
  before: ReactNode;
}) {
  const places = placesOf(lead);
  const shortOfPlace = ({ question = "" }: { question?: string | undefined }) =>
    shortOf(question, lead.fingerprint, beside);
  return (
    <>
      <SubmissionLinks places={[{ fingerprint: lead.fingerprint, question: undefined }]} summaryOf={beside.summaryOf} />
      {lead.questions.length > 0 && <AnswerLinks before={before} places={places} short={shortOfPlace} />}
    </>
  );
}

function Organisation({ lead, beside }: { lead: RecurringOrganisation; beside: Beside }) {
  const { names, councils, places } = lead;
  return (
    <>
      <p className="lead-name">
        {names.slice(0, mostNames).map((name, index) => (
          <span key={name}>
            {index > 0 && " · "}
            <Name name={name} />
          </span>
        ))}
        {names.length > mostNames && <span className="quiet"> and {names.length - mostNames} more spellings</span>}
      </p>
      <p className="quiet">
        {sayRecognised(lead)} {sayCount(councils, "council")}, named {sayCount(places.length, "time")}:
      </p>
      <SubmissionLinks places={placesOf(lead)} summaryOf={beside.summaryOf} />
    </>
  );
}

const mostNames = 8;

const questionOf = (question: string, fingerprint: string | undefined, { summaryOf, editions }: Beside) => {
  const summary = fingerprint ? summaryOf(fingerprint) : undefined;
  return summary && [...editions.of(summary).questions.values()].find(({ id }) => id === question);
};

const shortOf = (question: string, fingerprint: string | undefined, beside: Beside): string => {
  const found = questionOf(question, fingerprint, beside);
  if (!found) return question;
  return found.number === undefined ? found.short : `${found.number}. ${found.short}`;
};
