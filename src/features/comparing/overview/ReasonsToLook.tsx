// Where should one look first? Each reason with how many submissions it catches, the way to them, and its threshold to change: beside every
// other threshold stands how many it would catch.
import { useId } from "react";
import { Link } from "wouter";
import { writeReason } from "../../../core/compare/narrow.ts";
import type { Caught, Reason } from "../../../core/compare/reasons.ts";
import { sayReasonToLook } from "../../../i18n/en/compare-export.ts";
import { sayCount, sayNumber } from "../../../i18n/en/quantities.ts";
import { reasonsFigure } from "../../../report/comparison/figures.ts";
import { Select } from "../../../ui/field.tsx";
import { Disclosure } from "../../../ui/lines.tsx";
import { changeSet } from "../address.ts";
import { useFigure } from "./Chart.tsx";
import { useToTable } from "./to-table.ts";
import { useReasons, withThreshold } from "./use-overview.ts";

export function ReasonsToLook({ caught, submissions }: { caught: readonly Caught[]; submissions: number }) {
  const id = useId();
  const figure = reasonsFigure(caught);
  useFigure(id, figure);
  const [some, none] = [caught.filter(({ count }) => count > 0), caught.filter(({ count }) => count === 0)];
  return (
    <section className="full chart" aria-labelledby={id}>
      <h2 id={id}>{figure.title}</h2>
      <div className="chart-help">
        <p className="quiet">{figure.help}</p>
      </div>
      {some.length > 0 ? (
        <ReasonList caught={some} />
      ) : (
        <p className="reasons-none">None of the reasons catches any of {sayCount(submissions, "submission")}.</p>
      )}
      {none.length > 0 && (
        <Disclosure summary={`${sayCount(none.length, "more reason catches", "more reasons catch")} nothing here`}>
          <ReasonList caught={none} />
        </Disclosure>
      )}
    </section>
  );
}

function ReasonList({ caught }: { caught: readonly Caught[] }) {
  return (
    <ul className="reasons">
      {caught.map((one) => (
        <OneReason key={one.reason.id} caught={one} />
      ))}
    </ul>
  );
}

function OneReason({ caught: { reason, count, outOf, at } }: { caught: Caught }) {
  const toTable = useToTable();
  const reasons = useReasons();
  const id = useId();
  const words = sayReasonToLook(reason);
  return (
    <li>
      <b className="reason-count">{sayNumber(count)}</b>
      <span className="reason-words" id={id}>
        {count > 0 ? <Link href={toTable({ reason: writeReason(reason) })}>{words}</Link> : words}
        {reason.measure.of === "change" && (
          <span className="quiet"> Of {sayNumber(outOf)} that were checked before.</span>
        )}
      </span>
      {isSwitch(reason) || (
        <Select
          aria-label={`Threshold: ${words}`}
          value={reason.threshold}
          onChange={(event) => changeSet({ at: withThreshold(reasons, reason.id, Number(event.target.value)) })}
        >
          {thresholdsFor(reason, at).map((threshold) => (
            <option key={threshold} value={threshold}>
              {threshold}
              {isShare(reason) && " %"} or more: {sayNumber(caughtAt(at, threshold))}
            </option>
          ))}
        </Select>
      )}
    </li>
  );
}

/** It is so or not: there is nothing to set. */
const isSwitch = ({ measure }: Reason): boolean => measure.of === "not-checked";
const isShare = ({ measure }: Reason): boolean => measure.of === "unanswered" || measure.of === "weak-basis";

/** More choices nobody reads. */
const mostChoices = 10;

/** Thresholds to choose from: those that occur, thinned out where there are many, and the one that is set. */
function thresholdsFor({ threshold, ...reason }: Reason, at: Caught["at"]): readonly number[] {
  const tens = isShare({ threshold, ...reason }) ? [10, 20, 30, 40, 50, 60, 70, 80, 90, 100] : undefined;
  const found = tens ?? at.map((one) => one.threshold);
  const step = Math.ceil(found.length / mostChoices);
  const thin = found.filter((_, index) => index % step === 0);
  return [...new Set([...thin, threshold])].sort((a, b) => a - b);
}

/** A threshold between two that occur catches what the higher does. */
const caughtAt = (at: Caught["at"], threshold: number): number =>
  at.find((one) => one.threshold >= threshold)?.count ?? 0;
