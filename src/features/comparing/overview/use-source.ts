// What the figures of a page were worked out from, in one line: how many, filter, day, editions.
import { sayEditions } from "../../../i18n/en/compare-figures.ts";
import { sayShownFilter } from "../../../i18n/en/compare-filter.ts";
import { sayCount, sayDate, sayNumber } from "../../../i18n/en/quantities.ts";
import { useChecklist } from "../../../ui/checklist-context.tsx";
import { useShown } from "../shown.ts";

/** What narrows the set, in words; empty where nothing does. */
export function useFilterWords(): string {
  const { filter, narrowing } = useShown();
  return sayShownFilter(filter, narrowing, useChecklist());
}

/** @param editions how many submissions of each */
export function useSource(count: number, editions: Readonly<Record<string, number>>, today: string): string {
  const { held } = useShown();
  const filter = useFilterWords();
  return [
    `${sayNumber(count)} of ${sayCount(held.rows.length, "submission")}`,
    filter || "no filter",
    sayDate(today),
    sayEditions(editions),
  ].join("; ");
}
