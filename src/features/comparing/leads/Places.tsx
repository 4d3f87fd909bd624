// Where a lead stands: submissions, each with its day, or answers of one of them. Every one opens the sheet of its answer.

import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import type { LeadPlace } from "../../../core/compare/leads.ts";
import { sayDate, sayNumber } from "../../../i18n/en/quantities.ts";
import { Button } from "../../../ui/button.tsx";
import { PartnershipName } from "../../../ui/name.tsx";
import { Own } from "../../../ui/own.tsx";
import { addressOf } from "../address.ts";
import { mostChosen } from "../chosen.ts";
import type { SummaryOf } from "./LeadList.tsx";

const few = 4;
const fewAnswers = 10;
/** How many more at each press. */
const more = 50;

const addressOfPlace = ({ fingerprint, question }: LeadPlace): string =>
  addressOf("s", {}, fingerprint, ...(question ? ["q", question] : []));

/** @param beside with the way to see them side by side */
export function SubmissionLinks({
  places,
  summaryOf,
  beside = true,
}: {
  places: readonly LeadPlace[];
  summaryOf: SummaryOf;
  beside?: boolean;
}) {
  const [count, setCount] = useState(few);
  return (
    <>
      <ul className="lead-places">
        {places.slice(0, count).map((place, index) => {
          const about = summaryOf(place.fingerprint);
          return (
            // One submission may name the same twice; the order stays.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above.
            <li key={index}>
              <Link href={addressOfPlace(place)}>
                {about ? <PartnershipName partnership={about} /> : place.fingerprint.slice(0, 16)}
              </Link>
              {about && <span className="quiet">, sealed {sayDate(about.sealedAt)}</span>}
              {place.says && (
                <span className="quiet">
                  , <Own>{place.says}</Own>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <MoreAndBeside left={places.length - count} beside={beside ? places : []} onMore={() => setCount(count + more)} />
    </>
  );
}

function MoreAndBeside({
  left,
  beside = [],
  onMore,
}: {
  left: number;
  beside?: readonly LeadPlace[];
  onMore: () => void;
}) {
  return (
    <p className="bar lead-more">
      {left > 0 && (
        <Button look="text" onClick={onMore}>
          Show {left > more ? `${sayNumber(more)} more of ${sayNumber(left)}` : `${sayNumber(left)} more`}
        </Button>
      )}
      <SideBySide places={beside} />
    </p>
  );
}

/** Where there are at least two, and no more than anybody reads. */
export function SideBySide({ places }: { places: readonly LeadPlace[] }) {
  const fingerprints = [...new Set(places.map(({ fingerprint }) => fingerprint))];
  if (fingerprints.length < 2 || fingerprints.length > mostChosen) return null;
  const of = fingerprints.map((one) => one.slice(0, 16)).join(",");
  return <Link href={addressOf("side-by-side", { of })}>These side by side</Link>;
}

/** @param short the question of a place, as it is known in short */
export function AnswerLinks({
  before,
  places,
  short,
}: {
  before: ReactNode;
  places: readonly LeadPlace[];
  short: (place: LeadPlace) => string;
}) {
  const [count, setCount] = useState(fewAnswers);
  return (
    <>
      <p className="quiet lead-before">{before}:</p>
      <ul className="lead-answers-of">
        {places.slice(0, count).map((place) => (
          <li key={place.question}>
            <Link href={addressOfPlace(place)}>{short(place)}</Link>
          </li>
        ))}
      </ul>
      <MoreAndBeside left={places.length - count} onMore={() => setCount(count + more)} />
    </>
  );
}
