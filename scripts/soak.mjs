// Does anything get lost when it is tried long enough? `npm run soak` runs the tests that attack the store, the files and the page, prints
// one table of what ran how often and what came of it, and says plainly what is not run. Options: --size short|night, --only X1,X10,
// --write (puts the table, with its conditions, into docs/soak.md).
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./build-if-needed.mjs";

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "short" },
    only: { type: "string" },
    write: { type: "boolean", default: false },
  },
});
const { size } = values;
if (size !== "short" && size !== "night") {
  console.error(`There is no size “${size}”. The sizes are short (minutes) and night (hours).`);
  process.exit(2);
}
/** Of a number of rounds: with every change, and through a night. */
const of = (short, night) => (size === "night" ? night : short);

const rows = [
  {
    id: "X1",
    attack: "The whole browser killed, at any moment of typing and of work with choices, evidence and signatures",
    count: `${of(25, 500)} + ${of(25, 500)} kills`,
    project: "e2e",
    files: ["tests/e2e/kill.e2e", "tests/e2e/killed-session"],
    named: /^(?!.*process crashed)/,
  },
  {
    id: "X2",
    attack: "The page's process crashed, in the same work",
    count: `${of(25, 500)} crashes`,
    project: "e2e",
    files: ["tests/e2e/killed-session"],
    named: /process crashed/,
  },
  {
    id: "X3",
    attack: "Power cut",
    skipped: "it takes a machine whose disk can be cut off; none of the tests does that",
  },
  {
    id: "X4",
    attack: "Polite ends: a window closed or taken over, the site's data cleared, the store's process killed",
    count: "each once",
    project: "e2e",
    files: ["tests/e2e/storage-faults", "tests/e2e/two-windows"],
  },
  {
    id: "X5",
    attack: "Disk full, and the browser's own limit reached",
    count: "each once; the disk only where a small one can be mounted",
    project: "e2e",
    files: ["tests/e2e/quota", "tests/e2e/disk-full"],
  },
  {
    id: "X6",
    attack: "Files of the database damaged while the browser is closed",
    count: "8 kinds of damage",
    project: "e2e",
    files: ["tests/e2e/damaged-files", "tests/e2e/second-copy"],
  },
  {
    id: "X7",
    attack: "Two to five windows under random commands",
    skipped: "only two windows in a set order are tested, see X4",
  },
  {
    id: "X8",
    attack: "Databases and copies of every earlier format opened by this version",
    count: "every format there is",
    project: "browser",
    files: ["tests/storage/copies-of-every-format", "tests/storage/database"],
  },
  {
    id: "X9",
    attack: "Newer versions of the program arriving, passed over, damaged or taken",
    count: "three versions in a row",
    project: "e2e",
    files: ["tests/e2e/offline"],
  },
  {
    id: "X10",
    attack: "Packages altered at random",
    count: `${of(500, 10_000)} packages`,
    project: "unit",
    files: ["tests/archive/mutations"],
  },
  {
    id: "X11",
    attack: "Draft to package to empty computer to package",
    count: `${of(50, 1_000)} drafts`,
    project: "browser",
    files: ["tests/storage/round-trips"],
  },
  {
    id: "X12",
    attack: "Text of many scripts through the report",
    count: "one set of texts",
    project: "unit",
    files: ["tests/report/text"],
  },
  {
    id: "X13",
    attack: "Script, formulas, bidirectional and look-alike text in every field and name",
    count: "one set in every field",
    project: "e2e",
    files: ["tests/e2e/hostile-fields", "tests/e2e/hostile-text"],
  },
  {
    id: "X14",
    attack: "The network, after the program has loaded",
    count: "one session; the packets of the machine are not captured",
    project: "e2e",
    files: ["tests/e2e/offline"],
    named: /nothing is asked for|another site/,
  },
  { id: "X15", attack: "10,000 submissions taken in and compared", skipped: "measured by npm run bench" },
  { id: "X16", attack: "Eight hours of work in one window", skipped: "no test of that length is written" },
  {
    id: "X17",
    attack: "Each call of the store failing in turn",
    skipped: "some of them fail in tests/storage; not one by one",
  },
];

const chosen = values.only?.split(",");
const wanted = rows.filter(({ id }) => !chosen || chosen.includes(id));
const folder = mkdtempSync(join(tmpdir(), "sister-city-check-soak-"));
const begun = new Date();
const load = loadavg().map((one) => one.toFixed(1));
const seen = new Map();
const lines = [];
for (const row of wanted) {
  if (row.skipped) lines.push([row.id, row.attack, "–", "Not run", row.skipped]);
  else lines.push([row.id, row.attack, row.count, ...outcome(row)]);
  console.log(lines.at(-1).join(" | "));
}
rmSync(folder, { recursive: true, force: true });

/** What came of the tests of a row. Files that two rows share run once. */
function outcome({ project, files, named = /./ }) {
  const key = files.join(" ");
  const started = Date.now();
  const tests = files.flatMap((file) => resultsOf(project, file)).filter(({ fullName }) => named.test(fullName));
  const count = (status) => tests.filter((one) => one.status === status).length;
  const seconds = tests.reduce((sum, one) => sum + (one.duration ?? 0), 0) / 1000 || (Date.now() - started) / 1000;
  const [passed, failed] = [count("passed"), count("failed")];
  const left = tests.length - passed - failed;
  if (tests.length === 0) return ["Failed", `no result of ${key}`];
  const told = `${passed} of ${tests.length} tests passed${left > 0 ? `, ${left} skipped` : ""}, ${Math.round(seconds)} s`;
  return [failed > 0 ? "Failed" : passed === 0 ? "Not run" : "Nothing lost", told];
}

function resultsOf(project, file) {
  const known = seen.get(file);
  if (known) return known;
  const json = join(folder, `${seen.size}.json`);
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const args = [vitest, "run", "--project", project, file, "--reporter=json", `--outputFile.json=${json}`];
  const env = { ...process.env, VITE_SOAK_SIZE: size };
  const run = spawnSync(process.execPath, args, { cwd: root, env, encoding: "utf8", maxBuffer: 1e9 });
  let results = [];
  try {
    results = JSON.parse(readFileSync(json, "utf8")).testResults.flatMap(({ assertionResults }) => assertionResults);
  } catch {
    console.error(run.stderr.slice(-2_000));
  }
  for (const { fullName, failureMessages, status } of results)
    if (status === "failed") console.error(`${fullName}\n${failureMessages.join("\n")}`);
  seen.set(file, results);
  return results;
}

const head = ["", "Attack", "How often", "Came of it", "Tests"];
const conditions = `Size: ${size}. Begun ${begun.toISOString().slice(0, 16).replace("T", " ")} UTC, ${Math.round((Date.now() - begun) / 60_000)} minutes; Node ${process.version}, ${cpus().length} processors (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB; load at the start ${load.join(", ")}.`;
const table = [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
console.log(`\n${conditions}\n\n${table}`);
if (values.write) {
  const path = join(root, "docs", "soak.md");
  const marks = ["<!-- soak: begin -->", "<!-- soak: end -->"];
  const [before, , after] = readFileSync(path, "utf8").split(/<!-- soak: (?:begin|end) -->/);
  writeFileSync(path, `${before}${marks[0]}\n\n${conditions}\n\n${table}\n\n${marks[1]}${after}`);
}
process.exit(lines.some(([, , , came]) => came === "Failed") ? 1 : 0);
