// A table as CSV (RFC 4180) that a spreadsheet opens as it is: nothing in a cell is taken for a formula, whoever wrote it.

export type Cell = string | number;

/** What a spreadsheet may take for the beginning of a formula, also behind spaces or in full width; see OWASP, "CSV Injection". */
const formula = /^\s*[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/;

/** One cell. A text that could be a formula gets an apostrophe before it, which spreadsheets show as text. */
export function csvCell(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The mark that makes spreadsheets read UTF-8. */
const byteOrderMark = "\uFEFF";

/** The file in pieces, a row each, so that nobody waits for ten thousand at once. */
export function* csvOf(rows: Iterable<readonly Cell[]>): Generator<string, void, undefined> {
  yield byteOrderMark;
  for (const row of rows) yield `${row.map(csvCell).join(",")}\r\n`;
}
