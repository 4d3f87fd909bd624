// compare: what do the submissions in a folder say together? The receipt, which of them count, the figures, and tables to go on with.

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { parseArgs } from "node:util";
import { readRegister } from "../archive/register.ts";
import type { Edition } from "../core/checklist.ts";
import { compatibility, isComparable } from "../core/compare/compatibility.ts";
import { levelsBefore } from "../core/compare/earlier-level.ts";
import { applyFilter, type Filter, readFilter } from "../core/compare/filter.ts";
import { foldOver, together } from "../core/compare/fold.ts";
import gazetteer from "../core/compare/gazetteer.json" with { type: "json" };
import { openGazetteer } from "../core/compare/gazetteer.ts";
import { leads } from "../core/compare/leads.ts";
import { type Overview, type OverviewOptions, overview } from "../core/compare/overview.ts";
import type { Side } from "../core/compare/place-id.ts";
import { countPlaces, type Places } from "../core/compare/places.ts";
import { placingWith } from "../core/compare/placing.ts";
import { quality } from "../core/compare/quality.ts";
import type { ReceiptLine } from "../core/compare/receipt.ts";
import type { SubmissionSummary } from "../core/compare/submission-summary.ts";
import { type AboutTable, headerRow, sectionsOf, tableRow } from "../core/compare/table.ts";
import { type Cell, csvOf } from "../core/csv.ts";
import { isDate } from "../core/date.ts";
import { sayAboutTable } from "../i18n/en/compare-export.ts";
import { type Command, complainAbout, type Output, readNamed, UsageError } from "./command.ts";
import { checkPackages } from "./compare/check-packages.ts";
import { type Gathered, gather } from "./compare/gather.ts";
import { packagesIn } from "./compare/packages-in.ts";
import { sayComparison, sayRefused } from "./compare/say.ts";
import { openSpool, type Spool } from "./compare/spool.ts";
import { openParquetFolder } from "./compare/write-parquet.ts";
import { readReportWish, writeReport } from "./compare/write-report.ts";
import { loadChecklists, readEdition } from "./editions.ts";

export const comparisonFormat = "sister-city-check/comparison@1";

export const compareCommand: Command = {
  usage:
    "compare <folder or package…> [--csv f] [--report f.pdf] [--filter “year=2026”] [--register r.json] [--edition e.json] [--json [--leads]]",
  does: "compares submissions: 0 all taken in, 1 some refused (each is named)",
  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        csv: { type: "string" },
        xlsx: { type: "string" },
        parquet: { type: "string" },
        report: { type: "string", multiple: true, default: [] },
        paper: { type: "string", default: "a4" },
        group: { type: "string", default: "country" },
        filter: { type: "string", default: "" },
        register: { type: "string" },
        edition: { type: "string", multiple: true, default: [] },
        leads: { type: "boolean", default: false },
        today: { type: "string" },
        json: { type: "boolean", default: false },
      },
      allowPositionals: true,
    });
    if (positionals.length === 0)
      throw new UsageError("Name a folder or packages: compare submissions/. Only zip files in it are read.");
    const wish = readReportWish(values.report, values.paper, values.group);
    const brought = await bring(values.edition, values.register, output);
    if (!brought) return 2;
    const { packages, leftAside } = await packagesIn(positionals);
    const refused: ReceiptLine[] = [];
    const spool = openSpool();
    try {
      const gathered = await gather(checkPackages(packages, brought), spool, brought.editions, (line) => {
        if (line.kind === "altered" || line.kind === "unreadable") refused.push(line);
      });
      if (values.today !== undefined && !isDate(values.today))
        throw new UsageError(`“${values.today}” is no day. Write it as 2026-11-27.`);
      const filter = readFilter(Object.fromEntries(new URLSearchParams(values.filter)));
      const today = values.today ?? new Date().toISOString().slice(0, 10);
      const options = optionsFor(gathered, today);
      const placing = placingWith(openGazetteer(gazetteer));
      const found = foldOver(
        shown(gathered, spool, filter),
        together({
          comparison: overview(options),
          partner: countPlaces("partner", placing),
          council: countPlaces("council", placing),
        }),
      );
      const { comparison, ...places } = found;
      const about = aboutOf(comparison, gathered, values.filter, today);
      const rows = tableOf(comparison, gathered, spool, filter, about);
      if (values.csv) await writeText(values.csv, csvOf(rows()));
      if (values.xlsx) await writeXlsx(values.xlsx, rows, about);
      if (values.parquet) writeParquet(values.parquet, gathered, spool, about);
      if (wish.paths.length > 0) await writeReport(wish, gathered, shown(gathered, spool, filter), options, filter);
      const facts = { files: packages.length, leftAside, refused, gathered, comparison, places, about };
      const read = values.leads ? leadsIn(gathered, spool, filter) : {};
      if (values.json) output.print(JSON.stringify({ ...asJson(facts), ...read }, null, 2));
      else output.print(sayComparison(facts));
      if (!values.json) for (const line of refused) output.complain(sayRefused(line));
    } finally {
      spool.close();
    }
    return refused.length > 0 ? 1 : 0;
  },
};

