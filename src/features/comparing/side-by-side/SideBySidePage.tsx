// Two to fifty submissions, question by question, against one of them: differences only, with how many are the same and hidden.
import { useMemo, useRef } from "react";
import { Link } from "wouter";
import {
  type Column,
  type DifferenceKind,
  differenceKinds,
  rowsThatDiffer,
  type SideRow,
  sideBySide,
} from "../../../core/compare/side-by-side.ts";
import { differenceWord } from "../../../i18n/en/comparing.ts";
import { sayCount, sayNumber } from "../../../i18n/en/quantities.ts";
import { Opening } from "../../../ui/notices.tsx";
import { Choice, ChoiceGroup, Choices } from "../../../ui/options.tsx";
import { addressOf, changeSet, useInSet, usePlace } from "../address.ts";
import { ListsNote } from "../ListsNote.tsx";
import { usePortfolio } from "../portfolio.ts";
import { Empty, Shell } from "../Shell.tsx";
import { useSavedViews } from "../saved/use-saved-views.tsx";
import { TakeMatrix } from "../take-along/TakeMatrix.tsx";
import { letterOf } from "./letters.ts";
import { NextDifference } from "./NextDifference.tsx";
import { SideTable } from "./SideTable.tsx";
import { useColumns } from "./use-columns.ts";
import "./side-by-side.css";

export function SideBySidePage() {
  return (
    <Shell title="Compare: side by side" count={false}>
      <SideBySide />
    </Shell>
  );
}

function SideBySide() {
  const { state, columns, missing } = useColumns();
  const { set } = usePlace();
  const held = usePortfolio();
  if (state === "opening") return <Opening>Opening the submissions…</Opening>;
  return (
    <>
      {missing > 0 && (
        <p className="full">{sayCount(missing, "submission is", "submissions are")} not here and left out.</p>
      )}
      {held.state === "ready" && held.rows.length === 0 ? (
        <Empty />
      ) : columns.length < 2 ? (
        <div className="full empty">
          <p className="lead">Choose two or more submissions in the table, then “Compare the chosen”.</p>
          <Link className="button" href={addressOf("table", { ...set, of: "" })}>
            The table
          </Link>
        </div>
      ) : (
        <Compared columns={columns} />
      )}
    </>
  );
}

function Compared({ columns }: { columns: readonly Column[] }) {
  const wanted = Number(useInSet("against")) || 0;
  const baseline = wanted < columns.length ? wanted : 0;
  const all = useInSet("all") !== "";
  const without = useInSet("without");
  const kinds = useMemo(() => differenceKinds.filter((kind) => !without.split(",").includes(kind)), [without]);
  const compared = useMemo(() => sideBySide(columns, baseline), [columns, baseline]);
  const rows = useMemo(() => (all ? compared.rows : rowsThatDiffer(compared, new Set(kinds))), [compared, kinds, all]);
  const summaries = useMemo(() => columns.map(({ summary }) => summary), [columns]);
  const table = useRef<HTMLTableElement>(null);
  const saved = useSavedViews();
  const toggle = (kind: DifferenceKind, on: boolean): void =>
    changeSet({ without: differenceKinds.filter((one) => (one === kind ? !on : !kinds.includes(one))).join(",") });
  return (
    <>
      <div className="full aim">
        <ChoiceGroup legend="Against" digits={false}>
          <Choices>
            {columns.map(({ summary }, index) => (
              <Choice
                key={summary.fingerprint}
                name="against"
                checked={index === baseline}
                onChange={() => changeSet({ against: index === 0 ? "" : String(index) })}
              >
                {letterOf(index)}
              </Choice>
            ))}
          </Choices>
        </ChoiceGroup>
        <ChoiceGroup legend="Show" digits={false}>
          <Choices>
            {differenceKinds.map((kind) => (
              <Choice
                key={kind}
                type="checkbox"
                checked={kinds.includes(kind)}
                onChange={(event) => toggle(kind, event.target.checked)}
              >
                {differenceWord[kind]}, {sayNumber(compared.counts[kind])}
              </Choice>
            ))}
          </Choices>
        </ChoiceGroup>
      </div>
      <div className="full tools side-tools">
        <Choice
          type="checkbox"
          checked={!all}
          onChange={(event) => changeSet({ all: event.target.checked ? "" : "1" })}
        >
          Differences only
        </Choice>
        <p role="status">{sayShown(rows, compared.rows, compared.comparable)}</p>
        <NextDifference table={table} />
        {saved.button}
        {saved.panel}
      </div>
      <div className="full">
        <ListsNote of={summaries} narrows={false} />
      </div>
      <SideTable columns={columns} rows={rows} baseline={baseline} table={table} />
      <ul className="full key" aria-label="What the signs stand for">
        <li>
          <b aria-hidden="true">≠</b> differs from {letterOf(baseline)}
        </li>
        <li>
          <b aria-hidden="true">~</b> cannot be compared
        </li>
        <li>Cells without a sign are the same as {letterOf(baseline)}.</li>
      </ul>
      <TakeMatrix compared={compared} columns={columns} baseline={baseline} />
    </>
  );
}

function sayShown(rows: readonly SideRow[], all: readonly SideRow[], comparable: number): string {
  const hidden = all.length - rows.length;
  const rest = hidden === 0 ? "" : ` The ${sayNumber(hidden)} others are hidden.`;
  return `${sayNumber(rows.length)} of ${sayCount(all.length, "question")} shown.${rest} ${sayNumber(comparable)} can be compared in all.`;
}
