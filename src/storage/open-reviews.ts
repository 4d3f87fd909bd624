// The reviews of one submission as this window sees them: the stored rows, with remarks that are still on their way laid over the own one.
// Shared by all pages of a review and kept while the window is open, so that going from one to another loses nothing.
import { changeReview, type DraftReview, type ReviewChange, subjectOfChange } from "../core/review.ts";
import type { OpenStorage, ReviewRow } from "./database.ts";
import { failed, type StorageFault } from "./fault.ts";
import { follow } from "./follow.ts";
import { type OwnReview, type ReplyChange, saveReplies, saveReview } from "./reviews.ts";
import { openSaveQueue, type SaveQueue, type SaveState } from "./saving.ts";

export interface ReviewsView {
  readonly state: "opening" | "open" | "failed";
  readonly fault?: StorageFault;
  readonly rows: readonly ReviewRow[];
  readonly own: OwnReview | undefined;
  readonly save: SaveState;
}

export interface OpenReviews {
  view(): ReviewsView;
  subscribe(listener: () => void): () => void;
  /** Changes the own review; nothing happens while there is none. */
  change(what: ReviewChange, when?: "now" | "soon"): void;
  /** The queue in which replies to one review are saved. */
  replies(review: string): SaveQueue<ReplyChange>;
  flush(): Promise<void>;
  retry(): void;
}

const opened = new WeakMap<OpenStorage, Map<string, OpenReviews>>();

export function openReviews(storage: OpenStorage, submission: string): OpenReviews {
  const all = opened.get(storage) ?? new Map<string, OpenReviews>();
  opened.set(storage, all);
  const one = all.get(submission) ?? open(storage, submission);
  all.set(submission, one);
  return one;
}

function open(storage: OpenStorage, submission: string): OpenReviews {
  const listeners = new Set<() => void>();
  const replies = new Map<string, SaveQueue<ReplyChange>>();
  const now = () => new Date().toISOString();
  let rows: readonly ReviewRow[] = [];
  let own: OwnReview | undefined;
  let state: ReviewsView["state"] = "opening";
  let fault: StorageFault | undefined;
  const queue = openSaveQueue<ReviewChange, OwnReview>(async (changes) => {
    if (!own) return failed("not-found", submission);
    const saved = await saveReview(storage, own.id, changes, now());
    // Before the rows are read anew: what was saved must not be out of sight for a moment.
    if (saved.ok) own = saved.value;
    return saved;
  }, subjectOfChange);
  const all = (): SaveQueue<unknown>[] => [queue, ...replies.values()] as SaveQueue<unknown>[];
  let view: ReviewsView = { state, rows, own, save: queue.state() };
  const publish = (): void => {
    const waiting = queue.pending();
    const shown = own && {
      ...own,
      ...waiting.reduce<DraftReview>((old, one) => changeReview(old, one, old.changedAt), own),
    };
    view = { state, ...(fault ? { fault } : {}), rows, own: shown, save: queue.state() };
    for (const listener of [...listeners]) listener();
  };
  queue.subscribe(publish);
  follow(
    storage,
    (tables) => tables.reviews.where("submission").equals(submission).toArray(),
    (found) => {
      rows = found;
      const stored = found.find((row) => row.kind === "own");
      // Our own saves come back here too, sometimes late: an older state never replaces a newer one.
      if (!stored || !own || stored.changedAt >= own.changedAt) own = stored;
      state = "open";
      fault = undefined;
      publish();
    },
    (found) => {
      // What was read last stays in view: it may be all there is.
      if (state !== "open") state = "failed";
      fault = found;
      publish();
    },
  );
  const flush = async (): Promise<void> => {
    await Promise.all(all().map((one) => one.flush()));
  };
  storage.opened.add({ flush, inMemory: () => undefined });
  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(what, when = "now") {
      if (!own) return;
      queue.change(what, when);
      publish();
    },
    replies(review) {
      const there = replies.get(review);
      if (there) return there;
      const made = openSaveQueue<ReplyChange, { changedAt: string }>(
        (changes) => saveReplies(storage, { submission, review }, changes, now()),
        (change) => (change.kind === "reply" ? change.key : change.kind),
      );
      replies.set(review, made);
      return made;
    },
    flush,
    retry() {
      for (const one of all()) one.retry();
    },
  };
}
