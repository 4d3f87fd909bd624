// Why is the same text shaped only once? react-pdf shapes each text again for each layout and each page it is set on. Shaping is the
// dearest step, and its result depends on font and text alone. Where a font shapes no letter by its neighbour across a space, words
// are remembered instead of texts: a report has far fewer different words than texts.
import { Font } from "@react-pdf/renderer";
import { type FaceName, faces } from "./pdf/faces.ts";

interface GlyphRun {
  readonly glyphs: readonly unknown[];
  readonly positions: readonly unknown[];
}
/** What follows the text: features, script, language, direction. */
type Shape = (text: string, ...how: unknown[]) => GlyphRun;
interface ShapingFont {
  layout: Shape;
}

const shaping = new WeakSet<ShapingFont>();
const remembered = new Set<Map<string, GlyphRun>>();

/** Loads the registered fonts and lets them remember what they shaped, until `forgetGlyphs`. */
export async function rememberGlyphs(): Promise<void> {
  for (const { name, family, weight, italic } of faces) {
    const descriptor = { fontFamily: family, fontWeight: weight, fontStyle: italic ? "italic" : "normal" } as const;
    await Font.load(descriptor);
    const font = Font.getFont(descriptor)?.data as unknown as ShapingFont | null | undefined;
    if (font && !shaping.has(font)) remember(font, wordByWord.has(name));
  }
}

/** Lets go of what was shaped; a later report shapes anew. */
export function forgetGlyphs(): void {
  for (const known of remembered) known.clear();
}

/** Faces that shape a word alike whatever stands beyond the space; Source Serif and Noto Sans SC do not. */
const wordByWord: ReadonlySet<FaceName> = new Set(["sans", "sansItalic", "sansSemibold", "code"]);

/** Latin letters and common signs: beside another script a font may choose other glyphs for what both share. */
const LATIN = /^[\u0020-\u007e\u00a0-\u024f\u2010-\u2026]*$/u;
const AFTER_SPACE = /(?<= )/u;

function remember(font: ShapingFont, byWord: boolean): void {
  const known = new Map<string, GlyphRun>();
  const shape = font.layout.bind(font);
  font.layout = (text, ...how) => {
    // The text last: it may hold anything, what stands before it does not.
    const key = JSON.stringify(how);
    const shapeOnce = (piece: string): GlyphRun => {
      let run = known.get(`${key} ${piece}`);
      if (run === undefined) {
        run = shape(piece, ...how);
        known.set(`${key} ${piece}`, run);
      }
      return run;
    };
    const pieces = byWord && how.at(-1) === "ltr" && LATIN.test(text) ? text.split(AFTER_SPACE) : [text];
    // A new list for each caller, because drawing puts spaces into it; what is in the lists is only read.
    const glyphs: unknown[] = [];
    const positions: unknown[] = [];
    let last: GlyphRun | undefined;
    for (const piece of pieces) {
      last = shapeOnce(piece);
      for (const glyph of last.glyphs) glyphs.push(glyph);
      for (const position of last.positions) positions.push(position);
    }
    return { ...last, glyphs, positions };
  };
  shaping.add(font);
  remembered.add(known);
}
