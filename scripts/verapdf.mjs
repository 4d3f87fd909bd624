#!/usr/bin/env node
// Does a PDF keep the standards it claims? Asks veraPDF: the one installed, else one kept in node_modules/.cache, which
// Maven fetches once. Reads PDF files only; knows nothing of how they are made.
//
//   node scripts/verapdf.mjs [--no-fetch] [--flavours 3a,ua1] file.pdf …
//
// Exit code: 0 passed, 1 failed, 2 wrong use or unreadable file, 3 veraPDF not available.

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";

const run = promisify(execFile);

// The application in one file, with all it needs; the coordinates of its parts lead to a parent that was never published.
const ARTIFACT = "org.verapdf.apps:greenfield-apps:1.28.2";
const JAR_SHA256 = "687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6";
const COPY_GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy";

const cache = join(dirname(fileURLToPath(import.meta.url)), "../node_modules/.cache/verapdf");
const jar = join(cache, "greenfield-apps-1.28.2.jar");

const { values, positionals: files } = parseArgs({
  options: {
    "no-fetch": { type: "boolean", default: false },
    flavours: { type: "string", default: "3a,ua1" },
  },
  allowPositionals: true,
});

if (files.length === 0 || files.some((file) => !existsSync(file))) {
  console.error("usage: node scripts/verapdf.mjs [--no-fetch] [--flavours 3a,ua1] file.pdf …");
  process.exit(2);
}
const command = await findCommand();
if (command === undefined) {
  console.log("veraPDF not available, skipped");
  process.exit(3);
}
for (const report of await Promise.all(values.flavours.split(",").map((flavour) => validate(command, flavour)))) {
  console.log(report.text);
  process.exitCode = Math.max(Number(process.exitCode ?? 0), report.code);
}

/** The program and its first arguments, or undefined if there is none to run. */
async function findCommand() {
  if (await succeeds("verapdf", ["--version"])) return ["verapdf"];
  if (!(await succeeds("java", ["-version"]))) return undefined;
  if (!existsSync(jar) && !values["no-fetch"]) await fetchJar();
  if (!existsSync(jar)) return undefined;
  const found = createHash("sha256").update(readFileSync(jar)).digest("hex");
  if (found !== JAR_SHA256) {
    console.error(`${jar} is not the file expected (SHA-256 ${found}); remove it to fetch it again`);
    return undefined;
  }
  // It keeps its settings in the home folder, which is not ours to write to.
  return ["java", `-Duser.home=${cache}`, "-cp", jar, "org.verapdf.apps.GreenfieldCliWrapper"];
}

async function fetchJar() {
  mkdirSync(cache, { recursive: true });
  const copied = await succeeds("mvn", ["-B", "-q", COPY_GOAL, `-Dartifact=${ARTIFACT}`, `-DoutputDirectory=${cache}`]);
  if (!copied) console.error("Maven could not fetch veraPDF");
}

/** What veraPDF says of all files under one flavour, in a line per file and a line per broken rule. */
async function validate([program, ...first], flavour) {
  const options = [...first, "--flavour", flavour, "--format", "json", "--maxfailuresdisplayed", "3", ...files];
  const output = await run(program, options, { maxBuffer: 1e8 }).catch((error) => error);
  const jobs = parseJobs(String(output.stdout ?? ""));
  if (jobs.length !== files.length)
    return { code: 2, text: `${flavour}: veraPDF gave no result\n${output.stderr ?? ""}` };
  const lines = [];
  let code = 0;
  for (const job of jobs) {
    const file = job.itemDetails?.name ?? "a file";
    // One result in older versions, a list with one entry for each flavour in newer ones.
    const result = [job.validationResult].flat()[0];
    const details = result?.details;
    if (details === undefined) {
      code = 2;
      lines.push(`${flavour} UNREADABLE ${file}: ${job.taskException?.exceptionMessage ?? "no result"}`);
      continue;
    }
    if (!result.compliant) code = Math.max(code, 1);
    const verdict = result.compliant ? "PASS" : "FAIL";
    lines.push(`${flavour} ${verdict} ${file} (${details.passedRules} rules passed, ${details.failedRules} failed)`);
    for (const rule of details.ruleSummaries ?? []) {
      if (rule.ruleStatus !== "FAILED" && rule.status !== "failed") continue;
      lines.push(`  ${rule.clause}-${rule.testNumber}, ${rule.failedChecks} times: ${rule.description}`);
      for (const check of rule.checks ?? []) lines.push(`    ${check.errorMessage ?? ""} at ${check.context}`);
    }
  }
  return { code, text: lines.join("\n") };
}

function parseJobs(text) {
  try {
    return JSON.parse(text).report.jobs;
  } catch {
    return [];
  }
}

function succeeds(program, options) {
  return run(program, options).then(
    () => true,
    () => false,
  );
}
