// A submission that is being reviewed: what was sealed, as it came, and what has been said about it so far.
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Files } from "../../archive/bag.ts";
import { openPackedChecklist } from "../../archive/packed-checklist.ts";
import { openReplies, openReview, type SignedReplies, type SignedReview } from "../../archive/review.ts";
import { openSealed } from "../../archive/signed-version.ts";
import { readSubmission } from "../../archive/submission.ts";
import type { Assessment } from "../../core/assessment.ts";
import { type Evaluation, evaluate } from "../../core/evaluate.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { keyOf, type Replies, type Reply, type Subject, subjectsOf } from "../../core/review.ts";
import type { SignedVersion } from "../../core/signed-version.ts";
import type { FindChecklist } from "../../storage/assessments.ts";
import type { OpenStorage, ReviewRow } from "../../storage/database.ts";
import type { StorageFault } from "../../storage/fault.ts";
import { useFindChecklist, useStorage } from "../../storage/live.tsx";
import { type OpenReviews, openReviews, type ReviewsView } from "../../storage/open-reviews.ts";
import { readSealed } from "../../storage/received.ts";
import type { SignedRow } from "../../storage/reviews.ts";

/** What was sealed and what follows from it. */
export interface Sealed {
  readonly fingerprint: string;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly signatures: Files;
  readonly checklist: Checklist;
  readonly assessment: Assessment;
  readonly signed: SignedVersion;
  /** It was signed on this computer: whoever sits here is the council, and answers queries. */
  readonly signedHere: boolean;
  readonly evaluation: Evaluation;
  readonly subjects: readonly Subject[];
}

export interface Desk extends Sealed, Pick<OpenReviews, "change" | "flush" | "retry"> {
  readonly own: ReviewsView["own"];
  readonly rows: ReviewsView["rows"];
  readonly save: ReviewsView["save"];
  /** Signed reviews of all layers that are here, oldest first. */
  readonly reviews: readonly (SignedReview & { readonly row: SignedRow })[];
  /** The council's replies that are here. */
  readonly repliesFiles: readonly (SignedReplies & { readonly row: SignedRow })[];
  /** The newest words of the council to each query of a review, by the review. */
  readonly repliesTo: (review: string) => Replies;
}

export type DeskState =
  | { readonly state: "opening" | "missing" | "no-checklist" }
  | { readonly state: "failed"; readonly fault: StorageFault }
  | { readonly state: "open"; readonly desk: Desk };

type SealedState =
  | { readonly state: "missing" | "no-checklist" }
  | { readonly state: "failed"; readonly fault: StorageFault }
  | { readonly state: "open"; readonly sealed: Sealed };

/** Reads what was sealed, and what follows from it. */
export async function openSubmission(
  storage: OpenStorage,
  find: FindChecklist,
  fingerprint: string,
): Promise<SealedState> {
  const read = await readSealed(storage, fingerprint);
  if (!read.ok) return { state: "failed", fault: read.fault };
  const found = read.value;
  const parsed = found && readSubmission(found.content);
  if (!found || !parsed?.ok) return { state: "missing" };
  const here = find(parsed.value.checklist, parsed.value.edition);
  const checklist = here ?? (found.checklist && openPackedChecklist(found.checklist));
  if (!checklist) return { state: "no-checklist" };
  const signatures: Files = new Map(found.signatures.map(({ path, bytes }) => [path, bytes]));
  const opened = await openSealed({ content: found.content, signatures }, checklist);
  if (!opened.ok) return { state: "missing" };
  const { assessment, signed } = opened.value;
  const evaluation = evaluate(checklist, assessment.answers);
  const subjects = subjectsOf(checklist, assessment.answers, evaluation);
  const { content, signedHere } = found;
  return {
    state: "open",
    sealed: { fingerprint, content, signatures, checklist, assessment, signed, signedHere, evaluation, subjects },
  };
}

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
  const [found, setFound] = useState<SignedHere>();
  const rows = view.rows.filter(isSigned);
  const ids = rows.map(({ id }) => id).join(" ");
  const ready = view.state !== "opening";
  // biome-ignore lint/correctness/useExhaustiveDependencies: signed rows never change, so their ids stand for them.
  useEffect(() => {
    let current = true;
    if (ready) void openRows(rows).then((signed) => current && setFound(signed));
    return () => {
      current = false;
    };
  }, [ids, ready]);
  return found;
}

const isSigned = (row: ReviewRow): row is SignedRow => row.kind === "review" || row.kind === "replies";

async function openRows(rows: readonly SignedRow[]): Promise<SignedHere> {
  const reviews: Desk["reviews"][number][] = [];
  const repliesFiles: Desk["repliesFiles"][number][] = [];
  for (const row of [...rows].sort((a, b) => a.at.localeCompare(b.at))) {
    if (row.kind === "review") {
      const opened = await openReview(row.bytes);
      if (opened.ok) reviews.push({ ...opened, row });
    } else {
      const opened = await openReplies(row.bytes);
      if (opened.ok) repliesFiles.push({ ...opened, row });
    }
  }
  return { reviews, repliesFiles, repliesTo: (review) => repliesIn(repliesFiles, review) };
}

function repliesIn(files: Desk["repliesFiles"], review: string): Replies {
  const found: Record<string, Reply> = {};
  for (const { replies } of files) {
    if (replies.review !== review) continue;
    for (const part of ["answers", "findings"] as const)
      for (const [id, reply] of Object.entries(replies[part])) found[keyOf({ part, id })] = reply;
  }
  return found;
}
