// All figures of the overview for what is shown, with the groups and thresholds that somebody chose in the address.
import { useMemo } from "react";
import type { Fold } from "../../../core/compare/fold.ts";
import { readReason, writeReason } from "../../../core/compare/narrow.ts";
import { type Overview, type OverviewOptions, overview } from "../../../core/compare/overview.ts";
import {
  type Grouping,
  groupings,
  groupOf,
  type RatingGroups,
  ratingGroups,
  smallestGroup,
} from "../../../core/compare/rating-groups.ts";
import { type Reason, usualReasons } from "../../../core/compare/reasons.ts";
import { useInSet } from "../address.ts";
import { type Editions, useEditions } from "../editions.ts";
import { levelsBeforeIn, useShown } from "../shown.ts";
import { useFolded } from "../use-folded.ts";

export interface Figures extends Overview {
  readonly groups: RatingGroups;
  readonly grouping: Grouping;
}

/** What was chosen, read from the address. */
export const useGrouping = (): Grouping => {
  const text = useInSet("group");
  return groupings.find((one) => one === text) ?? "country";
};

/** The reasons with the thresholds that stand in the address. */
export function useReasons(): readonly Reason[] {
  const text = useInSet("at");
  return useMemo(() => {
    const chosen = text.split(",").flatMap((one) => readReason(one) ?? []);
    return usualReasons.map((reason) => chosen.find(({ id }) => id === reason.id) ?? reason);
  }, [text]);
}

/** What to put into the address for one more threshold. */
export const withThreshold = (reasons: readonly Reason[], id: string, threshold: number): string =>
  reasons
    .map((reason) => (reason.id === id ? { ...reason, threshold } : reason))
    .filter((reason) => reason.threshold !== usualReasons.find((usual) => usual.id === reason.id)?.threshold)
    .map(writeReason)
    .join(",");

type ChosenOptions = Omit<OverviewOptions, "editionOf"> & { readonly grouping: Grouping };

/** What the figures are worked out with. @param today ISO day */
export function useOverviewOptions(today: string): ChosenOptions {
  const { portfolio } = useShown().held;
  const reasons = useReasons();
  const grouping = useGrouping();
  const leastInGroup = useInSet("small") === "" ? smallestGroup : 1;
  return useMemo(() => {
    const before = levelsBeforeIn(portfolio);
    const levelBefore: ChosenOptions["levelBefore"] = ({ fingerprint }) => before.get(fingerprint);
    return { today, reasons, grouping, leastInGroup, levelBefore };
  }, [today, reasons, grouping, leastInGroup, portfolio]);
}

/** @param today ISO day. Undefined until they are worked out */
export function useOverview(today: string): { readonly figures: Figures | undefined; readonly leftOut: number } {
  const { shown } = useShown();
  const editions = useEditions();
  const options = useOverviewOptions(today);
  const readable = useMemo(() => (editions ? shown.filter(editions.has) : []), [shown, editions]);
  const make = useMemo(() => editions && (() => foldOf(editions, options)), [editions, options]);
  return { figures: useFolded(readable, make), leftOut: shown.length - readable.length };
}

function foldOf(editions: Editions, { grouping, leastInGroup, ...options }: ChosenOptions): Fold<Figures> {
  const whole = overview({ ...options, editionOf: editions.of });
  const groups = ratingGroups(groupOf[grouping], leastInGroup);
  return {
    add(summary) {
      whole.add(summary);
      groups.add(summary);
    },
    result: () => ({ ...whole.result(), groups: groups.result(), grouping }),
  };
}
