// The frame of every figure: a sentence that says what it shows, one that helps to read it, the same numbers as a table, and what it was worked
// out from. Knows no figure.

import { createContext, type ReactNode, useContext, useEffect, useId, useMemo, useState } from "react";
import { Link } from "wouter";
import type { SubmissionSummary } from "../../../core/compare/submission-summary.ts";
import { named } from "../../../core/steering.ts";
import { sayNumber } from "../../../i18n/en/quantities.ts";
import type { Figure, FigureTable } from "../../../report/comparison/figure.ts";
import { useSettings } from "../../../storage/live.tsx";
import { Button } from "../../../ui/button.tsx";
import { usePortfolio } from "../portfolio.ts";
import { ScrollBox } from "../ScrollBox.tsx";
import { type Form, TakeAlong } from "../take-along/TakeAlong.tsx";

interface Sheet {
  /** Filter, date, count, editions: the same for every figure of a page. */
  readonly source: string;
  /** The figures that are on the page, by the id of their headings. */
  readonly figures: Map<string, Figure>;
}

const SheetOfFigures = createContext<Sheet>({ source: "", figures: new Map() });

/**
 * The figures of one page, with the way to take them along.
 * @param name of the file, without day and ending
 * @param of the submissions they were worked out from
 * @param filter in words; empty where nothing narrows the set
 */
export function FigureSheet({
  source,
  name,
  title,
  of,
  filter,
  report,
  children,
}: {
  source: string;
  name: string;
  title: string;
  of: readonly SubmissionSummary[];
  filter: string;
  /** What else can be made of them, and what that holds. */
  report?: { readonly holds: string; readonly forms: readonly Form[] };
  children: ReactNode;
}) {
  const { total } = usePortfolio();
  const [figures] = useState(() => new Map<string, Figure>());
  const sheet = useMemo(() => ({ source, figures }), [source, figures]);
  const [{ paper }] = useSettings();
  const made = async () => {
    const [{ aboutOf }, files] = await Promise.all([
      import("../take-along/about.ts"),
      import("../take-along/files.ts"),
    ]);
    return { files, about: aboutOf(of, total, filter) };
  };
  const forms: readonly Form[] = [
    {
      words: "PDF",
      async save(work) {
        const { files, about } = await made();
        return files.saveFiguresPdf(name, title, inOrder(figures), about, paper, work);
      },
    },
    {
      words: "Web page (HTML)",
      async save() {
        const { files, about } = await made();
        return files.saveFigures(name, title, inOrder(figures), about);
      },
    },
  ];
  return (
    <SheetOfFigures value={sheet}>
      {children}
      <TakeAlong
        holds={[
          "The sentences and numbers of all figures on this page as tables, with the filter, the day, the editions and how the files were checked. The web page has no script and fetches nothing.",
          ...(report ? [report.holds] : []),
        ].join(" ")}
        forms={[...(report?.forms ?? []), ...forms]}
      />
    </SheetOfFigures>
  );
}

/** As they stand on the page. */
const inOrder = (figures: ReadonlyMap<string, Figure>): readonly Figure[] =>
  [...document.querySelectorAll(".chart > h2")].flatMap(({ id }) => figures.get(id) ?? []);

/** Puts a figure on the sheet while it is on the page. */
export function useFigure(id: string, figure: Figure): void {
  const { figures } = useContext(SheetOfFigures);
  useEffect(() => {
    figures.set(id, figure);
    return () => {
      figures.delete(id);
    };
  });
}

/**
 * @param opens where the submissions behind a row of the table are, row by row; a row may have nowhere to lead
 * @param aside what must stand beside it: what is held back or left out
 */
export function Chart({
  figure,
  reading = "",
  plain = false,
  opens,
  aside,
  tools,
  children,
}: {
  figure: Figure;
  /** How to read what is drawn here; the figure taken along has its numbers alone. */
  reading?: string;
  /** What is drawn is a table already. */
  plain?: boolean;
  opens?: readonly (string | undefined)[];
  aside?: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  const { source } = useContext(SheetOfFigures);
  const { title, help } = figure;
  useFigure(id, figure);
  const [asTable, setAsTable] = useState(false);
  return (
    <section className="full chart" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="chart-help">
        <p className="quiet">{asTable || !reading ? help : `${help} ${reading}`}</p>
        {tools}
      </div>
      {asTable ? <Twin title={title} table={figure} opens={opens} /> : children}
      {aside && <div className="quiet chart-aside">{aside}</div>}
      <div className="chart-foot">
        {!plain && figure.rows.length > 0 && (
          <Button look="text" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            Show as table
          </Button>
        )}
        <p className="quiet">{source}</p>
      </div>
    </section>
  );
}

function Twin({
  title,
  table: { head, numbers, rows },
  opens,
}: {
  title: string;
  table: FigureTable;
  opens: readonly (string | undefined)[] | undefined;
}) {
  const place = (column: number) => (numbers.includes(column) ? "number" : undefined);
  return (
    <ScrollBox name="The same numbers as a table">
      <table className="table twin" aria-label={title}>
        <thead>
          <tr>
            {head.map((name, column) => (
              <th key={name} scope="col" className={place(column)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.join("\n")}>
              {row.map((cell, column) => (
                <td key={head[column]} className={place(column)} dir={typeof cell === "string" ? "auto" : undefined}>
                  <Opens to={column === 0 ? opens?.[index] : undefined}>
                    {typeof cell === "number" ? sayNumber(cell) : named(cell)}
                  </Opens>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

const Opens = ({ to, children }: { to: string | undefined; children: ReactNode }) =>
  to === undefined ? children : <Link href={to}>{children}</Link>;
