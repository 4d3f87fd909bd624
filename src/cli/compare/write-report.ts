// The report about many submissions as PDF and as web page, from the same figures and words as in the app.
import { type Comparison, comparison } from "../../core/compare/comparison.ts";
import { newestFirst } from "../../core/compare/compatibility.ts";
import { type Filter, usualStanding } from "../../core/compare/filter.ts";
import { foldOver } from "../../core/compare/fold.ts";
import type { OverviewOptions } from "../../core/compare/overview.ts";
import { type Grouping, groupings } from "../../core/compare/rating-groups.ts";
import type { SubmissionSummary } from "../../core/compare/submission-summary.ts";
import { sayShownFilter } from "../../i18n/en/compare-filter.ts";
import { comparisonPage } from "../../report/comparison/comparison-page.ts";
import { figuresAttachment } from "../../report/comparison/figures-attachment.ts";
import { makeComparison } from "../../report/comparison/make-comparison.ts";
import { renderComparison } from "../../report/render-comparison.ts";
import { UsageError, writeNamed } from "../command.ts";
import { installedFonts } from "../installed-fonts.ts";
import type { Gathered } from "./gather.ts";

/** What was asked for on the command line. */
export interface ReportWish {
  /** Files to write; the ending says in which form. */
  readonly paths: readonly string[];
  readonly paper: "a4" | "letter";
  readonly grouping: Grouping;
}

/** @throws UsageError for an ending, a paper or a grouping there is not */
export function readReportWish(paths: readonly string[], paper: string, group: string): ReportWish {
  const other = paths.find((path) => !/\.(pdf|html)$/i.test(path));
  if (other !== undefined)
    throw new UsageError(
      `A report is a PDF or a web page, and “${other}” ends otherwise. Write report.pdf or report.html.`,
    );
  if (paper !== "a4" && paper !== "letter")
    throw new UsageError(`“${paper}” is not a paper this report is set for. Write a4 or letter.`);
  const grouping = groupings.find((one) => one === group);
  if (!grouping) throw new UsageError(`Ratings cannot be grouped by “${group}”. Write one of ${groupings.join(", ")}.`);
  return { paths, paper, grouping };
}

/** Makes the report and writes it. */
export async function writeReport(
  { paths, paper, grouping }: ReportWish,
  { editions, portfolio }: Gathered,
  shown: Iterable<SubmissionSummary>,
  options: OverviewOptions,
  filter: Filter,
): Promise<void> {
  const figures: Comparison = foldOver(shown, comparison({ ...options, grouping }));
  const used = [...editions]
    .filter(([fingerprint]) => fingerprint in figures.editionFingerprints)
    .map(([fingerprint, checklist]) => ({ fingerprint, checklist }))
    .sort((a, b) => newestFirst(a.checklist, b.checklist));
  const [newest] = used.length > 0 ? used.map(({ checklist }) => checklist) : [...editions.values()].sort(newestFirst);
  const source = {
    figures,
    editions: used,
    filter: newest ? sayShownFilter(filter, {}, newest) : "",
    madeOn: options.today,
    portfolio: portfolio.counts,
    standings: filter.standing ?? usualStanding,
    unreadable: 0,
  };
  const model = makeComparison(source);
  for (const path of paths) {
    if (/\.html$/i.test(path)) await writeNamed(path, comparisonPage(model));
    else {
      const attachments = [figuresAttachment(source)];
      await writeNamed(path, await renderComparison(model, { fonts: installedFonts(), paper, attachments }));
    }
  }
}
