// What became of one partnership over the years? Each check against the one before: every question unchanged, better, worse, or not to be
// compared. Better and worse are what the rules say, never a feeling: the answer raises less, or more. Learning is its own kind of change.
import type { QuestionId, RuleId } from "../checklist.ts";
import type { Checklist } from "../open-edition.ts";
import { rankOf } from "../open-edition.ts";
import { comparableIn, compatibility } from "./compatibility.ts";
import { marksOf, type SubmissionSummary } from "./submission-summary.ts";
import { foldText } from "./text-fingerprint.ts";

export const trendKinds = [
  "unchanged",
  "better",
  "worse",
  "now-known",
  "no-longer-known",
  "changed",
  "not-comparable",
] as const;
/**
 * "better": the answer changed, and the gravest finding about the question is milder than before, or gone; "worse": the other way. "changed":
 * another answer with the same findings. "now-known" and "no-longer-known" say nothing about better or worse.
 */
export type TrendKind = (typeof trendKinds)[number];

export interface TrendStep {
  readonly from: SubmissionSummary;
  readonly to: SubmissionSummary;
  readonly changes: ReadonlyMap<QuestionId, TrendKind>;
  readonly counts: Readonly<Record<TrendKind, number>>;
  /** Raised now and not before, and the other way round; rules that both editions have. */
  readonly raised: readonly RuleId[];
  readonly gone: readonly RuleId[];
}

/** The name by which checks of one partnership belong together: council and partner, whatever the case, width and spaces. */
export const partnershipOf = ({
  council,
  partner,
  partnerOwnScript,
  country,
}: Pick<SubmissionSummary, "council" | "partner" | "partnerOwnScript" | "country">): string =>
  [council, partnerOwnScript || partner, country].map(foldText).join("\n");

/** Checks of one partnership, oldest first. Where two were sealed at one moment, fingerprints decide. */
export const inTime = (one: SubmissionSummary, other: SubmissionSummary): number =>
  Date.parse(one.sealedAt) - Date.parse(other.sealedAt) ||
  Number(one.fingerprint > other.fingerprint) - Number(one.fingerprint < other.fingerprint);

/**
 * Each check of a partnership against the one before.
 * @param checks those that count, in any order
 * @param editionOf the edition of a check
 */
export function trendOf(
  checks: readonly SubmissionSummary[],
  editionOf: (summary: SubmissionSummary) => Checklist,
): readonly TrendStep[] {
  const ordered = [...checks].sort(inTime);
  return ordered.slice(1).flatMap((to, index) => {
    const from = ordered[index];
    return from ? [stepOf(from, editionOf(from), to, editionOf(to))] : [];
  });
}

function stepOf(from: SubmissionSummary, before: Checklist, to: SubmissionSummary, after: Checklist): TrendStep {
  const matched = compatibility([before, after]);
  const comparable = comparableIn(matched);
  const [old, now] = [marksOf(before, from), marksOf(after, to)];
  const [oldRank, nowRank] = [gravest(from, before), gravest(to, after)];
  const changes = new Map<QuestionId, TrendKind>();
  for (const { question } of matched.questions) {
    const [a, b] = [old.get(question), now.get(question)];
    const moved = (nowRank.get(question) ?? 0) - (oldRank.get(question) ?? 0);
    const kind = (): TrendKind => {
      if (!comparable.has(question) || !a || !b) return "not-comparable";
      // What is no longer known raises nothing, and is not better for it; what has become known is not worse for being known.
      const [knew, knows] = [a, b].map(({ state }) => state === "answered" || state === "not-applicable");
      if (knew !== knows && a.state !== "not-asked" && b.state !== "not-asked")
        return knows ? "now-known" : "no-longer-known";
      // The same answer may weigh otherwise in another edition: that is no change of the partnership.
      if (a.state === b.state && a.value === b.value && a.unknown === b.unknown) return "unchanged";
      return moved > 0 ? "worse" : moved < 0 && knows ? "better" : "changed";
    };
    changes.set(question, kind());
  }
  const counts = Object.fromEntries(trendKinds.map((kind) => [kind, 0])) as Record<TrendKind, number>;
  for (const kind of changes.values()) counts[kind] += 1;
  const raisedIn = (summary: SubmissionSummary, other: Checklist) =>
    new Set(summary.raised.map(({ rule }) => rule).filter((rule) => other.rules.has(rule)));
  const [then, today] = [raisedIn(from, after), raisedIn(to, before)];
  return {
    from,
    to,
    changes,
    counts,
    raised: [...today].filter((rule) => !then.has(rule)),
    gone: [...then].filter((rule) => !today.has(rule)),
  };
}

/** Rank of the gravest finding raised about each question. */
function gravest({ raised }: SubmissionSummary, { rules }: Checklist): ReadonlyMap<QuestionId, number> {
  const ranks = new Map<QuestionId, number>();
  for (const { rule, severity } of raised) {
    const question = rules.get(rule)?.question;
    if (question) ranks.set(question, Math.max(ranks.get(question) ?? 0, rankOf[severity]));
  }
  return ranks;
}
