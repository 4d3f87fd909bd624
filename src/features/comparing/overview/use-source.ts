// What the figures of a page were worked out from, in one line: how many, filter, day, editions.
import { sayEditions } from "../../../i18n/en/compare-figures.ts";
import { sayCount, sayDate, sayNumber } from "../../../i18n/en/quantities.ts";
import { useChecklist } from "../../../ui/checklist-context.tsx";
import { sayShownFilter } from "../filter/facet-words.ts";
import { useShown } from "../shown.ts";

/** @param editions how many submissions of each */
export function useSource(count: number, editions: Readonly<Record<string, number>>, today: string): string {
  const { held, filter, narrowing } = useShown();
  const checklist = useChecklist();
  return [
    `${sayNumber(count)} of ${sayCount(held.rows.length, "submission")}`,
    sayShownFilter(filter, narrowing, checklist) || "no filter",
    sayDate(today),
    sayEditions(editions),
  ].join("; ");
}
