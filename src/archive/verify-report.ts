// Is a report of a signed version, the PDF, what this program makes of the data inside it? The data are checked as those of a package; then
// the report is made anew from them and compared with the file: every word, line and font. Nothing in a PDF is taken on trust for looking right.
import type { Assessment } from "../core/assessment.ts";
import type { Checklist } from "../core/open-edition.ts";
import { producer } from "../core/program.ts";
import { foreignIn, type PrintedReview } from "../core/review.ts";
import type { SignedVersion } from "../core/signed-version.ts";
import { type Check, type Reason, type Verification, verdictOf } from "../core/verification.ts";
import { type Files, publicPath, submissionPath } from "./bag.ts";
import { canonicalBytes } from "./canonical.ts";
import { differenceOf } from "./compare-pdfs.ts";
import { type OpenedPublic, openPublic } from "./open-public.ts";
import { attachedTo } from "./pdf-attachments.ts";
import { largestPdf, type PdfFile, readPdfObjects } from "./pdf-objects.ts";
import { openReview } from "./review.ts";
import { openSealed, type SealedBytes } from "./signed-version.ts";
import { type Knowledge, notReadable, tooLarge, type Verified, verifyContent } from "./verify.ts";
import { verifyPublic } from "./verify-public.ts";

/** What a report is made from, and how it was set. */
export interface ReportToMake {
  readonly checklist: Checklist;
  readonly editionFingerprint: string;
  readonly assessment: Assessment;
  readonly signed: SignedVersion;
  readonly sealed: SealedBytes & { readonly checklist: Uint8Array<ArrayBuffer> };
  readonly paper: "a4" | "letter";
  /** The signed reviews that travel in it, which are those it prints. */
  readonly reviews: readonly (PrintedReview & { readonly bytes: Uint8Array<ArrayBuffer> })[];
  /** The keywords of the PDF: what its makers chose to leave out. */
  readonly keywords: string;
  /** The program that made it, as it says itself. */
  readonly producer: string;
}

/** What the PDF of a public edition is made from. */
export interface PublicToMake {
  readonly shown: OpenedPublic & { readonly checklist: Checklist };
  readonly sealed: SealedBytes & { readonly checklist: Uint8Array<ArrayBuffer> };
  readonly paper: ReportToMake["paper"];
  readonly producer: string;
}

/** What makes PDFs anew. Both reject when one cannot be made. */
export interface MakeAnew {
  /** The PDF of a signed version; undefined where the keywords are none that a report has. */
  readonly report: (report: ReportToMake) => Promise<Uint8Array | undefined>;
  readonly publicEdition: (edition: PublicToMake) => Promise<Uint8Array>;
}

const fault = (kind: Reason["kind"], path = "", facts: Reason["facts"] = {}): Reason => ({ kind, path, facts });

/** Does the file begin as a PDF? */
export const looksLikePdf = (bytes: Uint8Array): boolean =>
  [0x25, 0x50, 0x44, 0x46, 0x2d].every((byte, index) => bytes[index] === byte);

/**
 * Verifies the PDF of a signed version, or of a public edition of one.
 * @param make makes them anew; without it the pages are not compared, and nothing matches
 */
