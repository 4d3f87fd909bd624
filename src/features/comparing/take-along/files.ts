// Tables and pages of a comparison as files, made when somebody asks for them.

import { matrixRows } from "../../../core/compare/matrix.ts";
import type { Standing } from "../../../core/compare/portfolio.ts";
import type { Column, SideBySide } from "../../../core/compare/side-by-side.ts";
import type { SubmissionSummary } from "../../../core/compare/submission-summary.ts";
import { type AboutTable, headerRow, sectionsOf, tableRow } from "../../../core/compare/table.ts";
import { type Cell, csvOf } from "../../../core/csv.ts";
import { sayAboutTable } from "../../../i18n/en/compare-export.ts";
import type { Figure } from "../../../report/comparison/figure.ts";
import { figuresPage } from "../../../report/comparison/figures-page.ts";
import { handOut } from "../../../ui/hand-out.ts";
import { writeSheets } from "../../../workers/sheets.ts";
import { inTurns } from "../../in-turns.ts";
import type { Editions } from "../editions.ts";

/** A table that leaves the program: its rows, header first, and what it says of itself. */
export interface TableFile {
  /** Without ending. */
  readonly name: string;
  readonly sheet: string;
  readonly rows: () => Iterable<readonly Cell[]>;
  readonly about: AboutTable;
}

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Submissions in the order given, with all columns, as the command line writes them. */
export function submissionsFile(
  summaries: readonly SubmissionSummary[],
  standingOf: ReadonlyMap<string, Standing>,
  editions: Editions,
  about: AboutTable,
): TableFile {
  const used = new Set(summaries.filter(editions.has).map(editions.of));
  const sections = sectionsOf(editions.all.filter((one) => used.has(one)));
  return {
    name: `submissions-${about.madeOn}`,
    sheet: "Submissions",
    about,
    *rows() {
      yield headerRow(sections, sayAboutTable(about));
      for (const one of summaries) yield tableRow(sections, one, standingOf.get(one.fingerprint) ?? "current");
    },
  };
}

/** Submissions side by side. */
export function matrixFile(compared: SideBySide, columns: readonly Column[], about: AboutTable): TableFile {
  return {
    name: `side-by-side-${about.madeOn}`,
    sheet: "Side by side",
    about,
    *rows() {
      let first = true;
      for (const row of matrixRows(compared, columns)) {
        yield [...row, first ? `about this table: ${sayAboutTable(about)}` : ""];
        first = false;
      }
    },
  };
}

/** Gives the table out as CSV. @returns the name of the file */
export async function saveCsv({ name, rows }: TableFile): Promise<string> {
  handOut(`${name}.csv`, new Blob(await inTurns(csvOf(rows()))), "text/csv");
  return `${name}.csv`;
}

/** Gives the table out as a spreadsheet, what it says of itself on a sheet of its own. @returns the name of the file */
export async function saveXlsx({ name, sheet, rows, about }: TableFile): Promise<string> {
  const facts = sayAboutTable(about)
    .split("; ")
    .map((fact) => [fact]);
  const file = await writeSheets([
    { name: sheet, rows: await inTurns(rows()) },
    { name: "About", rows: [["About this table"], ...facts] },
  ]);
  handOut(`${name}.xlsx`, file, xlsxType);
  return `${name}.xlsx`;
}

/** Gives figures out as a web page. @returns the name of the file */
export function saveFigures(name: string, title: string, figures: readonly Figure[], about: AboutTable): string {
  const file = `${name}-${about.madeOn}.html`;
  handOut(file, figuresPage({ title, about: sayAboutTable(about).split("; "), figures }), "text/html");
  return file;
}
