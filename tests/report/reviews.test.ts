// A report with reviews beside the record: each reviewer's words once, at the answer or finding they are about, the same on paper and on
// screen; and nothing of the record itself changed.
import { beforeAll, describe, expect, it } from "vitest";
import { canonicalBytes, fingerprintOf } from "../../src/archive/canonical.ts";
import { makeKey } from "../../src/archive/keys.ts";
import { knownChecklists } from "../../src/archive/packed-checklist.ts";
import { openReview, writeReview } from "../../src/archive/review.ts";
import { openSealed } from "../../src/archive/signed-version.ts";
import { verifyFile } from "../../src/archive/verify-file.ts";
import type { MakeAnew } from "../../src/archive/verify-report.ts";
import { evaluate } from "../../src/core/evaluate.ts";
import type { Review } from "../../src/core/review.ts";
import { decidingReason } from "../../src/core/verification.ts";
import { reviewMeans } from "../../src/i18n/en/report-reviews.ts";
import { htmlTwin } from "../../src/report/html/twin.ts";
import { makePublicReport } from "../../src/report/make-public-report.ts";
import { makeReport, type ReportRequest } from "../../src/report/make-report.ts";
import { makeSignedReport } from "../../src/report/make-signed-report.ts";
import type { ReportModel } from "../../src/report/model.ts";
import { renderReport } from "../../src/report/render-report.ts";
import { reviewAttachments, sealedAttachments } from "../../src/report/sealed-attachments.ts";
import { checklist, filled } from "./assessments.ts";
import { installedFonts } from "./node-fonts.ts";
import { countOf, type ReadPdf, readPdf, squeeze } from "./read-pdf.ts";
import { type SignedReport, signedReport } from "./signed.ts";
import { noVeraPdf, passed, veraPdfOf } from "./verapdf.ts";

const at = "2026-06-01T09:00:00.000Z";
const key = await makeKey(false);
const problems: string[] = [];
let record: SignedReport;
let request: ReportRequest;
let plain: ReportModel;
let auditor: Awaited<ReturnType<typeof signed>>;
let oversight: Awaited<ReturnType<typeof signed>>;

async function signed(part: Partial<Review>) {
  const review: Review = {
    id: "0b54ad3e-4c31-4b8f-9d0e-5b6d5f1a7c11",
    version: 1,
    submission: plain.dataFingerprint,
    layer: "auditor",
    scope: "whole",
    reviewer: { name: "Rosa Lind", office: "State audit office", contact: "" },
    considered: [],
    conclusion: "",
    answers: {},
    findings: {},
    claimedTime: "2026-06-02T10:00:00.000Z",
    ...part,
  };
  const bytes = await writeReview(review, key);
  const opened = await openReview(bytes);
  if (!opened.ok) throw new Error(JSON.stringify(opened.reasons));
  return { ...opened, bytes };
}

/** The first possible finding and the first evidence gap of this assessment. */
function openOnes() {
  const { findings, gaps } = evaluate(checklist, request.assessment.answers);
  const possible = findings.find(({ state }) => state === "possible");
  const [gap] = gaps;
  if (!possible || !gap) throw new Error("Nothing is open in this assessment.");
  return { possible, gap };
}

/** A finding of each depth that this assessment raises. */
const ruleOf = (depth: "full" | "short" | "row"): string =>
  plain.findings.find((finding) => finding.depth === depth)?.ruleId ?? "";

beforeAll(async () => {
  record = await signedReport(filled({ unrest: 0.3, unanswered: 0.05 }));
  const opened = await openSealed(record.sealed, checklist);
  if (!opened.ok) throw new Error("not sealed");
  const { assessment, signed: version } = opened.value;
  request = {
    checklist,
    assessment,
    editionFingerprint: await fingerprintOf(canonicalBytes(checklist.edition)),
    dataFingerprint: version.fingerprint,
    signed: version,
  };
  plain = makeReport(request);
  const { possible, gap } = openOnes();
  auditor = await signed({
    conclusion: "The record is careful.\nTwo things are open.",
    answers: {
      "agreement.full-text-held": {
        view: "query",
        comment: "Is the annex there too? 附件",
        at,
        reply: { text: "Yes, in box 12.", name: "Abena Osei", at },
      },
      "agreement.type": { view: "agree", comment: "", at },
    },
    findings: {
      [ruleOf("full")]: { view: "disagree", comment: "This was settled in May by resolution.", at },
      [ruleOf("short")]: { view: "disagree", comment: "The register was kept from April on.", at },
      [ruleOf("row")]: { view: "agree", comment: "Seen on site by us.", at },
      [possible.rule]: { view: "disagree", comment: "The open answers cannot matter here.", at },
    },
    gaps: { [gap.rule]: { view: "query", comment: "Whom did you ask, and when?", at } },
  });
  oversight = await signed({
    id: "1b54ad3e-4c31-4b8f-9d0e-5b6d5f1a7c11",
    layer: "oversight",
    reviewer: { name: "Jan Weber", office: "Ministry", contact: "" },
    considered: [auditor.fingerprint],
    findings: { [ruleOf("full")]: { view: "agree", comment: "The finding stands until the file is seen.", at } },
  });
}, 60_000);

