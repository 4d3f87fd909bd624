// Does any text become one that can be drawn, broken into lines and read, with nothing lost in silence?

import { describe, expect, it } from "vitest";
import { breakWord } from "../../src/report/pdf/lines.ts";
import { cleanText, decodeCoverage, drawable, missingCharacters, paragraphsOf } from "../../src/report/pdf/text.ts";

describe("coverage", () => {
  it("holds the scripts the report promises", () => {
    const european = "ÀÿĀžƏșțŴẀỳẞ ĐđĦħĿŀŁłŊŋŦŧ ΆΈώΐΰϊ ЀЏёџҐґ";
    expect(missingCharacters(`${european} 贵阳中国人民对外友好协会 貴陽臺灣龍鬱繁體 “”‘’–—…€£→✓`)).toEqual([]);
    const polytonic = Array.from({ length: 12 }, (_, index) => String.fromCodePoint(0x1f00 + index)).join("");
    expect(missingCharacters(polytonic)).toEqual([..."\u1f06\u1f07"].filter((c) => missingCharacters(c).length > 0));
  });

  it("names what no font has, once each and in order", () => {
    expect(missingCharacters("a😀b\ud800😀ع")).toEqual(["😀", "\ud800", "ع"]);
  });

  it("is read from gaps and lengths", () => {
    expect(decodeCoverage("w+2 5 1+a")).toEqual([
      [32, 34],
      [39, 39],
      [40, 50],
    ]);
  });
});

describe("drawable", () => {
  it("writes names for what cannot be drawn, together where they stand together", () => {
    expect(drawable("a 👨‍👩 b😀c")).toBe("a [U+1F468 U+200D U+1F469] b[U+1F600]c");
  });

  it("writes a letter in its parts where the fonts have only those", () => {
    expect(drawable("\u01e9")).toBe("k\u030c");
    expect(drawable("\u01c6")).toBe("dž");
  });

  it("leaves alone what can be drawn", () => {
    expect(drawable("Łódź 贵阳 ①")).toBe("Łódź 贵阳 ①");
  });
});

describe("cleanText", () => {
  it("makes one line with single spaces and keeps the ends", () => {
    expect(cleanText(" a \t b\r\nc\u2003d ")).toBe(" a b c d ");
  });

  it("takes out what cannot be seen and only steers line breaks", () => {
    expect(cleanText("co\u00adop\u200b\ufeff贵\ufe0f")).toBe("coop贵");
    expect(cleanText("\u00ad")).toBe("");
  });

  it("keeps what changes how a text reads, so that it will be named", () => {
    expect(drawable(cleanText("a\u202eb\u0000"))).toBe("a[U+202E]b[U+0000]");
  });
});

it("paragraphsOf cuts at every kind of line break", () => {
  expect(paragraphsOf("one\r\n\r\n two \u2028three\n")).toEqual(["one", "two", "three"]);
});

describe("breakWord", () => {
  it("keeps ordinary words whole", () => {
    expect(breakWord("understanding/cooperation")).toEqual(["understanding/", "", "cooperation"]);
    expect(breakWord("and/or")).toEqual(["and/or"]);
  });

  it("breaks between ideographs, but neither before or after punctuation that belongs to one, nor so that one stands alone", () => {
    expect(breakWord("贵阳人民（市），中")).toEqual(["贵阳", "", "人", "", "民", "", "（市），中"]);
  });

  it("breaks a run without any place to break at a fixed length, never before a mark", () => {
    const pieces = breakWord("x".repeat(60)).filter((piece) => piece !== "");
    expect(pieces.map((piece) => piece.length)).toEqual([24, 24, 12]);
    expect(breakWord(`Z${"\u0301".repeat(50)}`)).toHaveLength(1);
  });

  it("cuts spaces one by one", () => {
    expect(breakWord("   ")).toEqual([" ", " ", " "]);
  });

  it("loses nothing", () => {
    const word = "https://example.org/a_b?c=d&e=贵阳#".repeat(5);
    expect(breakWord(word).join("")).toBe(word);
  });
});
