// The answers of one assessment as a file that other systems and the command line read. Its bytes are canonical, so that the
// fingerprint in the report is the plain SHA-256 of this file.
import { canonicalBytes, fingerprintOf } from "../../archive/canonical.ts";
import { isAnswered } from "../../core/answer.ts";
import { type AnswersFile, answersFormat } from "../../core/answers-file.ts";
import type { Assessment } from "../../core/assessment.ts";
import type { QuestionId } from "../../core/checklist.ts";
import type { Checklist } from "../../core/open-edition.ts";

export const dataFileOf = ({ checklist, edition, partnership, answers }: Assessment): AnswersFile => ({
  format: answersFormat,
  checklist,
  edition,
  partnership,
  answers,
});

export const dataBytes = (assessment: Assessment): Uint8Array<ArrayBuffer> => canonicalBytes(dataFileOf(assessment));

/** The day the check names as its own, else the day of the last change. */
export function dayOf(assessment: Assessment): string {
  const answer = assessment.answers["profile.date" as QuestionId];
  return isAnswered(answer) && typeof answer.value === "string" ? answer.value : assessment.changedAt.slice(0, 10);
}

const editions = new WeakMap<Checklist, Promise<string>>();

/** Fingerprint of the edition, worked out once. */
export function editionFingerprintOf(checklist: Checklist): Promise<string> {
  let known = editions.get(checklist);
  if (!known) {
    known = fingerprintOf(canonicalBytes(checklist.edition));
    editions.set(checklist, known);
  }
  return known;
}
