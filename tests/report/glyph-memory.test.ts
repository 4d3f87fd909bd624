// Does remembering what was shaped change what is drawn? Compares with the fonts themselves, on all the report says.
import { Font } from "@react-pdf/renderer";
import { afterAll, describe, expect, it } from "vitest";
import { forgetGlyphs, rememberGlyphs } from "../../src/report/glyph-memory.ts";
import { makeReport } from "../../src/report/make-report.ts";
import { faces } from "../../src/report/pdf/faces.ts";
import { registerFonts } from "../../src/report/pdf/fonts.ts";
import { checklist, filled, fingerprints } from "./assessments.ts";
import { installedFonts } from "./node-fonts.ts";

interface Glyphs {
  readonly glyphs: readonly { readonly id: number; readonly codePoints: readonly number[] }[];
  readonly positions: readonly object[];
}
type Layout = (text: string, ...how: unknown[]) => Glyphs;

const textsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

const awkward = [
  "",
  " ",
  "two  spaces, and one at the end ",
  "AVATAR To Ty, “We” – f f fi ff ffl 1/2 3/4 A V. L ’ T",
  "Łódź, Plzeň, Győr, Ķekava and İzmir",
  "Ψήφισμα 2026, Москва 2026, 合作协议 2026",
];
const texts = [...new Set([...textsIn(makeReport({ checklist, assessment: filled(), ...fingerprints })), ...awkward])];

describe("a text shaped from memory", () => {
  afterAll(forgetGlyphs);

  it("has the glyphs and places the font gives it, in every face", async () => {
    registerFonts(installedFonts);
    const fonts: { readonly name: string; readonly font: { layout: Layout }; readonly itself: Layout }[] = [];
    for (const { name, family, weight, italic } of faces) {
      const descriptor = { fontFamily: family, fontWeight: weight, fontStyle: italic ? "italic" : "normal" } as const;
      await Font.load(descriptor);
      const font = Font.getFont(descriptor)?.data as unknown as { layout: Layout };
      fonts.push({ name, font, itself: font.layout.bind(font) });
    }
    await rememberGlyphs();
    const plain = ({ glyphs, positions }: Glyphs) => ({
      glyphs: glyphs.map(({ id, codePoints }) => [id, ...codePoints]),
      positions: positions.map((position) => ({ ...position })),
    });
    for (const { name, font, itself } of fonts) {
      const others = texts.filter((text) => {
        const how = [[], undefined, undefined, "ltr"];
        const fromMemory = JSON.stringify(plain(font.layout(text, ...how)));
        return fromMemory !== JSON.stringify(plain(itself(text, ...how)));
      });
      expect(others, name).toEqual([]);
    }
  });

  it("is given to each caller as a list of its own", async () => {
    const font = Font.getFont({ fontFamily: "Source Sans 3", fontWeight: 400, fontStyle: "normal" })
      ?.data as unknown as { layout: Layout };
    const how = [[], undefined, undefined, "ltr"];
    const first = font.layout("a list", ...how);
    (first.glyphs as unknown[]).length = 0;
    expect(font.layout("a list", ...how).glyphs).toHaveLength(6);
  });
});
