// Which words of a text were taken out, and which were put in? Words by the rules of the language, so that Chinese is compared by words too.
import { diffWordsWithSpace } from "diff";

/** A piece of text: in both, or only in the one it was found in. */
export interface Piece {
  readonly words: string;
  readonly marked: boolean;
}

export interface Marked {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

/** Two long texts with nothing in common cost more to compare than they tell: then each is marked whole. */
const most = 2_000;
const words = new Intl.Segmenter("en", { granularity: "word" });

/** Marks what differs between two texts. Joined again, the pieces of a side are that side's text. */
export function markWords(before: string, after: string): Marked {
  const changes = diffWordsWithSpace(before, after, { intlSegmenter: words, maxEditLength: most });
  if (!changes || changes.every((one) => one.added || one.removed))
    return { before: whole(before), after: whole(after) };
  return {
    before: changes.filter((one) => !one.added).map((one) => ({ words: one.value, marked: one.removed })),
    after: changes.filter((one) => !one.removed).map((one) => ({ words: one.value, marked: one.added })),
  };
}

/** A text that is new or gone altogether needs no marks: there is nothing it could be mistaken for. */
const whole = (text: string): Piece[] => [{ words: text, marked: false }];
