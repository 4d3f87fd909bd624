// Tables and pages of a comparison as files, made when somebody asks for them.

import { byName } from "../../../core/compare/first-to-look.ts";
import { matrixRows } from "../../../core/compare/matrix.ts";
import type { Standing } from "../../../core/compare/portfolio.ts";
import type { Column, SideBySide } from "../../../core/compare/side-by-side.ts";
import type { SubmissionSummary } from "../../../core/compare/submission-summary.ts";
import { type AboutTable, headerRow, sectionsOf, tableRow } from "../../../core/compare/table.ts";
import { type Cell, csvOf } from "../../../core/csv.ts";
import { sayAboutTable } from "../../../i18n/en/compare-export.ts";
import { sayMaking } from "../../../i18n/en/report-page.ts";
import type { Figure } from "../../../report/comparison/figure.ts";
import { type FiguresPage, figuresPage } from "../../../report/comparison/figures-page.ts";
import type { PaperSize } from "../../../report/pages/paper.ts";
import { handOut } from "../../../ui/hand-out.ts";
import { makePdf } from "../../../workers/bridge.ts";
import { writeParquet, writeSheets } from "../../../workers/sheets.ts";
import { inTurns } from "../../in-turns.ts";
import type { Editions } from "../editions.ts";
import type { Work } from "./TakeAlong.tsx";

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
export async function saveXlsx({ name, sheet, rows, about }: TableFile, signal: AbortSignal): Promise<string> {
  const facts = sayAboutTable(about)
    .split("; ")
    .map((fact) => [fact]);
  const sheets = [
    { name: sheet, rows: await inTurns(rows()) },
    { name: "About", rows: [["About this table"], ...facts] },
  ];
  const file = await writeSheets(sheets, signal);
  handOut(`${name}.xlsx`, file, xlsxType);
  return `${name}.xlsx`;
}

const batch = 100;

/**
 * Gives submissions out as Parquet files in one zip, as the command line writes them: in the order of their names, whatever the table is sorted by.
 * @returns the name of the file
 */
export async function saveParquet(
  summaries: readonly SubmissionSummary[],
  standingOf: ReadonlyMap<string, Standing>,
  editions: Editions,
  about: AboutTable,
  signal: AbortSignal,
): Promise<string> {
  const rows = summaries.filter(editions.has).sort(byName);
  async function* batches() {
    for (let from = 0; from < rows.length; from += batch) {
      yield rows.slice(from, from + batch).map((summary) => ({
        summary,
        standing: standingOf.get(summary.fingerprint) ?? "current",
      }));
      // The page has its turn.
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  const used = new Map(rows.map((one) => [one.editionFingerprint, editions.of(one).edition]));
  const file = await writeParquet({ about: sayAboutTable(about), editions: [...used] }, batches(), signal);
  const name = `portfolio-${about.madeOn}.zip`;
  handOut(name, file, "application/zip");
  return name;
}

const pageOf = (title: string, figures: readonly Figure[], about: AboutTable): FiguresPage => ({
  title,
  madeOn: about.madeOn,
  about: sayAboutTable(about).split("; "),
  figures,
});

/** Gives figures out as a web page. @returns the name of the file */
export function saveFigures(name: string, title: string, figures: readonly Figure[], about: AboutTable): string {
  const file = `${name}-${about.madeOn}.html`;
  handOut(file, figuresPage(pageOf(title, figures, about)), "text/html");
  return file;
}

/** Gives figures out as a PDF. @returns the name of the file */
export async function saveFiguresPdf(
  name: string,
  title: string,
  figures: readonly Figure[],
  about: AboutTable,
  paper: PaperSize,
  { say, signal }: Work,
): Promise<string> {
  const job = { figures: pageOf(title, figures, about), paper, attachments: [] };
  const made = await makePdf(job, {
    signal,
    onProgress: ({ page, pages }) => {
      if (page !== undefined) say(sayMaking(page, pages));
    },
  });
  const file = `${name}-${about.madeOn}.pdf`;
  handOut(file, made.bytes, "application/pdf");
  return file;
}
