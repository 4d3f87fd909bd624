// From a report model to the bytes of its PDF, in Node and in a worker alike. Knows no file, page or address: fonts come by source.
import type { ReactElement } from "react";
import type { ReportModel } from "./model.ts";
import { budgets } from "./pages/first/budget.ts";
import type { PaperSize } from "./pages/paper.ts";
import { firstPageAlone, reportDocument } from "./pages/report-document.tsx";
import type { TaggingProblem } from "./pdf/document.ts";
import type { FontSources } from "./pdf/fonts.ts";
import { type Attachment, countPages, type Progress, renderTagged } from "./pdf/tagged.ts";
import { withFonts } from "./with-fonts.ts";

export interface RenderReportOptions {
  readonly fonts: FontSources;
  readonly paper?: PaperSize;
  readonly attachments?: readonly Attachment[];
  readonly onProgress?: (progress: Progress) => void;
  readonly onProblem?: (problem: TaggingProblem) => void;
  readonly signal?: AbortSignal;
  /** Whose work it is made anew as; this program’s where nothing is said. */
  readonly producer?: string;
}

/**
 * Makes the PDF of a report. The same model, attachments and paper give the same bytes.
 * Rejects with the signal's reason when aborted.
 */
export function renderReport(model: ReportModel, options: RenderReportOptions): Promise<Uint8Array> {
  const { fonts, paper = "a4", ...rest } = options;
  return withFonts(fonts, async () => {
    const budget = await fittingBudget(budgets, (tried) => firstPageAlone(model, paper, tried), options.signal);
    return renderTagged((pageOf) => reportDocument(model, { paper, budget, pageOf }), rest);
  });
}

/** The most generous of these budgets with which page one is one page: it is tried alone, which costs a fraction of a layout. */
export async function fittingBudget<Budget>(
  budgets: readonly [Budget, ...Budget[]],
  pageAlone: (budget: Budget) => ReactElement,
  signal: AbortSignal | undefined,
): Promise<Budget> {
  let tried = budgets[0];
  for (tried of budgets) {
    if ((await countPages(pageAlone(tried), signal)) === 1) return tried;
  }
  return tried;
}
