// A review file beside the package it is about: does it hold, whose key signed it, and is it about this submission?
import { checkWords } from "../archive/check-words.ts";
import type { Register } from "../archive/register.ts";
import { openReview } from "../archive/review.ts";
import type { Checklist } from "../core/open-edition.ts";
import { foreignIn, type Layer } from "../core/review.ts";
import type { CheckedSignOff, Reason, Verdict } from "../core/verification.ts";
import { standingWord } from "../i18n/en/checking.ts";
import { sayReviewer } from "../i18n/en/reviewing.ts";
import { sayReason, verdictWord } from "../i18n/en/verification.ts";
import { readNamed } from "./command.ts";

export interface CheckedReview {
  readonly file: string;
  /** A key that the register does not vouch for makes it "cannot be checked". */
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly layer?: Layer;
  readonly reviewer?: { readonly name: string; readonly office: string };
  /** SHA-256 of what was signed. */
  readonly fingerprint?: string;
  readonly kid?: string;
  readonly known?: CheckedSignOff["known"];
}

/** @param submission fingerprint of the submission it should be about; undefined where that cannot be read */
export async function checkReview(
  file: string,
  submission: string | undefined,
  checklist: Checklist | undefined,
  register: Register | undefined,
): Promise<CheckedReview> {
  const opened = await openReview(new Uint8Array(await readNamed(file)), register);
  if (!opened.ok) return { file, verdict: "does-not-match", reasons: opened.reasons };
  const { review, fingerprint, kid, known } = opened;
  const { name, office } = review.reviewer;
  const about = { file, layer: review.layer, reviewer: { name, office }, fingerprint, kid, known };
  if (review.submission !== submission || (checklist && foreignIn(checklist, review).length > 0))
    return { ...about, verdict: "does-not-match", reasons: [{ kind: "review-about-another", path: "", facts: {} }] };
  const vouched = known === "no-register" || known === "in-register";
  return { ...about, verdict: vouched ? "matches" : "cannot-be-checked", reasons: [] };
}

export function sayCheckedReview({ file, verdict, reasons, layer, reviewer, fingerprint, kid, known }: CheckedReview) {
  return [
    file,
    [`Review: ${verdictWord[verdict]}`, ...reasons.slice(0, 20).map(sayReason)].join(". "),
    ...(layer && reviewer ? [`  ${sayReviewer(layer, reviewer)}`] : []),
    ...(fingerprint ? [`  Check words: ${checkWords(fingerprint).join(" ")}`] : []),
    ...(kid && known ? [`  Key ${kid}. ${standingWord[known]}`] : []),
  ].join("\n");
}
