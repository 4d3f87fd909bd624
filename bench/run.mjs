// What does the product cost, and what do others cost for the same? `npm run bench` prints one table; see README.md beside this file.
// Options: --only engine,sizes,… --quick --site <built folder> --write (puts the table into docs/benchmarks.md).
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildIfNeeded, root } from "../scripts/build-if-needed.mjs";
import { buildSurveyPage } from "./builds.mjs";
import { measureAnswering } from "./measures/answering.mjs";
import { measureAtScale } from "./measures/at-scale.mjs";
import { measureComparing } from "./measures/comparing.mjs";
import { measureEngine } from "./measures/engine.mjs";
import { measureFirstLoad } from "./measures/first-load.mjs";
import { measureOfflineStart } from "./measures/offline-start.mjs";
import { measurePdf } from "./measures/pdf.mjs";
import { measureSizes } from "./measures/sizes.mjs";
import { measureVerifying } from "./measures/verifying.mjs";
import { load, machine, row, table } from "./measuring.mjs";
import { installPeers, versionOf } from "./peers.mjs";
import { runJson } from "./run-node.mjs";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    quick: { type: "boolean", default: false },
    site: { type: "string" },
    write: { type: "boolean", default: false },
  },
});

const measures = {
  engine: ["evaluate() in Node", measureEngine],
  "first-load": ["JavaScript until the first question", measureFirstLoad],
  answering: ["Keys and choices", measureAnswering],
  "offline-start": ["Cold offline start", measureOfflineStart],
  pdf: ["PDF of the full checklist", measurePdf],
  verifying: ["Verifying packages in Node", measureVerifying],
  comparing: ["Taking in and comparing thousands", measureComparing],
  "at-scale": ["Any number of submissions, without a browser", measureAtScale],
  sizes: ["Sizes", measureSizes],
};
const chosen = values.only?.split(",") ?? Object.keys(measures);

/** Made once, when the first measure asks; what fails is said in the row of each measure that needed it. */
const once = (make) => {
  let made;
  return () => (made ??= make());
};
const edition = join(root, "checklists", "editions", "us-sister-city", "1.json");
const peers = once(async () => installPeers());
const survey = once(async () => {
  await peers();
  const folder = await buildSurveyPage();
  const { form, data } = await answered();
  writeFileSync(join(folder, "form.json"), JSON.stringify({ form, data }));
  return folder;
});
const answered = once(() => runJson("answered-copy", [edition]));
const site = once(async () => (values.site ? join(root, values.site) : buildIfNeeded()));
const needs = {
  engine: [peers],
  "first-load": [site, survey, answered],
  answering: [site, survey, answered],
  "offline-start": [site],
  pdf: [site, peers, answered],
  verifying: [],
  comparing: [site],
  "at-scale": [],
  sizes: [site],
};

const rows = [];
const begunWith = load();
for (const name of chosen) {
  const [words, measure] = measures[name] ?? [];
  if (!measure) {
    process.stderr.write(`There is no measure “${name}”. There are: ${Object.keys(measures).join(", ")}.\n`);
    continue;
  }
  process.stderr.write(`${words} …\n`);
  try {
    for (const need of needs[name]) await need();
    const given = {
      edition,
      port: 8531,
      quick: values.quick,
      site: needs[name].includes(site) ? await site() : undefined,
      survey: needs[name].includes(survey) ? await survey() : undefined,
      answered: needs[name].includes(answered) ? await answered() : undefined,
    };
    rows.push(...(await measure(given)));
  } catch (error) {
    const [why] = String(error?.stderr || error?.message || error)
      .trim()
      .split("\n");
    rows.push(row(words, "–", `could not be measured: ${why}`));
  }
}

const about = `${machine()}; ${begunWith} at the beginning, ${load()} at the end`;
const text = `${table(rows)}\n\n${about}\n`;
process.stdout.write(text);
if (values.write) write(text);

/** Replaces what stands between the two marks of docs/benchmarks.md. */
function write(measured) {
  const file = join(root, "docs", "benchmarks.md");
  const [begin, end] = ["<!-- measured -->", "<!-- end of measured -->"];
  const old = existsSync(file) ? readFileSync(file, "utf8") : `# Benchmarks\n\n${begin}\n${end}\n`;
  const [head] = old.split(begin);
  const [, tail = ""] = old.split(end);
  const date = new Date().toISOString().slice(0, 10);
  const versions = ["survey-core", "survey-react-ui", "pdfkit"].map((name) => `${name} ${versionOf(name)}`).join(", ");
  writeFileSync(file, `${head}${begin}\n${date}. Compared with: ${versions}.\n\n${measured}${end}${tail}`);
}
