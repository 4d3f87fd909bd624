// The frame of every figure: a sentence that says what it shows, one that helps to read it, the same numbers as a table, and what it was worked
// out from. Knows no figure.
import { createContext, type ReactNode, useContext, useId, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { ScrollBox } from "../ScrollBox.tsx";

/** The numbers of a figure, for the table beside it and for files. */
export interface FigureTable {
  readonly head: readonly string[];
  /** Columns of numbers, from 0: they stand to the right. */
  readonly numbers: readonly number[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Filter, date, count, editions: the same for every figure of a page. */
export const SourceLine = createContext("");

/**
 * @param title a sentence that is true of these numbers
 * @param help how to read it
 * @param table gives the same numbers; left out where the figure is a table already
 * @param aside what must stand beside it: what is held back or left out
 */
export function Chart({
  title,
  help,
  table,
  aside,
  tools,
  children,
}: {
  title: string;
  help: string;
  table?: FigureTable;
  aside?: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  const source = useContext(SourceLine);
  const [asTable, setAsTable] = useState(false);
  return (
    <section className="full chart" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="chart-help">
        <p className="quiet">{help}</p>
        {tools}
      </div>
      {asTable && table ? <Twin title={title} table={table} /> : children}
      {aside && <div className="quiet chart-aside">{aside}</div>}
      <div className="chart-foot">
        {table && table.rows.length > 0 && (
          <Button look="text" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            Show as table
          </Button>
        )}
        <p className="quiet">{source}</p>
      </div>
    </section>
  );
}

function Twin({ title, table: { head, numbers, rows } }: { title: string; table: FigureTable }) {
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
          {rows.map((row) => (
            <tr key={row.join("\n")}>
              {row.map((cell, column) => (
                <td key={head[column]} className={place(column)} dir={typeof cell === "string" ? "auto" : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
