// The command line as a person or a script meets it: real processes, real files, exit codes.
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = new URL("../../", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "sister-city-check-"));
function cli(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}
function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}
const answers = (given: object) => ({
  format: "sister-city-check/answers@1",
  checklist: "us-sister-city",
  edition: 1,
  partnership: { council: "Testville", partner: "Guiyang", partnerOwnScript: "贵阳", country: "CN" },
  answers: given,
});

describe("checklists", () => {
  it("lists the checklist with its counts, for people and for programs", () => {
    expect(cli("checklists").stdout).toContain("130 questions in 13 sections");
    expect(JSON.parse(cli("checklists", "--json").stdout)).toMatchObject([
      { checklist: "us-sister-city", edition: 1, questions: 130 },
    ]);
  });
});

describe("check", () => {
  it("passes the source and the released edition", () => {
    const { status, stdout } = cli(
      "check",
      "checklists/source/us-sister-city",
      "checklists/editions/us-sister-city/1.json",
    );
    expect(stdout.match(/no problems/g)).toHaveLength(2);
    expect(status).toBe(0);
  });
  it("gives 1 and the path of each fault", () => {
    const { status, stderr } = cli("check", file("broken.json", '{"format":"sister-city-check/checklist@1"}'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/broken\.json: questions: a value is missing/);
  });
});

describe("evaluate", () => {
  const good = () =>
    file(
      "good.json",
      answers({
        "agreement.type": { value: "sister-city" },
        "agreement.full-text-held": { value: "no" },
        "approval.mfa-approved": { unknown: "not-told" },
      }),
    );

  it("prints rating, range, findings with their reasons, and what is not known", () => {
    const { status, stdout } = cli("evaluate", good());
    expect(status).toBe(0);
    expect(stdout).toContain("Critical: 1 critical finding.");
    expect(stdout).toContain("because question 4");
    expect(stdout).toContain("Not known");
  });

  it("prints JSON alone with --json, in the published shape", () => {
    const result = JSON.parse(cli("evaluate", good(), "--json").stdout);
    expect(Object.keys(result)).toEqual(
      expect.arrayContaining([
        "checklist",
        "edition",
        "fingerprint",
        "rating",
        "findings",
        "sections",
        "studyElements",
        "missing",
      ]),
    );
    expect(result.rating).toMatchObject({ level: "critical", highest: "critical", counts: { critical: 1 } });
    const [finding] = result.findings;
    expect(finding).toMatchObject({ severity: "critical", state: "raised", kind: "finding", section: "agreement" });
    expect(finding.because[0]).toEqual({ question: "agreement.full-text-held", answer: { value: "no" } });
    expect(result.findings.find((item: { kind: string }) => item.kind === "evidence-gap")).toMatchObject({
      rule: "approval.mfa-approved:unknown",
      state: "raised",
    });
    expect(result.studyElements).toHaveLength(16);
    expect(result.missing.length).toBeGreaterThan(50);
  });

  it("says “Not known”, never “None found”, for an assessment without answers", () => {
    const { stdout } = cli("evaluate", file("empty.json", answers({})), "--json");
    expect(JSON.parse(stdout).rating).toMatchObject({ word: "not-known", level: "none", highest: "critical" });
  });

  it("refuses faulty answers with 2, every path and remedy, and prints nothing", () => {
    const { status, stdout, stderr } = cli(
      "evaluate",
      file("bad.json", answers({ "agreement.tipe": { value: "mou" }, "agreement.signed-on": { value: "2026-02-30" } })),
    );
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/answers\["agreement\.tipe"\]: the checklist has no question/);
    expect(stderr).toMatch(/not a day of the calendar\. Write a date/);
  });

  it("refuses what cannot be read, in one sentence", () => {
    const cases: [string, RegExp][] = [
      ["no-such-file.json", /does not exist\. Check the path/],
      [file("cut.json", '{"format":"sister-city'), /cut off/],
      [file("proto.json", '{"__proto__":{}}'), /not allowed in any file/],
      [file("surrogate.json", '{"a":"\\ud800"}'), /half a character/],
      [file("deep.json", "[".repeat(100_000)), /nested more than/],
      [file("big.json", `"${"a".repeat(20_000_001)}"`), /at most 20000000/],
      [file("zip.json", "PK\u0003\u0004"), /zip file/],
      [file("report.json", "%PDF-1.7"), /PDF was not made by this program/],
    ];
    for (const [path, sentence] of cases) {
      const { status, stderr } = cli("evaluate", path);
      expect([status, stderr]).toEqual([2, expect.stringMatching(sentence)]);
      expect(stderr).not.toMatch(/\n {4}at /);
    }
  });

  it("names a command or option that does not exist", () => {
    expect(cli("frobnicate")).toMatchObject({ status: 2, stderr: expect.stringContaining("no command") });
    expect(cli("evaluate", "--frob")).toMatchObject({ status: 2, stderr: expect.stringContaining("--frob") });
  });
});
