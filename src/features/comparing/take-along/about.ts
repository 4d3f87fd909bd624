// What a file says of itself, whichever view it comes from: count, filter, day, editions, how the files were checked, lists.
import { foldOver } from "../../../core/compare/fold.ts";
import { quality } from "../../../core/compare/quality.ts";
import type { SubmissionSummary } from "../../../core/compare/submission-summary.ts";
import type { AboutTable } from "../../../core/compare/table.ts";

/** @param filter in words; empty where nothing narrows the set */
export function aboutOf(summaries: readonly SubmissionSummary[], total: number, filter: string): AboutTable {
  const { editions, verdicts, lists } = foldOver(summaries, quality());
  const madeOn = new Date().toISOString().slice(0, 10);
  return { filter, rows: summaries.length, total, madeOn, editions, verdicts, lists };
}
