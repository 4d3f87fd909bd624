// The report about many submissions, read back from paper and web page: page one stands alone, and both say the same numbers.
import { describe, expect, it } from "vitest";
import { mostListed } from "../../src/core/compare/comparison.ts";
import { figuresFile } from "../../src/i18n/en/comparison-report.ts";
import { sayNumber } from "../../src/i18n/en/quantities.ts";
import type { ComparisonModel } from "../../src/report/comparison/comparison-model.ts";
import { comparisonPage } from "../../src/report/comparison/comparison-page.ts";
import { figuresAttachment } from "../../src/report/comparison/figures-attachment.ts";
import { figuresInFull, makeComparison } from "../../src/report/comparison/make-comparison.ts";
import { renderComparison } from "../../src/report/render-comparison.ts";
import { sourceOf, submissions } from "./comparisons.ts";
import { installedFonts } from "./node-fonts.ts";
import { countOf, readPdf, squeeze } from "./read-pdf.ts";
import { noVeraPdf, passed, veraPdfOf } from "./verapdf.ts";

const source = sourceOf(submissions(24));
const model = makeComparison(source);

async function pdfOf(comparison: ComparisonModel, paper: "a4" | "letter", attachments = [figuresAttachment(source)]) {
  const problems: string[] = [];
  const bytes = await renderComparison(comparison, {
    fonts: installedFonts,
    paper,
    attachments,
    onProblem: ({ kind, detail }) => problems.push(`${kind}: ${detail}`),
  });
  expect(problems).toEqual([]);
  return bytes;
}

const made = new Map<string, Promise<Uint8Array>>();
/** The report on this paper: made once. */
function report(paper: "a4" | "letter"): Promise<Uint8Array> {
  const bytes = made.get(paper) ?? pdfOf(model, paper);
  made.set(paper, bytes);
  return bytes;
}

/** Everything in which a number stands. */
const saidIn = (one: ComparisonModel): readonly string[] => [
  one.heading,
  one.filter,
  ...one.keyFacts.flatMap(({ value, caption }) => [value, caption]),
  ...one.set.flatMap(({ label, lines }) => [label, ...lines]),
  ...one.ratings.map(({ name, count }) => `${name}${sayNumber(count)}`),
  ...one.sentences.flatMap(({ text, numbers }) => [text, numbers]),
  ...one.reasons.map(({ number, words, count }) => `${number}${words}${sayNumber(count)}`),
];

const textOf = (page: string): string =>
  page
    .replace(/<style>[\s\S]*?<\/style>/u, "")
    .replace(/<[^>]+>/gu, "")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

describe("page one of the report about many submissions", () => {
  for (const paper of ["a4", "letter"] as const)
    it(`says on ${paper} what was compared, what was left out, what the numbers say and where to look, in the words of the web page`, async () => {
      const pdf = await readPdf(await report(paper));
      const page = squeeze(textOf(comparisonPage(model)));
      for (const text of saidIn(model)) {
        expect(countOf(pdf.pages[0] ?? "", text), text).toBeGreaterThan(0);
        expect(countOf(page, text), text).toBeGreaterThan(0);
      }
      expect(squeeze(pdf.headings[0] ?? "")).toBe(squeeze(`1 ${model.heading}`));
      expect(pdf.title).toBe(model.title);
    }, 240_000);

  it("is one page however long the filter and however many the editions and lists are", async () => {
    const words =
      "Country: United States of America or Canada or Australia, Finding: Topics have been named as ones to avoid, ";
    const editions = Array.from({ length: 12 }, (_, index) => ({
      label: `Label ${index}`,
      lines: [
        "us-sister-city, edition 12: 1,234 submissions",
        "Transparency International, Corruption Perceptions Index 2024: 1,234",
      ],
    }));
    const crowded: ComparisonModel = {
      ...model,
      filter: words.repeat(12),
      set: [...model.set, ...editions.slice(0, 3)],
      reasons: Array.from({ length: 11 }, (_, index) => ({
        number: index + 1,
        words: "Decided to sign as it is, with high or critical findings without a safeguard: 1 or more",
        count: 12_345,
      })),
      sentences: model.sentences.map((_, index) => ({ text: `${index} ${words.repeat(3)}`, numbers: words.repeat(3) })),
    };
    for (const paper of ["a4", "letter"] as const) {
      const pdf = await readPdf(await pdfOf(crowded, paper));
      expect(pdf.pages[1]).toContain(squeeze("Ratings by group"));
    }
  }, 240_000);
});

