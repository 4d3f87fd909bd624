// Whatever is wrong with a file, is every fault named with its place and a remedy, and is nothing written? Real processes, real files.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = new URL("../../", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "sister-city-check-bad-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function cli(...args: string[]) {
  // A bounded heap: a file that needs more would take the machine of the person with it.
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--max-old-space-size=512", "--import", "tsx", "src/cli/main.ts", ...args],
    { cwd: root, encoding: "utf8" },
  );
  expect(stderr).not.toMatch(/\n {4}at |node:internal/);
  return { status, stdout, stderr };
}
function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}
const answers = {
  format: "sister-city-check/answers@1",
  checklist: "us-sister-city",
  edition: 1,
  partnership: { council: "Testville", partner: "Guiyang", partnerOwnScript: "贵阳", country: "CN" },
  answers: {},
};
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));

describe("an answers file with faults all over", () => {
  it("is refused with every one of them, around the answers and in them, and no report is written", () => {
    const path = file(
      "faults.json",
      JSON.stringify({
        ...answers,
        partnership: { council: "Testville", country: "CN" },
        surplus: 1,
        answers: {
          "agreement.tipe": { value: "mou" },
          "agreement.type": { value: 7 },
          "agreement.signed-on": { value: "2026-02-30" },
        },
      }),
    );
    const out = join(folder, "never.pdf");
    const { status, stdout, stderr } = cli("report", path, "-o", out);
    expect([status, stdout, existsSync(out)]).toEqual([2, "", false]);
    for (const place of [
      "partnership.partner:",
      "surplus:",
      'answers["agreement.tipe"]:',
      'answers["agreement.type"].value:',
      'answers["agreement.signed-on"].value:',
    ])
      expect(stderr).toContain(place);
  });
});

describe("a file that is something else", () => {
  mkdirSync(join(folder, "a-folder"));
  const cases: [string, string, RegExp][] = [
    ["empty", file("empty.json", ""), /is empty\. Check/],
    ["UTF-16", file("utf16.json", utf16(JSON.stringify(answers))), /not UTF-8 text\. Save it again/],
    ["binary", file("binary.json", new Uint8Array([0, 255, 254, 1, 2, 200])), /not UTF-8 text/],
    ["a list", file("list.json", "[]"), /begins with \{/],
    ["a folder", join(folder, "a-folder"), /is a folder, not a file\. Check/],
    ["with a bare NUL", file("nul.json", '{"a":"\0"}'), /line 1, column 7/],
    ["with a repeated key", file("twice.json", '{"a":1,"a":2}'), /stands twice/],
    ["with a key of prototypes", file("constructor.json", '{"constructor":{}}'), /Remove it/],
    ["nested 200,000 deep", file("deep.json", '{"a":'.repeat(200_000)), /levels deep/],
  ];
  for (const [what, path, words] of cases)
    it(`${what}: one plain sentence, and 2`, () => {
      const { status, stdout, stderr } = cli("evaluate", path);
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(words);
    });

  it("a byte order mark alone is no fault", () => {
    expect(cli("evaluate", file("bom.json", `\ufeff${JSON.stringify(answers)}`)).status).toBe(0);
  });
});

describe("a source folder with files that cannot be read", () => {
  it("is refused with the fault of each file, and 1", () => {
    const source = join(folder, "source");
    cpSync(join(root, "checklists/source/us-sister-city"), source, { recursive: true });
    rmSync(join(source, "sources.yaml"));
    writeFileSync(join(source, "glossary.yaml"), utf16("- term: x"));
    writeFileSync(join(source, "sections", "zz-cut.yaml"), "id: [1,\n");
    writeFileSync(join(source, "sections", "zz-deep.yaml"), "[".repeat(200_000));
    writeFileSync(join(source, "sections", "zz-half.yaml"), '- text: "a\\uD800"\n');
    writeFileSync(join(source, "sections", "zz-twice.yaml"), "id: a\nid: b\n");
    const { status, stderr } = cli("check", source);
    expect(status).toBe(1);
    for (const words of [
      /sources\.yaml: the file cannot be read\. A source folder needs it/,
      /glossary\.yaml: the file is not UTF-8 text/,
      /zz-cut\.yaml: the file is not YAML: .*line 2/,
      /zz-deep\.yaml: the file is nested more than/,
      /zz-half\.yaml: \[0\]\.text: the text holds half a character/,
      /zz-twice\.yaml: the file is not YAML: Map keys must be unique/,
    ])
      expect(stderr).toMatch(words);
  });

  it("says so of a folder that is no source folder at all", () => {
    const { status, stderr } = cli("check", join(folder, "a-folder"));
    expect([status, stderr]).toEqual([1, expect.stringContaining("checklist.yaml: the file cannot be read")]);
  });
});
