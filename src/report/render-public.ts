// From what a public edition shows to the bytes of its PDF, in Node and in a worker alike.
import { budgets } from "./pages/first/budget.ts";
import { coverAlone, publicDocument } from "./pages/public/document.tsx";
import { renderTagged } from "./pdf/tagged.ts";
import type { PublicModel } from "./public/model.ts";
import { fittingBudget, type RenderReportOptions } from "./render-report.ts";
import { withFonts } from "./with-fonts.ts";

/**
 * Makes the PDF of a public edition. The same model, attachments and paper give the same bytes.
 * Rejects with the signal's reason when aborted.
 */
export function renderPublic(model: PublicModel, options: RenderReportOptions): Promise<Uint8Array> {
  const { fonts, paper = "a4", ...rest } = options;
  return withFonts(fonts, async () => {
    const budget = await fittingBudget(budgets, (tried) => coverAlone(model, paper, tried), options.signal);
    return renderTagged((pageOf) => publicDocument(model, { paper, budget, pageOf }), rest);
  });
}
