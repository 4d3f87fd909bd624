// Is the report of a signed version what was signed? Reads the finished PDF back: who signed, the words and the code that stand for the
// fingerprint, the sealed bytes inside it, one page for page one, and no word of a draft.
import { beforeAll, describe, expect, it } from "vitest";
import { canonicalBytes, fingerprintOf } from "../../src/archive/canonical.ts";
import { checkWords } from "../../src/archive/check-words.ts";
import { openSealed } from "../../src/archive/signed-version.ts";
import { signatureDoesNotFit, signatureLimits } from "../../src/i18n/en/signed.ts";
import { htmlTwin } from "../../src/report/html/twin.ts";
import { signedPart } from "../../src/report/make/signed.ts";
import type { ReportModel } from "../../src/report/model.ts";
import { qrDrawing } from "../../src/report/qr.ts";
import { renderReport } from "../../src/report/render-report.ts";
import { sealedAttachments } from "../../src/report/sealed-attachments.ts";
import { checklist, filled } from "./assessments.ts";
import { atTheLimits } from "./limits.ts";
import { installedFonts } from "./node-fonts.ts";
import { codesOn, noPdftoppm } from "./read-code.ts";
import { countOf, type ReadPdf, readPdf, squeeze } from "./read-pdf.ts";
import { type SignedReport, signedReport, threeSigners } from "./signed.ts";
import { noVeraPdf, passed, veraPdfOf } from "./verapdf.ts";

const problems: string[] = [];
const pdfOf = ({ model, sealed }: Pick<SignedReport, "model" | "sealed">, paper: "a4" | "letter" = "a4") =>
  renderReport(model, {
    fonts: installedFonts,
    paper,
    attachments: sealedAttachments(sealed.content, canonicalBytes(checklist.edition), sealed.signatures),
    onProblem: ({ kind, detail }) => problems.push(`${kind}: ${detail}`),
  });
const headingsOf = (html: string): string[] =>
  [...html.matchAll(/<h(\d)[^>]*>([\s\S]*?)<\/h\1>/gu)].map(([, level, inner]) =>
    squeeze(
      `${level} ${(inner ?? "").replace(/<[^>]+>/gu, "")}`
        .replaceAll("&#39;", "'")
        .replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&"),
    ),
  );

describe("the report of a signed version", () => {
  let made: SignedReport;
  let bytes: Uint8Array;
  let pdf: ReadPdf;
  let html: string;

  beforeAll(async () => {
    made = await signedReport(filled({ unrest: 0.3, unanswered: 0.05 }));
    bytes = await pdfOf(made);
    pdf = await readPdf(bytes);
    html = htmlTwin(made.model);
  }, 60_000);

  it("is nowhere called a draft, in no page, title or web page", () => {
    expect(pdf.pages.filter((page) => /draft/iu.test(page))).toEqual([]);
    expect(html).not.toMatch(/draft/iu);
    for (const page of pdf.pages) expect(page).toContain("Version1,signed4May2026");
    expect(problems).toEqual([]);
  });

  it("says on page one who signed, when, the check words and the decision", () => {
    const first = pdf.pages[0] ?? "";
    for (const { name, office } of threeSigners) expect(countOf(first, `${name}, ${office}, 4 May 2026`), name).toBe(1);
    const { signed } = made.model;
    expect(signed?.words).toHaveLength(8);
    expect(countOf(first, signed?.words.join(" ") ?? "")).toBe(1);
    expect(first).toContain(squeeze("Decision of the council: Continue with conditions: City council, 4 May 2026."));
    expect(first).toMatch(/Somebodyrecordedadifferentview:page\d+/u);
    expect(first).not.toContain("Nobodyhassigned");
  });

  it("has in its chapter every sign-off with office, moment, key and words, the different view, and what it does not prove, once", () => {
    const chapter = pdf.pages.find((page) => page.includes(squeeze(signatureLimits[1]))) ?? "";
    for (const { person, time, key, declaration, doubt } of made.model.signed?.signOffs ?? []) {
      for (const text of [person, time, key, declaration]) expect(countOf(chapter, text), text).toBe(1);
      expect(doubt).toBe("");
    }
    expect(countOf(chapter, "In my view the annex is a medium matter: it has never been applied.")).toBe(1);
    expect(countOf(chapter, "The annex comes back to the council in June.")).toBe(1);
    for (const text of signatureLimits) expect(countOf(chapter, text), text).toBe(1);
  });

  it("ends with how to check it: words and fingerprint of the very bytes that travel inside", async () => {
    const inside = pdf.attachments["submission.json"];
    expect(inside).toEqual(made.sealed.content);
    const fingerprint = await fingerprintOf(new Uint8Array(inside ?? []));
    const last = pdf.pages.at(-1) ?? "";
    expect(countOf(last, fingerprint)).toBe(1);
    expect(countOf(last, checkWords(fingerprint).join(""))).toBe(1);
    expect(pdf.attachments["answers.json"]).toBeUndefined();
    for (const [path, file] of made.sealed.signatures)
      expect(pdf.attachments[path.replace("signatures/", "")], path).toEqual(file);
  });

  it("names in the foot of every page the first two check words", () => {
    const two = made.model.signed?.words.slice(0, 2).join("") ?? "none";
    for (const page of pdf.pages) expect(page).toContain(`${two}…`);
  });

  it("has the same headings in the same order as the web page, which says the same of the signing", () => {
    expect(pdf.headings.map(squeeze)).toEqual(headingsOf(html));
    const text = squeeze(html.replace(/<[^>]+>/gu, "").replaceAll("&#39;", "'"));
    for (const { person, time, key } of made.model.signed?.signOffs ?? [])
      for (const wanted of [person, time, key]) expect(text).toContain(squeeze(wanted));
    expect(html).toMatch(/<svg class="code" role="img" aria-label="QR code with [^"]+"/u);
  });

  it("is the same bytes when made again from the sealed bytes", async () => {
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await pdfOf(made)))).toBe(0);
  }, 60_000);

  it("carries a code that a camera reads as the printed values, on page one and on the last, and no address", async (test) => {
    const said = await codesOn(bytes, [1, pdf.pages.length]);
    if (said === undefined) return test.skip(noPdftoppm);
    expect(said).toEqual([made.model.signed?.code, made.model.signed?.code]);
    expect(made.model.signed?.code).toContain(made.model.dataFingerprint);
    expect(made.model.signed?.code).toContain(made.model.signed?.words.join(" "));
    expect(made.model.signed?.code).not.toMatch(/https?:|www\./u);
  }, 60_000);
});

