// Where does Node find the font files of the report?
import { createRequire } from "node:module";
import { type FaceName, faces } from "../../src/report/pdf/faces.ts";
import type { FontSources } from "../../src/report/pdf/fonts.ts";

const require = createRequire(import.meta.url);

/** The installed font files, by face. */
export const installedFonts = Object.fromEntries(
  faces.map((face) => [face.name, require.resolve(face.file)] satisfies [FaceName, string]),
) as FontSources;
