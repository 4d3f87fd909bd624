// A figure worked out over many submissions while the page stays alive: a few milliseconds at a time. Until the new one is there the last one
// stands, together with the submissions it was worked out from.
import { useEffect, useState } from "react";
import type { Fold } from "../../core/compare/fold.ts";
import type { SubmissionSummary } from "../../core/compare/submission-summary.ts";
import { inTurns } from "../in-turns.ts";

/** @param make must stay the same while the question does */
export function useFolded<Result>(
  summaries: readonly SubmissionSummary[],
  make: (() => Fold<Result>) | undefined,
): Result | undefined {
  const [result, setResult] = useState<Result>();
  useEffect(() => {
    if (!make) return;
    let current = true;
    const fold = make();
    function* steps() {
      for (const summary of summaries) {
        if (!current) return;
        fold.add(summary);
        yield;
      }
    }
    void inTurns(steps()).then(() => current && setResult(fold.result()));
    return () => {
      current = false;
    };
  }, [summaries, make]);
  return result;
}
