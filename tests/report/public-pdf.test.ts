// The PDF of a public edition: what is withheld is in it in no form, what is shown is in print and as on the web page, and whoever checks
// the file comes to the same verdict as with the package.
import { inflateSync } from "node:zlib";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { checklistPath, evidencePath, type Files, publicPath } from "../../src/archive/bag.ts";
import { canonicalBytes, fingerprintOf } from "../../src/archive/canonical.ts";
import { makeKey } from "../../src/archive/keys.ts";
import { openPublic } from "../../src/archive/open-public.ts";
import { knownChecklists } from "../../src/archive/packed-checklist.ts";
import { fingerprintOfParts, partsIn, saltsFrom } from "../../src/archive/parts.ts";
import { readPdfObjects } from "../../src/archive/pdf-objects.ts";
import { canBeWithheld, type Grounds } from "../../src/archive/public-edition.ts";
import { newSeed, seal } from "../../src/archive/seal.ts";
import type { Statement } from "../../src/archive/statement.ts";
import type { Submission } from "../../src/archive/submission.ts";
import { verifyFile } from "../../src/archive/verify-file.ts";
import type { MakeAnew } from "../../src/archive/verify-report.ts";
import { signOff, writePublicPackage } from "../../src/archive/write-package.ts";
import type { Answers } from "../../src/core/answer.ts";
import { type Checklist, openEdition } from "../../src/core/open-edition.ts";
import { decidingReason } from "../../src/core/verification.ts";
import { publicWords } from "../../src/i18n/en/public-page.ts";
import { makePublicReport, type PublicReportRequest } from "../../src/report/make-public-report.ts";
import { makePublicPage, type PublicModel } from "../../src/report/public/model.ts";
import { publicPage } from "../../src/report/public/page.ts";
import { renderPublic } from "../../src/report/render-public.ts";
import { publicAttachments } from "../../src/report/sealed-attachments.ts";
import { assessment, checklist, statementAbout } from "../archive/sealed.ts";
import { drawingOf, rewrittenPdf, withHead, withStream } from "../vectors/raw-pdf.ts";
import { filled } from "./assessments.ts";
import { installedFonts } from "./node-fonts.ts";
import { codesOn, noPdftoppm } from "./read-code.ts";
import { countOf, readPdf, squeeze } from "./read-pdf.ts";
import { noVeraPdf, passed, veraPdfOf } from "./verapdf.ts";

const ground = "Act 1, s. 2";
const paper = new TextEncoder().encode("SECRET-PAPER page one");
const problems: string[] = [];
let checklists: Awaited<ReturnType<typeof knownChecklists>>;

/** A signed version with all that its editions are made from. */
interface Whole {
  readonly checklist: Checklist;
  readonly submission: Submission;
  readonly signatures: Files;
  readonly evidence: Files;
}

async function wholeOf(checklist: Checklist, part: Partial<Parameters<typeof seal>[0]>): Promise<Whole> {
  const file = {
    fingerprint: await fingerprintOf(paper),
    name: "SECRET-NAME.txt",
    type: "text/plain",
    bytes: paper.length,
  };
  const described = { date: "", addedAt: "2026-05-02T08:00:00.000Z", uses: [] };
  const submission = await seal(
    {
      ...assessment,
      checklist: checklist.edition.id,
      reason: "SECRET-REASON",
      safeguards: [{ safeguard: "full-text", owner: "SECRET-OWNER", due: "", proof: "SECRET-PROOF" }],
      evidence: {
        E1: { ...described, title: "SECRET-TITLE", holder: "SECRET-HOLDER", addedBy: "SECRET-ADDER", file },
        E2: { ...described, title: "Council minutes", holder: "", addedBy: "", link: "https://example.org/minutes" },
      } as never,
      ...part,
    },
    checklist,
    {
      version: 1,
      sealedAt: "2026-05-04T10:12:00.000Z",
      seed: newSeed(),
      decision: { decision: "pause", body: "SECRET-BODY", date: "2026-05-03", note: "SECRET-DECISION" },
      differentView: { text: "SECRET-VIEW", name: "SECRET-VIEWER" },
    },
  );
  const statement: Statement = {
    ...(await statementAbout(submission, "prepared", "A. Osei")),
    parts: fingerprintOfParts(submission) ?? "",
  };
  const signatures = await signOff(1, statement, await makeKey(false));
  return { checklist, submission, signatures, evidence: new Map([[evidencePath(file.fingerprint, "txt"), paper]]) };
}

