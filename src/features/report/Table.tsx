// A plain table of the report; the first cell of a row is its head. Wide ones scroll inside their own box, by keyboard too.
import type { ReactNode } from "react";

export interface TableRow {
  readonly id: string;
  readonly cells: readonly ReactNode[];
}

export function Table({
  name,
  columns,
  rows,
}: {
  name: string;
  columns: readonly string[];
  rows: readonly TableRow[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
    <section className="table-box" aria-label={`${name}, table`} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {row.cells.map((cell, index) =>
                index === 0 ? (
                  <th key={columns[index]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[index]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
