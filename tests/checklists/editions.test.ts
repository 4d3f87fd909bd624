// The checklists as they are published: sound, frozen, and giving the results their worked examples state.
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { canonicalBytes, fingerprintOf } from "../../src/archive/canonical.ts";
import { checkSource } from "../../src/cli/check-source.ts";
import { editionFiles, readEdition } from "../../src/cli/editions.ts";
import { checkEdition } from "../../src/core/check-edition.ts";
import type { Edition } from "../../src/core/checklist.ts";
import { editionSchema } from "../../src/core/checklist-schema.ts";
import { evaluate } from "../../src/core/evaluate.ts";
import { type Example, readExample } from "../../src/core/examples.ts";
import { checkWording } from "../../src/core/wording.ts";
import { sayProblem } from "../../src/i18n/en/problems.ts";
import { checklist } from "../fixtures/edition.ts";

const root = new URL("../../checklists/", import.meta.url);
const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(new URL(path, root), "utf8"));
const edition = (await json("editions/us-sister-city/1.json")) as Edition;

describe("the edition us-sister-city 1", () => {
  it("has thirteen sections, 130 numbered questions and all sixteen study elements", () => {
    expect(edition.sections.filter((section) => section.counted)).toHaveLength(13);
    expect(edition.questions.filter((question) => question.number !== undefined)).toHaveLength(130);
    expect(edition.studyElements.map((element) => element.id)).toEqual(
      "1A 1B 1C 1D 1E 1F 2A 2B 2C 2D 2E 2F 2G 3A 3B 3C".split(" "),
    );
  });

  it("has no problem of shape, reference, condition or wording", () => {
    expect(editionSchema.safeParse(edition).success).toBe(true);
    expect([...checkEdition(edition), ...checkWording(edition)].map(sayProblem)).toEqual([]);
  });

  it("is what its source compiles to, examples included", async () => {
    const source = await checkSource(new URL("source/us-sister-city", root).pathname);
    expect(source.problems.map(sayProblem)).toEqual([]);
    expect(source.edition).toEqual(edition);
  });

  it("asks about foreign-ministry approval, one-China clauses, united front links, data-sharing and the Big Data Expo", () => {
    const all = edition.questions
      .map((question) => `${question.ask} ${question.hint ?? ""} ${question.look}`)
      .join("\n");
    for (const subject of [/foreign ministry/i, /one-China/, /Big Data Expo/, /中国国际大数据产业博览会/])
      expect(all).toMatch(subject);
    expect(edition.sections.map((section) => section.title).join("\n")).toMatch(/united front/i);
  });

  it("rests nothing on publishers that nobody would trust, and links to no mirror", () => {
    const printed = JSON.stringify(edition);
    for (const name of [/epoch ?times/i, /gatestone/i, /docslib/i, /iowastandard/i, /redcensor/i, /extremarationews/i])
      expect(printed).not.toMatch(name);
    const linked = edition.sources.filter((source) => source.confidence === "not-read-in-original" && source.url);
    for (const source of linked) expect(source.url).toMatch(/^https?:\/\//);
  });

  it("prints no editor's aside and no confidence flag in brackets", () => {
    expect(JSON.stringify(edition)).not.toMatch(/editorNote|\[V2?\]|\[M\]|\[seed\]|the seed gives/i);
  });
});

describe("a released edition", () => {
  it("still has the fingerprint it was released with", async () => {
    const released = (await json("released.json")) as Record<string, string>;
    expect(Object.keys(released)).toContain("us-sister-city/1");
    for (const file of await editionFiles()) {
      const read = readEdition(await readFile(file));
      if (!read.ok) throw new Error(file);
      const key = `${read.value.id}/${read.value.edition}`;
      if (released[key]) expect(await fingerprintOf(canonicalBytes(read.value)), key).toBe(released[key]);
    }
  });
});

describe("the worked examples", async () => {
  const examples = ((await json("editions/us-sister-city/1.examples.json")) as unknown[]).map((raw, index): Example => {
    const read = readExample(raw, checklist, `examples[${index}]`);
    if (!read.ok) throw new Error(read.problems.map(sayProblem).join("\n"));
    return read.value;
  });

  it("are at least twelve, with an empty one and a clean partnership among them", () => {
    expect(examples.length).toBeGreaterThanOrEqual(12);
    expect(examples.map((example) => example.id)).toEqual(expect.arrayContaining(["empty", "clean-partnership"]));
  });

  for (const example of examples) {
    it(`gives for ${example.title} the result it states`, async () => {
      const { rating, findings, gaps } = evaluate(checklist, example.file.answers);
      const raised = findings.filter((finding) => finding.state === "raised").map((finding) => finding.rule);
      expect(rating.word).toBe(example.expect.rating);
      expect(rating.highest).toBe(example.expect.highest);
      expect([...raised].sort()).toEqual([...example.expect.raised].sort());
      expect(gaps.map((gap) => gap.rule).sort()).toEqual([...example.expect.gaps].sort());
      // The whole evaluation, so that a change of a rule shows as a difference in review.
      const golden = {
        rating,
        findings: raised.map((rule) => `${rule}`),
        possible: findings.length - raised.length,
        gaps: gaps.map((gap) => gap.rule),
      };
      await expect(JSON.stringify(golden, null, 1)).toMatchFileSnapshot(`golden/${example.id}.json`);
    });
  }
});
