// Review files named on the command line: each checked, and about the submission they are to stand beside, or refused with the reason.
import { openReview, type SignedReview } from "../archive/review.ts";
import type { Checklist } from "../core/open-edition.ts";
import { foreignIn } from "../core/review.ts";
import { sayReason } from "../i18n/en/verification.ts";
import { type Output, readNamed } from "./command.ts";

export interface ReadReview extends SignedReview {
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Reads all of them, or says on standard error which cannot stand beside this submission and gives undefined. */
export async function readReviews(
  files: readonly string[],
  { fingerprint, checklist }: { readonly fingerprint: string; readonly checklist: Checklist },
  output: Output,
): Promise<readonly ReadReview[] | undefined> {
  const read: ReadReview[] = [];
  let refused = false;
  const refuse = (file: string, why: string): void => {
    output.complain(`${file}: ${why}`);
    refused = true;
  };
  for (const file of files) {
    const bytes = new Uint8Array(await readNamed(file));
    const opened = await openReview(bytes);
    if (!opened.ok) for (const reason of opened.reasons.slice(0, 20)) refuse(file, sayReason(reason));
    else if (opened.review.submission !== fingerprint)
      refuse(file, `This is a review of another submission, ${opened.review.submission}.`);
    else if (foreignIn(checklist, opened.review).length > 0)
      refuse(file, "It speaks of questions or findings that this submission does not have.");
    else if (!read.some((one) => one.fingerprint === opened.fingerprint)) read.push({ ...opened, file, bytes });
  }
  return refused ? undefined : read;
}
