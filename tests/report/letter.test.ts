// The letter with a reviewer's queries: short, complete, the same on paper and as a web page, and nothing in it but queries.
import { beforeAll, expect, it } from "vitest";
import { checkWords } from "../../src/archive/check-words.ts";
import { openSealed } from "../../src/archive/signed-version.ts";
import { type EvidenceGap, evaluate } from "../../src/core/evaluate.ts";
import type { Review } from "../../src/core/review.ts";
import { letterHeading } from "../../src/i18n/en/letter-words.ts";
import { type Letter, makeLetter } from "../../src/report/letter/letter.ts";
import { letterPage } from "../../src/report/letter/letter-page.ts";
import { renderLetter } from "../../src/report/render-letter.ts";
import { checklist, filled } from "./assessments.ts";
import { installedFonts } from "./node-fonts.ts";
import { countOf, readPdf, squeeze } from "./read-pdf.ts";
import { signedReport } from "./signed.ts";
import { noVeraPdf, passed, veraPdfOf } from "./verapdf.ts";

const at = "2026-06-01T09:00:00.000Z";
const fingerprint = "0123456789abcdef".repeat(4);
let letter: Letter;
let gap: EvidenceGap | undefined;

beforeAll(async () => {
  const { sealed, model } = await signedReport(filled({ unrest: 0.3 }));
  const opened = await openSealed(sealed, checklist);
  if (!opened.ok) throw new Error("not sealed");
  const { findings, gaps } = evaluate(checklist, opened.value.assessment.answers);
  const possible = findings.find(({ state, severity }) => state === "possible" && severity === "high");
  [gap] = gaps;
  const review: Review = {
    id: "0b54ad3e-4c31-4b8f-9d0e-5b6d5f1a7c11",
    version: 1,
    submission: model.dataFingerprint,
    layer: "auditor",
    scope: "whole",
    reviewer: { name: "Rosa Lind", office: "State audit office", contact: "audit@example.org" },
    considered: [],
    conclusion: "Not for the council.",
    answers: {
      "agreement.type": { view: "agree", comment: "Not for the council.", at },
      "agreement.full-text-held": { view: "query", comment: "Is the annex there too?\nSince when? 附件", at },
      "agreement.status": {
        view: "query",
        comment: "Answered already.",
        at,
        reply: { text: "Yes.", name: "Abena Osei", at },
      },
    },
    findings: {
      [model.findings[0]?.ruleId ?? ""]: { view: "query", comment: "Was this raised in public?", at },
      [possible?.rule ?? ""]: { view: "query", comment: "When will you know?", at },
    },
    gaps: { [gap?.rule ?? ""]: { view: "query", comment: "Whom did you ask?", at } },
    claimedTime: "2026-06-02T10:00:00.000Z",
  };
  const { assessment, signed } = opened.value;
  const printed = { fingerprint, kid: "k", review };
  letter = makeLetter(checklist, assessment, signed, printed, checkWords(fingerprint));
}, 60_000);

it("holds every query that is open, in the order of the checklist, with the answer it is about, and nothing else that was said", () => {
  expect(letter.queries.map(({ about, words }) => [about, words])).toEqual([
    ["Question 4", "Is the annex there too?\nSince when? 附件"],
    ["Possible finding, could be High", "When will you know?"],
    ["Finding 1", "Was this raised in public?"],
    ["Evidence gap", "Whom did you ask?"],
  ]);
  // A gap comes with the answer that leaves it, a possible finding with the questions it hangs on.
  expect(letter.queries[3]).toMatchObject({
    title: gap?.statement,
    from: expect.stringMatching(/^Question \d+, “.+”: /),
  });
  expect(letter.queries[1]?.from).toMatch(/^Depends on /);
  expect(letter.queries[0]?.answer.length).toBeGreaterThan(0);
  expect(JSON.stringify(letter)).not.toContain("Not for the council.");
  expect(letter.howToReply.join(" ")).toContain("audit@example.org");
});

for (const paper of ["a4", "letter"] as const)
  it(`is a tagged PDF on ${paper} that says what the web page says, the same bytes each time`, async () => {
    const problems: string[] = [];
    const make = () =>
      renderLetter(letter, {
        fonts: installedFonts,
        paper,
        onProblem: ({ kind, detail }) => problems.push(`${kind}: ${detail}`),
      });
    const bytes = await make();
    expect(await make()).toEqual(bytes);
    const pdf = await readPdf(bytes);
    expect(problems).toEqual([]);
    expect(pdf.pages).toHaveLength(2);
    const html = letterPage(letter)
      .replace(/<style>[\s\S]*?<\/style>/u, "")
      .replace(/<[^>]+>/gu, "");
    for (const text of [
      ...letter.from,
      letter.to,
      letter.about,
      letter.opening,
      ...letter.queries.flatMap(({ title, from, words }) => [title, from, ...words.split("\n")]).filter(Boolean),
      ...letter.howToReply,
    ]) {
      expect(countOf(pdf.pages.join(""), text), text).toBeGreaterThan(0);
      expect(countOf(squeeze(html), text), text).toBeGreaterThan(0);
    }
    expect(pdf.headings.map(squeeze)).toEqual([
      squeeze(`1 ${letter.title}`),
      ...letter.queries.map(({ title }) => squeeze(`2 ${title}`)),
      squeeze(`2 ${letterHeading.howToReply}`),
    ]);
  }, 60_000);

it("passes veraPDF on both papers, short and over many pages, and no query of many lines is cut off", async (test) => {
  const long = {
    ...letter,
    queries: [3, 24, 60].map((lines) => ({
      about: `Question ${lines}`,
      title: "Which organisations take part?",
      from: "",
      answer: ["Guiyang 贵阳", "told"],
      words: Array.from({ length: lines }, (_, line) => `Line ${lines}-${line}.`).join("\n"),
    })),
  };
  const files = [
    await renderLetter(letter, { fonts: installedFonts, paper: "a4" }),
    await renderLetter(long, { fonts: installedFonts, paper: "letter" }),
  ];
  const { pages } = await readPdf(files[1] ?? new Uint8Array());
  expect(pages.length).toBeGreaterThan(2);
  for (const line of ["Line3-2.", "Line24-23.", "Line60-59."]) expect(pages.join("")).toContain(line);
  const said = await veraPdfOf(...files);
  if (said === undefined) return test.skip(noVeraPdf);
  expect([passed(said, "3a"), passed(said, "ua1")], said).toEqual([2, 2]);
}, 240_000);
