// Which level had the check of the same partnership before this one? Looked up for every submission that counts.
import type { Level } from "../checklist.ts";
import type { SubmissionSummary } from "./submission-summary.ts";
import { partnershipOf } from "./trend.ts";

export type InSequence = Pick<
  SubmissionSummary,
  "fingerprint" | "council" | "partner" | "partnerOwnScript" | "country" | "sealedAt"
> & { readonly rating: Pick<SubmissionSummary["rating"], "level"> };

/** The level before each submission; absent for the first check of a partnership. */
export function levelsBefore(current: Iterable<InSequence>): ReadonlyMap<string, Level> {
  const checks = new Map<string, InSequence[]>();
  for (const one of current) {
    const key = partnershipOf(one);
    const list = checks.get(key);
    if (list) list.push(one);
    else checks.set(key, [one]);
  }
  const before = new Map<string, Level>();
  for (const list of checks.values()) {
    list.sort(byTime);
    for (const [index, { fingerprint }] of list.entries()) {
      const earlier = list[index - 1];
      if (earlier) before.set(fingerprint, earlier.rating.level);
    }
  }
  return before;
}

const byTime = (one: InSequence, other: InSequence): number =>
  Date.parse(one.sealedAt) - Date.parse(other.sealedAt) ||
  Number(one.fingerprint > other.fingerprint) - Number(one.fingerprint < other.fingerprint);
