// How long does comparing take, once the submissions are summed up? Figures, filter and order over ten thousand rows, one question across all,
// fifty side by side, a spreadsheet of all. Prints JSON. The rows are those that packages of a sample give.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { knownChecklists } from "../../src/archive/packed-checklist.ts";
import { seenFiles } from "../../src/archive/seen-files.ts";
import { xlsxOf } from "../../src/archive/tables/xlsx.ts";
import { verifyPackage } from "../../src/archive/verify.ts";
import type { Edition, QuestionId } from "../../src/core/checklist.ts";
import { distribution } from "../../src/core/compare/distribution.ts";
import { applyFilter } from "../../src/core/compare/filter.ts";
import { foldOver } from "../../src/core/compare/fold.ts";
import { overview } from "../../src/core/compare/overview.ts";
import { standing } from "../../src/core/compare/portfolio.ts";
import { sideBySide } from "../../src/core/compare/side-by-side.ts";
import { rankNames, sortSummaries } from "../../src/core/compare/sort.ts";
import type { SubmissionSummary } from "../../src/core/compare/submission-summary.ts";
import { summariseSubmission } from "../../src/core/compare/summarise-submission.ts";
import { headerRow, sectionsOf, tableRow } from "../../src/core/compare/table.ts";
import { openEdition } from "../../src/core/open-edition.ts";
import { timesOf } from "./times.ts";

const [editionFile = "", folder = "", wanted = "10000"] = process.argv.slice(2);
const checklist = openEdition(JSON.parse(readFileSync(editionFile, "utf8")) as Edition);
const knowledge = { checklists: await knownChecklists([checklist]), seen: seenFiles() };

const read: SubmissionSummary[] = [];
for (const name of readdirSync(folder)) {
  const { verification, submission, evaluation } = await verifyPackage(
    new Uint8Array(readFileSync(join(folder, name))),
    knowledge,
  );
  const { fingerprint } = verification;
  if (submission && fingerprint && verification.verdict === "matches")
    read.push(summariseSubmission(checklist, submission, { fingerprint, verification, evaluation }));
}
if (read.length === 0) throw new Error(`No package in ${folder} matches.`);
// As many as are wanted: the same ones again, each a record of its own.
const rows = Array.from({ length: Number(wanted) }, (_, index): SubmissionSummary => {
  const one = read[index % read.length] as SubmissionSummary;
  const mark = index.toString(16).padStart(8, "0");
  return { ...one, fingerprint: mark + one.fingerprint.slice(8), assessment: mark + one.assessment.slice(8) };
});

const editionOf = () => checklist;
const { standingOf } = standing(rows);
const ranks = rankNames(rows);
const options = { editionOf, today: "2026-11-27", levelBefore: () => undefined };
const columns = rows.slice(0, 50).map((summary) => ({ summary, checklist }));
const sections = sectionsOf([checklist]);
const question = "agreement.status" as QuestionId;

const times = {
  standing: timesOf(() => standing(rows), 7),
  overview: timesOf(() => foldOver(rows, overview(options)), 7),
  filter: timesOf(() => applyFilter(rows, standingOf, { year: ["2025", "2026"], country: ["US"] }), 15),
  sort: timesOf(() => sortSummaries(rows, { column: "rating", down: true }, ranks), 15),
  question: timesOf(() => foldOver(rows, distribution(question, editionOf)), 15),
  sideBySide: timesOf(() => sideBySide(columns, 0), 30),
};
const begun = performance.now();
const sheet = await xlsxOf([
  {
    name: "Submissions",
    rows: [headerRow(sections, "measured"), ...rows.map((row) => tableRow(sections, row, "current"))],
  },
]);
const xlsx = performance.now() - begun;
const bytes =
  rows.slice(0, read.length).reduce((sum, row) => sum + JSON.stringify(row).length, 0) /
  Math.min(read.length, rows.length);
process.stdout.write(JSON.stringify({ rows: rows.length, times, xlsx, xlsxBytes: sheet.size, rowBytes: bytes }));
