// Reports as PDF, true and false, each with the verdict and the reason that must come out: one table for the function, the command line
// and the worker in the browser. The forgers here have the program itself, and know the form of its files. Invented throughout.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "pdfkit";
import { canonicalBytes } from "../../src/archive/canonical.ts";
import type { Reason, Verdict } from "../../src/core/verification.ts";
import { answersAttachment } from "../../src/report/answers-attachment.ts";
import { makeReport } from "../../src/report/make-report.ts";
import type { ReportModel } from "../../src/report/model.ts";
import { renderReport } from "../../src/report/render-report.ts";
import { sealedAttachments } from "../../src/report/sealed-attachments.ts";
import { checklist, filled, fingerprints } from "../report/assessments.ts";
import { installedFonts } from "../report/node-fonts.ts";
import { type SignedReport, signedReport } from "../report/signed.ts";
import { bytesOf } from "./packages.ts";
import { drawingOf, rewrittenPdf, withHead, withStream } from "./raw-pdf.ts";

export interface ReportVector {
  /** What it is, as the end of a sentence: "a report …". */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly verdict: Verdict;
  /** The reason that decides; absent for a match. */
  readonly reason?: Reason["kind"];
  /** A stretch of the sentence that says it. */
  readonly says?: string;
}

type Sealed = SignedReport["sealed"];

const pdfOf = async (model: ReportModel, sealed: Sealed, paper: "a4" | "letter" = "a4", producer?: string) =>
  new Uint8Array(
    await renderReport(model, {
      fonts: installedFonts,
      paper,
      attachments: sealedAttachments(sealed.content, canonicalBytes(checklist.edition), sealed.signatures),
      ...(producer ? { producer } : {}),
    }),
  );
/** Not the version here. */
const earlier = "Sister City Check 0.0.9";

