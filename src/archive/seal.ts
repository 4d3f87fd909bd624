// Sealing: from an assessment to a submission whose content is fixed from then on. Reads no clock and signs nothing; what is random
// is made by whoever seals.
import type { Assessment } from "../core/assessment.ts";
import { type Evaluation, evaluate } from "../core/evaluate.ts";
import { type Evidence, listEvidence } from "../core/evidence.ts";
import type { Checklist } from "../core/open-edition.ts";
import { engineVersion } from "../core/summary.ts";
import { editionBytes } from "./edition-bytes.ts";
import { hexOf } from "./hex.ts";
import { type MediaType, safeEnding } from "./media-type.ts";
import { type EvidenceEntry, type SealedRating, type Submission, submissionFormat } from "./submission.ts";

type Sealed = Pick<
  Assessment,
  "id" | "checklist" | "edition" | "partnership" | "reason" | "answers" | "completed" | "safeguards" | "startedAt"
> &
  Partial<Pick<Assessment, "evidence" | "example">>;

/** What is known at sealing and is no part of the assessment. */
export interface Sealing extends Partial<Pick<Submission, "history" | "decision" | "differentView" | "seed">> {
  readonly version: number;
  /** Fingerprint of the version this one replaces. */
  readonly replaces?: string;
  /** ISO moment, UTC. */
  readonly sealedAt: string;
}

/** Seals an assessment. The checklist must be the edition it was answered in. */
export async function seal(assessment: Sealed, checklist: Checklist, sealing: Sealing): Promise<Submission> {
  const { id, edition, partnership, reason, answers, completed, safeguards, startedAt, example } = assessment;
  if (checklist.edition.id !== assessment.checklist || checklist.edition.edition !== edition)
    throw new Error(`A submission is sealed with its own checklist, ${assessment.checklist}/${edition}.`);
  const submission = {
    format: submissionFormat,
    id,
    checklist: assessment.checklist,
    edition,
    editionFingerprint: (await editionBytes(checklist.edition)).fingerprint,
    partnership,
    reason,
    answers,
    completed,
    safeguards,
    evidence: evidenceEntries(assessment.evidence ?? {}),
    rating: ratingOf(checklist, answers),
    startedAt,
    ...(example ? { example } : {}),
    ...sealing,
  };
  // Through JSON and back: what is left out on purpose is left out, and nothing else can be in it.
  return JSON.parse(JSON.stringify(submission)) as Submission;
}

/** Evidence as a submission lists it: in order of number, without what was removed. */
export function evidenceEntries(evidence: Evidence): EvidenceEntry[] {
  return listEvidence(evidence).flatMap(([id, item]) => {
    if (item.removed) return [];
    const { title, date, holder, addedAt, addedBy, uses } = item;
    return [
      {
        id,
        title,
        ...("file" in item
          ? { file: { ...item.file, ending: safeEnding(item.file.name, item.file.type as MediaType) } }
          : { link: item.link }),
        ...(date ? { date } : {}),
        ...(holder ? { holder } : {}),
        addedAt,
        addedBy,
        uses: uses.map((use) => ({ ...use })),
      },
    ];
  });
}

/** The rating as it is written into a submission. */
export function ratingOf(checklist: Checklist, answers: Assessment["answers"]): SealedRating {
  return ratingIn(evaluate(checklist, answers));
}

/** The same, where the answers have been evaluated already. */
export function ratingIn({ rating: { word, level, highest, counts, gaps } }: Evaluation): SealedRating {
  return { word, level, highest, counts, gaps, engine: engineVersion };
}

/** A seed nobody can guess: 32 random bytes in hexadecimal. */
export const newSeed = (): string => hexOf(crypto.getRandomValues(new Uint8Array(32)));
