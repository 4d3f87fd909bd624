// The table of the side-by-side view: a question in each row, a submission in each column, sections parted. What differs from the baseline
// carries a sign and the word; what cannot be compared another.
import { memo, type RefObject, useEffect, useState } from "react";
import { Link } from "wouter";
import type { Question } from "../../../core/checklist.ts";
import { sectionIn } from "../../../core/compare/packed.ts";
import type { Column, SideCell, SideRow } from "../../../core/compare/side-by-side.ts";
import { rangeEnd, sayDiffers } from "../../../i18n/en/comparing.ts";
import { SeverityMark } from "../../../ui/marks.tsx";
import { PartnershipName } from "../../../ui/name.tsx";
import { addressOf } from "../address.ts";
import { CellAnswer } from "./CellAnswer.tsx";
import { letterOf } from "./letters.ts";

export function SideTable({
  columns,
  rows,
  baseline,
  table,
}: {
  columns: readonly Column[];
  rows: readonly SideRow[];
  baseline: number;
  table: RefObject<HTMLTableElement | null>;
}) {
  const drawn = useDrawn(rows, columns.length);
  const sections = [...new Set(drawn.map(({ section }) => section))];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard.
    <section className="full table-box side-box" tabIndex={0} aria-label="Submissions side by side">
      <table className="table side-by-side" ref={table} style={{ minWidth: `${18 + columns.length * 14}rem` }}>
        <thead>
          <tr>
            <th scope="col">Question</th>
            {columns.map((column, index) => (
              <Head key={column.summary.fingerprint} column={column} index={index} baseline={index === baseline} />
            ))}
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody key={section}>
            <tr className="table-section">
              <th scope="rowgroup">{titleOf(columns, section)}</th>
              {columns.map(({ summary }) => {
                const found = sectionIn(summary, section);
                return <td key={summary.fingerprint}>{found && <SeverityMark word={found.word} />}</td>;
              })}
            </tr>
            {drawn.map((row) =>
              row.section === section ? (
                <Row key={row.question} row={row} columns={columns} baseline={baseline} />
              ) : null,
            )}
          </tbody>
        ))}
      </table>
    </section>
  );
}

/** Cells drawn at once: fewer than a person sees at a glance cannot be too few, and more would hold up the page. */
const cellsAtOnce = 400;

/** The rows drawn so far: the first at once, the others right after, a handful at a time, so that fifty columns open at once too. */
function useDrawn(rows: readonly SideRow[], columns: number): readonly SideRow[] {
  const step = Math.max(4, Math.ceil(cellsAtOnce / columns));
  const [state, setState] = useState({ rows, count: step });
  const count = state.rows === rows ? state.count : step;
  useEffect(() => {
    if (count >= rows.length) return;
    const timer = setTimeout(() => setState({ rows, count: count + step }));
    return () => clearTimeout(timer);
  }, [rows, count, step]);
  return count >= rows.length ? rows : rows.slice(0, count);
}

const titleOf = (columns: readonly Column[], section: SideRow["section"]): string =>
  columns.map(({ checklist }) => checklist.sections.get(section)?.title).find(Boolean) ?? section;

function Head({ column: { summary }, index, baseline }: { column: Column; index: number; baseline: boolean }) {
  return (
    <th scope="col">
      <span className="who-line">
        <span className={index < 3 ? `who who-${letterOf(index).toLowerCase()}` : "who who-more"}>
          {letterOf(index)}
        </span>
        <Link href={addressOf("s", {}, summary.fingerprint)}>
          <PartnershipName partnership={summary} />
        </Link>
      </span>
      <span className="who-more-words">
        {summary.year}, version {summary.version}
        {baseline && ", the others against it"}
      </span>
      <span className="who-more-words">
        <SeverityMark word={summary.rating.word} /> <span className="to">{rangeEnd(summary.rating)}</span>
      </span>
    </th>
  );
}

const Row = memo(function Row({
  row,
  columns,
  baseline,
}: {
  row: SideRow;
  columns: readonly Column[];
  baseline: number;
}) {
  const [newest] = row.in;
  const asked = newest?.asked;
  const first = columns[baseline] ?? columns[0];
  if (!asked || !first) return null;
  const base = row.cells[baseline];
  return (
    <tr data-differs={row.differs.length > 0 ? "" : undefined}>
      <th scope="row">
        <span className="q-number">{asked.number}</span>
        <Link href={addressOf("s", {}, first.summary.fingerprint, "q", row.question)}>{asked.ask}</Link>
        {row.match === "reworded" && <Reworded row={row} />}
      </th>
      {row.cells.map((cell, index) => {
        const column = columns[index];
        const own = row.in.find(({ checklist }) => checklist === column?.checklist)?.asked;
        return (
          <Cell
            key={column?.summary.fingerprint ?? index}
            cell={cell}
            base={index === baseline ? undefined : base}
            question={own}
            letter={letterOf(baseline)}
            href={column && own ? addressOf("s", {}, column.summary.fingerprint, "q", row.question) : undefined}
          />
        );
      })}
    </tr>
  );
});

/** The same question in other words: both are shown. */
function Reworded({ row }: { row: SideRow }) {
  const [newest, ...others] = row.in;
  const words = [...new Set(others.map(({ asked }) => asked.ask))].filter((ask) => ask !== newest?.asked.ask);
  return (
    <>
      {words.map((ask) => (
        <span key={ask} className="quiet reworded">
          Other wording: {ask}
        </span>
      ))}
    </>
  );
}

function Cell({
  cell,
  base,
  question,
  letter,
  href,
}: {
  cell: SideCell;
  base: SideCell | undefined;
  question: Question | undefined;
  letter: string;
  href: string | undefined;
}) {
  const apart = !question || cell.differs.includes("not-comparable");
  const differs = !apart && cell.differs.length > 0;
  return (
    <td className={apart ? "apart" : differs ? "differs" : undefined}>
      {(apart || differs) && (
        <span
          className="differs-sign"
          role="img"
          aria-label={apart ? "cannot be compared" : sayDiffers(cell.differs, letter)}
        >
          {apart ? "~" : "≠"}
        </span>
      )}
      {question ? (
        <CellAnswer cell={cell} base={differs ? base : undefined} question={question} href={href} />
      ) : (
        <span className="quiet">Not in this edition</span>
      )}
    </td>
  );
}
