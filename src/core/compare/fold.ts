// How is a figure worked out over any number of submissions? One after another, keeping only what the figure needs: ten thousand or ten
// million, in any order, with the same result.
import type { Checklist } from "../open-edition.ts";
import type { SubmissionSummary } from "./submission-summary.ts";

export interface Fold<Result> {
  readonly add: (summary: SubmissionSummary) => void;
  readonly result: () => Result;
}

/** The edition a submission was answered in. @throws where it is not at hand: every submission brings its edition along */
export type EditionOf = (summary: Pick<SubmissionSummary, "editionFingerprint">) => Checklist;

/** Runs a fold over submissions. */
export function foldOver<Result>(summaries: Iterable<SubmissionSummary>, fold: Fold<Result>): Result {
  for (const summary of summaries) fold.add(summary);
  return fold.result();
}

/** Several results in one walk, by the names of their folds. */
export function together<Results extends object>(
  folds: {
    readonly [Name in keyof Results]: Fold<Results[Name]>;
  },
): Fold<Results> {
  const named = Object.entries<Fold<unknown>>(folds);
  return {
    add(summary) {
      for (const [, fold] of named) fold.add(summary);
    },
    result: () => Object.fromEntries(named.map(([name, fold]) => [name, fold.result()])) as Results,
  };
}

/** Counts, made as they are asked for. */
export class Tallies<Key> {
  readonly counts = new Map<Key, number>();

  add(key: Key, by = 1): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + by);
  }

  /** As a plain object, keys in the order of their names, so that the order of adding does not show. */
  sorted(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.counts].map(([key, count]) => [String(key), count] as const).sort(byKey));
  }
}

const byKey = ([a]: readonly [string, number], [b]: readonly [string, number]): number => (a < b ? -1 : Number(a > b));