export async function verifyReport(bytes: Uint8Array, knowledge: Knowledge, make?: MakeAnew): Promise<Verified> {
  if (bytes.length > largestPdf) return tooLarge(bytes.length, largestPdf);
  const file = readPdfObjects(bytes);
  if (!file)
    return isOurs(bytes) ? notSound([fault("pdf-changed-later")]) : notReadable(fault("pdf-not-of-this-program"));
  const madeBy = producerOf(file);
  if (!madeBy) return notReadable(fault("pdf-not-of-this-program"));
  const later = file.bytes < bytes.length ? [fault("pdf-changed-later", "", { bytes: bytes.length - file.bytes })] : [];
  const { files, reviews, draft, damaged } = await attachedTo(file);
  const faults = [...later, ...damaged.map((name) => fault("entry-damaged", name))];
  const content = files.get(submissionPath);
  const published = content ? undefined : files.get(publicPath);
  if (!content && !published) return notSound([...faults, fault(draft ? "pdf-draft" : "pdf-without-submission")]);
  const verified = content
    ? await verifyContent("pdf", files, content, faults, knowledge)
    : await verifyPublic("pdf", files, faults, knowledge);
  const anew = (paper: ReportToMake["paper"], makers: MakeAnew) => {
    const set = { paper, producer: madeBy };
    return content
      ? reportAnew(file, verified, { files, reviews }, content, set, makers)
      : publicAnew(verified, published, set, makers);
  };
  const shown = await checkShown(file, verified, madeBy, make, anew);
  const checks = [...verified.verification.checks, shown];
  return { ...verified, verification: { ...verified.verification, checks, verdict: verdictOf(checks) } };
}

type HowItIsSet = Pick<ReportToMake, "paper" | "producer">;

/** What came of making it anew: the bytes, or why nothing can be made of what is inside. */
type Anew = Uint8Array | readonly Reason[];

/** It is made anew and compared, unless what it would be made from is itself not readable. */
async function checkShown(
  file: PdfFile,
  { submission, published, checklist }: Verified,
  madeBy: string,
  make: MakeAnew | undefined,
  anew: (paper: ReportToMake["paper"], make: MakeAnew) => Promise<Anew>,
): Promise<Check> {
  const result = (outcome: Check["outcome"], ...reasons: Reason[]): Check => ({
    check: "shown",
    outcome,
    reasons,
    facts: { pages: pageCount(file) },
  });
  if (!(submission ?? published) || !checklist) return result("cannot-be-checked", fault("not-checked-further"));
  const paper = paperOf(file);
  if (!make || !paper) return result("cannot-be-checked", fault("pdf-text-not-compared"));
  const again = await anew(paper, make);
  if (!(again instanceof Uint8Array)) return result("does-not-match", ...again);
  const made = readPdfObjects(again);
  if (!made) throw new Error("The report that was made anew is not in this program's own form.");
  const difference = await differenceOf(file, made);
  if (!difference) return result("matches");
  // It was made anew under the name of the version that made it, so only what is worded or set otherwise tells the two apart. That is no sign
  // of anything; nor is it the same.
  return madeBy === producer
    ? result("does-not-match", difference)
    : result("cannot-be-checked", fault("pdf-other-version", "", { madeBy, here: producer }), difference);
}

const signaturesIn = (files: Files): Files => new Map([...files].filter(([path]) => path.startsWith("signatures/")));

async function reportAnew(
  file: PdfFile,
  { submission, checklist }: Verified,
  { files, reviews: reviewFiles }: { readonly files: Files; readonly reviews: Files },
  content: Uint8Array<ArrayBuffer>,
  set: HowItIsSet,
  make: MakeAnew,
): Promise<Anew> {
  if (!submission || !checklist) return [];
  const signatures = signaturesIn(files);
  const opened = await openSealed({ content, signatures }, checklist);
  // Verification has read all of it just now.
  if (!opened.ok) throw new Error(`A submission that was verified cannot be read: ${opened.problems[0]?.kind}`);
  const read = await readReviews(reviewFiles, opened.value.signed.fingerprint, checklist);
  if (read.reasons.length > 0) return read.reasons;
  const { reviews } = read;
  const { editionFingerprint } = submission;
  const sealed = { content, signatures, checklist: canonicalBytes(checklist.edition) };
  const keywords = aboutIn(file, "Keywords") ?? "";
  const again = await make.report({
    checklist,
    editionFingerprint,
    sealed,
    ...set,
    keywords,
    reviews,
    ...opened.value,
  });
  return again ?? [fault("pdf-parts-differ")];
}

