// The PDF of a public edition, made from nothing but what the edition shows: the same bytes wherever it is made, and whenever somebody
// checks it.
import type { PaperSize } from "./pages/paper.ts";
import type { FontSources } from "./pdf/fonts.ts";
import { makePublicPage, type PublicRequest } from "./public/model.ts";
import { renderPublic } from "./render-public.ts";
import type { RenderReportOptions } from "./render-report.ts";
import { publicAttachments } from "./sealed-attachments.ts";

/** What was checked, and the bytes it was read from. */
export interface PublicReportRequest {
  readonly shown: PublicRequest;
  readonly sealed: {
    /** The bytes of public.json. */
    readonly content: Uint8Array;
    /** The bytes of checklist.json. */
    readonly checklist: Uint8Array;
    readonly signatures: Iterable<readonly [path: string, bytes: Uint8Array]>;
  };
  readonly paper: PaperSize;
  /** Whose work it is made anew as; this program’s where nothing is said. */
  readonly producer?: string;
}

/** Makes the PDF, which takes seconds. */
export function makePublicReport(
  { shown, sealed, paper, producer }: PublicReportRequest,
  fonts: FontSources,
  options: Pick<RenderReportOptions, "onProblem" | "onProgress" | "signal"> = {},
): Promise<Uint8Array> {
  const attachments = publicAttachments(sealed.content, sealed.checklist, sealed.signatures);
  return renderPublic(makePublicPage(shown), {
    ...options,
    fonts,
    paper,
    attachments,
    ...(producer ? { producer } : {}),
  });
}
