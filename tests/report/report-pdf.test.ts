// Is the printed report whole? Reads the finished PDF back: every question and answer once, page one always one page, headings as
// in the web page twin, the same bytes each time.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import type { Answers } from "../../src/core/answer.ts";
import type { QuestionId } from "../../src/core/checklist.ts";
import { reportLabel } from "../../src/i18n/en/report-words.ts";
import { ratingWord } from "../../src/i18n/en/words.ts";
import { answersAttachment } from "../../src/report/answers-attachment.ts";
import { htmlTwin } from "../../src/report/html/twin.ts";
import { makeReport } from "../../src/report/make-report.ts";
import type { ReportModel } from "../../src/report/model.ts";
import { renderReport } from "../../src/report/render-report.ts";
import { assessmentOf, checklist, filled, fingerprints } from "./assessments.ts";
import { atTheLimits, fullReport } from "./limits.ts";
import { installedFonts } from "./node-fonts.ts";
import { countOf, type ReadPdf, readPdf, squeeze } from "./read-pdf.ts";
import { noVeraPdf, passed, veraPdfOf } from "./verapdf.ts";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "report-"));
const reportOf = (assessment: ReturnType<typeof filled>): ReportModel =>
  makeReport({ checklist, assessment, ...fingerprints });
const answersFile = new TextEncoder().encode('{"answers":{}}');
const problems: string[] = [];
const pdfOf = (model: ReportModel, paper: "a4" | "letter" = "a4"): Promise<Uint8Array> =>
  renderReport(model, {
    fonts: installedFonts,
    paper,
    attachments: [answersAttachment(answersFile)],
    onProblem: ({ kind, detail }) => problems.push(`${kind}: ${detail}`),
  });

/** Headings of a web page in their order, as `1 Title`. */
const headingsOf = (html: string): string[] =>
  [...html.matchAll(/<h(\d)[^>]*>([\s\S]*?)<\/h\1>/gu)].map(
    ([, level, inner]) =>
      `${level} ${(inner ?? "")
        .replace(/<[^>]+>/gu, "")
        .replaceAll("&#39;", "'")
        .replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&")}`,
  );

it("a note of many short lines goes on over the page instead of running off it", async () => {
  const note = Array.from({ length: 70 }, (_, line) => `Line ${line}.`).join("\n");
  const question = "agreement.full-text-held" as QuestionId;
  const model = reportOf(assessmentOf({ [question]: { value: "yes", basis: "document", note } } as Answers));
  const { pages } = await readPdf(await pdfOf(model));
  const [first, last] = [0, 69].map((line) => pages.findIndex((page) => page.includes(`Line${line}.`)));
  expect(first).toBeGreaterThan(0);
  expect(last).toBe((first ?? 0) + 1);
  expect(problems).toEqual([]);
}, 240_000);

