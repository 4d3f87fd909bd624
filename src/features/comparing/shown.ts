// What the filter in the address shows of the portfolio, worked out once for all who ask.
import { useMemo } from "react";
import { applyFilter, type Filter, type Filtered, filterGroups, readFilter } from "../../core/compare/filter.ts";
import { usePlace } from "./address.ts";
import { type Held, usePortfolio } from "./portfolio.ts";

let last: { readonly held: Held; readonly key: string; readonly filtered: Filtered } | undefined;

/** The same portfolio and filter give the same object. */
function filteredOf(held: Held, filter: Filter, key: string): Filtered {
  if (last?.held === held && last.key === key) return last.filtered;
  const filtered = applyFilter(held.summaries, held.portfolio.standingOf, filter);
  last = { held, key, filtered };
  return filtered;
}

/** The filter in the address. */
export function useFilter(): Filter {
  const { set } = usePlace();
  return useMemo(() => readFilter(set), [set]);
}

/** What is shown, hidden, and how many there are of each value. */
export function useShown(): Filtered & { readonly held: Held } {
  const held = usePortfolio();
  const { set } = usePlace();
  const key = [...filterGroups, "text"].map((name) => set[name] ?? "").join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says everything of the set that matters here.
  return useMemo(() => ({ ...filteredOf(held, readFilter(set), key), held }), [held, key]);
}
