// Do data engines find in the Parquet files what the program itself finds? The queries are those of docs/oversight-at-scale.md, word for word.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, describe, expect, it } from "vitest";
import type { Overview } from "../../src/core/compare/overview.ts";

const root = new URL("../../", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "sister-city-check-scale-"));
const at = (name: string): string => join(folder, name);
const cli = (...args: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1e8,
  });

type Row = Readonly<Record<string, unknown>>;
const page = readFileSync(join(root, "docs/oversight-at-scale.md"), "utf8");
const blocks = [...page.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql = ""]) => sql);
const [views = "", ...questions] = blocks.map((sql) => sql.replaceAll("'portfolio/", `'${at("portfolio")}/`));

let figures: Overview;
let portfolio: { readonly shown: number; readonly hidden: Readonly<Record<string, number>> };
const found: Row[][] = [];

beforeAll(async () => {
  const sampled = cli(
    "sample",
    "--count",
    "240",
    "--seed",
    "11",
    "--forgeries",
    "6",
    "--second-edition",
    "-o",
    at("s"),
  );
  expect(sampled.stderr).toBe("");
  const second = ["--edition", at("s/second-edition.json"), "--today", "2026-11-27"];
  const compared = cli("compare", at("s"), ...second, "--parquet", at("portfolio"), "--json");
  ({ figures, portfolio } = JSON.parse(compared.stdout));
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(views);
  for (const sql of questions) {
    const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson() as Row[];
    found.push(rows);
  }
  connection.closeSync();
}, 240_000);

const numbers = (rows: readonly Row[] | undefined, ...names: readonly string[]): readonly unknown[] =>
  (rows ?? []).map((row) => names.map((name) => (/^-?\d+$/.test(String(row[name])) ? Number(row[name]) : row[name])));
const sum = (rows: readonly Row[] | undefined, name: string): number =>
  (rows ?? []).reduce((all, row) => all + Number(row[name]), 0);
const caught = (id: string): number => figures.reasons.find(({ reason }) => reason.id === id)?.count ?? Number.NaN;
const sorted = (rows: readonly unknown[]): readonly string[] => rows.map((row) => JSON.stringify(row)).sort();

describe("DuckDB finds in Parquet", () => {
  it("ten questions and one more, and something to answer each with", () => {
    expect(questions).toHaveLength(11);
    expect(found.map((rows) => rows.length > 0)).toEqual(questions.map(() => true));
  });

  it("1: as many that count, and as many left out", () => {
    const { replaced, conflicting, unsigned } = portfolio.hidden;
    const expected = Object.entries({ conflicting, current: portfolio.shown, replaced, unsigned });
    expect(numbers(found[0], "standing", "submissions")).toEqual(expected.filter(([, count]) => count !== 0));
  });

  it("2 and 3: the same ranges, over all and by country, with the same groups held back", () => {
    const ranges = figures.ranges.groups[0]?.ranges.map(({ level, highest, count }) => [level, highest, count]) ?? [];
    expect(sorted(numbers(found[1], "rating_at_least", "rating_at_most", "submissions"))).toEqual(sorted(ranges));
    const byCountry = figures.byCountry.groups.flatMap(({ group, ranges: own }) =>
      own.map(({ level, highest, count }) => [group, level, highest, count]),
    );
    const inParquet = numbers(found[2], "council_country", "rating_at_least", "rating_at_most", "submissions");
    expect(sorted(inParquet)).toEqual(sorted(byCountry));
    expect(figures.byCountry.heldBack.groups).toBeGreaterThan(0);
  });

  it("4: the same findings, on the same ground", () => {
    expect(numbers(found[3], "rule", "submissions", "weak", "without_safeguard")).toEqual(
      figures.findings.map(({ rule, count, weak, withoutSafeguard }) => [rule, count, weak, withoutSafeguard]),
    );
  });

  it("5, 6 and 9: as many submissions worth a look", () => {
    expect(found[4]).toHaveLength(caught("critical-without-safeguard"));
    expect(found[5]).toHaveLength(caught("not-told-on-money"));
    expect(found[8]).toHaveLength(caught("changed"));
  });

  it("7: every submission once, in one state", () => {
    expect(sum(found[6], "submissions")).toBe(portfolio.shown);
  });

  it("8: the same quality", () => {
    const { tally, bases, evidence, verdicts } = figures.quality;
    expect(numbers(found[7], "verdict", "submissions")).toEqual(Object.entries(verdicts));
    expect(sum(found[7], "answered")).toBe(tally.answered);
    expect(sum(found[7], "unknown")).toBe(tally.unknown);
    expect(sum(found[7], "unanswered")).toBe(tally.unanswered);
    expect([sum(found[7], "document"), sum(found[7], "told"), sum(found[7], "own_view")]).toEqual([
      bases.document,
      bases.told,
      bases["own-view"],
    ]);
    expect(sum(found[7], "files_missing")).toBe(evidence.filesMissing);
  });

  it("10: the same deadlines", () => {
    expect(sorted(numbers(found[9], "council", "question", "due", "days"))).toEqual(
      sorted(figures.deadlines.map(({ council, question, date, days }) => [council, question, date, days])),
    );
  });

  it("organisations that several councils name, each under one name", () => {
    const bodies = numbers(found[10], "body").flat();
    expect(bodies).toContain("cpaffc");
    expect(new Set(bodies).size).toBe(bodies.length);
  });
});
