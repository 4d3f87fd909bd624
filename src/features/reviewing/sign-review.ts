// The act of signing a review: what is written becomes a file that anybody can check, under this browser's key. What was signed before
// stays as it is.
import { makeKey } from "../../archive/keys.ts";
import { openReview, writeReview } from "../../archive/review.ts";
import { currentOf, type Replies, reviewToSign, type Scope } from "../../core/review.ts";
import type { OpenStorage } from "../../storage/database.ts";
import type { Stored } from "../../storage/fault.ts";
import { keepSigned, type SignedRow } from "../../storage/reviews.ts";
import { ownKey } from "../../storage/submissions.ts";
import type { Desk } from "./use-desk.ts";

/** Signs the own review of a desk and keeps the file. Nothing is called signed that is not on the disk. */
export async function signReview(storage: OpenStorage, desk: Desk, scope: Scope): Promise<Stored<SignedRow>> {
  const { own } = desk;
  if (!own) throw new Error("There is no review to sign.");
  const at = new Date().toISOString();
  const key = await ownKey(storage, () => makeKey(false), at);
  if (!key.ok) return key;
  const considered = currentOf(desk.reviews)
    .filter(({ review }) => review.id !== own.id)
    .map(({ fingerprint }) => fingerprint);
  const review = reviewToSign(own, scope, { at, replies: repliesToOwn(desk), considered });
  const bytes = await writeReview(review, key.value);
  // Read back as anybody else would: a file that cannot be opened is not a review.
  const again = await openReview(bytes);
  if (!again.ok) throw new Error(`A review was written that cannot be read: ${again.reasons[0]?.kind}`);
  const row = { kind: "review" as const, id: again.fingerprint, submission: own.submission, bytes, at };
  return keepSigned(storage, row, { id: own.id, version: review.version, scope });
}

/** The council's words to any signed version of the own review; the newest file counts. */
export function repliesToOwn({ own, reviews, repliesTo }: Desk): Replies {
  const mine = reviews.filter(({ review }) => review.id === own?.id);
  return Object.assign({}, ...mine.map(({ fingerprint }) => repliesTo(fingerprint)));
}