/** Makes all of them; takes as long as making eight reports. */
export async function reportVectors(): Promise<readonly ReportVector[]> {
  const { model, sealed, copy } = await signedReport(filled({ unrest: 0.3, unanswered: 0.6 }));
  const other = await signedReport(filled({ unrest: 0.3, unanswered: 0.6, seed: 11 }));
  const whole = await pdfOf(model, sealed);
  const draft = filled({ unanswered: 0.8 });
  const answers = model.answers.map((section, index) => ({
    ...section,
    rows: section.rows.map((row, place) => (index === 1 && place === 0 ? { ...row, answer: ["Never said"] } : row)),
  }));
  const changedPage = (page: number, change: (drawing: string) => string) =>
    rewrittenPdf(whole, (objects) => withStream(objects, drawingOf(objects, page), change));
  const kids = (change: (list: string) => string) =>
    rewrittenPdf(whole, (objects) => {
      for (const [id, object] of withHead(objects, /^\/Type \/Pages$/m))
        objects.set(id, { ...object, head: object.head.replace(/(?<=^\/Kids \[)[^\]]*/m, change) });
    });
  const matches: ReportVector[] = [
    { name: "as it was made", bytes: whole, verdict: "matches" },
    { name: "for Letter paper", bytes: await pdfOf(model, sealed, "letter"), verdict: "matches" },
    {
      name: "without a chapter and names in their own script, as page one says",
      bytes: await pdfOf(copy({ without: ["answers", "glossary"], names: "latin" }), sealed),
      verdict: "matches",
    },
    {
      name: "that another version set in the same way",
      bytes: await pdfOf(model, sealed, "a4", earlier),
      verdict: "matches",
    },
    { name: "packed otherwise", bytes: rewrittenPdf(whole, () => undefined, 9), verdict: "matches" },
  ];
  const false_: [string, Uint8Array<ArrayBuffer>, Verdict, Reason["kind"], string?][] = [
    [
      "with a milder word on page one and the data untouched",
      await pdfOf({ ...model, rating: { ...model.rating, name: "Low" } }, sealed),
      "does-not-match",
      "pdf-text-differs",
      `“Low `,
    ],
    [
      "with another answer in print and the data untouched",
      await pdfOf({ ...model, answers }, sealed),
      "does-not-match",
      "pdf-text-differs",
      "Never said",
    ],
    ["of one version with the data of another", await pdfOf(model, other.sealed), "does-not-match", "pdf-text-differs"],
    [
      "with the data of another put in place of its own",
      rewrittenPdf(whole, (objects) => {
        const [[, { head = "" } = {}] = []] = withHead(objects, /^\/UF \(submission\.json\)$/m);
        const id = Number(/^\/F (\d+) 0 R$/m.exec(head)?.[1]);
        withStream(objects, id, () => Buffer.from(other.sealed.content).toString("latin1"));
      }),
      "does-not-match",
      "sign-off-about-another",
    ],
    [
      "with one answer of its data changed",
      rewrittenPdf(whole, (objects) => {
        const [[, { head = "" } = {}] = []] = withHead(objects, /^\/UF \(submission\.json\)$/m);
        const id = Number(/^\/F (\d+) 0 R$/m.exec(head)?.[1]);
        withStream(objects, id, (text) => text.replace('"value":"no"', '"value":"yes"'));
      }),
      "does-not-match",
      "sign-off-about-another",
    ],
    [
      "with a page taken out",
      kids((list) => list.replace(/(?<=R )\d+ 0 R /, "")),
      "does-not-match",
      "pdf-pages-differ",
    ],
    [
      "with a page shown twice",
      kids((list) => `${list} ${/\d+ 0 R$/.exec(list)?.[0]}`),
      "does-not-match",
      "pdf-pages-differ",
    ],
    [
      "with a white box over part of page one",
      changedPage(1, (drawing) => `${drawing}\nq\n/DeviceRGB cs\n1 1 1 scn\n60 60 300 200 re\nf\nQ\n`),
      "does-not-match",
      "pdf-drawing-differs",
      "Page 1 holds the right words",
    ],
    [
      "with words made invisible",
      changedPage(2, (drawing) => drawing.replace("BT\n", "BT\n3 Tr\n")),
      "does-not-match",
      "pdf-drawing-differs",
      "Page 2 holds the right words",
    ],
    [
      "with the shapes of letters exchanged",
      rewrittenPdf(whole, (objects) => {
        const [[, { head = "" } = {}] = []] = withHead(objects, /^\/FontFile\d \d+ 0 R$/m);
        const id = Number(/^\/FontFile\d (\d+) 0 R$/m.exec(head)?.[1]);
        withStream(objects, id, (text) => `${text.slice(0, -40)}${[...text.slice(-40)].reverse().join("")}`);
      }),
      "does-not-match",
      "pdf-parts-differ",
    ],
    [
      "with another address behind a link",
      rewrittenPdf(whole, (objects) => {
        const [[id = 0, link] = []] = withHead(objects, /^\/S \/URI$|\/URI \(/m);
        if (link) objects.set(id, { ...link, head: link.head.replace("(http", "(hxxp") });
      }),
      "does-not-match",
      "pdf-parts-differ",
    ],
    [
      "with something added after its end",
      new Uint8Array([...whole, ...bytesOf("1 0 obj\n<<>>\nendobj\n%%EOF\n")]),
      "does-not-match",
      "pdf-changed-later",
    ],
    ["cut off", whole.slice(0, -100), "does-not-match", "pdf-changed-later"],
    [
      "that names another version of the program, and is set otherwise",
      rewrittenPdf(whole, (objects) => {
        const [[id = 0, name] = []] = withHead(objects, /^\(Sister City Check \d/);
        if (name) objects.set(id, { head: `(${earlier})` });
      }),
      "cannot-be-checked",
      "pdf-other-version",
    ],
    [
      "of a draft",
      new Uint8Array(
        await renderReport(makeReport({ checklist, assessment: draft, ...fingerprints }), {
          fonts: installedFonts,
          attachments: [answersAttachment(bytesOf("{}"))],
        }),
      ),
      "cannot-be-checked",
      "pdf-draft",
    ],
    [
      "that carries nothing",
      new Uint8Array(await renderReport(model, { fonts: installedFonts, attachments: [] })),
      "cannot-be-checked",
      "pdf-without-submission",
    ],
    ["of another program", await foreignPdf(), "cannot-be-checked", "pdf-not-of-this-program"],
    ...savedAgain(whole),
  ];
  return [
    ...matches,
    ...false_.map(([name, bytes, verdict, reason, says]) => ({ name, bytes, verdict, reason, ...(says ? { says } : {}) })),
  ];
}

function foreignPdf(): Promise<Uint8Array<ArrayBuffer>> {
  const document = new PDFDocument({ info: { Producer: "Another program" } });
  const chunks: Uint8Array[] = [];
  return new Promise((resolve) => {
    document.on("data", (chunk) => chunks.push(chunk));
    document.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.end();
  });
}

/** Written anew by a program that had no part in making it; left out where it is not on this computer. */
function savedAgain(pdf: Uint8Array): [string, Uint8Array<ArrayBuffer>, Verdict, Reason["kind"]][] {
  const folder = mkdtempSync(join(tmpdir(), "sister-city-check-saved-again-"));
  try {
    writeFileSync(join(folder, "in.pdf"), pdf);
    if (spawnSync("qpdf", ["in.pdf", "out.pdf"], { cwd: folder }).status !== 0) return [];
    const bytes = new Uint8Array(readFileSync(join(folder, "out.pdf")));
    return [["saved again by another program", bytes, "does-not-match", "pdf-changed-later"]];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