async function publicAnew(
  { published, checklist, files }: Verified,
  content: Uint8Array<ArrayBuffer> | undefined,
  set: HowItIsSet,
  make: MakeAnew,
): Promise<Anew> {
  if (!published || !checklist || !content) return [];
  const shown = { checklist, ...(await openPublic(published, files)) };
  const sealed = { content, signatures: signaturesIn(files), checklist: canonicalBytes(checklist.edition) };
  return make.publicEdition({ shown, sealed, ...set });
}

/** The reviews in a report: each must hold, be about this submission, and travel under its own name. */
async function readReviews(files: Files, submission: string, checklist: Checklist) {
  const reviews: ReportToMake["reviews"][number][] = [];
  const reasons: Reason[] = [];
  for (const [name, bytes] of files) {
    const opened = await openReview(bytes);
    if (!opened.ok) reasons.push(...opened.reasons.map((reason) => ({ ...reason, path: name })));
    else if (
      opened.review.submission !== submission ||
      name !== `review-${opened.fingerprint.slice(0, 16)}.json` ||
      foreignIn(checklist, opened.review).length > 0
    )
      reasons.push(fault("review-about-another", name));
    else reviews.push({ fingerprint: opened.fingerprint, kid: opened.kid, review: opened.review, bytes });
  }
  return { reviews, reasons };
}

/** A report in which nothing is read further. */
function notSound(reasons: readonly Reason[]): Verified {
  const outcome = reasons.some(({ kind }) => kind !== "pdf-draft" && kind !== "pdf-without-submission")
    ? "does-not-match"
    : "cannot-be-checked";
  const names = ["checklist", "fingerprint", "signatures", "evidence", "rating", "time", "shown"] as const;
  const others = names.map((check) => ({
    check,
    outcome: "cannot-be-checked" as const,
    facts: {},
    reasons: [fault("not-checked-further")],
  }));
  const checks: Check[] = [{ check: "complete", outcome, facts: {}, reasons }, ...others];
  const verification: Verification = { kind: "pdf", verdict: verdictOf(checks), checks, limits: [], signOffs: [] };
  return { verification, files: new Map() };
}

/** A PDF that another program wrote anew still names, more often than not, what made it. */
function isOurs(bytes: Uint8Array): boolean {
  const name = [...producer.replace(/ [\d.]+$/, "")].map((letter) => letter.charCodeAt(0));
  let at = bytes.indexOf(name[0] ?? 0);
  while (at >= 0) {
    const from = at;
    if (name.every((byte, index) => bytes[from + index] === byte)) return true;
    at = bytes.indexOf(name[0] ?? 0, at + 1);
  }
  return false;
}

/** "Sister City Check 1.2.3"; undefined for what another program made. */
const producerOf = (file: PdfFile): string | undefined =>
  /^Sister City Check(?: [\w.-]{1,40})?$/.exec(aboutIn(file, "Producer") ?? "")?.[0];

/** One entry of what the file says about itself, where it is plain text. */
function aboutIn({ objects, trailer }: PdfFile, name: string): string | undefined {
  const about = objects.get(Number(/^\/Info (\d+) 0 R$/m.exec(trailer)?.[1]));
  const entry = objects.get(Number(new RegExp(`^/${name} (\\d+) 0 R$`, "m").exec(about?.head ?? "")?.[1]));
  return /^\(([ -~]*)\)$/.exec(entry?.head ?? "")?.[1];
}

const pageHeads = ({ objects }: PdfFile): string[] =>
  [...objects.values()].map(({ head }) => head).filter((head) => /^\/Type \/Page$/m.test(head));
const pageCount = (file: PdfFile): number => pageHeads(file).length;

/** By the width of the first page, in points. */
function paperOf(file: PdfFile): ReportToMake["paper"] | undefined {
  const width = Number(/^\/MediaBox \[0 0 ([\d.]+) [\d.]+\]$/m.exec(pageHeads(file)[0] ?? "")?.[1]);
  return Math.round(width) === 595 ? "a4" : Math.round(width) === 612 ? "letter" : undefined;
}