describe("the pages after it", () => {
  it("hold every number of every figure, as the web page and the file inside do, and the same bytes come out again", async () => {
    const bytes = await report("a4");
    expect(Buffer.compare(await pdfOf(makeComparison(source), "a4"), bytes)).toBe(0);
    const pdf = await readPdf(bytes);
    const whole = pdf.pages.join("");
    const page = squeeze(textOf(comparisonPage(model)));
    for (const { figures } of model.chapters)
      for (const { title, rows } of figures) {
        expect(countOf(whole, title), title).toBeGreaterThan(0);
        for (const row of rows) {
          const cells = row.map((cell) => (typeof cell === "number" ? sayNumber(cell) : cell));
          for (const text of cells) expect(countOf(whole, text), text).toBeGreaterThan(0);
          // On the web page a row is one run of text.
          expect(countOf(page, cells.join("")), cells.join(" | ")).toBeGreaterThan(0);
        }
      }
    const inside = JSON.parse(new TextDecoder().decode(pdf.attachments[figuresFile]));
    expect(inside).toEqual(JSON.parse(JSON.stringify(figuresInFull(source))));
    expect(inside.figures.submissions).toBe(source.figures.submissions);
    for (const { rows } of inside.tables)
      expect(model.chapters.flatMap(({ figures }) => figures).some((one) => one.rows.length <= rows.length)).toBe(true);
  }, 240_000);

  it("name every submission with its rating and the reasons it stands under, and no more than a reader can use", () => {
    expect(model.list.rows).toHaveLength(source.figures.submissions);
    const under = (number: number) =>
      model.list.rows.filter(({ reasons }) => reasons.split(", ").includes(String(number))).length;
    for (const { number, count } of model.reasons) expect(under(number)).toBe(count);
    const many = makeComparison(sourceOf(submissions(mostListed + 60)));
    expect(many.list.rows).toHaveLength(mostListed);
    expect(many.list.lead).toMatch(/^The first 200 of 260 submissions/u);
    // The order does not depend on the order in which they were given.
    const turned = makeComparison(sourceOf([...submissions(mostListed + 60)].reverse()));
    expect(turned).toEqual(many);
  });

  it("are made of nothing too, and say so", async () => {
    const empty = makeComparison(sourceOf([]));
    expect(empty.heading).toBe("0 submissions compared");
    expect((await readPdf(await pdfOf(empty, "a4", []))).pages[0]).toContain(squeeze(empty.noReasons));
    expect(comparisonPage(empty)).toContain(empty.noReasons);
  }, 240_000);

  it("count what is left out: shown, not counting and left out by the filter are the whole", () => {
    const rows = submissions(30);
    const replaced = rows.map((one, index) =>
      index < 4 ? { ...one, verification: { ...one.verification, signOffs: 0 } } : one,
    );
    const { set, keyFacts } = makeComparison(sourceOf(replaced));
    expect(keyFacts[0]?.value).toBe("26 of 30");
    expect(set[0]?.lines).toEqual(["Do not count: 4 not signed"]);
    const some = sourceOf(replaced);
    const filtered = makeComparison({ ...some, portfolio: { ...some.portfolio, total: 35 }, filter: "Year: 2026" });
    expect(filtered.set[0]?.lines).toEqual(["5 left out by the filter", "Do not count: 4 not signed"]);
  });

  it("pass veraPDF as PDF/A-3a and PDF/UA-1 on both papers", async (test) => {
    const files = [await report("a4"), await report("letter")];
    const said = await veraPdfOf(...files);
    if (said === undefined) return test.skip(noVeraPdf);
    expect([passed(said, "3a"), passed(said, "ua1")], said).toEqual([2, 2]);
  }, 240_000);
});
