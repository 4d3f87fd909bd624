// A submission that is being reviewed: what was sealed, as it came, and what has been said about it so far.
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { keyOf, parts, type Replies, type Reply } from "../../core/review.ts";
import type { ReviewRow } from "../../storage/database.ts";
import type { StorageFault } from "../../storage/fault.ts";
import { useFindChecklist, useStorage } from "../../storage/live.tsx";
import { type OpenReviews, openReviews, type ReviewsView } from "../../storage/open-reviews.ts";
import type { SignedRow } from "../../storage/reviews.ts";
import {
  openSignedRows,
  openSubmission,
  type RepliesHere,
  type ReviewHere,
  type Sealed,
  type SealedState,
} from "../sealed-submission.ts";

export interface Desk extends Sealed, Pick<OpenReviews, "change" | "flush" | "retry"> {
  readonly own: ReviewsView["own"];
  readonly rows: ReviewsView["rows"];
  readonly save: ReviewsView["save"];
  /** Signed reviews of all layers that are here, oldest first. */
  readonly reviews: readonly ReviewHere[];
  /** The council's replies that are here. */
  readonly repliesFiles: readonly RepliesHere[];
  /** The newest words of the council to each query of a review, by the review. */
  readonly repliesTo: (review: string) => Replies;
}

export type DeskState =
  | { readonly state: "opening" | "missing" | "no-checklist" }
  | { readonly state: "failed"; readonly fault: StorageFault }
  | { readonly state: "open"; readonly desk: Desk };

export function useDesk(fingerprint: string): DeskState {
  const storage = useStorage();
  const find = useFindChecklist();
  const [found, setFound] = useState<SealedState>();
  useEffect(() => {
    let current = true;
    void openSubmission(storage, find, fingerprint).then((state) => current && setFound(state));
    return () => {
      current = false;
    };
  }, [storage, find, fingerprint]);
  const reviews = openReviews(storage, fingerprint);
  const view = useSyncExternalStore(reviews.subscribe, reviews.view);
  const signed = useSignedRows(view);
  const change = useCallback<OpenReviews["change"]>((what, when) => reviews.change(what, when), [reviews]);
  return useMemo((): DeskState => {
    if (!found || view.state === "opening" || !signed) return { state: "opening" };
    if (view.state === "failed" && view.fault) return { state: "failed", fault: view.fault };
    if (found.state !== "open") return found;
    const save = view.fault ? { ...view.save, status: "not-saved" as const, fault: view.fault } : view.save;
    const { flush, retry } = reviews;
    return {
      state: "open",
      desk: { ...found.sealed, ...signed, own: view.own, rows: view.rows, save, change, flush, retry },
    };
  }, [found, view, signed, reviews, change]);
}

type SignedHere = Pick<Desk, "reviews" | "repliesFiles" | "repliesTo">;

/** Files are checked once each time they are read from the disk: what is shown is what was signed. */
function useSignedRows(view: ReviewsView): SignedHere | undefined {
  const storage = useStorage();
  const [found, setFound] = useState<SignedHere>();
  const rows = view.rows.filter(isSigned);
  const ids = rows.map(({ id }) => id).join(" ");
  const ready = view.state !== "opening";
  // biome-ignore lint/correctness/useExhaustiveDependencies: signed rows never change, so their ids stand for them.
  useEffect(() => {
    let current = true;
    if (ready)
      void openSignedRows(storage, rows).then(({ reviews, replies }) => {
        if (current) setFound({ reviews, repliesFiles: replies, repliesTo: (review) => repliesIn(replies, review) });
      });
    return () => {
      current = false;
    };
  }, [ids, ready]);
  return found;
}

const isSigned = (row: ReviewRow): row is SignedRow => row.kind === "review" || row.kind === "replies";

function repliesIn(files: Desk["repliesFiles"], review: string): Replies {
  const found: Record<string, Reply> = {};
  for (const { replies } of files) {
    if (replies.review !== review) continue;
    for (const part of parts)
      for (const [id, reply] of Object.entries(replies[part] ?? {})) found[keyOf({ part, id })] = reply;
  }
  return found;
}
