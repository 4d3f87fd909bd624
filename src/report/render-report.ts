// From a report model to the bytes of its PDF, in Node and in a worker alike. Knows no file, page or address: fonts come by source.
import { forgetGlyphs, rememberGlyphs } from "./glyph-memory.ts";
import type { ReportModel } from "./model.ts";
import { budgets } from "./pages/first-page.tsx";
import type { PaperSize } from "./pages/paper.ts";
import { reportDocument } from "./pages/report-document.tsx";
import type { TaggingProblem } from "./pdf/document.ts";
import { type FontSources, registerFonts } from "./pdf/fonts.ts";
import { type Attachment, type PageOf, type Progress, renderTagged } from "./pdf/tagged.ts";

export interface RenderReportOptions {
  readonly fonts: FontSources;
  readonly paper?: PaperSize;
  readonly attachments?: readonly Attachment[];
  readonly onProgress?: (progress: Progress) => void;
  readonly onProblem?: (problem: TaggingProblem) => void;
  readonly signal?: AbortSignal;
}

/** Page one may never run over: chapter two must begin on page two. */
const secondPage = "2";

/**
 * Makes the PDF of a report. The same model, attachments and paper give the same bytes.
 * Texts of page one are shortened step by step until they fit; the layout that shows it is thrown away.
 */
export async function renderReport(model: ReportModel, options: RenderReportOptions): Promise<Uint8Array> {
  const { fonts, paper = "a4", ...rest } = options;
  registerFonts(fonts);
  await rememberGlyphs();
  let step = 0;
  const element = (pageOf: PageOf) => {
    const begins = pageOf("how-to-read");
    if (begins !== "00" && begins !== secondPage && step < budgets.length - 1) step += 1;
    return reportDocument(model, { paper, budget: budgets[step] ?? budgets[0], pageOf });
  };
  try {
    return await renderTagged(element, rest);
  } finally {
    forgetGlyphs();
  }
}

/** The answers as a file that travels inside the PDF. The fingerprint printed in the report is that of these bytes. */
export const answersAttachment = (bytes: Uint8Array): Attachment => ({
  name: "answers.json",
  bytes,
  type: "application/json",
  description: "The answers this report was made from",
  relationship: "Source",
});
