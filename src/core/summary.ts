// One assessment in one row, for lists and comparing. It names the edition and engine it was computed with, so a stale row is seen.
import type { Assessment } from "./assessment.ts";
import type { Level } from "./checklist.ts";
import { type Counts, evaluate, type RatingWord } from "./evaluate.ts";
import { missing } from "./missing.ts";
import type { Checklist } from "./open-edition.ts";

/** Raised when the same answers could give another evaluation than before. */
export const engineVersion = 1;

export interface Summary {
  readonly assessment: string;
  readonly revision: number;
  readonly checklist: string;
  readonly edition: number;
  readonly engine: number;
  readonly council: string;
  readonly partner: string;
  readonly partnerOwnScript: string;
  readonly word: RatingWord;
  readonly level: Level;
  readonly highest: Level;
  readonly counts: Counts;
  readonly gaps: number;
  readonly answered: number;
  readonly unknown: number;
  readonly toGo: number;
  readonly changedAt: string;
  readonly example: boolean;
}

export function summarise(checklist: Checklist, assessment: Assessment): Summary {
  const { rating, tally } = evaluate(checklist, assessment.answers);
  return {
    assessment: assessment.id,
    revision: assessment.revision,
    checklist: assessment.checklist,
    edition: assessment.edition,
    engine: engineVersion,
    council: assessment.partnership.council,
    partner: assessment.partnership.partner,
    partnerOwnScript: assessment.partnership.partnerOwnScript ?? "",
    word: rating.word,
    level: rating.level,
    highest: rating.highest,
    counts: rating.counts,
    gaps: rating.gaps,
    answered: tally.answered,
    unknown: tally.unknown,
    toGo: missing(checklist, assessment.answers).unanswered.length,
    changedAt: assessment.changedAt,
    example: assessment.example === true,
  };
}
