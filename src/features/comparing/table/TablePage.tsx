// All submissions of the set, one in a row: rating with its range, the shape of each section, how much is known and on what. Sorted and
// filtered over all rows, shown a page at a time.
import { useMemo, useRef } from "react";
import { type Sort, sortColumns, sortSummaries, usualSort } from "../../../core/compare/sort.ts";
import { sayCount } from "../../../i18n/en/quantities.ts";
import { changeSet, useInSet } from "../address.ts";
import { Filters } from "../filter/Filters.tsx";
import { NoMatch } from "../filter/NoMatch.tsx";
import { Hidden } from "../Hidden.tsx";
import { ListsNote } from "../ListsNote.tsx";
import { Pages } from "../Pages.tsx";
import { OfSet, Shell } from "../Shell.tsx";
import { useNameRank, useShown } from "../shown.ts";
import { TakeTable } from "../take-along/TakeTable.tsx";
import { ColumnChoice } from "./ColumnChoice.tsx";
import { readColumns, sortColumnOf } from "./columns.ts";
import { Key } from "./Key.tsx";
import { Matrix } from "./Matrix.tsx";
import { useSections } from "./use-sections.ts";

const sizes = [50, 100] as const;

export function TablePage() {
  return (
    <Shell title="Compare: table">
      <OfSet>
        <TableOfShown />
      </OfSet>
    </Shell>
  );
}

function TableOfShown() {
  const { shown, held } = useShown();
  const { chosen } = useSections();
  const sort = useSort();
  const columns = readColumns(useInSet("columns"), chosen.sections);
  const size = useInSet("rows") === "100" ? 100 : 50;
  const nameRank = useNameRank();
  const { rows, apart } = useMemo(() => sortSummaries(shown, sort, nameRank), [shown, sort, nameRank]);
  const wanted = Number(useInSet("page")) || 1;
  const page = Math.min(Math.max(1, wanted), Math.max(1, Math.ceil(rows.length / size)));
  const top = useRef<HTMLDivElement>(null);
  const turn = (to: number): void => {
    changeSet({ page: to === 1 ? "" : String(to) });
    top.current?.scrollIntoView({ block: "nearest" });
  };
  const onPage = useMemo(() => rows.slice((page - 1) * size, page * size), [rows, page, size]);
  return (
    <>
      <Filters>
        <ColumnChoice columns={columns} />
      </Filters>
      {rows.length === 0 && held.state === "ready" ? (
        <NoMatch />
      ) : (
        <div className="full" ref={top}>
          <Matrix rows={onPage} columns={columns} sort={sort} standingOf={held.portfolio.standingOf} />
          <Pages count={rows.length} size={size} page={page} onPage={turn} />
          <p className="quiet">
            {apart > 0 &&
              `${sayCount(apart, "row says", "rows say")} nothing in the column sorted by, and ${apart === 1 ? "stands" : "stand"} at the end. `}
            <RowsAtOnce size={size} />
          </p>
        </div>
      )}
      <div className="full">
        <ListsNote of={shown} />
      </div>
      <Hidden />
      <TakeTable rows={rows} />
      <Key />
    </>
  );
}

function RowsAtOnce({ size }: { size: number }) {
  return (
    <>
      {sizes.map((one) => (
        <button
          key={one}
          type="button"
          className="text-button rows-at-once"
          aria-pressed={one === size}
          onClick={() => changeSet({ rows: one === 50 ? "" : String(one), page: "" })}
        >
          {one} rows a page
        </button>
      ))}
    </>
  );
}

/** The sort in the address. */
function useSort(): Sort {
  const { chosen } = useSections();
  const column = sortColumnOf(useInSet("sort"), sortColumns, chosen.sections);
  const down = useInSet("down");
  return useMemo(() => (column ? { column, down: down !== "" } : usualSort), [column, down]);
}
