// Comparing: packages from files to figures on the command line, figures and tables over ten thousand rows, and a million rows in DuckDB.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/build-if-needed.mjs";
import { ms, row, seconds, size } from "../measuring.mjs";
import { runJson } from "../run-node.mjs";

const forgeries = 100;

/** Runs the command line. Gives what it printed, its time and the most memory it held at once, in bytes. */
async function cli(...args) {
  const begun = performance.now();
  const run = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...args], { cwd: root });
  const out = [];
  run.stdout.on("data", (piece) => out.push(piece));
  run.stderr.resume();
  let memory = 0;
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${run.pid}/status`, "utf8");
      memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024);
    } catch {
      // Not Linux, or over by now.
    }
  }, 100);
  await new Promise((resolve, reject) => run.on("close", resolve).on("error", reject));
  clearInterval(watch);
  return { text: Buffer.concat(out).toString("utf8"), time: performance.now() - begun, memory };
}

/** @returns rows of the table */
export async function measureAtScale({ edition, quick }) {
  const count = quick ? 1_000 : 10_000;
  const many = quick ? 50_000 : 1_000_000;
  const folder = mkdtempSync(join(tmpdir(), "sister-city-check-bench-"));
  const at = (name) => join(folder, name);
  try {
    const sampled = await cli("sample", "--count", `${count}`, "--forgeries", `${forgeries}`, "-o", at("packages"));
    const plain = await runJson("plain-check", [at("packages")]);
    const compared = await cli("compare", at("packages"), "--json");
    const { files, refused, portfolio } = JSON.parse(compared.text);
    const parquet = await cli("compare", at("packages/000"), "--parquet", at("portfolio"));
    const figures = await runJson("compare-rows", [edition, at("packages/000"), `${count}`]);
    const scale = await runJson("at-scale", [join(root, "docs/oversight-at-scale.md"), at("portfolio"), `${many}`]);
    const number = (value) => value.toLocaleString("en");
    const { times, rows } = figures;
    const over = (name) => `median ${ms(times[name].p50)}, p95 ${ms(times[name].p95)}`;
    return [
      row(
        `compare: ${number(files.read)} packages verified, evaluated, summed up, figures`,
        "≤ 20 s",
        seconds(compared.time),
        "Reading, hashing, parsing and one signature each, in one thread",
        seconds(plain.time),
      ),
      row("The same: most memory at once", "–", size(compared.memory)),
      row(
        `The same: ${forgeries} forged among them`,
        `${forgeries} found, 0 false`,
        `${refused.length} refused; ${number(portfolio.total)} submissions taken in, ${number(portfolio.shown)} count`,
      ),
      row("sample: making them", "–", seconds(sampled.time)),
      row(`Figures of the overview over ${number(rows)} rows`, "≤ 1 s", over("overview")),
      row(`Which of ${number(rows)} rows count`, "–", over("standing")),
      row(`Filter over ${number(rows)} rows, with the counts beside it`, "≤ 100 ms", over("filter")),
      row(`Sorting ${number(rows)} rows`, "≤ 100 ms", over("sort")),
      row(`Answers to one question over ${number(rows)} rows`, "≤ 200 ms", over("question")),
      row("50 submissions side by side, 130 questions", "≤ 500 ms", over("sideBySide")),
      row(`Spreadsheet of ${number(rows)} rows`, "≤ 5 s", `${seconds(figures.xlsx)}, ${size(figures.xlsxBytes)}`),
      row("One row, as JSON", "–", `mean ${size(figures.rowBytes)}`),
      row("compare --parquet, 1,000 packages", "–", seconds(parquet.time)),
      row(
        `DuckDB: the documented questions over ${number(scale.summaries)} summaries`,
        "–",
        scale.taken.map((time) => ms(time)).join(", "),
        "",
        "",
        `${number(scale.answers)} answers; a sample's rows many times over, which pack better than real ones`,
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
