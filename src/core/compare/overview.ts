// What does a portfolio say at first sight? All figures of the overview in one walk over the submissions that count.
import type { Level } from "../checklist.ts";
import type { RatingWord } from "../evaluate.ts";
import { type Deadline, deadlines } from "./deadlines.ts";
import { type EditionOf, type Fold, Tallies, together } from "./fold.ts";
import { type FrequentFinding, frequentFindings } from "./frequent-findings.ts";
import { type Quality, quality } from "./quality.ts";
import { type RatingGroups, ratingGroups, smallestGroup } from "./rating-groups.ts";
import { type Caught, countCaught, type Reason, usualReasons } from "./reasons.ts";
import type { SubmissionSummary } from "./submission-summary.ts";

export interface Overview {
  readonly submissions: number;
  /** By word; words that none has are absent. */
  readonly ratings: Readonly<Partial<Record<RatingWord, number>>>;
  /** By the level reached and the highest still possible. */
  readonly ranges: RatingGroups;
  readonly byCountry: RatingGroups;
  readonly reasons: readonly Caught[];
  readonly findings: readonly FrequentFinding[];
  readonly quality: Quality;
  readonly deadlines: readonly Deadline[];
}

export interface OverviewOptions {
  readonly editionOf: EditionOf;
  /** ISO day from which deadlines are counted. */
  readonly today: string;
  readonly levelBefore: (summary: SubmissionSummary) => Level | undefined;
  readonly reasons?: readonly Reason[];
  /** Groups with fewer submissions are held back. */
  readonly leastInGroup?: number;
}

/** How far ahead deadlines are looked for when nobody says otherwise. Days. */
export const daysAhead = 365;

/** Works out the overview. Give it the submissions that count, and those alone. */
export function overview({
  editionOf,
  today,
  levelBefore,
  reasons = usualReasons,
  leastInGroup = smallestGroup,
}: OverviewOptions): Fold<Overview> {
  const sectionOf: Parameters<typeof countCaught>[1]["sectionOf"] = (summary, question) =>
    editionOf(summary).questions.get(question)?.section;
  const words = new Tallies<RatingWord>();
  const parts = together({
    ranges: ratingGroups(() => "", 1),
    byCountry: ratingGroups(({ councilCountry }) => councilCountry, leastInGroup),
    reasons: countCaught(reasons, { levelBefore, sectionOf }),
    findings: frequentFindings(editionOf),
    quality: quality(),
    deadlines: deadlines(today, daysAhead),
  });
  return {
    add(summary) {
      words.add(summary.rating.word);
      parts.add(summary);
    },
    result() {
      const found = parts.result();
      return {
        submissions: found.quality.submissions,
        ratings: words.sorted(),
        ranges: found.ranges,
        byCountry: found.byCountry,
        reasons: found.reasons,
        findings: found.findings,
        quality: found.quality,
        deadlines: found.deadlines,
      };
    },
  };
}
