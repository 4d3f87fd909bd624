// What a copy of a report leaves out: is it said, is nothing left that leads there, and is what judges need always in?
import { describe, expect, it } from "vitest";
import { optionalChapters, type ReportChoices } from "../../src/report/choices.ts";
import { htmlTwin } from "../../src/report/html/twin.ts";
import { makeReport } from "../../src/report/make-report.ts";
import type { ReportModel } from "../../src/report/model.ts";
import { renderReport } from "../../src/report/render-report.ts";
import { checklist, filled, fingerprints } from "./assessments.ts";
import { atTheLimits } from "./limits.ts";
import { installedFonts } from "./node-fonts.ts";
import { readPdf, squeeze } from "./read-pdf.ts";

const at = "2026-05-04T10:00:00.000Z";
const assessment = {
  ...filled({ unrest: 0.4, unanswered: 0.1 }),
  evidence: {
    E1: {
      title: "Agreement of 2014",
      date: "2014-09-12",
      holder: "City clerk",
      link: "https://example.org/agreement",
      addedAt: at,
      addedBy: "",
      uses: [
        { question: checklist.edition.questions.find(({ number }) => number === 1)?.id ?? ("" as never), pages: "4" },
      ],
    },
  },
};
const whole = makeReport({ checklist, assessment, ...fingerprints });
const report = (choices: Partial<ReportChoices>): ReportModel =>
  makeReport({ checklist, assessment, ...fingerprints, choices: { without: [], names: "both", ...choices } });
const least = report({ without: optionalChapters, names: "latin" });
const chinese = /\p{Script=Han}/u;

/** Every link inside the page, and every place it can lead to. */
const leadsNowhere = (html: string): string[] => {
  const places = new Set([...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
  return [...html.matchAll(/href="#([^"]+)"/gu)].flatMap(([, id = ""]) => (places.has(id) ? [] : [id]));
};

describe("a copy of a report that leaves something out", () => {
  it("is the whole report when it leaves out nothing", () => {
    expect(report({})).toEqual(whole);
    expect(whole.leftOut).toBe("");
  });

  it.each(optionalChapters)("says that it has no %s, keeps the rest, and nothing in it leads there", (chapter) => {
    const model = report({ without: [chapter] });
    expect(model.leftOut).toMatch(/^Left out of this copy: [a-z ]+\. The rating and the findings are those/u);
    const html = htmlTwin(model);
    expect(html).toContain(model.leftOut);
    expect(leadsNowhere(html)).toEqual([]);
    expect({ ...model, findings: [] }).toMatchObject({
      rating: whole.rating,
      mainFindings: whole.mainFindings,
      open: whole.open,
      unanswered: whole.unanswered,
      safeguards: whole.safeguards,
      method: whole.method,
      dataFingerprint: whole.dataFingerprint,
    });
    expect(model.findings.map(({ statement, because }) => [statement, because])).toEqual(
      whole.findings.map(({ statement, because }) => [statement, because]),
    );
  });

  it("does not name what was not there to be left out", () => {
    const { evidence: _, ...without } = assessment;
    const partnership = { council: "Testville", partner: "Guiyang", country: "CN" };
    const answers = {};
    const model = makeReport({
      checklist,
      assessment: { ...without, partnership, answers },
      ...fingerprints,
      choices: { without: ["evidence"], names: "latin" },
    });
    expect(model.leftOut).toBe("");
  });

  it("in Latin letters only prints no name in its own script, and text as it was written", () => {
    const model = report({ names: "latin" });
    expect(model.leftOut).toContain("names in their own script");
    expect(model.partner).toEqual({ latin: "Guiyang" });
    const rows = model.answers.flatMap(({ rows }) => rows);
    const before = whole.answers.flatMap(({ rows }) => rows);
    expect(before.some(({ answer }) => answer.some((line) => line.includes("(贵阳市人民政府)")))).toBe(true);
    expect(rows.flatMap(({ answer }) => answer).filter((line) => chinese.test(line))).toEqual([]);
    expect(rows.map(({ note }) => note)).toEqual(before.map(({ note }) => note));
  });

  it("says so on page one of the PDF and in its particulars, on both papers, also at the limits of page one", {
    timeout: 120_000,
  }, async () => {
    // As short as it gets after page one: what is looked at is page one.
    const fullest = { ...atTheLimits, leftOut: least.leftOut, answers: [], notAsked: [], findings: [], evidence: [] };
    for (const paper of ["a4", "letter"] as const) {
      const { pages } = await readPdf(await renderReport(fullest, { fonts: installedFonts, paper }));
      expect(pages[0]).toContain(squeeze(least.leftOut));
      expect(pages[1]).toContain(squeeze("How to read this report"));
    }
    const { headings, pages } = await readPdf(await renderReport(least, { fonts: installedFonts }));
    expect(pages.slice(1).join("")).toContain(squeeze(least.leftOut));
    expect(headings.filter((one) => one.startsWith("1 ")).map((one) => one.slice(2).trim())).toEqual([
      expect.stringContaining("Guiyang"),
      "How to read this report",
      "Findings",
      "Safeguards",
      "What we do not know",
      "Method and limits",
      "About this report",
    ]);
  });

  it("has the same bytes for the same choices, and other bytes for others", { timeout: 120_000 }, async () => {
    const made = async (choices: Partial<ReportChoices>) =>
      Buffer.from(await renderReport(report(choices), { fonts: installedFonts })).toString("base64");
    const small: Partial<ReportChoices> = { without: ["answers", "study", "cases", "glossary"], names: "latin" };
    const first = await made(small);
    expect(await made(small)).toBe(first);
    expect(await made({ ...small, names: "both" })).not.toBe(first);
  });
});
