// Does anything get lost when it is tried long enough? `npm run soak` runs the tests that attack the store, the files and the page, prints
// one table of what ran how often and what came of it, and says plainly what is not run. Options: --size short|night|release, --only X1,X10,
// --minutes 90 (begins no round after that, and says how many were done), --into docs/soak.md (puts each row into the table of that file as
// soon as it has run, with its own date and load; rows of other sizes and runs stay).
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./build-if-needed.mjs";

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "short" },
    only: { type: "string" },
    minutes: { type: "string" },
    into: { type: "string" },
  },
});
const { size } = values;
if (!/^(?:short|night|release)$/.test(size)) {
  console.error(`There is no size “${size}”. The sizes are short (minutes), night (hours) and release (days).`);
  process.exit(2);
}
const minutes = Number(values.minutes ?? Number.POSITIVE_INFINITY);
if (!(minutes > 0)) {
  console.error(`“${values.minutes}” is no number of minutes.`);
  process.exit(2);
}
const end = Date.now() + minutes * 60_000;

const rows = [
  {
    id: "X1",
    attack: "The whole browser killed, at any moment of typing and of work with choices, evidence and signatures",
    unit: "kills",
    project: "e2e",
    files: ["tests/e2e/kill.e2e", "tests/e2e/killed-session"],
    named: /browser killed|in the middle of typing/,
  },
  {
    id: "X2",
    attack: "The page's process crashed, in the same work",
    unit: "crashes",
    project: "e2e",
    files: ["tests/e2e/killed-session"],
    named: /process crashed/,
  },
  {
    id: "X3",
    attack: "The power cut: what had not reached the disk is cut off the logs of the database",
    unit: "cuts",
    project: "e2e",
    files: ["tests/e2e/killed-session"],
    named: /power cut/,
  },
  {
    id: "X4",
    attack: "Polite ends: a window closed or taken over, the site's data cleared, the store's process killed",
    often: "each once",
    project: "e2e",
    files: ["tests/e2e/storage-faults", "tests/e2e/two-windows"],
  },
  {
    id: "X5",
    attack: "Disk full, and the browser's own limit reached",
    often: "each once; the disk only where a small one can be mounted",
    project: "e2e",
    files: ["tests/e2e/quota", "tests/e2e/disk-full"],
  },
  {
    id: "X6",
    attack: "Files of the database damaged while the browser is closed",
    unit: "damages at random, and 8 kinds by hand",
    project: "e2e",
    files: ["tests/e2e/damaged-files", "tests/e2e/second-copy"],
  },
  {
    id: "X7",
    attack:
      "Two to five windows under random commands: type, choose, take over, reload, close, open, fall asleep, wake up",
    unit: "sequences",
    project: "e2e",
    files: ["tests/e2e/many-windows", "tests/e2e/two-windows"],
  },
  {
    id: "X8",
    attack: "Databases and copies of every earlier format opened by this version",
    often: "every format there is",
    project: "browser",
    files: ["tests/storage/copies-of-every-format", "tests/storage/database"],
  },
  {
    id: "X9",
    attack: "Newer versions of the program arriving, passed over, damaged or taken",
    often: "three versions in a row",
    project: "e2e",
    files: ["tests/e2e/offline"],
  },
  {
    id: "X10",
    attack: "Packages altered at random",
    unit: "packages",
    project: "unit",
    files: ["tests/archive/mutations"],
  },
  {
    id: "X11",
    attack: "Draft to package to empty computer to package",
    unit: "drafts",
    project: "browser",
    files: ["tests/storage/round-trips"],
  },
  {
    id: "X12",
    attack: "Text of the 24 languages of the EU, Arabic, and hostile text through the report",
    often: "one set of 37 texts",
    project: "unit",
    files: ["tests/report/many-languages", "tests/report/text"],
  },
  {
    id: "X13",
    attack: "Script, formulas, bidirectional and look-alike text in every field and name",
    unit: "checks with 20 kinds of it in every field, and each field by hand",
    project: "e2e",
    files: ["tests/e2e/payloads", "tests/e2e/hostile-fields", "tests/e2e/hostile-text"],
  },
  {
    id: "X14",
    attack: "The network, after the program has loaded",
    often: "one session; the packets of the machine are not captured",
    project: "e2e",
    files: ["tests/e2e/offline"],
    named: /nothing is asked for|another site/,
  },
  { id: "X15", attack: "10,000 submissions taken in and compared", skipped: "measured by npm run bench" },
  { id: "X16", attack: "Eight hours of work in one window", skipped: "no test of that length is written" },
  {
    id: "X17",
    attack: "Each of the first 200 calls of the store failing in turn",
    unit: "sessions",
    project: "browser",
    files: ["tests/storage/failing-calls", "tests/storage/follow"],
  },
];

