// One assessment as this window sees it: the stored row, with changes that are still on their way laid over it.
// Shared by all parts of the page, so that going from one screen to another never loses a change.
import { type Assessment, type Change, change, type HistoryEntry, type Made, versionOf } from "../core/assessment.ts";
import { changeAssessment, type FindChecklist, readAssessment, signedVersion } from "./assessments.ts";
import type { InMemory, Opened, OpenStorage } from "./database.ts";
import type { StorageFault } from "./fault.ts";
import { follow } from "./follow.ts";
import { removedKey } from "./integrity.ts";
import { openSaveQueue, type SaveQueue, type SaveState, subjectOf } from "./saving.ts";
import { takeFence, type WriterFence } from "./writer-fence.ts";
import { openWriterLock, type WriterLock } from "./writer-lock.ts";

export type AssessmentView =
  | { readonly state: "opening" }
  | { readonly state: "missing" }
  | { readonly state: "failed"; readonly fault: StorageFault }
  | {
      readonly state: "open";
      readonly assessment: Assessment;
      /** signed: this version is signed, so nobody writes. */
      readonly access: "writer" | "reader" | "signed";
      readonly save: SaveState;
    };

export interface OpenAssessment {
  view(): AssessmentView;
  subscribe(listener: () => void): () => void;
  change(what: Change, when?: "now" | "soon"): void;
  flush(): Promise<void>;
  retry(): void;
  takeOver(): void;
  /** Are there changes that are on no disk yet? */
  unsaved(): boolean;
  close(): Promise<void>;
}

/** @param made who changes something, and when: asked at each save */
export function openAssessment(
  storage: OpenStorage,
  find: FindChecklist,
  id: string,
  made: () => Made,
): OpenAssessment {
  const listeners = new Set<() => void>();
  let row: Assessment | undefined;
  /** Which version is signed, as far as this window has heard: 0 for none. */
  let signed = 0;
  let loaded: AssessmentView = { state: "opening" };
  let snapshot: AssessmentView = loaded;
  /** Set when the database is gone while this window still holds the work. */
  let alarm: StorageFault | undefined;
  let closed = false;
  let claimed: string | undefined;

  const lock: WriterLock = openWriterLock(id, {
    flush: () => queue.flush(),
    async claim(token) {
      if ((await takeFence(storage, id, token)).ok) claimed = token;
      // The last words of the window that wrote before, so that nobody types over what they have not seen.
      const fresh = await readAssessment(storage, id);
      if (fresh.ok && fresh.value && row && fresh.value.revision > row.revision) row = fresh.value;
    },
  });
  const queue: SaveQueue = openSaveQueue(async (changes) => {
    const token = lock.token();
    if (!token) return { ok: false, fault: { kind: "in-other-window", detail: id } };
    const fence: WriterFence = { token, take: claimed !== token };
    const result = await changeAssessment(storage, find, id, changes, made(), fence);
    if (result.ok) {
      claimed = token;
      if (!row || result.value.revision >= row.revision) row = result.value;
    }
    if (!result.ok && result.fault.kind === "in-other-window") lock.lost();
    return result;
  }, subjectOf);

  const save = (): SaveState => (alarm ? { ...queue.state(), status: "not-saved", fault: alarm } : queue.state());
  const publish = (): void => {
    if (closed) return;
    const access = lock.access();
    if (row === undefined) snapshot = loaded;
    else if (access === undefined) snapshot = { state: "opening" };
    else
      snapshot = {
        state: "open",
        assessment: withPending(row, queue.pending()),
        access: isSigned(row) ? "signed" : access,
        save: save(),
      };
    for (const listener of [...listeners]) listener();
  };

  const isSigned = (now: Assessment): boolean => versionOf(now) <= signed;
  const missing = (removed: boolean): void => {
    loaded = { state: "missing" };
    // Removed by the user, here or in another window. A row that is gone without that is kept in view: it may be all there is.
    if (removed) row = undefined;
    else if (row) alarm = { kind: "damaged", detail: `${id} is no longer in the database` };
  };
  const fail = (fault: StorageFault): void => {
    if (row) alarm = fault;
    else loaded = { state: "failed", fault };
    publish();
  };
  const stopFollowing = follow(
    storage,
    async (tables) => {
      const found = await tables.assessments.get(id);
      const removed = (await tables.meta.get(removedKey(id))) !== undefined;
      return { found, removed, isSigned: found !== undefined && (await signedVersion(tables, found)) !== undefined };
    },
    ({ found, removed, isSigned }) => {
      if (found && isSigned) signed = Math.max(signed, versionOf(found));
      if (!found) missing(removed);
      else if ((found.v as number) !== 1) loaded = { state: "failed", fault: { kind: "newer-data", detail: id } };
      else {
        alarm = storage.gone();
        // Our own saves come back here too, sometimes late: an older revision never replaces a newer one.
        if (!row || found.revision >= row.revision) row = found;
      }
      publish();
    },
    fail,
  );
  const lockChanged = (): void => {
    // What this window could not write while another one had the writing is written now.
    if (lock.access() === "writer" && queue.state().status === "not-saved") queue.retry();
    publish();
  };
  const stops = [queue.subscribe(publish), lock.subscribe(lockChanged), storage.onGone(fail), stopFollowing];

  const inMemory = (): InMemory | undefined => row && replay(row, queue.pending(), made());
  const opened: Opened = { flush: () => queue.flush(), inMemory };
  storage.opened.add(opened);

  return {
    view: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(what, when = "now") {
      // Nothing is written before the row has been read: a first write must never be made of an empty page.
      if (!row || closed || lock.access() !== "writer") return;
      if (isSigned(row) && what.kind !== "next-version") return;
      queue.change(what, when);
      if (when === "now") publish();
    },
    flush: () => queue.flush(),
    retry: () => queue.retry(),
    takeOver: () => void lock.takeOver(),
    unsaved: () => queue.pending().length > 0,
    async close() {
      closed = true;
      for (const stop of stops) stop();
      await queue.close();
      storage.opened.delete(opened);
      lock.release();
      // Work is safe already; what could not be settled now is settled the next time.
      // Fetched only now: no page waits for it.
      if (row)
        void import("./settle-history.ts").then(
          ({ settleHistory }) => settleHistory(storage, id, made().at),
          () => {},
        );
    },
  };
}

/** Answers that did not change keep their identity, so that a screen redraws only what did. */
function withPending(row: Assessment, pending: readonly Change[]): Assessment {
  if (pending.length === 0) return row;
  return { ...replay(row, pending, { at: row.changedAt, who: "" }).assessment, revision: row.revision };
}

function replay(row: Assessment, pending: readonly Change[], made: Made): InMemory {
  const history: HistoryEntry[] = [];
  let assessment = row;
  for (const one of pending) {
    const next = change(assessment, one, made);
    if (!next) continue;
    assessment = next.assessment;
    history.push(next.entry);
  }
  return { assessment, history };
}