describe("the report of a filled assessment", () => {
  const assessment = filled({ unrest: 0.4, unknown: 0.08, unanswered: 0.05 });
  const model = reportOf({
    ...assessment,
    safeguards: [
      {
        safeguard: checklist.edition.safeguards[3]?.id ?? "",
        owner: "City manager",
        due: "2026-06-30",
        proof: "Minutes",
      },
    ],
  });
  let bytes: Uint8Array;
  let pdf: ReadPdf;
  let html: string;

  beforeAll(async () => {
    bytes = await pdfOf(model);
    pdf = await readPdf(bytes);
    html = htmlTwin(model);
  }, 60_000);

  it("has nothing that forbids PDF/A and PDF/UA", () => {
    expect(problems).toEqual([]);
  });

  it("holds every question and every answer exactly once in its chapter, in Latin, Greek, Cyrillic and Chinese", () => {
    const chapter = chapterOf(pdf, "All questions and answers", "Cases referred to");
    for (const row of [...model.answers.flatMap((section) => section.rows), ...model.notAsked]) {
      expect(countOf(chapter, row.question), row.question).toBe(1);
    }
    for (const text of ["Первоеписьмопришло", "Ηεπιστολήήρθε", "贵阳市人民政府外事办公室", "eleventonone"]) {
      expect(chapter).toContain(text);
    }
  });

  it("prints between one question and the next its answer, note, ground and findings, once and in this order", () => {
    const chapter = chapterOf(pdf, "All questions and answers", "Questions that were not asked");
    const rows = model.answers.flatMap((section) => section.rows);
    const starts = rows.map((row) => chapter.indexOf(squeeze(row.question)));
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    const furniture =
      "TestvilleCityCouncilandGuiyang贵阳AllquestionsandanswersDraft,notsigned7F3A2B1C·[0-9a-f]{16}Page\\d+of\\d+";
    const bands = model.answers
      .map(({ number, title, word }) => squeeze(`${number}${title}${ratingWord[word]}`))
      .join("|");
    const heads = "No\\.QuestionAnswerRestson,raised";
    rows.forEach((row, index) => {
      const unverified = row.unverified ? `${reportLabel.notConfirmed}: ${row.unverified}` : "";
      const findings = row.findings.map(({ number }) => `Finding ${number}`);
      const texts = [row.question, unverified, ...row.answer, row.note, row.restsOn, ...findings];
      const whole = squeeze(texts.join(""));
      const printed = chapter.slice(starts[index], starts[index + 1]);
      expect(printed.slice(0, whole.length), row.question).toBe(whole);
      // After it only the number of the next question, the head of a section or the furniture of a page may stand.
      for (const text of texts.filter((one) => one.length > 20)) expect(countOf(printed, text), text).toBe(1);
      const dash = row.restsOn ? "" : "–?";
      const next = rows[index + 1];
      const number = next ? next.number || "–" : "";
      expect(printed.slice(whole.length), row.question).toMatch(
        new RegExp(`^${dash}(?:${furniture})?(?:(?:${bands})?${heads})?${number}$`, "u"),
      );
    });
  });

  it("keeps what was found, the answers behind it and the rule on one page", () => {
    for (const finding of model.findings.filter(({ depth }) => depth === "full")) {
      const page = pdf.pages.slice(2).find((text) => text.includes(squeeze(finding.ruleId)));
      expect(page, finding.ruleId).toContain(squeeze(finding.statement));
      for (const line of finding.because) expect(page, finding.ruleId).toContain(squeeze(line.question));
    }
  });

  it("has the same headings in the same order as the web page, and as its outline", () => {
    const headings = pdf.headings.map((heading) => squeeze(heading));
    expect(headings).toEqual(headingsOf(html).map((heading) => squeeze(heading)));
    expect(pdf.outline.map(squeeze)).toEqual(pdf.headings.map((heading) => squeeze(heading.slice(2))));
  });

  it("says in the web page what it says on paper", () => {
    const text = squeeze(html.replace(/<style>[\s\S]*?<\/style>/u, "").replace(/<[^>]+>/gu, ""));
    for (const row of model.answers.flatMap((section) => section.rows)) {
      for (const part of [row.question, ...row.answer, row.note]) {
        const escaped = part.replaceAll("&", "&amp;").replaceAll("'", "&#39;").replaceAll('"', "&quot;");
        expect(text).toContain(squeeze(escaped));
      }
    }
  });

  it("prints in the contents the pages on which the chapters begin", () => {
    const contents = pdf.pages[1] ?? "";
    for (const [title, last] of [
      ["Findings", "Findings"],
      ["Safeguards", "Safeguards"],
      ["Sources", "Sources"],
      ["Method and limits", "Method and limits"],
    ]) {
      const page = Number(new RegExp(`${squeeze(title ?? "")}(\\d+)`, "u").exec(contents)?.[1]);
      expect(pdf.pages[page - 1], title).toContain(squeeze(last ?? ""));
    }
  });

  it("names on page one the reference, the date, the first groups of the fingerprint, and that nobody has signed", () => {
    const first = pdf.pages[0] ?? "";
    for (const words of [
      "7F3A2B1C",
      "4May2026",
      "Nobodyhassignedthisreport",
      fingerprints.dataFingerprint.slice(0, 24),
    ]) {
      expect(first).toContain(words);
    }
    for (const page of pdf.pages) expect(page).toContain("Draft,notsigned");
  });

  it("carries the answers as a file", () => {
    expect(pdf.attachments["answers.json"]).toEqual(answersFile);
    expect(Buffer.from(bytes).toString("latin1")).toContain("/AFRelationship /Source");
  });

  it("runs nothing, opens nothing, and leads nowhere but over https or to a mailbox", () => {
    const raw = Buffer.from(bytes).toString("latin1");
    // Every dictionary stands in the open: nothing can hide in a compressed one.
    expect(raw).not.toContain("/ObjStm");
    expect(raw).not.toMatch(/\/(?:JavaScript|JS|OpenAction|AA|Launch|SubmitForm|GoToR|GoToE|RichMedia)\b/u);
    const addresses = [...raw.matchAll(/\/URI \(([^)]*)/gu)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) expect(address).toMatch(/^(?:https:\/\/|mailto:)/u);
    const links = [...html.matchAll(/href="([^"]*)"/gu)].map(([, address]) => address);
    expect(links.length).toBeGreaterThan(50);
    for (const link of links) expect(link).toMatch(/^(?:#|https:\/\/|mailto:)/u);
  });

  it("prints an address that is not safe to follow as text", async () => {
    const url = "http://www.example.org/minutes";
    const sources = model.sources.map((source, index) => (index === 0 ? { ...source, url } : source));
    const made = await pdfOf({ ...model, sources });
    expect(Buffer.from(made).toString("latin1")).not.toContain(`(${url}`);
    expect((await readPdf(made)).pages.join("")).toContain(url);
    const page = htmlTwin({ ...model, sources });
    expect(page).toContain(url);
    expect(page).not.toContain(`href="${url}`);
  }, 60_000);

  it("embeds every font", () => {
    const raw = Buffer.from(bytes).toString("latin1");
    const descriptors = raw.match(/\/Type \/FontDescriptor[\s\S]*?>>/gu) ?? [];
    expect(descriptors.length).toBeGreaterThanOrEqual(5);
    for (const descriptor of descriptors) expect(descriptor).toContain("/FontFile2");
  });

  it("is the same bytes when made again", async () => {
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await pdfOf(model)))).toBe(0);
  }, 60_000);

  it("draws Chinese with ink, not with blanks", async (test) => {
    const path = join(folder, "ink.pdf");
    writeFileSync(path, bytes);
    const ready = await run("pdftoppm", ["-v"]).then(
      () => true,
      () => false,
    );
    if (!ready) return test.skip("pdftoppm is not available on this computer");
    // The partner's own name stands below its Latin name in the left column of page one.
    const area = ["-x", "80", "-y", "268", "-W", "120", "-H", "60"];
    await run("pdftoppm", [
      "-r",
      "110",
      "-gray",
      "-f",
      "1",
      "-l",
      "1",
      ...area,
      "-singlefile",
      path,
      join(folder, "ink"),
    ]);
    const pixels = readFileSync(join(folder, "ink.pgm")).subarray(-120 * 60);
    const dark = pixels.filter((value) => value < 128).length / pixels.length;
    expect(dark).toBeGreaterThan(0.05);
    expect(dark).toBeLessThan(0.5);
  }, 60_000);
});

