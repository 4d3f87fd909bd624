// Does the report list every piece of evidence once, with what it is and which answers rest on it, on paper and in the web page?
import { beforeAll, describe, expect, it } from "vitest";
import type { QuestionId } from "../../src/core/checklist.ts";
import type { Evidence, EvidenceItem } from "../../src/core/evidence.ts";
import { htmlTwin } from "../../src/report/html/twin.ts";
import { makeReport } from "../../src/report/make-report.ts";
import type { ReportModel } from "../../src/report/model.ts";
import { renderReport } from "../../src/report/render-report.ts";
import { assessmentOf, checklist, filled, fingerprints } from "./assessments.ts";
import { installedFonts } from "./node-fonts.ts";
import { countOf, type ReadPdf, readPdf, squeeze } from "./read-pdf.ts";
import { signedReport } from "./signed.ts";

const use = (question: string, pages = "") => ({ question: question as QuestionId, pages });
const item = (title: string, rest: Partial<EvidenceItem>): EvidenceItem =>
  ({
    title,
    date: "2014-09-12",
    holder: "City clerk",
    addedAt: "2026-05-01T08:00:00.000Z",
    addedBy: "A. Osei",
    uses: [use("agreement.type", "2")],
    file: { fingerprint: "659e7593".repeat(8), name: "agreement-2014.pdf", type: "application/pdf", bytes: 1_200_000 },
    ...rest,
  }) as EvidenceItem;

const { file: _file, ...linked } = item("Web page of the partner", {}) as Extract<EvidenceItem, { file: unknown }>;
const evidence: Evidence = {
  E1: item("Sister-city agreement 友好城市协议书", { uses: [use("agreement.type", "2"), use("exit.term", "4 to 6")] }),
  E2: item("Photograph of the signing", {
    date: "",
    holder: "",
    uses: [use("profile.date")],
    file: {
      fingerprint: "4608117d".repeat(8),
      name: "photo.jpg",
      type: "image/jpeg",
      bytes: 80_000,
      strippedFrom: "75997609".repeat(8),
    },
  }),
  E3: item("Wrong letter", {
    file: { fingerprint: "013b668b".repeat(8), name: "letter.docx", type: "application/zip", bytes: 10 },
    removed: { at: "2026-05-03T08:00:00.000Z", who: "A. Osei", reason: "It is about another city." },
  }),
  E4: { ...linked, link: "https://www.example.org/sister-cities", uses: [] } as EvidenceItem,
};
const assessment = { ...filled(), evidence };
const problems: string[] = [];
const pdfOf = async (model: ReportModel): Promise<ReadPdf> =>
  readPdf(
    await renderReport(model, {
      fonts: installedFonts,
      onProblem: ({ kind, detail }) => problems.push(`${kind}: ${detail}`),
    }),
  );

describe("a draft with evidence", () => {
  const model = makeReport({ checklist, assessment, ...fingerprints });
  const html = htmlTwin(model);
  let pdf: ReadPdf;
  let register: string;
  beforeAll(async () => {
    pdf = await pdfOf(model);
    register = pdf.pages.find((page, index) => index > 1 && page.includes(squeeze("agreement-2014.pdf"))) ?? "";
  }, 60_000);

  it("lists each item once: title, file or address, kind, size, date, holder, who added it, questions and fingerprint", () => {
    expect(problems).toEqual([]);
    for (const row of model.evidence) {
      for (const text of [row.title, row.source, row.fingerprint, row.before].filter(Boolean)) {
        expect(countOf(register, text), text).toBe(1);
        expect(html).toContain(row.source);
      }
    }
    for (const text of ["12 Sep 2014", "PDF, 1.2 MB", "Held by City clerk", "Added 1 May 2026 by A. Osei"])
      expect(register).toContain(squeeze(text));
    expect(model.evidence[0]?.uses).toEqual([
      expect.stringMatching(/^\d+, page 2$/u),
      expect.stringMatching(/4 to 6$/u),
    ]);
    expect(model.evidence[1]?.uses[0]).toMatch(/^“.+”$/u);
  });

  it("keeps what was removed, with when, by whom and why", () => {
    expect(register).toContain(squeeze("Removed 3 May 2026 by A. Osei: It is about another city."));
    expect(html).toContain("Removed 3 May 2026 by A. Osei: It is about another city.");
  });

  it("cites it at each answer that rests on it, with pages, and nothing that was removed", () => {
    const rows = model.answers.flatMap((section) => section.rows);
    expect(rows.find(({ id }) => id === "question-agreement-type")?.evidence).toEqual([
      { id: "evidence-E1", said: "E1, page 2" },
    ]);
    expect(rows.flatMap((row) => row.evidence.map(({ said }) => said))).not.toContain("E3, page 2");
    const answers = pdf.pages.filter((page) => page.includes("E1,page2"));
    expect(answers).toHaveLength(1);
    expect(html).toContain('<a href="#evidence-E1">E1, page 2</a>');
    expect(html).toContain('<tr id="evidence-E1">');
  });

  it("has the register among its chapters, in the same place as in the web page", () => {
    expect(pdf.headings.map(squeeze)).toContain("1Evidenceregister");
    expect(pdf.headings.filter((heading) => heading.startsWith("1 ")).map(squeeze)).toEqual(
      [...html.matchAll(/<h1[^>]*>([\s\S]*?)<\/h1>/gu)].map(([, inner]) =>
        squeeze(`1 ${(inner ?? "").replace(/<[^>]+>/gu, "")}`),
      ),
    );
  });
});

it("a signed version lists what was sealed, and says that missing numbers were removed before signing", async () => {
  const { model } = await signedReport(assessment);
  expect(model.evidence.map(({ number }) => number)).toEqual(["E1", "E2", "E4"]);
  expect(model.evidenceLead).toContain("Numbers that are missing were removed before signing.");
  const draft = makeReport({ checklist, assessment, ...fingerprints });
  expect(model.evidence).toEqual(draft.evidence.filter(({ removed }) => removed === ""));
});

it("a report without evidence has no register", () => {
  const model = makeReport({ checklist, assessment: assessmentOf({}), ...fingerprints });
  expect(model.evidence).toEqual([]);
  expect(htmlTwin(model)).not.toContain("Evidence register");
});

it("two hundred items with long names print, each once", async () => {
  const many = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [
      `E${index + 1}`,
      item(`${`Title number ${index + 1} `.padEnd(290, "long ")}end${index + 1}.`, {
        file: {
          fingerprint: String(index).padStart(64, "a"),
          name: `${"file_name_without_space".repeat(12)}.pdf`,
          type: "application/pdf",
          bytes: 1,
        },
      }),
    ]),
  );
  const assessment = {
    ...assessmentOf({ ["agreement.type" as QuestionId]: { value: "sister-city" } }),
    evidence: many,
  };
  const model = makeReport({ checklist, assessment, ...fingerprints });
  const text = (await pdfOf(model)).pages.join("");
  for (let number = 1; number <= 200; number += 1) {
    expect(countOf(text, `end${number}.`), String(number)).toBe(1);
    // At the one answer that rests on all of them.
    expect(countOf(text, `E${number}, page 2`), String(number)).toBe(1);
  }
  expect(problems).toEqual([]);
}, 120_000);