export interface Compared {
  readonly files: number;
  readonly leftAside: number;
  readonly refused: readonly ReceiptLine[];
  readonly gathered: Gathered;
  readonly comparison: Overview;
  /** Where partners lie, and councils. */
  readonly places: Readonly<Record<Side, Places>>;
  readonly about: AboutTable;
}

/** The checklists of this program, further editions, and the register, where one is named. Undefined: something could not be read. */
async function bring(editionFiles: readonly string[], registerFile: string | undefined, output: Output) {
  const editions: Edition[] = (await loadChecklists()).all.map(({ edition }) => edition);
  for (const file of editionFiles) {
    const read = readEdition(await readNamed(file));
    if (read.ok) editions.push(read.value);
    else {
      complainAbout(file, read.problems, output);
      return undefined;
    }
  }
  if (!registerFile) return { editions };
  const register = readRegister(await readNamed(registerFile));
  if (register.ok) return { editions, register: register.value };
  complainAbout(registerFile, register.problems, output);
  return undefined;
}

/** Submissions in the order of their names that the filter lets through; those that count, unless it says otherwise. */
export function* shown({ kept, portfolio }: Gathered, spool: Spool, filter: Filter): Generator<SubmissionSummary> {
  for (const { place } of kept) {
    const summary = spool.get(place);
    if (applyFilter([summary], portfolio.standingOf, filter).shown.length > 0) yield summary;
  }
}

function optionsFor(gathered: Gathered, today: string): OverviewOptions {
  const before = levelsBefore(gathered.portfolio.current);
  return { editionOf: editionIn(gathered), today, levelBefore: ({ fingerprint }) => before.get(fingerprint) };
}

/** What a reader may want to look at twice. Holds more the more there are: asked for, not given. */
const leadsIn = (gathered: Gathered, spool: Spool, filter: Filter) => ({
  leads: foldOver(shown(gathered, spool, filter), leads(editionIn(gathered))),
});

const editionIn =
  ({ editions }: Gathered) =>
  ({ editionFingerprint }: Pick<SubmissionSummary, "editionFingerprint">) => {
    const found = editions.get(editionFingerprint);
    if (!found) throw new Error(`The edition ${editionFingerprint} was not taken in with its submission.`);
    return found;
  };

const aboutOf = (
  { submissions, quality }: Overview,
  { portfolio }: Gathered,
  filter: string,
  today: string,
): AboutTable => ({
  filter,
  rows: submissions,
  total: portfolio.counts.total,
  madeOn: today,
  editions: quality.editions,
  verdicts: quality.verdicts,
  lists: quality.lists,
});

/** Editions of those shown. */
const editionsShown = ({ quality }: Overview, { editions }: Gathered) =>
  [...editions.values()].filter(({ edition }) => `${edition.id}/${edition.edition}` in quality.editions);

