// Where are the report's font files on this computer? As they were installed with the program.
import { createRequire } from "node:module";
import { faces } from "../report/pdf/faces.ts";
import type { FontSources } from "../report/pdf/fonts.ts";

export function installedFonts(): FontSources {
  const require = createRequire(import.meta.url);
  return Object.fromEntries(faces.map((face) => [face.name, require.resolve(face.file)])) as FontSources;
}