describe("the model of a report with reviews", () => {
  it("is the model without them, but for what the reviewers say", () => {
    const { reviews, answers, findings, openReviewed, ...rest } = makeReport({
      ...request,
      reviews: [auditor, oversight],
    });
    const { answers: plainAnswers, findings: plainFindings, ...plainRest } = plain;
    expect({ ...rest, glossary: [] }).toEqual({ ...plainRest, glossary: [] });
    const bare = <T extends { reviews?: unknown }>({ reviews: _, ...row }: T) => row;
    expect(findings.map(bare)).toEqual(plainFindings);
    expect(answers.map((section) => section.rows.map(bare))).toEqual(plainAnswers.map((section) => section.rows));
    const { possible, gap } = openOnes();
    expect(openReviewed?.map(({ statement, reviews }) => [statement, reviews.map(({ view }) => view)])).toEqual([
      [possible.statement, ["Disagree"]],
      [gap.statement, ["Query"]],
    ]);
    expect(reviews?.rows.map(({ layer, person }) => `${layer}: ${person}`)).toEqual([
      "Auditor: Rosa Lind, State audit office",
      "Oversight body: Jan Weber, Ministry",
    ]);
    expect(reviews?.rows[1]?.considered).toBe("Had before it: Auditor Rosa Lind.");
  });

  it("counts for a review of format 1 what could be looked at then, and for one of today everything", () => {
    const { findings, gaps } = evaluate(checklist, request.assessment.answers);
    const looked = (one: typeof auditor) =>
      /^\d+ of (\d+) looked at/.exec(makeReport({ ...request, reviews: [one] }).reviews?.rows[0]?.tally ?? "")?.[1];
    const more = findings.filter(({ state }) => state === "possible").length + gaps.length;
    expect(oversight.review.gaps).toBeUndefined();
    expect(Number(looked(auditor)) - Number(looked(oversight))).toBe(more);
    expect(makeReport({ ...request, reviews: [oversight] }).openReviewed).toBeUndefined();
  });

  it("does not depend on the order in which reviews were opened", () => {
    expect(makeReport({ ...request, reviews: [oversight, auditor] })).toEqual(
      makeReport({ ...request, reviews: [auditor, oversight] }),
    );
  });

  it("prints one layer, all, or none, as chosen", () => {
    const of = (reviews: "all" | "auditor" | "oversight" | "none") =>
      makeReport({ ...request, reviews: [auditor, oversight], choices: { without: [], names: "both", reviews } });
    expect(of("all").reviews?.rows).toHaveLength(2);
    expect(of("auditor").reviews?.rows.map(({ layer }) => layer)).toEqual(["Auditor"]);
    expect(JSON.stringify(of("auditor"))).not.toContain("The finding stands until");
    expect(of("none")).toEqual(plain);
    // What is not printed is said to have been there.
    expect(of("oversight").reviews?.rows[0]?.considered).toBe("Had before it: 1 review that is not printed here.");
  });
});

