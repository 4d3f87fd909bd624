// Comparing from the command line, as a script meets it: what was read, what counts, the same figures whatever the order of the files.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { CheckedPackage } from "../../src/cli/compare/check-package.ts";
import { checkPackages } from "../../src/cli/compare/check-packages.ts";
import { packagesIn } from "../../src/cli/compare/packages-in.ts";
import { checklist } from "../fixtures/edition.ts";

const root = new URL("../../", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "sister-city-check-compare-test-"));
const at = (name: string): string => join(folder, name);
const cli = (...args: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
const compared = (...args: string[]) => {
  const { status, stdout, stderr } = cli("compare", ...args, "--today", "2026-11-27", "--json");
  return { status, stderr, json: JSON.parse(stdout) };
};

beforeAll(() => {
  const made = cli(
    "sample",
    "--count",
    "70",
    "--seed",
    "7",
    "--forgeries",
    "10",
    "--second-edition",
    "-o",
    at("sample"),
  );
  expect([made.status, made.stderr]).toEqual([0, ""]);
}, 120_000);

describe("a folder of submissions", () => {
  it("is read to the last file: refused are those that are forged, and all others are taken in", () => {
    const { status, json } = compared(at("sample"), "--edition", at("sample/second-edition.json"));
    const { planted } = JSON.parse(readFileSync(at("sample/sample.json"), "utf8"));
    const ordinary = new Set(["copy", "not signed", "contradiction"]);
    const forged = planted.filter((one: { planted: string }) => !ordinary.has(one.planted));
    expect(status).toBe(1);
    expect(json.refused.map(({ file }: { file: string }) => file.slice(at("sample/").length)).sort()).toEqual(
      forged.map(({ file }: { file: string }) => file).sort(),
    );
    const { total, shown, hidden } = json.portfolio;
    const left = Object.values<number>(hidden).reduce((sum, one) => sum + one, 0);
    expect(shown + left).toBe(total);
    expect(json.figures.submissions).toBe(shown);
    expect(json.files).toMatchObject({ read: 70, leftAside: 2 });
    expect(json.questions).toMatchObject({ comparable: 129, total: 131 });
    expect(Object.keys(json.figures.quality.editions)).toHaveLength(2);
  }, 60_000);

  it("gives the same figures whatever the order of its files, and taken in twice", () => {
    const names = readdirSync(at("sample/000"));
    mkdirSync(at("turned"));
    for (const [index, name] of names.entries())
      copyFileSync(at(`sample/000/${name}`), at(`turned/${String(names.length - index).padStart(4, "0")}.zip`));
    const edition = ["--edition", at("sample/second-edition.json")];
    const [once, turned, twice] = [
      compared(at("sample"), ...edition, "--csv", at("once.csv")),
      compared(at("turned"), ...edition),
      compared(at("turned"), at("sample"), ...edition, "--csv", at("twice.csv")),
    ];
    for (const other of [turned, twice]) {
      expect(other.json.figures).toEqual(once.json.figures);
      expect(other.json.portfolio).toEqual(once.json.portfolio);
      expect(other.json.conflicts).toEqual(once.json.conflicts);
    }
    expect(twice.json.files.outcomes.duplicate).toBeGreaterThan(50);
    expect(readFileSync(at("twice.csv"), "utf8")).toBe(readFileSync(at("once.csv"), "utf8"));
  }, 120_000);

  it("becomes a table with a row for each that counts, which says of itself what it is", () => {
    const { json } = compared(at("sample"), "--filter", "year=2025,2026&country=US", "--csv", at("us.csv"));
    const rows = readFileSync(at("us.csv"), "utf8").split("\r\n").filter(Boolean);
    expect(rows).toHaveLength(json.figures.submissions + 1);
    expect(rows[0]).toContain(`about this table: ${json.figures.submissions} of ${json.portfolio.total} submissions`);
    expect(rows[0]).toContain("filter year=2025,2026&country=US");
    expect(json.figures.submissions).toBeGreaterThan(5);
    expect(json.figures.submissions).toBeLessThan(json.portfolio.shown);
    expect(Object.keys(json.figures.quality.years).sort()).toEqual(["2025", "2026"]);
    // A second edition that nobody brought along is taken in, and is not said to match.
    expect(json.files.outcomes["other-checklist"]).toBeGreaterThan(3);
  }, 60_000);

  it("becomes a report for a committee about what the filter shows, and nothing else than a PDF or a web page", () => {
    const { json } = compared(
      at("sample"),
      "--filter",
      "country=US",
      "--report",
      at("us.pdf"),
      "--report",
      at("us.html"),
    );
    expect(readFileSync(at("us.pdf")).subarray(0, 8).toString()).toBe("%PDF-1.7");
    const page = readFileSync(at("us.html"), "utf8");
    expect(page).toContain(`${json.figures.submissions} submissions compared`);
    expect(page).toContain("Country: United States");
    const { status, stderr } = cli("compare", at("sample"), "--report", at("us.docx"));
    expect([status, stderr]).toEqual([2, expect.stringContaining("us.docx")]);
  }, 120_000);

  it("gives leads where they are asked for, each with its places", () => {
    const edition = ["--edition", at("sample/second-edition.json")];
    expect(compared(at("sample"), ...edition).json.leads).toBeUndefined();
    const { leads, figures } = compared(at("sample"), ...edition, "--leads").json;
    expect(leads.organisations.map(({ key }: { key: string }) => key)).toContain("cpaffc");
    for (const { councils, fingerprints } of leads.identicalTexts) {
      expect(councils).toBeGreaterThan(1);
      expect(fingerprints.length).toBeLessThanOrEqual(figures.submissions);
    }
    expect(leads.oldEvidence.length).toBeGreaterThan(0);
  }, 60_000);

  it("is checked in several threads as in one, in the order of its files", async () => {
    const { packages } = await packagesIn([at("sample")]);
    const brought = { editions: [checklist.edition] };
    const all = async (threads: number) => {
      const checked: CheckedPackage[] = [];
      for await (const { edition: _, ...one } of checkPackages(packages, brought, threads)) checked.push(one);
      return checked;
    };
    const [one, several] = [await all(1), await all(3)];
    expect(several).toEqual(one);
    expect(several.map(({ path }) => path)).toEqual(packages);
  }, 120_000);
});

describe("files that are no submission", () => {
  it("are named with the reason and hold nothing up", () => {
    writeFileSync(at("empty.zip"), "");
    writeFileSync(at("text.zip"), "Dear colleague, see attached.");
    writeFileSync(at("\u001b[2J.zip"), "A name that would clear the screen.");
    const [first = ""] = readdirSync(at("sample/000"));
    const run = cli("compare", at("empty.zip"), at("text.zip"), at("\u001b[2J.zip"), at(`sample/000/${first}`));
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/empty\.zip: Refused, cannot be read\. .+empty/u);
    expect(run.stderr).toMatch(/text\.zip: Refused, cannot be read\. .+plain text/u);
    expect(run.stderr).toContain("\\u{1b}[2J.zip");
    expect(run.stderr).not.toContain("\u001b");
    expect(run.stdout).toContain("1 of 1 submission count");
  }, 60_000);

  it("give 0 where all is taken in, and 2 where the call is wrong", () => {
    const [first = ""] = readdirSync(at("sample/000"));
    expect(cli("compare", at(`sample/000/${first}`)).status).toBe(0);
    expect(cli("compare", at("not-there")).status).toBe(2);
    expect(cli("compare").status).toBe(2);
  }, 120_000);
});
