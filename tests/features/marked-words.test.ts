// Words that differ are marked, and no text is lost in marking.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markWords, type Piece } from "../../src/features/marked-words.ts";

const text = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.words).join("");
const marked = (pieces: readonly Piece[]): string[] =>
  pieces.filter((piece) => piece.marked).map((piece) => piece.words);

describe("two texts", () => {
  it("are both shown whole, whatever they are", () => {
    const any = fc.string({ unit: "grapheme", maxLength: 60 });
    fc.assert(
      fc.property(any, any, (before, after) => {
        const found = markWords(before, after);
        expect([text(found.before), text(found.after)]).toEqual([before, after]);
      }),
    );
  });

  it("are marked where a word differs", () => {
    const found = markWords("The mayor signed in May.", "The council signed in May.");
    expect([marked(found.before), marked(found.after)]).toEqual([["mayor"], ["council"]]);
  });

  it("are compared by words in Chinese too", () => {
    const found = markWords("贵阳市人民政府", "贵阳市人民对外友好协会");
    expect(text(found.after)).toBe("贵阳市人民对外友好协会");
    expect(marked(found.before).join("")).not.toContain("贵阳");
  });

  it("that share nothing are not marked: there is nothing to find in them", () => {
    expect(marked(markWords("Yes", "Nothing signed").before)).toEqual([]);
  });
});