/** What the PDF of an edition is made from: its own package, read back. */
async function requestOf(whole: Whole, grounds: Grounds): Promise<PublicReportRequest & { bytes: Uint8Array }> {
  const bytes = await writePublicPackage({ ...whole, edition: whole.checklist.edition }, grounds);
  const { published, files } = await verifyFile(bytes, { checklists });
  const [content, packed] = [files.get(publicPath), files.get(checklistPath)];
  if (!published || !content || !packed) throw new Error("not read");
  const shown = { checklist: whole.checklist, ...(await openPublic(published, files)) };
  return { shown, sealed: { content, checklist: packed, signatures: whole.signatures }, paper: "a4", bytes };
}
const pdfOf = async (request: PublicReportRequest) =>
  new Uint8Array(
    await makePublicReport(request, installedFonts, {
      onProblem: ({ kind, detail }) => problems.push(`${kind}: ${detail}`),
    }),
  );
const groundsFor = (names: readonly string[]): Grounds => Object.fromEntries(names.map((name) => [name, ground]));

/** Everything the bytes hold, each stream unpacked: as letters of one byte and of two, and as what its hexadecimal strings say. */
function heldIn(pdf: Uint8Array): string {
  const file = readPdfObjects(new Uint8Array(pdf));
  if (!file) throw new Error("not in our own form");
  const pieces = [Buffer.from(pdf).toString("latin1"), file.trailer];
  for (const { head, stream } of file.objects.values()) {
    pieces.push(head);
    if (!stream) continue;
    const packed = /^\/Filter \/FlateDecode$/m.test(head);
    pieces.push(Buffer.from(packed ? inflateSync(stream) : stream).toString("latin1"));
  }
  const bytes = pieces.join("\n");
  const hexadecimal = [...bytes.matchAll(/<([0-9a-f\s]{8,})>/giu)].map(([, digits = ""]) =>
    Buffer.from(digits.replace(/\s/gu, ""), "hex").toString("latin1"),
  );
  return [bytes, bytes.replaceAll("\u0000", ""), hexadecimal.join("\n").replaceAll("\u0000", "")].join("\n");
}

const answers = {
  "agreement.full-text-held": { value: "no", note: "SECRET-NOTE", reference: "SECRET-REFERENCE" },
  "agreement.why-us": { value: "SECRET-ANSWER" },
  "approval.mfa-approved": { unknown: "not-told", ask: "SECRET-ASK" },
} as unknown as Answers;
/** The checklist with these questions alone and the rules that look at no other: its reports are made in no time. */
const few = openEdition({
  ...checklist.edition,
  id: "few-questions",
  questions: checklist.edition.questions.filter(({ id }) => Object.hasOwn(answers, id)),
  rules: checklist.edition.rules.filter(({ when }) =>
    checklist.edition.questions.every(
      ({ id }) => Object.hasOwn(answers, id) || !JSON.stringify(when).includes(`"${id}"`),
    ),
  ),
});
let small: Whole;
let large: Whole;
beforeAll(async () => {
  checklists = await knownChecklists([checklist, few]);
  small = await wholeOf(few, { answers });
  large = await wholeOf(checklist, { answers: filled({ unrest: 0.3, unanswered: 0.5 }).answers });
}, 240_000);

