// The table itself: sections across, submissions down. Names and ratings stay in view while it scrolls. The line below it says what the cell
// under focus or pointer says; arrow keys go from cell to cell.
import {
  type FocusEvent,
  type KeyboardEvent,
  memo,
  type PointerEvent,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
} from "react";
import type { Standing } from "../../../core/compare/portfolio.ts";
import type { Sort, SortColumn } from "../../../core/compare/sort.ts";
import type { SubmissionSummary } from "../../../core/compare/submission-summary.ts";
import { Shape } from "../../../ui/shapes.tsx";
import { changeSet, useInSet } from "../address.ts";
import { useChosen } from "../chosen.ts";
import { restoreCell } from "./back-to-cell.ts";
import { CellLine } from "./CellLine.tsx";
import { type Columns, type PlainColumn, plainColumns } from "./columns.ts";
import { MatrixRow } from "./MatrixRow.tsx";
import { moveInTable } from "./move-in-table.ts";

interface Props {
  readonly rows: readonly SubmissionSummary[];
  readonly columns: Columns;
  readonly sort: Sort;
  readonly standingOf: ReadonlyMap<string, Standing>;
}

/** Rows that a press is painted with; those further down follow right after, while the page answers already. */
const seenAtOnce = 16;

/** Which cell is under focus or pointer: fingerprint and column. */
export interface Pointed {
  readonly fingerprint: string;
  readonly column: string;
}

const numbers: ReadonlySet<PlainColumn> = new Set(["year", "open-findings", "gaps", "known", "evidence"]);
const widths: Readonly<Partial<Record<PlainColumn, number>>> = { subdivision: 9, country: 8, edition: 9, verdict: 4 };

export const Matrix = memo(function Matrix({ rows, columns, sort, standingOf }: Props) {
  const [pointed, setPointed] = useState<Pointed>();
  const later = useDeferredValue(rows);
  const drawn = [...rows.slice(0, seenAtOnce), ...later.slice(seenAtOnce, rows.length)];
  const compact = useInSet("dense") !== "";
  const chosen = useChosen();
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => restoreCell(body.current), []);
  const point = (event: FocusEvent | PointerEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-column]") : null;
    const fingerprint = cell?.closest<HTMLElement>("tr")?.dataset.row;
    const column = cell?.dataset.column;
    if (!fingerprint || !column) return;
    setPointed((old) => (old?.fingerprint === fingerprint && old.column === column ? old : { fingerprint, column }));
  };
  const keys = (event: KeyboardEvent<HTMLElement>): void => moveInTable(event, body.current);
  const width = 28.5 + columns.sections.length * 2.75 + columns.plain.reduce((sum, one) => sum + (widths[one] ?? 5), 0);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard. */}
      <section className="table-box matrix-box" tabIndex={0} aria-label="Submissions by section">
        <table
          className={compact ? "table matrix matrix-compact" : "table matrix"}
          style={{ width: `max(100%, ${width}rem)` }}
        >
          <thead>
            <tr>
              <th scope="col" className="pick">
                <span className="unseen">Choose</span>
              </th>
              <Sorted column="name" sort={sort} className="named">
                Partnership
              </Sorted>
              <Sorted column="rating" sort={sort} className="rated">
                Rating, at least
              </Sorted>
              {columns.sections.map((section) => (
                <Sorted key={section.id} column={`section:${section.id}`} sort={sort} className="section-head">
                  {section.short}
                </Sorted>
              ))}
              {columns.plain.map((id) => (
                <Sorted key={id} column={id} sort={sort} className={numbers.has(id) ? "number" : `plain plain-${id}`}>
                  {plainColumns.find((one) => one.id === id)?.name ?? id}
                </Sorted>
              ))}
            </tr>
          </thead>
          <tbody ref={body} aria-busy={later !== rows} onFocus={point} onPointerOver={point} onKeyDown={keys}>
            {drawn.map((summary, place) => (
              <MatrixRow
                // A row of the table is a place, not a submission: sorting and paging write new words into the rows that are there.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above.
                key={place}
                summary={summary}
                sections={columns.sections}
                plain={columns.plain.join()}
                standing={standingOf.get(summary.fingerprint) ?? "current"}
                chosen={chosen.includes(summary.fingerprint)}
              />
            ))}
          </tbody>
        </table>
      </section>
      <CellLine rows={rows} sections={columns.sections} pointed={pointed} />
    </>
  );
});

/** A column's head: pressing it sorts by the column, pressing it again turns the order round. */
function Sorted({
  column,
  sort,
  className,
  children,
}: {
  column: SortColumn;
  sort: Sort;
  className: string;
  children: string;
}) {
  const here = sort.column === column;
  // Names begin at A, everything else with the most.
  const down = here ? !sort.down : column !== "name" && column !== "country" && column !== "subdivision";
  return (
    <th scope="col" className={className} aria-sort={here ? (sort.down ? "descending" : "ascending") : undefined}>
      <button
        type="button"
        className="sort"
        onClick={() => changeSet({ sort: column, down: down ? "1" : "", page: "" })}
      >
        <span>{children}</span>
        {here && (
          <span className={sort.down ? "sort-sign" : "sort-sign sort-up"}>
            <Shape name="down" />
          </span>
        )}
      </button>
    </th>
  );
}