/** The rows of the table, header first; made anew each time they are asked for. */
function tableOf(
  comparison: Overview,
  gathered: Gathered,
  spool: Spool,
  filter: Filter,
  about: AboutTable,
): () => Generator<readonly Cell[]> {
  const sections = sectionsOf(editionsShown(comparison, gathered));
  return function* () {
    yield headerRow(sections, sayAboutTable(about));
    for (const summary of shown(gathered, spool, filter))
      yield tableRow(sections, summary, gathered.portfolio.standingOf.get(summary.fingerprint) ?? "current");
  };
}

/** Spreadsheets hold about a million rows; long before that they are of no use to anybody. */
const mostSheetRows = 100_000;

async function writeXlsx(path: string, rows: () => Iterable<readonly Cell[]>, about: AboutTable): Promise<void> {
  if (about.rows > mostSheetRows)
    throw new UsageError(
      `A spreadsheet takes at most ${mostSheetRows} rows here. Narrow it with --filter, or use --csv or --parquet.`,
    );
  const { xlsxOf } = await import("../archive/tables/xlsx.ts");
  const facts = sayAboutTable(about)
    .split("; ")
    .map((fact) => [fact]);
  const sheets = [
    { name: "Submissions", rows: [...rows()] },
    { name: "About", rows: [["About this table"], ...facts] },
  ];
  const file = await xlsxOf(sheets);
  await writeText(path, [new Uint8Array(await file.arrayBuffer())]);
}

/** All submissions taken in, each with how it stands: engines filter better than we do. */
function writeParquet(path: string, gathered: Gathered, spool: Spool, about: AboutTable): void {
  const { kept, portfolio, editions } = gathered;
  const whole = about.rows === kept.length ? about : aboutAll(about, gathered, spool);
  const folder = openParquetFolder(path, sayAboutTable({ ...whole, filter: "" }));
  for (const { place, fingerprint } of kept) {
    const summary = spool.get(place);
    const checklist = editions.get(summary.editionFingerprint);
    if (!checklist) throw new Error(`The edition of ${fingerprint} was not taken in with it.`);
    folder.add(summary, portfolio.standingOf.get(fingerprint) ?? "current", checklist);
  }
  folder.close();
}

/** Of all that was taken in, where a table is of some. */
function aboutAll(about: AboutTable, { kept }: Gathered, spool: Spool): AboutTable {
  const { editions, verdicts, lists } = foldOver(
    (function* () {
      for (const { place } of kept) yield spool.get(place);
    })(),
    quality(),
  );
  return { ...about, rows: kept.length, editions, verdicts, lists };
}

/** Writes a file piece by piece. @throws UsageError when it cannot be written */
async function writeText(path: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const file = createWriteStream(path);
  const failed = once(file, "error").then(() => {
    throw new UsageError(`${path} cannot be written. Check that the folder exists and may be written to.`);
  });
  failed.catch(() => undefined);
  for (const piece of pieces) if (!file.write(piece)) await Promise.race([once(file, "drain"), failed]);
  file.end();
  await Promise.race([once(file, "close"), failed]);
}

/** The published shape: see docs/oversight-at-scale.md. */
function asJson({ files, leftAside, refused, gathered, comparison, places, about }: Compared) {
  const { counts, portfolio } = gathered;
  const matched = compatibility(editionsShown(comparison, gathered));
  return {
    format: comparisonFormat,
    about,
    files: { read: files, leftAside, outcomes: counts },
    refused: refused.map(({ file, kind, reason }) => ({ file, kind, reason })),
    portfolio: portfolio.counts,
    conflicts: portfolio.conflicts.map((set) => set.map(({ fingerprint }) => fingerprint)),
    questions: {
      comparable: matched.comparable,
      total: matched.total,
      others: matched.questions
        .filter(({ match }) => match !== "same")
        .map(({ question, match }) => ({ question, match, comparable: isComparable(match) })),
    },
    figures: comparison,
    places,
  };
}
