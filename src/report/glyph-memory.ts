// Why is the same text shaped only once? react-pdf shapes each text about five times: for both layouts, for measuring, and again
// for every page it is set on. Shaping is the dearest step, and its result depends on font and text alone.
import { Font } from "@react-pdf/renderer";
import { faces } from "./pdf/faces.ts";

interface GlyphRun {
  readonly glyphs: readonly unknown[];
  readonly positions: readonly unknown[];
}
type Shape = (text: string, features?: unknown, script?: unknown, language?: unknown, direction?: unknown) => GlyphRun;
interface ShapingFont {
  layout: Shape;
}

const shaping = new WeakSet<ShapingFont>();
const remembered = new Set<Map<string, GlyphRun>>();

/** Loads the registered fonts and lets them remember what they shaped, until `forgetGlyphs`. */
export async function rememberGlyphs(): Promise<void> {
  for (const { family, weight, italic } of faces) {
    const descriptor = { fontFamily: family, fontWeight: weight, fontStyle: italic ? "italic" : "normal" } as const;
    await Font.load(descriptor);
    const font = Font.getFont(descriptor)?.data as unknown as ShapingFont | null | undefined;
    if (font && !shaping.has(font)) remember(font);
  }
}

/** Lets go of what was shaped; a later report shapes anew. */
export function forgetGlyphs(): void {
  for (const known of remembered) known.clear();
}

function remember(font: ShapingFont): void {
  const known = new Map<string, GlyphRun>();
  const shape = font.layout.bind(font);
  font.layout = (text, features, script, language, direction) => {
    if (features !== undefined || script !== undefined || language !== undefined) {
      return shape(text, features, script, language, direction);
    }
    const key = `${String(direction)} ${text}`;
    let run = known.get(key);
    if (run === undefined) {
      run = shape(text, features, script, language, direction);
      known.set(key, run);
    }
    // Lists of their own, in case a caller changes them; the glyphs in them are the font's and never change.
    return { ...run, glyphs: [...run.glyphs], positions: [...run.positions] };
  };
  shaping.add(font);
  remembered.add(known);
}
