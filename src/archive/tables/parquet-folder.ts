// Any number of submissions as Parquet files in folders by table and year: rows are gathered until there are enough for a file, so that memory
// holds a few files' worth, whatever the number. The same submissions in the same order give the same files, wherever they are written.
import type { ColumnValue } from "../../core/compare/columns.ts";
import { type LongTable, longTables } from "../../core/compare/long-tables.ts";
import type { Standing } from "../../core/compare/portfolio.ts";
import type { SubmissionSummary } from "../../core/compare/submission-summary.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { parquetOf } from "./parquet.ts";

export interface ParquetFolder {
  readonly add: (summary: SubmissionSummary, standing: Standing, checklist: Checklist) => void;
  /** Writes what is left. */
  readonly close: () => void;
}

/** Rows in a file, and rows gathered over all files together. */
const perFile = 200_000;
const gatheredAtMost = 500_000;

interface Part {
  readonly table: LongTable;
  readonly folder: string;
  files: number;
  rows: (readonly ColumnValue[])[];
}

/**
 * Opens a folder for submissions.
 * @param about what every file says of itself
 * @param write is given each file: its folder such as `answers/year=2026`, its name, its bytes
 */
export function parquetFolder(
  about: string,
  write: (folder: string, name: string, bytes: Uint8Array<ArrayBuffer>) => void,
): ParquetFolder {
  const parts = new Map<string, Part>();
  let gathered = 0;
  const finish = (part: Part): void => {
    if (part.rows.length === 0) return;
    const name = `part-${String(part.files).padStart(5, "0")}.parquet`;
    write(part.folder, name, parquetOf(part.table, part.rows, about));
    gathered -= part.rows.length;
    part.files += 1;
    part.rows = [];
  };
  return {
    add(summary, standing, checklist) {
      for (const table of longTables) {
        const folder = `${table.name}/year=${summary.year}`;
        const part: Part = parts.get(folder) ?? { table, folder, files: 0, rows: [] };
        parts.set(folder, part);
        for (const row of table.rowsOf(summary, standing, checklist)) {
          part.rows.push(row);
          gathered += 1;
        }
        if (part.rows.length >= perFile) finish(part);
      }
      if (gathered < gatheredAtMost) return;
      const [largest] = [...parts.values()].sort((a, b) => b.rows.length - a.rows.length);
      if (largest) finish(largest);
    },
    close() {
      for (const part of parts.values()) finish(part);
    },
  };
}
