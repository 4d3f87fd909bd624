// From what a public edition shows to the bytes of its PDF, in Node and in a worker alike.
import { publicDocument } from "./pages/public/document.tsx";
import { renderTagged } from "./pdf/tagged.ts";
import type { PublicModel } from "./public/model.ts";
import type { RenderReportOptions } from "./render-report.ts";
import { withFonts } from "./with-fonts.ts";

/**
 * Makes the PDF of a public edition. The same model, attachments and paper give the same bytes.
 * Rejects with the signal's reason when aborted.
 */
export function renderPublic(model: PublicModel, options: RenderReportOptions): Promise<Uint8Array> {
  const { fonts, paper = "a4", ...rest } = options;
  return withFonts(fonts, () => renderTagged((pageOf) => publicDocument(model, paper, pageOf), rest));
}