const chosen = values.only?.split(",");
const wanted = rows.filter(({ id }) => !chosen || chosen.includes(id));
const folder = mkdtempSync(join(tmpdir(), "sister-city-check-soak-"));
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
const head = ["", "Attack", "Size", "How often", "Came of it", "Tests", "When", "Where", "Load"];
const lines = [];
let waiting = wanted.reduce((all, { files = [] }) => all + files.length, 0);
for (const row of wanted) {
  const [when, load] = [new Date().toISOString().slice(0, 16).replace("T", " "), loadavg()[0].toFixed(1)];
  const line = row.skipped
    ? [row.id, row.attack, "–", "–", "Not run", row.skipped, "–", "–", "–"]
    : [row.id, row.attack, size, ...(await outcome(row)), `${when} UTC`, machine, load];
  lines.push(line);
  console.log(line.join(" | "));
  if (values.into) put(line, values.into);
}
rmSync(folder, { recursive: true, force: true });
console.log(`\n${tableOf(lines)}`);
process.exit(lines.every(([, , , , came]) => came === "Nothing lost" || came === "Not run") ? 0 : 1);

/** How often, what came of it, and what the tests of a row said. */
async function outcome({ id, project, files, named, often, unit }) {
  const started = Date.now();
  const results = [];
  for (const file of files) results.push(await resultsOf(project, file, named));
  const tests = results.flatMap((one) => one.tests).filter(({ fullName }) => !named || named.test(fullName));
  const rounds = results.flatMap((one) => Object.entries(one.rounds)).filter(([attack]) => attack.split(" ")[0] === id);
  const sum = (of) => rounds.reduce((all, [, one]) => all + one[of], 0);
  const [done, count] = [sum("done"), sum("count")];
  const told = rounds.length === 0 ? often : `${done === count ? "" : `${number(done)} of `}${number(count)} ${unit}`;
  if (tests.length === 0)
    return done > 0
      ? [told, "Not finished", "interrupted; no failure in the rounds that were done"]
      : [told ?? "–", "Failed", `no result of ${files.join(", ")}`];

  const of = (status) => tests.filter((one) => one.status === status);
  const [passed, failed] = [of("passed"), of("failed")];
  const left = tests.length - passed.length - failed.length;
  const seconds = tests.reduce((all, one) => all + (one.duration ?? 0), 0) / 1000 || (Date.now() - started) / 1000;
  const said = [`${passed.length} of ${tests.length} tests passed`, ...(left > 0 ? [`${left} skipped`] : [])];
  if (done < count && failed.length === 0) said.push("stopped when the time given was over");
  // A wait that is too long on a busy computer shows no loss, and no freedom from it either.
  const tooLong = failed.every(({ failureMessages: [first = ""] }) =>
    /Test timed out|Timeout \d+ms exceeded/.test(first),
  );
  const nothing = passed.length === 0 || (count > 0 && done === 0);
  const came = failed.length > 0 ? (tooLong ? "Not finished" : "Failed") : nothing ? "Not run" : "Nothing lost";
  return [told, came, `${said.join(", ")}, ${number(Math.round(seconds))} s`];
}
function number(value) {
  return value.toLocaleString("en");
}

/** What the tests of a file said, and how many rounds they did. */
async function resultsOf(project, file, named) {
  const own = mkdtempSync(join(folder, "run-"));
  const [json, told] = ["tests.json", "rounds.json"].map((name) => join(own, name));
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const reporters = [
    "--reporter=json",
    `--outputFile.json=${json}`,
    `--reporter=${join(root, "scripts", "soak-rounds.mjs")}`,
  ];
  const env = { ...process.env, VITE_SOAK_SIZE: size, SOAK_ROUNDS: told };
  // What is left of the time is shared out among the files that are left.
  const share = (end - Date.now()) / waiting;
  waiting -= 1;
  if (Number.isFinite(share)) env.VITE_SOAK_UNTIL = String(Date.now() + share);
  const args = [vitest, "run", "--project", project, file, ...(named ? ["-t", named.source] : []), ...reporters];
  await new Promise((resolve) =>
    spawn(process.execPath, args, { cwd: root, env, stdio: "inherit" }).once("exit", resolve),
  );
  const tests = (readJson(json)?.testResults ?? []).flatMap(({ assertionResults }) => assertionResults);
  for (const { fullName, failureMessages, status } of tests)
    if (status === "failed") console.error(`${fullName}\n${failureMessages.join("\n")}`);
  return { tests, rounds: readJson(told) ?? {} };
}
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

function tableOf(cells) {
  return [head, head.map(() => "---"), ...cells].map((line) => `| ${line.join(" | ")} |`).join("\n");
}

/** Puts a row into the table between the marks of a file, in place of the one of the same attack and size. */
function put(line, path) {
  const marks = ["<!-- soak: begin -->", "<!-- soak: end -->"];
  const [before, table, after] = readFileSync(path, "utf8").split(/<!-- soak: (?:begin|end) -->/);
  const there = table
    .split("\n")
    .filter((one) => /^\| X\d/.test(one))
    .map((one) => one.slice(2, -2).split(" | "));
  const sizes = ["–", "short", "night", "release"];
  const same = ([id, , of]) => id === line[0] && (of === line[2] || of === "–" || line[2] === "–");
  const order = ([id, , of]) => Number(id.slice(1)) * 10 + sizes.indexOf(of);
  const all = [...there.filter((one) => !same(one)), line].sort((one, other) => order(one) - order(other));
  writeFileSync(path, `${before}${marks[0]}\n\n${tableOf(all)}\n\n${marks[1]}${after}`);
}
