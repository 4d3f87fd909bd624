// The files of a report: the PDF, made in a worker, and its equal twin as a web page. Both are fetched only when somebody saves.
import { canonicalBytes } from "../../archive/canonical.ts";
import { answersAttachment } from "../../report/answers-attachment.ts";
import type { ReportChoices } from "../../report/choices.ts";
import { isPrinted } from "../../report/make/reviews.ts";
import type { PaperSize } from "../../report/pages/paper.ts";
import type { Attachment } from "../../report/pdf/tagged.ts";
import { reviewAttachments, sealedAttachments } from "../../report/sealed-attachments.ts";
import { dataBytes } from "./data-file.ts";
import type { Subject } from "./subject.ts";
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
  subject: Subject,
  choices: ReportChoices,
  paper: PaperSize,
  onPage: (page: number, pages: number | undefined) => void,
  signal: AbortSignal,
): Promise<PdfFile> {
  const [model, { makePdf }] = await Promise.all([reportOf(subject, choices), import("../../workers/bridge.ts")]);
  const job = { model, paper, attachments: attachmentsOf(subject, choices) };
  return makePdf(job, {
    signal,
    onProgress: ({ page, pages }) => {
      if (page !== undefined) onPage(page, pages);
    },
  });
}

function attachmentsOf(subject: Subject, choices: ReportChoices): readonly Attachment[] {
  const { assessment, checklist, record, reviews = [] } = subject;
  if (!record) return [answersAttachment(dataBytes(assessment))];
  const { content, signatures } = record.sealed;
  const printed = reviews.filter(({ review }) => isPrinted(review, choices.reviews));
  return [...sealedAttachments(content, canonicalBytes(checklist.edition), signatures), ...reviewAttachments(printed)];
}

export async function webPageOf(subject: Subject, choices: ReportChoices): Promise<string> {
  const [model, { htmlTwin }] = await Promise.all([reportOf(subject, choices), import("../../report/html/twin.ts")]);
  return htmlTwin(model);
}

/** The data a report is made from: the answers of a draft, or what was sealed. */
export const dataOf = ({ assessment, record }: Subject): Uint8Array<ArrayBuffer> =>
  record?.sealed.content ?? dataBytes(assessment);

/** Files of one report in one zip. The same files give the same bytes. */
export async function inOneFile(
  folder: string,
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { zipOf } = await import("../../archive/write-package.ts");
  return zipOf(files, `${folder}/`);
}
