// Many files: how many of each verdict, a table to look through, and the list to take away. Shown a page at a time, so that two thousand
// rows never hold up the page.

import { memo, useEffect, useMemo, useRef, useState } from "react";
import { jsonOf, type Verdict } from "../../core/verification.ts";
import { csvOfChecked } from "../../i18n/en/checked-csv.ts";
import { sayDeciding } from "../../i18n/en/checking.ts";
import { sayCount, sayNumber } from "../../i18n/en/quantities.ts";
import { verdictWord } from "../../i18n/en/verification.ts";
import { Button } from "../../ui/button.tsx";
import { handOut } from "../../ui/hand-out.ts";
import { PartnershipName } from "../../ui/name.tsx";
import { Choice, ChoiceGroup, Choices } from "../../ui/options.tsx";
import { Own } from "../../ui/own.tsx";
import { Shape } from "../../ui/shapes.tsx";
import type { CheckedFile } from "../../workers/checking-messages.ts";
import { inTurns } from "../in-turns.ts";
import { VerdictMark } from "../VerdictMark.tsx";

/** What asks for attention first. */
const order: readonly Verdict[] = ["does-not-match", "cannot-be-checked", "matches"];
const columns = ["verdict", "name", "version"] as const;
type Column = (typeof columns)[number];
const rowsAtOnce = 50;

interface Props {
  readonly checked: readonly CheckedFile[];
  /** While it runs, files stand in the order they were given, so that nothing moves under the pointer. */
  readonly running: boolean;
  readonly opened: number | undefined;
  readonly onOpen: (index: number | undefined) => void;
}

export function ManyFiles({ checked, running, opened, onOpen }: Props) {
  const [shown, setShown] = useState<Verdict>();
  const [sort, setSort] = useState<{ column: Column; down: boolean }>({ column: "verdict", down: false });
  const [from, setFrom] = useState(0);
  const [said, setSaid] = useState("");
  const counts = useMemo(() => countsOf(checked), [checked]);
  const rows = useMemo(() => {
    const ordered = running ? checked : inOrder(checked, sort.column, sort.down);
    return shown ? ordered.filter(({ verification }) => verification.verdict === shown) : ordered;
  }, [checked, shown, sort, running]);
  useNextDiffering(rows, opened, onOpen);
  const table = useRef<HTMLTableElement>(null);
  useBackToRow(table, opened);
  const first = Math.min(from, Math.max(0, rows.length - 1));
  const start = first - (first % rowsAtOnce);
  const save = async (name: string, pieces: Iterable<string>, type: string): Promise<void> => {
    handOut(name, new Blob(await inTurns(pieces)), type);
    setSaid(`Saved as ${name}.`);
  };
  const choose = (next: Verdict | undefined): void => {
    setShown(next);
    setFrom(0);
  };
  return (
    <>
      <ChoiceGroup legend="Show" hideLegend digits={false} className="show">
        <p>
          <b>{sayCount(checked.length, "file")} checked</b>
        </p>
        <Choices>
          <Choice name="show" checked={!shown} onChange={() => choose(undefined)}>
            All
          </Choice>
          {order.map((verdict) => (
            <Choice key={verdict} name="show" checked={shown === verdict} onChange={() => choose(verdict)}>
              {verdictWord[verdict]}, {sayNumber(counts[verdict])}
            </Choice>
          ))}
        </Choices>
      </ChoiceGroup>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached with the keyboard. */}
      <section className="table-box" tabIndex={0} aria-label="Files checked">
        <table className="table" ref={table}>
          <thead>
            <tr>
              <Sorted column="verdict" sort={sort} onSort={setSort}>
                Verdict
              </Sorted>
              <Sorted column="name" sort={sort} onSort={setSort}>
                Partnership or file
              </Sorted>
              <Sorted column="version" sort={sort} onSort={setSort}>
                Version
              </Sorted>
              <th scope="col">What decides it</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(start, start + rowsAtOnce).map((one) => (
              <FileRow key={one.index} checked={one} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > rowsAtOnce && (
        <p className="bar">
          <Button look="small" disabled={start === 0} onClick={() => setFrom(start - rowsAtOnce)}>
            Earlier
          </Button>
          <span role="status">
            {sayNumber(start + 1)} to {sayNumber(Math.min(rows.length, start + rowsAtOnce))} of {sayNumber(rows.length)}
          </span>
          <Button look="small" disabled={start + rowsAtOnce >= rows.length} onClick={() => setFrom(start + rowsAtOnce)}>
            Later
          </Button>
        </p>
      )}
      <p className="bar after">
        <Button
          look="plain"
          disabled={running || checked.length === 0}
          onClick={() => void save("checked-files.csv", csvOfChecked(checked), "text/csv")}
        >
          Save as a table
        </Button>
        <Button
          look="plain"
          disabled={running || checked.length === 0}
          onClick={() => void save("checked-files.json", jsonOf(checked), "application/json")}
        >
          Save this list
        </Button>
        <span className="quiet" role="status">
          {said || "The table opens in a spreadsheet. The list is a data file with every check of every file."}
        </span>
      </p>
    </>
  );
}

