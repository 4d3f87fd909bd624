// Which dated lists and laws do submissions rest on? Where there are several editions of one, figures are not quite about the same, and say so.
import { editionValue } from "./filter.ts";
import { Tallies } from "./fold.ts";
import type { SubmissionSummary } from "./submission-summary.ts";

export interface UsedList {
  readonly name: string;
  readonly submissions: number;
  /** Checklist editions that bring it, as values of a filter. */
  readonly editions: readonly string[];
}

/** Lists of one kind, each with how many rest on it, by name. */
export interface UsedLists {
  readonly lists: readonly UsedList[];
  readonly laws: readonly UsedList[];
}

/** Looks at the submissions of a figure. */
export function listsIn(summaries: Iterable<SubmissionSummary>): UsedLists {
  const [lists, laws] = [new Used(), new Used()];
  for (const summary of summaries)
    for (const { list, law } of summary.lists) {
      lists.add(list, summary);
      laws.add(law, summary);
    }
  return { lists: lists.sorted(), laws: laws.sorted() };
}

class Used {
  readonly #counts = new Tallies<string>();
  /** By name, the editions by their fingerprints: thousands of submissions come from a few, whose words are put together once. */
  readonly #editions = new Map<string, Map<string, string>>();

  add(name: string, summary: SubmissionSummary): void {
    this.#counts.add(name);
    const editions = this.#editions.get(name) ?? new Map<string, string>();
    if (editions.has(summary.editionFingerprint)) return;
    this.#editions.set(name, editions.set(summary.editionFingerprint, editionValue(summary)));
  }
  sorted(): readonly UsedList[] {
    return Object.entries(this.#counts.sorted()).map(([name, submissions]) => ({
      name,
      submissions,
      editions: [...new Set(this.#editions.get(name)?.values())].sort(),
    }));
  }
}

/** What two editions of one list have in common, and the year in which they differ: “Index 2019” is “Index” of “2019”. */
export function seriesOf(name: string): { readonly series: string; readonly year: string } {
  const [, series = name, year = ""] = /^(.*\S)[\s,]+((?:19|20)\d{2})$/.exec(name) ?? [];
  return { series, year };
}
