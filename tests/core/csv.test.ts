// Does a spreadsheet read back what was written, and nothing as a formula?
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvCell, csvOf } from "../../src/core/csv.ts";

/** A plain reader of CSV, as a spreadsheet has one. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe("a table as CSV", () => {
  test("comes back as it was, but for the apostrophe before what could be a formula", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          const [mark, ...pieces] = csvOf(rows);
          expect(mark).toBe("\uFEFF");
          const back = readCsv(pieces.join(""));
          expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length));
          for (const [at, row] of rows.entries())
            for (const [column, cell] of row.entries()) expect([cell, `'${cell}`]).toContain(back[at]?.[column]);
        },
      ),
    );
  });

  test.each(["=1+1", "+44 20", "-2", "@SUM(A1)", "\t=1", "  =cmd|'/c calc'!A0", "\r=1", "＝1+1", "＠SUM(A1)", "\0=1"])(
    "%j is text",
    (cell) => {
      expect(csvCell(cell)).toMatch(/^"'/);
    },
  );

  test("a number stays a number, also below zero", () => {
    expect(csvCell(-3)).toBe("-3");
  });
});