/** Kept as it is while another file is opened or closed. */
const FileRow = memo(function FileRow({ checked, onOpen }: { checked: CheckedFile; onOpen: Props["onOpen"] }) {
  const { index, file, about, verification } = checked;
  return (
    <tr>
      <td>
        <VerdictMark verdict={verification.verdict} />
      </td>
      <th scope="row">
        <Button look="text" data-file={index} onClick={() => onOpen(index)}>
          {about ? <PartnershipName partnership={about.partnership} /> : <Own>{file}</Own>}
        </Button>
        {about && <Own className="quiet file-name">{file}</Own>}
      </th>
      <td className="number">{about?.version ?? "–"}</td>
      <td>{sayDeciding(verification)}</td>
    </tr>
  );
});

function Sorted({
  column,
  sort,
  onSort,
  children,
}: {
  column: Column;
  sort: { column: Column; down: boolean };
  onSort: (next: { column: Column; down: boolean }) => void;
  children: string;
}) {
  const here = sort.column === column;
  return (
    <th
      scope="col"
      className={column === "version" ? "number" : undefined}
      aria-sort={here ? (sort.down ? "descending" : "ascending") : undefined}
    >
      <button type="button" className="sort" onClick={() => onSort({ column, down: here && !sort.down })}>
        {children}
        {here && (
          <span className={sort.down ? "sort-down" : "sort-up"}>
            <Shape name="down" />
          </span>
        )}
      </button>
    </th>
  );
}

function countsOf(checked: readonly CheckedFile[]): Readonly<Record<Verdict, number>> {
  const counts = { matches: 0, "cannot-be-checked": 0, "does-not-match": 0 };
  for (const { verification } of checked) counts[verification.verdict] += 1;
  return counts;
}

const names = new Intl.Collator("en", { numeric: true });
const nameOf = ({ about, file }: CheckedFile): string =>
  about ? `${about.partnership.council} – ${about.partnership.partner}` : file;

/** Where two are the same, they stay in the order they were given. */
function inOrder(checked: readonly CheckedFile[], column: Column, down: boolean): readonly CheckedFile[] {
  const way = down ? -1 : 1;
  // What is compared is worked out once for each file, not at each of twenty thousand comparisons.
  const keyed = checked.map((one) => ({ one, key: column === "name" ? nameOf(one) : rankOf(one, column) }));
  keyed.sort((a, b) => {
    const difference = typeof a.key === "string" ? names.compare(a.key, String(b.key)) : Number(a.key) - Number(b.key);
    return way * difference || a.one.index - b.one.index;
  });
  return keyed.map(({ one }) => one);
}

const rankOf = ({ verification, about }: CheckedFile, column: "verdict" | "version"): number =>
  column === "verdict" ? order.indexOf(verification.verdict) : (about?.version ?? 0);

/** Alt+N opens the next file that does not match. */
function useNextDiffering(rows: readonly CheckedFile[], opened: number | undefined, onOpen: Props["onOpen"]): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== "KeyN") return;
      event.preventDefault();
      const at = rows.findIndex(({ index }) => index === opened);
      const differs = ({ verification }: CheckedFile) => verification.verdict === "does-not-match";
      const next = rows.slice(at + 1).find(differs) ?? rows.find(differs);
      if (next) onOpen(next.index);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [rows, opened, onOpen]);
}

/** When a file is closed, the focus goes back to its row, or to the table when that is on another page of it. */
function useBackToRow(table: { readonly current: HTMLTableElement | null }, opened: number | undefined): void {
  const last = useRef(opened);
  useEffect(() => {
    if (opened === undefined && last.current !== undefined) {
      const row = table.current?.querySelector<HTMLElement>(`[data-file="${last.current}"]`);
      (row ?? table.current?.parentElement)?.focus();
    }
    last.current = opened;
  }, [opened, table]);
}
