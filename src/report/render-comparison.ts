// From the report about many submissions to the bytes of its PDF, in Node and in a worker alike. The same model, file inside and paper give the
// same bytes.
import type { ComparisonModel } from "./comparison/comparison-model.ts";
import type { FiguresPage } from "./comparison/figures-page.ts";
import { forgetGlyphs, rememberGlyphs } from "./glyph-memory.ts";
import { comparisonDocument, comparisonFirstPage } from "./pages/comparison/document.tsx";
import { figuresDocument } from "./pages/comparison/figures-document.tsx";
import { type ComparisonBudget, comparisonBudgets } from "./pages/comparison/first-page.tsx";
import type { PaperSize } from "./pages/paper.ts";
import { alignHan, type FontSources, registerFonts } from "./pdf/fonts.ts";
import { countPages, renderTagged } from "./pdf/tagged.ts";
import type { RenderReportOptions } from "./render-report.ts";

/** Rejects with the signal's reason when aborted. */
export function renderComparison(model: ComparisonModel, options: RenderReportOptions): Promise<Uint8Array> {
  const { fonts, paper = "a4", ...rest } = options;
  return withFonts(fonts, async () => {
    const budget = await fittingBudget(model, paper, options.signal);
    return renderTagged((pageOf) => comparisonDocument(model, { paper, budget, pageOf }), rest);
  });
}

/** Figures of one view. Rejects with the signal's reason when aborted. */
export function renderFigures(page: FiguresPage, options: RenderReportOptions): Promise<Uint8Array> {
  const { fonts, paper = "a4", ...rest } = options;
  return withFonts(fonts, () => renderTagged(figuresDocument(page, paper), rest));
}

async function withFonts<Made>(fonts: FontSources, make: () => Promise<Made>): Promise<Made> {
  registerFonts(fonts);
  await rememberGlyphs();
  alignHan();
  try {
    return await make();
  } finally {
    forgetGlyphs();
  }
}

/** The most generous with which page one is one page. */
async function fittingBudget(
  model: ComparisonModel,
  paper: PaperSize,
  signal: AbortSignal | undefined,
): Promise<ComparisonBudget> {
  let tried = comparisonBudgets[0];
  for (tried of comparisonBudgets) {
    if ((await countPages(comparisonFirstPage(model, paper, tried), signal)) === 1) return tried;
  }
  return tried;
}
