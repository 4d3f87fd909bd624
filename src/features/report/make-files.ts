// The files of a report: the PDF, made in a worker, and its equal twin as a web page. Both are fetched only when somebody saves.
import type { Assessment } from "../../core/assessment.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { answersAttachment } from "../../report/answers-attachment.ts";
import type { PaperSize } from "../../report/pages/paper.ts";
import { dataBytes } from "./data-file.ts";
import { reportOf } from "./use-report.ts";

export interface PdfFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
}

/**
 * @param onPage told of each page as it is drawn
 * Rejects with the signal's reason when stopped, and with the fault when the PDF could not be made.
 */
export async function pdfOf(
  checklist: Checklist,
  assessment: Assessment,
  paper: PaperSize,
  onPage: (page: number, pages: number | undefined) => void,
  signal: AbortSignal,
): Promise<PdfFile> {
  const [model, { makePdf }] = await Promise.all([reportOf(checklist, assessment), import("../../workers/bridge.ts")]);
  const job = { model, paper, attachments: [answersAttachment(dataBytes(assessment))] };
  return makePdf(job, {
    signal,
    onProgress: ({ page, pages }) => {
      if (page !== undefined) onPage(page, pages);
    },
  });
}

export async function webPageOf(checklist: Checklist, assessment: Assessment): Promise<string> {
  const [model, { htmlTwin }] = await Promise.all([
    reportOf(checklist, assessment),
    import("../../report/html/twin.ts"),
  ]);
  return htmlTwin(model);
}
