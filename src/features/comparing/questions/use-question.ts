// One question over what is shown: can it be compared, how was it answered, and where does each submission stand in that?
import { useMemo } from "react";
import type { QuestionId } from "../../../core/checklist.ts";
import { type Distribution, distribution } from "../../../core/compare/distribution.ts";
import { editionValue } from "../../../core/compare/filter.ts";
import { type Fold, Tallies } from "../../../core/compare/fold.ts";
import type { Mark } from "../../../core/compare/mark.ts";
import { type OneQuestion, oneQuestion } from "../../../core/compare/one-question.ts";
import { markOf, type SubmissionSummary } from "../../../core/compare/submission-summary.ts";
import type { Editions } from "../editions.ts";
import { useFolded } from "../use-folded.ts";

export interface Asked {
  readonly question: QuestionId;
  readonly match: OneQuestion;
  readonly counts: Distribution;
  readonly editions: Readonly<Record<string, number>>;
  /** Where a submission cannot be compared there is none. */
  readonly markOf: ReadonlyMap<string, Mark>;
  readonly submissions: readonly SubmissionSummary[];
}

/** Undefined until it is worked out, or where no edition that is shown has the question. */
export function useQuestion(
  question: QuestionId,
  shown: readonly SubmissionSummary[],
  editions: Editions | undefined,
): Asked | undefined {
  const readable = useMemo(() => (editions ? shown.filter(editions.has) : []), [shown, editions]);
  const match = useMemo(
    () => editions && oneQuestion(question, readable.map(editions.of)),
    [question, readable, editions],
  );
  const make = useMemo(
    () => editions && match && (() => foldOf(question, match, editions, readable)),
    [question, match, editions, readable],
  );
  const found = useFolded(readable, make);
  return match && found?.question === question ? found : undefined;
}

function foldOf(
  question: QuestionId,
  match: OneQuestion,
  editions: Editions,
  submissions: readonly SubmissionSummary[],
): Fold<Asked> {
  const counts = distribution(question, editions.of, () => match.comparable);
  const marks = new Map<string, Mark>();
  const used = new Tallies<string>();
  return {
    add(summary) {
      counts.add(summary);
      used.add(editionValue(summary));
      const mark = match.comparable ? markOf(editions.of(summary), summary, question) : undefined;
      if (mark) marks.set(summary.fingerprint, mark);
    },
    result: () => ({ question, match, counts: counts.result(), editions: used.sorted(), markOf: marks, submissions }),
  };
}