/** The text from one heading of a chapter to the next. Headings stand on the contents page too, which is left out. */
function chapterOf(pdf: ReadPdf, from: string, to: string): string {
  const text = pdf.pages.slice(2).join("");
  const start = text.indexOf(squeeze(from));
  const end = text.indexOf(squeeze(to), start);
  return text.slice(start, end < 0 ? undefined : end);
}

describe("page one", () => {
  for (const paper of ["a4", "letter"] as const) {
    it(`is one page on ${paper} at its limits, with the longest names`, async () => {
      const pdf = await readPdf(await pdfOf(atTheLimits, paper));
      expect(pdf.pages[0]).toContain("Nobodyhassignedthisreport");
      expect(pdf.pages[1]).toContain("Howtoreadthisreport");
      expect(pdf.pages[2]).toContain("Findings");
      for (const title of ["Whatwefound", "Mainfindings", "Whatcouldstillchange", "Whatwerecommend", "Page1of"]) {
        expect(pdf.pages[0]).toContain(title);
      }
      // What no font has is named where everybody looks, and how much more there is.
      expect(pdf.pages[0]).toMatch(/U\+1F600.*\(“What.*and1otherplace\),and\d+more\.Listedonpage\d+/u);
      // What was shortened says where the rest is.
      expect(pdf.pages[0]).toMatch(/…seepage\d+/u);
    }, 60_000);
  }

  for (const [script, text, codePoint] of [
    ["emoji", "😀", "U+1F600"],
    ["Arabic", "سلام", "U+633"],
    ["Thai", "ไทย", "U+E44"],
    ["rare Han", "𠀀", "U+20000"],
  ] as const) {
    it(`names ${script} that no font has by its code and its place`, async () => {
      const model = reportOf(assessmentOf({}, { reason: `Renewal ${text} is due.` }));
      expect(model.undrawable.map(({ character }) => character)).toEqual([...new Set(text)]);
      expect(htmlTwin(model)).toContain(text);
      const pdf = await readPdf(await pdfOf(model));
      const [first, about] = [pdf.pages[0] ?? "", pdf.pages.at(-1) ?? ""];
      for (const { codePoint: code } of model.undrawable) expect(first).toContain(code);
      expect(first).toMatch(
        new RegExp(`${codePoint.replace("U+", "U\\+0*")}.*\\(reasonforthecheck\\)\\.Listedonpage\\d+`, "u"),
      );
      expect(about).toContain(model.undrawable[0]?.codePoint ?? "nothing");
    }, 60_000);
  }

  it("and the pages after it pass veraPDF as PDF/A-3a and PDF/UA-1: full, without answers, at the limits, on both papers", async (test) => {
    const files: Uint8Array[] = [];
    for (const model of [fullReport, reportOf(assessmentOf({})), atTheLimits])
      for (const paper of ["a4", "letter"] as const) files.push(await pdfOf(model, paper));
    const said = await veraPdfOf(...files);
    if (said === undefined) return test.skip(noVeraPdf);
    expect([passed(said, "3a"), passed(said, "ua1")], said).toEqual([files.length, files.length]);
  }, 240_000);

  it("needs no shortening for an ordinary assessment", async () => {
    const model = reportOf(filled());
    const pdf = await readPdf(await pdfOf(model));
    for (const item of model.mainFindings) expect(pdf.pages[0]).toContain(squeeze(item.statement));
    expect(pdf.pages[0]).toContain(squeeze(model.reason));
  }, 60_000);
});

