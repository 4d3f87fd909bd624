// Comparisons for tests of the report about many submissions: made up, the same on every run, of as many submissions as a test wants.
import { comparison } from "../../src/core/compare/comparison.ts";
import { levelsBefore } from "../../src/core/compare/earlier-level.ts";
import { foldOver } from "../../src/core/compare/fold.ts";
import { standing } from "../../src/core/compare/portfolio.ts";
import type { SubmissionSummary } from "../../src/core/compare/submission-summary.ts";
import { summariseSubmission } from "../../src/core/compare/summarise-submission.ts";
import type { ComparisonSource } from "../../src/report/comparison/make-comparison.ts";
import { content, matching } from "../core/compare/summaries.ts";
import { checklist, filled } from "./assessments.ts";

const councils = ["Testville, Ohio", "Łódź-on-Sea", "Upper Alderstead Metropolitan Borough, New South Wales"];
const partners = [
  ["Guiyang", "贵阳"],
  ["Chengdu", "成都"],
  ["Xuhui", ""],
] as const;
const answered = [0, 0.1, 0.3, 0.6].map((unrest, seed) =>
  filled({ unrest, unknown: 0.15, unanswered: 0.1, seed: seed + 3 }),
);

/** Submissions of invented councils. */
export function submissions(count: number): readonly SubmissionSummary[] {
  const kinds = answered.map(({ answers }) =>
    summariseSubmission(checklist, content(answers), { fingerprint: "", verification: matching }),
  );
  return Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length];
    const [partner, partnerOwnScript] = partners[index % partners.length] ?? ["", ""];
    if (!kind) throw new Error("nothing was answered");
    return {
      ...kind,
      fingerprint: ((index * 2654435761) >>> 0).toString(16).padStart(8, "0").repeat(8),
      assessment: `record ${index}`,
      council: `${councils[index % councils.length]} ${index}`,
      partner,
      partnerOwnScript,
      councilCountry: ["US", "AU", ""][index % 3] ?? "",
      ...(index % 9 === 8
        ? { verification: { verdict: "cannot-be-checked" as const, signOffs: 1, keys: "no-register" as const } }
        : {}),
    };
  });
}

export function sourceOf(rows: readonly SubmissionSummary[], more: Partial<ComparisonSource> = {}): ComparisonSource {
  const portfolio = standing(rows);
  const before = levelsBefore(portfolio.current);
  const options = {
    editionOf: () => checklist,
    today: "2026-11-27",
    levelBefore: ({ fingerprint }: SubmissionSummary) => before.get(fingerprint),
    grouping: "country" as const,
  };
  return {
    figures: foldOver(portfolio.current, comparison(options)),
    editions: [{ checklist, fingerprint: "e".repeat(64) }],
    filter: "",
    madeOn: "2026-11-27",
    portfolio: portfolio.counts,
    standings: ["current"],
    unreadable: 0,
    ...more,
  };
}
