// From a letter to the bytes of its PDF, in Node and in a worker alike. The same letter and paper give the same bytes.
import type { Letter } from "./letter/letter.ts";
import { letterDocument } from "./letter/letter-document.tsx";
import type { PaperSize } from "./pages/paper.ts";
import type { TaggingProblem } from "./pdf/document.ts";
import type { FontSources } from "./pdf/fonts.ts";
import { renderTagged } from "./pdf/tagged.ts";
import { withFonts } from "./with-fonts.ts";

export function renderLetter(
  letter: Letter,
  {
    fonts,
    paper,
    onProblem,
    onPages,
  }: {
    readonly fonts: FontSources;
    readonly paper: PaperSize;
    readonly onProblem?: (problem: TaggingProblem) => void;
    readonly onPages?: (pages: number) => void;
  },
): Promise<Uint8Array> {
  return withFonts(fonts, () =>
    renderTagged(letterDocument(letter, paper), {
      ...(onProblem ? { onProblem } : {}),
      onProgress: (progress) => {
        if (progress.stage === "drawing") onPages?.(progress.pages);
      },
    }),
  );
}
