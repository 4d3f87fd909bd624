// From the report about many submissions to the bytes of its PDF, in Node and in a worker alike. The same model, file inside and paper give the
// same bytes.
import type { ComparisonModel } from "./comparison/comparison-model.ts";
import type { FiguresPage } from "./comparison/figures-page.ts";
import { comparisonDocument, comparisonFirstPage } from "./pages/comparison/document.tsx";
import { figuresDocument } from "./pages/comparison/figures-document.tsx";
import { comparisonBudgets } from "./pages/comparison/first-page.tsx";
import { renderTagged } from "./pdf/tagged.ts";
import { fittingBudget, type RenderReportOptions } from "./render-report.ts";
import { withFonts } from "./with-fonts.ts";

/** Rejects with the signal's reason when aborted. */
export function renderComparison(model: ComparisonModel, options: RenderReportOptions): Promise<Uint8Array> {
  const { fonts, paper = "a4", ...rest } = options;
  return withFonts(fonts, async () => {
    const budget = await fittingBudget(
      comparisonBudgets,
      (tried) => comparisonFirstPage(model, paper, tried),
      options.signal,
    );
    return renderTagged((pageOf) => comparisonDocument(model, { paper, budget, pageOf }), rest);
  });
}

/** Figures of one view. Rejects with the signal's reason when aborted. */
export function renderFigures(page: FiguresPage, options: RenderReportOptions): Promise<Uint8Array> {
  const { fonts, paper = "a4", ...rest } = options;
  return withFonts(fonts, () => renderTagged(figuresDocument(page, paper), rest));
}
