// What became of one partnership over the years, in words. Better and worse are what the rules say, and learning is neither.

import type { SubmissionSummary } from "../../core/compare/submission-summary.ts";
import type { TrendKind, TrendStep } from "../../core/compare/trend.ts";
import { rankOf } from "../../core/open-edition.ts";
import { sayRangeTo } from "./comparing.ts";
import { sayCount, sayDate } from "./quantities.ts";

export const trendWord: Readonly<Record<TrendKind, string>> = {
  worse: "Worse: another answer, and a graver finding",
  better: "Better: another answer, and a milder finding or none",
  changed: "Another answer, with the same findings",
  "no-longer-known": "No longer known",
  "now-known": "Now known",
  "not-comparable": "Not comparable: not asked in both, or asked otherwise",
  unchanged: "Unchanged",
};

/** In the order in which one reads them: what asks for attention first. */
export const trendOrder: readonly TrendKind[] = [
  "worse",
  "no-longer-known",
  "better",
  "now-known",
  "changed",
  "not-comparable",
  "unchanged",
];

/** The whole way in one sentence. @param checks oldest first, two or more */
export function sayTrend(checks: readonly SubmissionSummary[]): string {
  const [first, last] = [checks[0], checks.at(-1)];
  if (!first || !last) return "No check of this partnership is here";
  if (checks.length === 1) return `One check of this partnership counts: ${sayRangeTo(first.rating)}`;
  const moved = rankOf[last.rating.level] - rankOf[first.rating.level];
  const way = moved === 0 ? "the same as" : moved > 0 ? "higher than" : "lower than";
  return `The rating reached is ${way} in ${first.year}: ${sayRangeTo(first.rating)} then, ${sayRangeTo(last.rating)} in ${last.year}`;
}

/** "From 4 May 2025 to 6 May 2026: 3 worse, 2 better, 10 now known" */
export function sayStep({ from, to, counts }: TrendStep): string {
  const parts = [
    [counts.worse, "worse"],
    [counts.better, "better"],
    [counts["no-longer-known"], "no longer known"],
    [counts["now-known"], "now known"],
    [counts.changed, "otherwise changed"],
  ] as const;
  const said = parts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : []));
  const days = `From ${sayDate(from.sealedAt)} to ${sayDate(to.sealedAt)}`;
  return `${days}: ${said.length > 0 ? said.join(", ") : `${sayCount(counts.unchanged, "answer is", "answers are")} unchanged, none is better or worse`}`;
}
