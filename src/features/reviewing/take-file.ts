// One door for every file somebody hands over while reviewing: a package to be reviewed, a review, or the council's replies. Read
// strictly, checked, and only then stored; what does not fit is refused with the reason, and nothing is written.
import { openReplies, openReview } from "../../archive/review.ts";
import { looksSigned } from "../../archive/signed-file.ts";
import { largestJson } from "../../archive/strict-json.ts";
import { foreignIn } from "../../core/review.ts";
import type { Reason } from "../../core/verification.ts";
import type { FindChecklist } from "../../storage/assessments.ts";
import type { OpenStorage } from "../../storage/database.ts";
import { keepSigned, reviewsOf } from "../../storage/reviews.ts";
import { openSubmission } from "../sealed-submission.ts";
import { type TookPackage, takeSubmission } from "../take-submission.ts";

export type Took =
  | TookPackage
  | { readonly kind: "review" | "replies"; readonly submission: string }
  | { readonly kind: "refused"; readonly reasons: readonly Reason[] }
  | { readonly kind: "no-submission"; readonly submission: string }
  | { readonly kind: "no-such-review" }
  | { readonly kind: "not-read" };

const bytesOf = (file: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );

export async function takeFile(storage: OpenStorage, find: FindChecklist, file: File): Promise<Took> {
  const head = await bytesOf(file.slice(0, 16));
  if (!head) return { kind: "not-read" };
  if (!looksSigned(head)) return takeSubmission(storage, file);
  if (file.size > largestJson)
    return {
      kind: "refused",
      reasons: [{ kind: "too-large", path: "", facts: { bytes: file.size, most: largestJson } }],
    };
  const bytes = await bytesOf(file);
  return bytes ? takeSigned(storage, find, bytes) : { kind: "not-read" };
}

async function takeSigned(storage: OpenStorage, find: FindChecklist, bytes: Uint8Array<ArrayBuffer>): Promise<Took> {
  const review = await openReview(bytes);
  // Signed as something else: then as replies.
  const otherKind = !review.ok && review.reasons.some(({ kind }) => kind === "signature-header-not-allowed");
  const replies = otherKind ? await openReplies(bytes) : undefined;
  const file = review.ok ? review : replies?.ok ? replies : undefined;
  if (!file) {
    const reasons = replies && !replies.ok ? replies.reasons : review.ok ? [] : review.reasons;
    return { kind: "refused", reasons };
  }
  const said = "review" in file ? file.review : file.replies;
  const { submission } = said;
  const sealed = await openSubmission(storage, find, submission);
  if (sealed.state === "failed") return { kind: "not-stored", fault: sealed.fault };
  if (sealed.state !== "open") return { kind: "no-submission", submission };
  const foreign = foreignIn(sealed.sealed.checklist, said);
  if (foreign.length > 0)
    return {
      kind: "refused",
      reasons: foreign.map((id) => ({ kind: "review-about-another", path: id, facts: {} })),
    };
  if ("replies" in file) {
    const here = await reviewsOf(storage, submission);
    if (!here.ok) return { kind: "not-stored", fault: here.fault };
    if (!here.value.some((row) => row.id === file.replies.review)) return { kind: "no-such-review" };
  }
  const kind = "review" in file ? "review" : "replies";
  const kept = await keepSigned(storage, {
    kind,
    id: file.fingerprint,
    submission,
    bytes,
    at: new Date().toISOString(),
  });
  return kept.ok ? { kind, submission } : { kind: "not-stored", fault: kept.fault };
}
