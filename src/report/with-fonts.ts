// What layout needs around it: the fonts, and the shapes it has measured once.
import { forgetGlyphs, rememberGlyphs } from "./glyph-memory.ts";
import { alignHan, type FontSources, registerFonts } from "./pdf/fonts.ts";

/** Runs `make` with the fonts of the report registered; what was remembered for it is let go of afterwards. */
export async function withFonts<T>(fonts: FontSources, make: () => Promise<T>): Promise<T> {
  registerFonts(fonts);
  await rememberGlyphs();
  alignHan();
  try {
    return await make();
  } finally {
    forgetGlyphs();
  }
}