describe("the PDF of a public edition", () => {
  it("whatever is withheld, holds no word of it in pages, streams, names, metadata or attachments, and prints the rest", async () => {
    const names = canBeWithheld(small.submission);
    const parts = partsIn(small.submission);
    const seed = small.submission.seed ?? "";
    const secretsIn = (name: string): string[] =>
      JSON.stringify(parts.get(name))
        .match(/SECRET-[A-Z]+/gu)
        ?.map(String) ?? [];
    await fc.assert(
      fc.asyncProperty(fc.subarray([...names]), async (chosen) => {
        const request = await requestOf(small, groundsFor(chosen));
        const { withheld } = request.shown;
        const bytes = await pdfOf(request);
        const read = await readPdf(bytes);
        const inside = Object.values(read.attachments).map((file) => Buffer.from(file).toString("utf8"));
        const held = [heldIn(bytes), ...inside, ...read.outline, read.title].join("\n");
        const print = read.pages.join("");
        for (const name of names) {
          for (const secret of secretsIn(name)) {
            if (!Object.hasOwn(withheld, name)) expect(print, `${name} is shown`).toContain(secret);
            else expect((held + print).includes(secret), `${secret} of ${name} is withheld`).toBe(false);
          }
          // Without the salt nobody can try what a part says.
          if (Object.hasOwn(withheld, name)) expect(held.includes(saltsFrom(seed)(name)), name).toBe(false);
        }
        expect(held.includes(seed)).toBe(false);
        const names_ = Object.keys(read.attachments);
        expect(names_.filter((name) => !/^(public|checklist)\.json$|^1-prepared\.(json|jws|pem)$/u.test(name))).toEqual(
          [],
        );
        if (Object.hasOwn(withheld, "evidence/E1"))
          expect(held.includes(small.submission.evidence[0]?.file?.fingerprint ?? "-")).toBe(false);
      }),
      { numRuns: 40 },
    );
    expect(problems).toEqual([]);
  }, 3_600_000);

  it("says which edition it is and how much is withheld, part by part and by ground, and the words and the fingerprint of the whole", async () => {
    const request = await requestOf(small, groundsFor(["answers/agreement.why-us", "reason", "evidence/E1/holder"]));
    const { pages, attachments, title } = await readPdf(await pdfOf(request));
    const [cover = ""] = pages;
    const { fingerprint, checkWords } = request.shown.signed;
    expect(
      countOf(
        cover,
        `This is the public edition of version 1. 3 of ${request.shown.parts.length} parts are withheld; each is marked with its ground.`,
      ),
    ).toBe(1);
    for (const text of [
      "Guiyang贵阳",
      "The rating, as it was signed",
      "Prepared by",
      "A. Osei",
      `3${ground}`,
      "What this edition cannot show",
    ])
      expect(cover).toContain(squeeze(text));
    expect(countOf(cover, checkWords.join(" "))).toBe(1);
    expect(countOf(cover, fingerprint)).toBe(1);
    expect(countOf(pages.join(""), `Withheld: ${ground}`)).toBe(2);
    expect(countOf(pages.join(""), `Withheld (who holds it): ${ground}`)).toBe(1);
    expect(attachments["public.json"]).toEqual(new Uint8Array(request.sealed.content));
    expect(title).toBe("Sister-city check: Testville and Guiyang");
    expect(pages.join("").toLowerCase()).not.toContain("notanswered");
  }, 400_000);

  it("holds the same questions, answers, grounds and words as the web page", async () => {
    const names = canBeWithheld(large.submission).filter((_name, index) => index % 7 === 2);
    const request = await requestOf(large, groundsFor(names));
    const model = makePublicPage(request.shown);
    const { pages } = await readPdf(await pdfOf({ ...request, paper: "letter" }));
    // Heads, feet and heads of tables stand between the lines of a text that a page break cuts, so texts are looked for, not counted.
    const print = pages.join("");
    const page = publicPage(model)
      .replace(/<style>[\s\S]*?<\/style>/u, "")
      .replace(/<[^>]+>/gu, "");
    const screen = squeeze(page.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
    for (const text of textsOf(model)) {
      expect(countOf(print, text), `in print: ${text}`).toBeGreaterThan(0);
      expect(countOf(screen, text), `on screen: ${text}`).toBeGreaterThan(0);
    }
    const rows = model.sections.flatMap((section) => section.rows);
    expect(rows).toHaveLength(Object.keys(large.submission.answers).length);
    expect(rows.length + model.noAnswer.length + model.notAsked.length).toBe(checklist.edition.questions.length);
  }, 400_000);

  it("carries a code that a camera reads as the printed values, on the cover and on the last page, and no address", async (test) => {
    const request = await requestOf(small, groundsFor(["reason"]));
    const bytes = await pdfOf(request);
    const { pages } = await readPdf(bytes);
    const { code } = makePublicPage(request.shown).signed;
    const { fingerprint, checkWords } = request.shown.signed;
    for (const value of [fingerprint, checkWords.join(" ")]) expect(code).toContain(value);
    expect(code).not.toMatch(/https?:|www\./u);
    const said = await codesOn(bytes, [1, pages.length]);
    if (said === undefined) return test.skip(noPdftoppm);
    expect(said).toEqual([code, code]);
  }, 400_000);

  it("is the same bytes when it is made again", async () => {
    const request = await requestOf(small, groundsFor(["reason"]));
    expect(Buffer.compare(Buffer.from(await pdfOf(request)), Buffer.from(await pdfOf(request)))).toBe(0);
  }, 400_000);

  it("passes veraPDF on both papers, its first page on one page at its limits", async (test) => {
    const request = await requestOf(
      large,
      groundsFor(canBeWithheld(large.submission).filter((_name, index) => index % 5 === 1)),
    );
    const model = makePublicPage(request.shown);
    const long =
      "A ground that a council cites with the whole title of its law and the number of its paragraph. ".repeat(3);
    const attachments = publicAttachments(request.sealed.content, request.sealed.checklist, request.sealed.signatures);
    const atLimits: PublicModel = {
      ...model,
      council: "Council of the United Metropolitan Boroughs of Testville-on-Sea",
      partner: {
        latin: "Friendship Prefecture-level Municipality of Upper Guiyangxiang",
        ownScript: "贵阳市人民政府外事办公室友好城市协会代表",
      },
      reason: "The agreement renews itself unless notice is given by one of the two sides. ".repeat(30),
      grounds: Array.from({ length: 9 }, (_, index) => ({ ground: `${index} ${long}`, count: 9 - index })),
      withheld: model.withheld.map(({ part }, index) => ({ part, ground: `${index} ${long}` })),
      signed: {
        ...model.signed,
        decision: { said: `Continue with conditions: ${long}`, note: "A line of a long note.\n".repeat(90) },
        replaces: "This version replaces version 1.",
        signOffs: Array.from({ length: 6 }, (_, place) => ({
          ...(model.signed.signOffs[0] as never as object),
          person: long.slice(0, 120),
          time: `4 May 2026, 10:1${place} UTC`,
          key: `key-${place}`,
        })) as never,
      },
      codes: ["U+1F600", "U+0E44"],
    };
    const files: Uint8Array[] = [await pdfOf(request)];
    for (const paper of ["a4", "letter"] as const) {
      const bytes = await renderPublic(atLimits, {
        fonts: installedFonts,
        paper,
        attachments,
        onProblem: ({ kind, detail }) => problems.push(`${kind}: ${detail}`),
      });
      const { pages } = await readPdf(bytes);
      expect(pages[0]).toContain(squeeze(publicWords.whole));
      expect(pages[1]).toContain("Findings");
      expect(pages[1]).not.toContain(squeeze(publicWords.whole));
      files.push(bytes);
    }
    expect(problems).toEqual([]);
    const said = await veraPdfOf(...files);
    if (said === undefined) return test.skip(noVeraPdf);
    expect([passed(said, "3a"), passed(said, "ua1")], said).toEqual([3, 3]);
  }, 400_000);
});

/** Every text somebody wrote or the checklist asks, as it stands in the model. */
function textsOf(model: PublicModel): string[] {
  const { sections, findings, noAnswer, notAsked, evidence, safeguards, withheld } = model;
  const rows = sections.flatMap((section) => section.rows);
  return [
    ...rows.flatMap((row) => [row.question, ...row.answer, row.restsOn, row.note, ...row.withheld]),
    ...findings.map(({ statement }) => statement),
    ...[...noAnswer, ...notAsked].map(({ question }) => question),
    ...[...evidence, ...safeguards].flatMap((one) => [one.title, ...one.says, ...one.withheld]),
    ...withheld.flatMap(({ part, ground }) => [part, ground]),
    ...model.limits,
    ...model.facts.map(({ caption }) => caption),
    model.about,
    model.findingsLead,
    model.rating.range,
    model.reason,
  ].filter(Boolean);
}

describe("whoever checks the PDF of a public edition", () => {
  const made = new Map<string, Promise<Uint8Array>>();
  const make: MakeAnew = {
    report: () => Promise.reject(new Error("no report is asked for")),
    publicEdition: (edition) => {
      const key = `${edition.paper} ${Buffer.from(edition.sealed.content).toString("base64")}`;
      const before = made.get(key) ?? makePublicReport(edition, installedFonts);
      made.set(key, before);
      return before;
    },
  };
  const check = async (bytes: Uint8Array) =>
    (await verifyFile(new Uint8Array(bytes), { checklists }, make)).verification;
  let request: Awaited<ReturnType<typeof requestOf>>;
  let bytes: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    request = await requestOf(small, groundsFor(["answers/agreement.why-us", "evidence/E1/holder"]));
    bytes = await pdfOf(request);
  }, 240_000);

  it("comes to the same verdict, check by check, as with the package, and the pages are compared", async () => {
    const [pdf, zip] = [await check(bytes), await check(request.bytes)];
    expect([pdf.kind, pdf.verdict, zip.verdict]).toEqual(["pdf", "matches", "matches"]);
    const outcomes = (checks: typeof pdf.checks) =>
      checks
        .filter(({ check }) => check !== "shown" && check !== "evidence")
        .map(({ check, outcome }) => [check, outcome]);
    expect(outcomes(pdf.checks)).toEqual(outcomes(zip.checks));
    expect(pdf.checks.at(-1)).toMatchObject({ check: "shown", outcome: "matches" });
    expect([pdf.fingerprint, pdf.words, pdf.rating]).toEqual([zip.fingerprint, zip.words, zip.rating]);
    const limits = pdf.limits.map(({ kind }) => kind);
    for (const kind of ["public-withheld", "public-rating-in-part", "pdf-without-evidence"])
      expect(limits).toContain(kind);
  }, 400_000);

  it("is told of a word in print that does not follow from the parts inside, and of anything drawn over", async () => {
    const model = makePublicPage(request.shown);
    const attachments = publicAttachments(request.sealed.content, request.sealed.checklist, request.sealed.signatures);
    const milder = await renderPublic(
      { ...model, rating: { ...model.rating, name: "Low" } },
      { fonts: installedFonts, attachments },
    );
    const box = rewrittenPdf(bytes, (objects) =>
      withStream(
        objects,
        drawingOf(objects, 1),
        (drawing) => `${drawing}\nq\n/DeviceRGB cs\n1 1 1 scn\n60 60 300 200 re\nf\nQ\n`,
      ),
    );
    for (const [forged, kind] of [
      [milder, "pdf-text-differs"],
      [box, "pdf-drawing-differs"],
    ] as const) {
      const verification = await check(forged);
      expect([verification.verdict, decidingReason(verification)?.kind]).toEqual(["does-not-match", kind]);
    }
  }, 400_000);

  it("is told of a part inside that was never signed, whatever the pages say", async () => {
    const forged = rewrittenPdf(bytes, (objects) => {
      const [[, { head = "" } = {}] = []] = withHead(objects, /^\/UF \(public\.json\)$/m);
      withStream(objects, Number(/^\/F (\d+) 0 R$/m.exec(head)?.[1]), (text) =>
        text.replace('"value":"no"', '"value":"yes"'),
      );
    });
    const verification = await check(forged);
    expect([verification.verdict, decidingReason(verification)?.kind]).toEqual([
      "does-not-match",
      "public-part-differs",
    ]);
    // By somebody who sets the pages from it as well.
    const content = canonicalBytes(
      JSON.parse(Buffer.from(request.sealed.content).toString("utf8").replace('"value":"no"', '"value":"yes"')),
    );
    const answers = { ...request.shown.answers, "agreement.full-text-held": { value: "yes" } } as Answers;
    const both = await pdfOf({
      ...request,
      shown: { ...request.shown, answers },
      sealed: { ...request.sealed, content },
    });
    expect((await check(both)).verdict).toBe("does-not-match");
  }, 400_000);

  it("is not told that it matches where nothing can make it anew", async () => {
    const { verification } = await verifyFile(bytes, { checklists });
    expect([verification.verdict, decidingReason(verification)?.kind]).toEqual([
      "cannot-be-checked",
      "pdf-text-not-compared",
    ]);
  });
});