it("the code has four modules of white around it and no module twice", () => {
  const { size, path } = qrDrawing("Sister City Check");
  const squares = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/gu)].flatMap(([, x, y, width]) =>
    Array.from({ length: Number(width) }, (_, step) => `${Number(x) + step} ${y}`),
  );
  expect(new Set(squares).size).toBe(squares.length);
  for (const square of squares)
    for (const at of square.split(" ").map(Number)) expect(at >= 4 && at < size - 4, square).toBe(true);
});

describe("a version", () => {
  it("that replaces another names it; what nobody has signed says so; who is missing is said", async () => {
    const replaces = "ab".repeat(32);
    const { model } = await signedReport(filled(), threeSigners.slice(0, 1), { version: 2, replaces });
    expect(model.status).toBe("Version 2, signed 4 May 2026");
    expect(model.signed?.replaces).toContain("replaces version 1, whose fingerprint is abababab abababab");
    expect(model.signed?.notSigned).toBe("Nobody has signed as a reviewer and an approver.");
    expect(model.signed?.decision).toBeUndefined();
    const unsigned = await signedReport(filled(), [], {});
    expect(unsigned.model.status).toBe("Version 1, sealed 4 May 2026, not signed");
    expect(htmlTwin(unsigned.model)).toContain("Sealed. Nobody has signed it.");
  });

  it("of which a signature was changed says that it does not fit", async () => {
    const { sealed } = await signedReport(filled());
    const other = await signedReport(filled({ seed: 3 }));
    const jws = other.sealed.signatures.get("signatures/1-prepared.jws");
    if (!jws) throw new Error("no signature");
    const signatures = new Map([...sealed.signatures, ["signatures/1-prepared.jws", jws] as const]);
    const opened = await openSealed({ content: sealed.content, signatures }, checklist);
    if (!opened.ok) throw new Error("not read");
    const [prepared, reviewed] = signedPart(opened.value.signed, "REF").signOffs;
    expect([prepared?.doubt, reviewed?.doubt]).toEqual([signatureDoesNotFit, ""]);
  });
});

describe("page one of a signed version", () => {
  for (const paper of ["a4", "letter"] as const) {
    it(`is one page on ${paper} at its limits, and all of it passes veraPDF`, async (test) => {
      const name = "Assistant Commissioner Maximiliane Featherstonehaugh-Cholmondeley-Warner of Upper Testville";
      const signers = threeSigners.map(({ role }) => ({
        role,
        name,
        office: "Directorate of international relations, culture and community cohesion",
      }));
      const note = `${"A long note on the decision that goes on and on. ".repeat(200)}These are its last words.`;
      const made = await signedReport(filled({ unrest: 0.5, unanswered: 0.15 }), [...signers, ...signers], {
        version: 2,
        replaces: "ab".repeat(32),
        decision: { decision: "continue-with-conditions", body: name, date: "2026-05-04", note },
        differentView: { name, text: note },
      });
      const { signed, status, dataFingerprint } = made.model;
      const model = { ...atTheLimits, ...(signed ? { signed } : {}), status, dataFingerprint } as ReportModel;
      const bytes = await pdfOf({ model, sealed: made.sealed }, paper);
      const pdf = await readPdf(bytes);
      expect(problems).toEqual([]);
      expect(pdf.pages[1]).toContain("Howtoreadthisreport");
      for (const words of ["And3more,page", "Checkwords", "Whatwerecommend", "Itreplacesversion1", "U+1F600"])
        expect(pdf.pages[0]).toContain(words);
      // Sentences that a page break cuts are the only ones not counted.
      expect(countOf(pdf.pages.join(""), "A long note on the decision")).toBeGreaterThan(390);
      expect(countOf(pdf.pages.join(""), "These are its last words.")).toBe(2);
      const said = await veraPdfOf(bytes);
      if (said === undefined) return test.skip(noVeraPdf);
      expect([passed(said, "3a"), passed(said, "ua1")], said).toEqual([1, 1]);
    }, 120_000);
  }
});