describe("an assessment without answers, and one in which everything is wrong", () => {
  it("print on both papers", async () => {
    for (const assessment of [assessmentOf({}), filled({ unrest: 1, unknown: 0 })]) {
      for (const paper of ["a4", "letter"] as const) {
        const pdf = await readPdf(await pdfOf(reportOf(assessment), paper));
        expect(pdf.pages[1]).toContain("Howtoreadthisreport");
      }
    }
    expect(problems).toEqual([]);
  }, 120_000);
});

const lettersIn = (text: string, letter: string): number => text.split(letter).length - 1;

describe("what people type", () => {
  const hostile = [
    "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "\u00ad",
    "left \u202eright to left\u202c and \u2066isolated",
    "x".repeat(10_000),
    "字".repeat(3_000),
    "😀👩‍👩‍👧‍👦 سلام עברית नमस्ते",
    "line one\nline two\r\n\r\nline three\ttabbed",
    "e\u0301 A\u030a \ufb01 \uff21",
    "]]> --> ' \" & &amp; \\ ( ) \u0007",
  ];
  for (const text of hostile) {
    it(`never breaks the report nor disappears: ${JSON.stringify(text.slice(0, 40))}`, async () => {
      problems.length = 0;
      const name = text.slice(0, 300).replace(/[\n\r\t]/gu, " ");
      const answers = Object.fromEntries(
        checklist.edition.questions
          .slice(0, 40)
          .map((question, index) => [
            question.id,
            question.type === "text"
              ? { value: text, basis: "told" as const, note: text, reference: name }
              : index % 2 === 0
                ? { unknown: "not-told" as const, ask: name, note: text }
                : { notApplicable: text, note: text },
          ]),
      ) as Answers;
      const model = reportOf(
        assessmentOf(
          { ...answers, ["agreement.parties" as QuestionId]: { value: [{ name, nameOwnScript: name, role: name }] } },
          {
            reason: text,
            partnership: { council: name, partner: name, partnerOwnScript: name, country: "CN" },
            safeguards: [{ safeguard: checklist.edition.safeguards[0]?.id ?? "", owner: name, due: "", proof: text }],
          },
        ),
      );
      const pdf = await readPdf(await pdfOf(model));
      expect(problems).toEqual([]);
      expect(pdf.pages[1]).toContain("Howtoreadthisreport");
      for (const { codePoint } of model.undrawable) expect(pdf.pages.join("")).toContain(codePoint);
      // Of one letter thousands of times, none may get lost between pages; page one alone is shortened.
      const letter = text[0] ?? "";
      if (text.length >= 3000)
        expect(lettersIn(pdf.pages.join(""), letter)).toBeGreaterThanOrEqual(
          lettersIn(JSON.stringify([model.answers, model.open, model.particulars, model.safeguards]), letter),
        );
      const html = htmlTwin(model);
      expect(html).not.toMatch(/<script|<img|\u202e/u);
      expect(html.match(/<style>/gu)).toHaveLength(1);
    }, 60_000);
  }

  it("prints long text to its last letter", async () => {
    const long = `${"A sentence about the partnership. ".repeat(500)}The very last words.`;
    const answers = { ["profile.subdivision" as QuestionId]: { value: long, note: long } } as Answers;
    const pdf = await readPdf(await pdfOf(reportOf(assessmentOf(answers))));
    expect(countOf(pdf.pages.join(""), "The very last words.")).toBe(2);
  }, 60_000);
});
