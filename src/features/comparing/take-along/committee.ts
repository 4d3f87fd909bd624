// The report for a committee from what the overview shows: the same figures, thresholds and groups, as PDF or as web page.
import { comparison } from "../../../core/compare/comparison.ts";
import { newestFirst } from "../../../core/compare/compatibility.ts";
import { type Filter, usualStanding } from "../../../core/compare/filter.ts";
import type { OverviewOptions } from "../../../core/compare/overview.ts";
import type { Grouping } from "../../../core/compare/rating-groups.ts";
import type { SubmissionSummary } from "../../../core/compare/submission-summary.ts";
import { sayMaking } from "../../../i18n/en/report-page.ts";
import { comparisonPage } from "../../../report/comparison/comparison-page.ts";
import { figuresAttachment } from "../../../report/comparison/figures-attachment.ts";
import { type ComparisonSource, makeComparison } from "../../../report/comparison/make-comparison.ts";
import type { PaperSize } from "../../../report/pages/paper.ts";
import { handOut } from "../../../ui/hand-out.ts";
import { makePdf } from "../../../workers/bridge.ts";
import { inTurns } from "../../in-turns.ts";
import type { Editions } from "../editions.ts";
import type { Held } from "../portfolio.ts";
import type { Work } from "./TakeAlong.tsx";

/** What is on the page, and how it was chosen. */
export interface OnPage {
  readonly held: Held;
  readonly shown: readonly SubmissionSummary[];
  readonly editions: Editions;
  readonly filter: Filter;
  readonly filterWords: string;
  readonly options: Omit<OverviewOptions, "editionOf"> & { readonly grouping: Grouping };
}

/** Worked out a few milliseconds at a time. */
async function sourceOf(page: OnPage, signal: AbortSignal): Promise<ComparisonSource> {
  const { held, shown, editions, filter, filterWords, options } = page;
  const readable = shown.filter(editions.has);
  const fold = comparison({ ...options, editionOf: editions.of });
  function* steps() {
    for (const summary of readable) {
      signal.throwIfAborted();
      fold.add(summary);
      yield;
    }
  }
  await inTurns(steps());
  signal.throwIfAborted();
  const figures = fold.result();
  const used = new Map(readable.map((one) => [one.editionFingerprint, editions.of(one)]));
  return {
    figures,
    editions: [...used]
      .map(([fingerprint, checklist]) => ({ fingerprint, checklist }))
      .sort((a, b) => newestFirst(a.checklist, b.checklist)),
    filter: filterWords,
    madeOn: options.today,
    portfolio: held.portfolio.counts,
    standings: filter.standing ?? usualStanding,
    unreadable: shown.length - readable.length,
  };
}

/** @returns the name of the file */
export async function saveCommitteePdf(page: OnPage, paper: PaperSize, { say, signal }: Work): Promise<string> {
  const source = await sourceOf(page, signal);
  const job = { comparison: makeComparison(source), paper, attachments: [figuresAttachment(source)] };
  const made = await makePdf(job, {
    signal,
    onProgress: (progress) => {
      if (progress.page !== undefined) say(sayMaking(progress.page, progress.pages));
    },
  });
  const name = `comparison-${source.madeOn}.pdf`;
  handOut(name, made.bytes, "application/pdf");
  return name;
}

/** @returns the name of the file */
export async function saveCommitteePage(page: OnPage, { signal }: Work): Promise<string> {
  const source = await sourceOf(page, signal);
  const name = `comparison-${source.madeOn}.html`;
  handOut(name, comparisonPage(makeComparison(source)), "text/html");
  return name;
}
