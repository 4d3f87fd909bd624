// How does react-pdf learn the report's fonts and where their lines may break?
// Told where each file is; does not know whether that is a path, an address or bytes in a data URL.

import { Font } from "@react-pdf/renderer";
import { type FaceName, faces } from "./faces.ts";
import { breakWord } from "./lines.ts";

/**
 * Where the full TTF file of each face is: a file path in Node; in a worker the address of a file its policy lets it
 * fetch, or a data URL. Large files are better fetched: a data URL of 10 MB costs several times that in memory.
 */
export type FontSources = Readonly<Record<FaceName, string>>;

let registered = false;

/** Tells react-pdf the fonts, once: it keeps them for the life of the process or worker. Later calls do nothing. */
export function registerFonts(sources: FontSources): void {
  if (registered) return;
  registered = true;
  for (const face of faces) {
    Font.register({
      family: face.family,
      fonts: [{ src: sources[face.name], fontWeight: face.weight, fontStyle: face.italic ? "italic" : "normal" }],
    });
  }
  // react-pdf stops when any family of a list lacks the style asked for, be it only the last fallback. Weights it
  // chooses by nearness. So an upright face stands in where a family has no italic.
  for (const family of new Set(faces.map((face) => face.family))) {
    const own = faces.filter((face) => face.family === family);
    if (own.some((face) => face.italic)) continue;
    for (const face of own) {
      Font.register({ family, fonts: [{ src: sources[face.name], fontWeight: face.weight, fontStyle: "italic" }] });
    }
  }
  Font.registerHyphenationCallback(breakWord);
}

/** What a font says of itself, as far as it is used here. */
interface Metrics {
  readonly ascent: number;
  readonly unitsPerEm: number;
}

/**
 * Lets Chinese characters stand on the line of the Latin ones around them. A line hangs from its tallest font, and Noto Sans SC claims
 * more room above its characters than it uses: a line with one of them would sit lower than its neighbours. Call it once the fonts are
 * loaded; calling it again changes nothing.
 */
export function alignHan(): void {
  const [latin, han] = ["Source Sans 3", "Noto Sans SC"].map(
    (fontFamily) =>
      Font.getFont({ fontFamily, fontWeight: 400, fontStyle: "normal" })?.data as unknown as Metrics | undefined,
  );
  if (latin && han) Object.defineProperty(han, "ascent", { value: (latin.ascent / latin.unitsPerEm) * han.unitsPerEm });
}
