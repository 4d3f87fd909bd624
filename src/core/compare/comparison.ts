// Everything a report about many submissions is made from, in one walk over those that are shown.

import { type FirstToLook, firstToLook } from "./first-to-look.ts";
import { type Fold, Tallies } from "./fold.ts";
import { type Overview, type OverviewOptions, overview } from "./overview.ts";
import { type Grouping, groupOf, type RatingGroups, ratingGroups, smallestGroup } from "./rating-groups.ts";
import { usualReasons } from "./reasons.ts";

export interface Comparison extends Overview {
  readonly grouping: Grouping;
  readonly groups: RatingGroups;
  readonly first: FirstToLook;
  /** Submissions by the fingerprint of their edition. */
  readonly editionFingerprints: Readonly<Record<string, number>>;
  /** Invented examples among them. */
  readonly examples: number;
}

/** So many submissions a report lists by name: more nobody reads, and the table has all. */
export const mostListed = 200;

/** Works it out. @param options as for the overview; ratings are grouped by `grouping` */
export function comparison(options: OverviewOptions & { readonly grouping: Grouping }): Fold<Comparison> {
  const { editionOf, levelBefore, reasons = usualReasons, leastInGroup = smallestGroup, grouping } = options;
  const whole = overview(options);
  const groups = ratingGroups(groupOf[grouping], leastInGroup);
  const sectionOf: Parameters<typeof firstToLook>[1]["sectionOf"] = (summary, question) =>
    editionOf(summary).questions.get(question)?.section;
  const first = firstToLook(reasons, { levelBefore, sectionOf }, mostListed);
  const editions = new Tallies<string>();
  let examples = 0;
  return {
    add(summary) {
      whole.add(summary);
      groups.add(summary);
      first.add(summary);
      editions.add(summary.editionFingerprint);
      if (summary.example) examples += 1;
    },
    result: () => ({
      ...whole.result(),
      grouping,
      groups: groups.result(),
      first: first.result(),
      editionFingerprints: editions.sorted(),
      examples,
    }),
  };
}
