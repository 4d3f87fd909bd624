// What the filter in the address shows of the portfolio, worked out once for all who ask. An address may also name one figure, whose
// submissions alone are then shown.
import { useMemo } from "react";
import { levelsBefore } from "../../core/compare/earlier-level.ts";
import { applyFilter, type Filter, type Filtered, filterGroups, readFilter } from "../../core/compare/filter.ts";
import {
  type NarrowBeside,
  type Narrowing,
  narrowNames,
  readNarrowing,
  standsBehind,
} from "../../core/compare/narrow.ts";
import { oneQuestion } from "../../core/compare/one-question.ts";
import { nowhere } from "../../core/compare/place-id.ts";
import type { Placing } from "../../core/compare/placing.ts";
import type { Portfolio } from "../../core/compare/portfolio.ts";
import { rankNames } from "../../core/compare/sort.ts";
import type { SubmissionSummary } from "../../core/compare/submission-summary.ts";
import { usePlace } from "./address.ts";
import { type Editions, useEditions } from "./editions.ts";
import { usePlacing } from "./map/use-placing.ts";
import { type Held, usePortfolio } from "./portfolio.ts";

export interface Shown extends Filtered {
  readonly held: Held;
  readonly filter: Filter;
  readonly narrowing: Narrowing;
  /** False until the checklists and places are here that a figure in the address needs; nothing is shown before. */
  readonly ready: boolean;
}

let last: { readonly held: Held; readonly key: string; readonly filtered: Filtered } | undefined;

/** What a figure in the address needs. */
interface Needed {
  readonly editions: Editions;
  /** Where nothing asks for a place nothing is placed. */
  readonly placing: Placing | undefined;
}

/** The same portfolio and filter give the same object. */
function filteredOf(held: Held, filter: Filter, narrowing: Narrowing, needed: Needed | undefined, key: string) {
  if (last?.held === held && last.key === key) return last.filtered;
  const found = applyFilter(held.summaries, held.portfolio.standingOf, filter);
  const filtered = needed ? narrowed(found, held, filter, narrowing, needed) : found;
  last = { held, key, filtered };
  return filtered;
}

/** What stands behind the figure. How many there would be of each value is counted behind it too. */
function narrowed(found: Filtered, held: Held, filter: Filter, narrowing: Narrowing, needed: Needed): Filtered {
  const beside = besideFor(held.portfolio, found.shown, narrowing, needed);
  const behind = held.summaries.filter((one) => needed.editions.has(one) && standsBehind(narrowing, one, beside));
  const { shown, counts } = applyFilter(behind, held.portfolio.standingOf, filter);
  return { shown, counts, hidden: held.summaries.length - shown.length };
}

const before = new WeakMap<Portfolio, ReturnType<typeof levelsBefore>>();

/** The level of the check before each that counts. */
export function levelsBeforeIn(portfolio: Portfolio): ReturnType<typeof levelsBefore> {
  const known = before.get(portfolio);
  if (known) return known;
  const made = levelsBefore(portfolio.current);
  before.set(portfolio, made);
  return made;
}

function besideFor(
  portfolio: Portfolio,
  shown: readonly SubmissionSummary[],
  { answer }: Narrowing,
  { editions, placing = () => ({ place: nowhere }) }: Needed,
): NarrowBeside {
  const levels = levelsBeforeIn(portfolio);
  // Editions that the filter shows: where it shows one alone, everything can be compared.
  const match = answer && oneQuestion(answer.question, shown.filter(editions.has).map(editions.of));
  return {
    editionOf: editions.of,
    levelBefore: ({ fingerprint }) => levels.get(fingerprint),
    sectionOf: (summary, question) => editions.of(summary).questions.get(question)?.section,
    comparable: () => match?.comparable === true,
    placing,
  };
}

/** What is shown, hidden, and how many there are of each value. */
export function useShown(): Shown {
  const held = usePortfolio();
  const editions = useEditions();
  const { set } = usePlace();
  const placing = usePlacing(Boolean(set.place));
  const narrows = narrowNames.some((name) => set[name]);
  const needed = narrows && editions && (placing || !set.place) ? { editions, placing } : undefined;
  const key = [...filterGroups, "text", ...narrowNames].map((name) => set[name] ?? "").join("\n") + (needed ? "+" : "");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says everything of the set that matters here.
  return useMemo(() => {
    const filter = readFilter(set);
    const narrowing = readNarrowing(set);
    const ready = Object.keys(narrowing).length === 0 || needed !== undefined;
    const filtered = filteredOf(held, filter, narrowing, Object.keys(narrowing).length > 0 ? needed : undefined, key);
    return { ...filtered, held, filter, narrowing, ready };
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
