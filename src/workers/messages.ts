// What page and worker say to each other while a report is made.
import type { ComparisonModel } from "../report/comparison/comparison-model.ts";
import type { FiguresPage } from "../report/comparison/figures-page.ts";
import type { Letter } from "../report/letter/letter.ts";
import type { ReportModel } from "../report/model.ts";
import type { PaperSize } from "../report/pages/paper.ts";
import type { Attachment } from "../report/pdf/tagged.ts";
import type { PublicModel } from "../report/public/model.ts";

export interface ReportJob {
  readonly model: ReportModel;
  readonly paper: PaperSize;
  readonly attachments: readonly Attachment[];
}
export interface LetterJob {
  readonly letter: Letter;
  readonly paper: PaperSize;
}
/** A public edition. Plain words: an opened checklist cannot be handed to a worker. */
export interface PublicJob {
  readonly published: PublicModel;
  readonly paper: PaperSize;
  readonly attachments: readonly Attachment[];
}
export interface ComparisonJob {
  readonly comparison: ComparisonModel;
  readonly paper: PaperSize;
  readonly attachments: readonly Attachment[];
}
export interface FiguresJob {
  readonly figures: FiguresPage;
  readonly paper: PaperSize;
  readonly attachments: readonly Attachment[];
}
export type PdfJob = ReportJob | LetterJob | PublicJob | ComparisonJob | FiguresJob;

export type PdfStage = "opening" | "layout" | "drawing" | "checking";

export interface PdfProgress {
  readonly stage: PdfStage;
  /** While pages are drawn: which of how many. */
  readonly page?: number;
  readonly pages?: number;
}

export type FromWorker =
  | { readonly kind: "progress"; readonly progress: PdfProgress }
  | {
      readonly kind: "done";
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly pages: number;
      /** Why the file does not claim PDF/A and PDF/UA; empty for a correct report. */
      readonly problems: readonly string[];
    }
  | { readonly kind: "failed"; readonly message: string; readonly stack: string };
