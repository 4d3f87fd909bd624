// Which submissions should be read first? Those under the reasons that weigh most; then those under more of them; then by rating, and last by
// name. An order to read in, never a rank. However many there are, no more are kept than are listed.
import { rankOf } from "../open-edition.ts";
import type { Fold } from "./fold.ts";
import { type Beside, catches, type Reason } from "./reasons.ts";
import type { SubmissionSummary } from "./submission-summary.ts";

export interface ToLook {
  readonly summary: SubmissionSummary;
  /** Places of the reasons that catch it, from 0, the one that weighs most first. */
  readonly reasons: readonly number[];
}

export interface FirstToLook {
  readonly rows: readonly ToLook[];
  /** Submissions that at least one reason catches, listed or not. */
  readonly caught: number;
}

/**
 * Lists the submissions to read first.
 * @param reasons the ones that weigh most first
 * @param most at most so many are listed
 */
export function firstToLook(reasons: readonly Reason[], beside: Beside, most: number): Fold<FirstToLook> {
  let kept: ToLook[] = [];
  let caught = 0;
  return {
    add(summary) {
      const found = reasons.flatMap((reason, place) => (catches(reason, summary, beside) ? [place] : []));
      if (found.length > 0) caught += 1;
      kept.push({ summary, reasons: found });
      if (kept.length > 2 * most) kept = kept.sort(toReadFirst).slice(0, most);
    },
    result: () => ({ rows: [...kept].sort(toReadFirst).slice(0, most), caught }),
  };
}

function toReadFirst(one: ToLook, other: ToLook): number {
  const [a, b] = [one.summary, other.summary];
  const none = Number.POSITIVE_INFINITY;
  const [first, second] = [one.reasons[0] ?? none, other.reasons[0] ?? none];
  if (first !== second) return first - second;
  const weight =
    other.reasons.length - one.reasons.length ||
    rankOf[b.rating.level] - rankOf[a.rating.level] ||
    rankOf[b.rating.highest] - rankOf[a.rating.highest];
  return weight || byName(a, b);
}

/** By council, partner and time, letter by letter, so that the order is the same on every computer. */
export function byName(one: Pick<SubmissionSummary, NamePart>, other: Pick<SubmissionSummary, NamePart>): number {
  for (const part of nameParts) if (one[part] !== other[part]) return one[part] < other[part] ? -1 : 1;
  return 0;
}

const nameParts = ["council", "partner", "sealedAt", "fingerprint"] as const;
type NamePart = (typeof nameParts)[number];
