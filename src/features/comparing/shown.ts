// What the filter in the address shows of the portfolio, worked out once for all who ask.
import { useMemo } from "react";
import { applyFilter, type Filter, type Filtered, filterGroups, readFilter } from "../../core/compare/filter.ts";
import { rankNames } from "../../core/compare/sort.ts";
import type { SubmissionSummary } from "../../core/compare/submission-summary.ts";
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

/** What is shown, hidden, and how many there are of each value. */
export function useShown(): Filtered & { readonly held: Held; readonly filter: Filter } {
  const held = usePortfolio();
  const { set } = usePlace();
  const key = [...filterGroups, "text"].map((name) => set[name] ?? "").join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says everything of the set that matters here.
  return useMemo(() => {
    const filter = readFilter(set);
    return { ...filteredOf(held, filter, key), held, filter };
  }, [held, key]);
}

let ranked:
  | { readonly summaries: readonly SubmissionSummary[]; readonly rank: ReadonlyMap<string, number> }
  | undefined;

/** Each submission's place by name, worked out once while the portfolio stays the same. */
export function useNameRank(): ReadonlyMap<string, number> {
  const { summaries } = usePortfolio();
  if (ranked?.summaries !== summaries) ranked = { summaries, rank: rankNames(summaries) };
  return ranked.rank;
}
