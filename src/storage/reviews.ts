// Reviews of submissions on this computer: the one that is being written here, and the signed ones, as the bytes of their files. A signed
// review never changes and none replaces another: each layer stays as its author signed it.
import { changeReview, type DraftReview, type Reply, type ReviewChange, type Scope } from "../core/review.ts";
import type { OpenStorage, ReviewRow } from "./database.ts";
import { read, write } from "./database.ts";
import { rememberReview } from "./expected.ts";
import { Refusal, type Stored } from "./fault.ts";
import { removedKey } from "./integrity.ts";
import type { ReceivedContentRow, ReceivedEditionRow } from "./received.ts";
import { wellFormed } from "./well-formed.ts";

/** The review this computer writes about a submission. One for each submission. */
export interface OwnReview extends DraftReview {
  readonly kind: "own";
  /** What the list of reviews says of the submission. */
  readonly about: AboutReviewed;
}
export interface AboutReviewed {
  readonly council: string;
  readonly partner: string;
  readonly partnerOwnScript?: string | undefined;
  readonly version: number;
  readonly verdict: "matches" | "cannot-be-checked";
}

/** A signed file about a submission: a review made here or received, or the council's replies. By the fingerprint of what was signed. */
export interface SignedRow {
  readonly kind: "review" | "replies";
  readonly id: string;
  readonly submission: string;
  /** The whole file. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** When it came to this computer. */
  readonly at: string;
}

/** The replies a council is writing to one review. */
export interface DraftReplies {
  readonly kind: "own-replies";
  readonly id: string;
  readonly submission: string;
  /** Fingerprint of the review. */
  readonly review: string;
  readonly name: string;
  readonly office: string;
  /** By `keyOf` of the query. */
  readonly replies: Readonly<Record<string, Pick<Reply, "text" | "at">>>;
  readonly changedAt: string;
}

export type ReplyChange =
  | { readonly kind: "reply"; readonly key: string; readonly text: string }
  | { readonly kind: "council"; readonly name: string; readonly office: string };

/**
 * Keeps a submission that was handed over and begins a review of it: both or neither. What is here already stays as it is.
 * @returns the review, which may have been begun before
 */
export async function beginReview(
  storage: OpenStorage,
  content: ReceivedContentRow,
  edition: ReceivedEditionRow | undefined,
  own: OwnReview,
): Promise<Stored<OwnReview>> {
  const result = await write(storage, async (tables) => {
    const here = await tables.receivedContents.get(content.fingerprint);
    if (!here) await tables.receivedContents.add(content);
    // The same submission again, this time with its evidence.
    else if (content.kept) {
      const kept = [...new Set([...(here.kept ?? []), ...content.kept])];
      await tables.receivedContents.put({ ...here, kept });
    }
    if (edition) await tables.receivedEditions.put(edition);
    const there = await tables.reviews.where("submission").equals(own.submission).toArray();
    const mine = there.find((row) => row.kind === "own");
    if (!mine) await tables.reviews.add(own);
    await tables.meta.delete(removedKey(own.submission));
    return mine ?? own;
  });
  return rememberReview(storage, result);
}

/** Applies changes to the stored review, whatever it holds by now: two windows never overwrite each other's remarks. */
export async function saveReview(
  storage: OpenStorage,
  id: string,
  changes: readonly ReviewChange[],
  at: string,
): Promise<Stored<OwnReview>> {
  const result = await write(storage, async (tables) => {
    const row = await tables.reviews.get(id);
    if (row?.kind !== "own") throw new Refusal("not-found", id);
    const next = { ...row, ...changes.reduce<DraftReview>((old, one) => changeReview(old, wellFormed(one), at), row) };
    await tables.reviews.put(next);
    return next;
  });
  return rememberReview(storage, result);
}

/** Stores a signed file beside the others. The same file twice is one. @param own the review it is a version of, where it was signed here */
export async function keepSigned(
  storage: OpenStorage,
  row: SignedRow,
  own?: { readonly id: string; readonly version: number; readonly scope: Scope },
): Promise<Stored<SignedRow>> {
  const result = await write(storage, async (tables) => {
    const there = await tables.reviews.get(row.id);
    if (there?.kind === "review" || there?.kind === "replies") return there;
    if (own) {
      const mine = await tables.reviews.get(own.id);
      // Signed in another window meanwhile: this one would replace a version it has not seen.
      if (mine?.kind !== "own" || mine.version !== own.version - 1) throw new Refusal("changed-meanwhile", own.id);
      await tables.reviews.put({ ...mine, version: own.version, signed: { ...mine.signed, [own.scope]: row.id } });
    }
    await tables.reviews.add(row);
    await tables.meta.delete(removedKey(row.submission));
    return row;
  });
  return rememberReview(storage, result);
}

/** Everything about one submission. */
export function reviewsOf(storage: OpenStorage, submission: string): Promise<Stored<ReviewRow[]>> {
  return read(storage, (tables) => tables.reviews.where("submission").equals(submission).toArray());
}

/** Signed reviews of any version of an assessment that was signed here. */
export function reviewsOfAssessment(storage: OpenStorage, assessment: string): Promise<Stored<SignedRow[]>> {
  return read(storage, async (tables) => {
    if ((await tables.reviews.count()) === 0) return [];
    const signed = tables.submissions.where("[assessment+version]");
    const versions = await signed.between([assessment, 0], [assessment, Number.MAX_SAFE_INTEGER]).primaryKeys();
    const rows = await tables.reviews.where("submission").anyOf(versions).toArray();
    return rows.filter((row): row is SignedRow => row.kind === "review");
  });
}

/** Reviews that are written here, last changed first. */
export function ownReviews(storage: OpenStorage): Promise<Stored<OwnReview[]>> {
  return read(storage, async (tables) => {
    const own = (await tables.reviews.toArray()).filter((row) => row.kind === "own");
    return own.sort((a, b) => b.changedAt.localeCompare(a.changedAt));
  });
}

/** Writes what the council answers to queries. Begins the row with the first words. */
export async function saveReplies(
  storage: OpenStorage,
  to: Pick<DraftReplies, "submission" | "review">,
  changes: readonly ReplyChange[],
  at: string,
): Promise<Stored<DraftReplies>> {
  const id = `replies-to.${to.review}`;
  const result = await write(storage, async (tables) => {
    const row = await tables.reviews.get(id);
    const begun: DraftReplies =
      row?.kind === "own-replies"
        ? row
        : { kind: "own-replies", id, ...to, name: "", office: "", replies: {}, changedAt: at };
    const next = changes.reduce((old, one) => changeReplies(old, wellFormed(one), at), begun);
    await tables.reviews.put(next);
    return next;
  });
  return rememberReview(storage, result);
}

function changeReplies(old: DraftReplies, what: ReplyChange, at: string): DraftReplies {
  if (what.kind === "council") return { ...old, name: what.name, office: what.office, changedAt: at };
  const { [what.key]: _, ...others } = old.replies;
  const replies = what.text.trim() === "" ? others : { ...others, [what.key]: { text: what.text, at } };
  return { ...old, replies, changedAt: at };
}
