// The PDF of a signed version, made from nothing but what was sealed: the same bytes on the day it was signed, and whenever somebody
// checks it.
import type { Assessment } from "../core/assessment.ts";
import type { Checklist } from "../core/open-edition.ts";
import type { PrintedReview } from "../core/review.ts";
import type { SignedVersion } from "../core/signed-version.ts";
import { readChoices } from "./choices.ts";
import { makeReport } from "./make-report.ts";
import type { PaperSize } from "./pages/paper.ts";
import type { FontSources } from "./pdf/fonts.ts";
import { renderReport } from "./render-report.ts";
import { reviewAttachments, sealedAttachments } from "./sealed-attachments.ts";

export interface SignedReportRequest {
  readonly checklist: Checklist;
  /** SHA-256 of the edition's canonical bytes. */
  readonly editionFingerprint: string;
  readonly assessment: Assessment;
  readonly signed: SignedVersion;
  readonly sealed: {
    readonly content: Uint8Array;
    /** The bytes of checklist.json. */
    readonly checklist: Uint8Array;
    readonly signatures: Iterable<readonly [path: string, bytes: Uint8Array]>;
  };
  readonly paper: PaperSize;
  /** The reviews it prints, with the bytes of their files. */
  readonly reviews?: readonly (PrintedReview & { readonly bytes: Uint8Array })[];
  /** What was left out, as the PDF names it; empty for the whole report. */
  readonly keywords: string;
  /** Whose work it is made anew as; this program’s where nothing is said. */
  readonly producer?: string;
}

/** Makes the PDF, which takes seconds; undefined where no report has such keywords. */
export async function makeSignedReport(
  request: SignedReportRequest,
  fonts: FontSources,
): Promise<Uint8Array | undefined> {
  const choices = readChoices(request.keywords);
  if (!choices) return undefined;
  const { checklist, editionFingerprint, assessment, signed, sealed, paper, reviews = [], producer } = request;
  const dataFingerprint = signed.fingerprint;
  const model = makeReport({ checklist, assessment, editionFingerprint, dataFingerprint, signed, choices, reviews });
  const { content, signatures } = sealed;
  const attachments = [...sealedAttachments(content, sealed.checklist, signatures), ...reviewAttachments(reviews)];
  return renderReport(model, { fonts, paper, attachments, ...(producer ? { producer } : {}) });
}
