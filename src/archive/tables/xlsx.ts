// A table as a spreadsheet (Office Open XML): texts are texts, numbers are numbers, and nothing in a cell is ever a formula.
import writeXlsxFile, { type SheetData } from "write-excel-file/universal";
import type { Cell } from "../../core/csv.ts";

export interface Sheet {
  readonly name: string;
  /** The first row is the header and stays in sight. */
  readonly rows: readonly (readonly Cell[])[];
  /** How many columns stay in sight. */
  readonly pinned?: number;
}

/** A cell of a spreadsheet holds no more. In UTF-16 units. */
const longestCell = 32_767;
/** Signs that XML 1.0 cannot hold. */
const notInXml = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

/** Writes sheets as one spreadsheet file. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Blob> {
  return writeXlsxFile(
    sheets.map(({ name, rows, pinned = 0 }) => ({
      sheet: name,
      data: rows.map((row, index) =>
        row.map((cell) => (index === 0 ? { ...cellOf(cell), fontWeight: "bold" as const } : cellOf(cell))),
      ) as SheetData,
      stickyRowsCount: 1,
      ...(pinned > 0 ? { stickyColumnsCount: pinned } : {}),
      columns: (rows[0] ?? []).map((head) => ({ width: Math.min(40, Math.max(10, String(head).length + 2)) })),
    })),
  ).toBlob();
}

function cellOf(cell: Cell) {
  if (typeof cell === "number") return { value: cell, type: Number };
  return { value: cell.replace(notInXml, "\ufffd").slice(0, longestCell), type: String };
}
