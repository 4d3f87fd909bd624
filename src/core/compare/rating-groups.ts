// How do ratings lie in groups of submissions? As ranges, never as ranks or averages: how many reach which level and could still reach which.
// Groups of fewer than five say more about a council than about a group, and are held back unless somebody asks for them.
import type { Level } from "../checklist.ts";
import { levels } from "../checklist.ts";
import type { RatingWord } from "../evaluate.ts";
import { editionValue } from "./filter.ts";
import type { Fold } from "./fold.ts";
import type { SubmissionSummary } from "./submission-summary.ts";

export interface RangeCount {
  readonly level: Level;
  readonly highest: Level;
  readonly word: RatingWord;
  readonly count: number;
}

export interface RatingGroup {
  readonly group: string;
  readonly count: number;
  /** From the lowest level up, then by the highest possible. */
  readonly ranges: readonly RangeCount[];
}

export interface RatingGroups {
  /** By name. */
  readonly groups: readonly RatingGroup[];
  /** Groups held back because they are small, and how many submissions are in them. */
  readonly heldBack: { readonly groups: number; readonly submissions: number };
}

export const smallestGroup = 5;

/** By what ratings can be grouped: each is a group of the filter too, so that a group opens into its submissions. */
export const groupings = ["country", "subdivision", "year", "edition"] as const;
export type Grouping = (typeof groupings)[number];

/** The name of a submission's group; empty where it does not say. */
export const groupOf: Readonly<Record<Grouping, (summary: SubmissionSummary) => string>> = {
  country: ({ councilCountry }) => councilCountry,
  subdivision: ({ subdivision }) => subdivision,
  year: ({ year }) => String(year),
  edition: editionValue,
};

/**
 * Ratings by group.
 * @param groupOf the name of a submission's group; empty where it does not say
 * @param least groups with fewer are held back; 1 shows all
 */
export function ratingGroups(
  groupOf: (summary: SubmissionSummary) => string,
  least = smallestGroup,
): Fold<RatingGroups> {
  const found = new Map<string, Map<string, { readonly word: RatingWord; count: number }>>();
  return {
    add(summary) {
      const { level, highest, word } = summary.rating;
      const group = groupOf(summary);
      let ranges = found.get(group);
      if (!ranges) {
        ranges = new Map();
        found.set(group, ranges);
      }
      const range = ranges.get(`${level} ${highest}`);
      if (range) range.count += 1;
      else ranges.set(`${level} ${highest}`, { word, count: 1 });
    },
    result() {
      const all = [...found]
        .map(([group, ranges]): RatingGroup => {
          const counted = levels.flatMap((level) =>
            levels.flatMap((highest) => {
              const range = ranges.get(`${level} ${highest}`);
              return range ? [{ level, highest, ...range }] : [];
            }),
          );
          return { group, count: counted.reduce((sum, { count }) => sum + count, 0), ranges: counted };
        })
        .sort((a, b) => (a.group < b.group ? -1 : 1));
      const small = all.filter(({ count }) => count < least);
      return {
        groups: all.filter(({ count }) => count >= least),
        heldBack: { groups: small.length, submissions: small.reduce((sum, { count }) => sum + count, 0) },
      };
    },
  };
}
