// The council signs what it answers to a review: the replies as they are stored become a file that anybody can check.
import { makeKey } from "../../archive/keys.ts";
import { openReplies, type RepliesFile, writeReplies } from "../../archive/review.ts";
import type { Part, Reply } from "../../core/review.ts";
import type { OpenStorage } from "../../storage/database.ts";
import { failed, type Stored } from "../../storage/fault.ts";
import { type DraftReplies, keepSigned, reviewsOf, type SignedRow } from "../../storage/reviews.ts";
import { ownKey } from "../../storage/submissions.ts";

/** @param review fingerprint of the review that asks */
export async function signReplies(
  storage: OpenStorage,
  submission: string,
  review: string,
): Promise<Stored<SignedRow>> {
  const rows = await reviewsOf(storage, submission);
  if (!rows.ok) return rows;
  const draft = rows.value.find((row): row is DraftReplies => row.kind === "own-replies" && row.review === review);
  if (!draft) return failed("not-found", review);
  const at = new Date().toISOString();
  const key = await ownKey(storage, () => makeKey(false), at);
  if (!key.ok) return key;
  const { name, office } = draft;
  const of = (part: Part): Record<string, Reply> =>
    Object.fromEntries(
      Object.entries(draft.replies).flatMap(([about, reply]) =>
        about.startsWith(`${part}.`) ? [[about.slice(part.length + 1), { ...reply, name }]] : [],
      ),
    );
  const words = { answers: of("answers"), findings: of("findings"), gaps: of("gaps") };
  const said = { submission, review, council: { name, office }, ...words };
  // Ids stand in the draft as the review brought them, and were read there.
  const bytes = await writeReplies({ ...said, claimedTime: at } as Omit<RepliesFile, "app">, key.value);
  const again = await openReplies(bytes);
  if (!again.ok) throw new Error(`Replies were written that cannot be read: ${again.reasons[0]?.kind}`);
  return keepSigned(storage, { kind: "replies", id: again.fingerprint, submission, bytes, at });
}