describe("the files of a report with reviews", () => {
  let bytes: Uint8Array;
  let pdf: ReadPdf;
  let html: string;
  const words = [
    "Auditor Rosa Lind: Query. Is the annex there too? 附件",
    "The council replied (Abena Osei): Yes, in box 12.",
    "Auditor Rosa Lind: Disagree. This was settled in May by resolution.",
    "Oversight body Jan Weber: Agree. The finding stands until the file is seen.",
    "Auditor Rosa Lind: Disagree. The register was kept from April on.",
    "Auditor Rosa Lind: Agree. Seen on site by us.",
    "Auditor Rosa Lind: Disagree. The open answers cannot matter here.",
    "Auditor Rosa Lind: Query. Whom did you ask, and when?",
    "The record is careful.",
    "Had before it: Auditor Rosa Lind.",
    reviewMeans[0],
  ];
  beforeAll(async () => {
    const model = makeReport({ ...request, reviews: [auditor, oversight] });
    bytes = await renderReport(model, {
      fonts: installedFonts,
      attachments: [
        ...sealedAttachments(record.sealed.content, canonicalBytes(checklist.edition), record.sealed.signatures),
        ...reviewAttachments([auditor, oversight]),
      ],
      onProblem: ({ kind, detail }) => problems.push(`${kind}: ${detail}`),
    });
    pdf = await readPdf(bytes);
    html = htmlTwin(model)
      .replace(/<style>[\s\S]*?<\/style>/u, "")
      .replace(/<[^>]+>/gu, "")
      .replaceAll("&#39;", "'");
  }, 240_000);

  it("say every reviewer's words once, on paper and in the web page", () => {
    const paper = pdf.pages.join("");
    for (const text of words) {
      expect(countOf(paper, text), text).toBe(1);
      expect(countOf(squeeze(html), text), text).toBe(1);
    }
    for (const { kid, fingerprint } of [auditor, oversight]) {
      expect(paper).toContain(kid);
      expect(paper).toContain(fingerprint);
    }
    expect(paper).not.toContain(squeeze("No outsider has checked the answers."));
    expect(problems).toEqual([]);
  });

  it("pass veraPDF, also where what reviewers say goes on over pages", async (test) => {
    const long = await signed({
      conclusion: "A conclusion that goes on and on.\n".repeat(80),
      answers: { "agreement.type": { view: "query", comment: "Another comment. ".repeat(200), at } },
      findings: { [ruleOf("full")]: { view: "disagree", comment: "A long disagreement. ".repeat(200), at } },
    });
    const model = makeReport({ ...request, reviews: [long, oversight] });
    const other = await renderReport(model, {
      fonts: installedFonts,
      paper: "letter",
      attachments: reviewAttachments([long, oversight]),
    });
    const said = await veraPdfOf(bytes, other);
    if (said === undefined) return test.skip(noVeraPdf);
    expect([passed(said, "3a"), passed(said, "ua1")], said).toEqual([2, 2]);
  }, 300_000);

  it("have the register as a chapter with its heading, and carry the signed files themselves", () => {
    expect(pdf.headings.map(squeeze)).toContain("1Reviews");
    const name = `review-${auditor.fingerprint.slice(0, 16)}.json`;
    expect(pdf.attachments[name]).toEqual(new Uint8Array(auditor.bytes));
    expect(Object.keys(pdf.attachments).filter((one) => one.startsWith("review-"))).toHaveLength(2);
  });

  it("match when the report is made anew from the data and the reviews inside it, and do not once a view is another", async () => {
    const checklists = await knownChecklists([checklist]);
    const made = new Map<string, ReturnType<MakeAnew["report"]>>();
    const make: MakeAnew = {
      report: (report) => {
        const key = JSON.stringify(report.reviews.map(({ fingerprint }) => fingerprint));
        const before = made.get(key) ?? makeSignedReport(report, installedFonts);
        made.set(key, before);
        return before;
      },
      publicEdition: (edition) => makePublicReport(edition, installedFonts),
    };
    const verdictOf = async (pdf: Uint8Array) => {
      const { verification } = await verifyFile(new Uint8Array(pdf), { checklists }, make);
      return [verification.verdict, decidingReason(verification)?.kind];
    };
    expect(await verdictOf(bytes)).toEqual(["matches", undefined]);
    const model = makeReport({ ...request, reviews: [auditor, oversight] });
    const findings = model.findings.map((finding) => ({
      ...finding,
      ...(finding.reviews ? { reviews: finding.reviews.map((one) => ({ ...one, view: "Agree" })) } : {}),
    }));
    const carrying = (reviews: Parameters<typeof reviewAttachments>[0], shown = model) =>
      renderReport(shown, {
        fonts: installedFonts,
        attachments: [
          ...sealedAttachments(record.sealed.content, canonicalBytes(checklist.edition), record.sealed.signatures),
          ...reviewAttachments(reviews),
        ],
      });
    expect(await verdictOf(await carrying([auditor, oversight], { ...model, findings }))).toEqual([
      "does-not-match",
      "pdf-text-differs",
    ]);
    // A review that is printed and not there cannot be what it was made from.
    expect((await verdictOf(await carrying([auditor])))[0]).toBe("does-not-match");
    const altered = { ...auditor, bytes: new Uint8Array(auditor.bytes.map((byte) => (byte === 0x2e ? 0x21 : byte))) };
    expect(await verdictOf(await carrying([altered, oversight]))).toEqual(["does-not-match", "not-a-review"]);
    const foreign = await signed({ submission: "f".repeat(64) });
    expect(await verdictOf(await carrying([foreign]))).toEqual(["does-not-match", "review-about-another"]);
  }, 240_000);
});
