// One assessment as this window sees it: the stored row, with changes that are still on their way laid over it.
// Shared by all parts of the page, so that going from one screen to another never loses a change.
import { liveQuery } from "dexie";
import { type Assessment, type Change, change, type Made } from "../core/assessment.ts";
import { changeAssessment, type FindChecklist } from "./assessments.ts";
import type { OpenStorage } from "./database.ts";
import type { StorageFault } from "./fault.ts";
import { openSaveQueue, type SaveQueue, type SaveState } from "./saving.ts";
import { openWriterLock, type WriterLock } from "./writer-lock.ts";

export type AssessmentView =
  | { readonly state: "opening" }
  | { readonly state: "missing" }
  | { readonly state: "failed"; readonly fault: StorageFault }
  | {
      readonly state: "open";
      readonly assessment: Assessment;
      readonly access: "writer" | "reader";
      readonly save: SaveState;
    };

export interface OpenAssessment {
  view(): AssessmentView;
  subscribe(listener: () => void): () => void;
  change(what: Change, when?: "now" | "soon"): void;
  flush(): Promise<void>;
  retry(): void;
  takeOver(): void;
  close(): void;
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
  let loaded: AssessmentView = { state: "opening" };
  let snapshot: AssessmentView = loaded;

  const lock: WriterLock = openWriterLock(id);
  const queue: SaveQueue = openSaveQueue(async (changes) => {
    if (lock.access() === "reader") return { ok: false, fault: { kind: "in-other-window", detail: id } };
    const result = await changeAssessment(storage, find, id, changes, made());
    if (result.ok) row = result.value;
    return result;
  });

  const publish = (): void => {
    snapshot =
      row === undefined
        ? loaded
        : { state: "open", assessment: withPending(row, queue.pending()), access: lock.access(), save: queue.state() };
    for (const listener of listeners) listener();
  };

  const rows = liveQuery(() => storage.database.assessments.get(id)).subscribe({
    next(found) {
      // Our own saves come back here too, sometimes late: an older revision never replaces a newer one.
      if (found && (!row || found.revision >= row.revision)) row = found;
      if (!found) {
        row = undefined;
        loaded = { state: "missing" };
      }
      publish();
    },
    error(error: unknown) {
      if (!row) loaded = { state: "failed", fault: { kind: "damaged", detail: String(error) } };
      publish();
    },
  });
  const stops = [queue.subscribe(publish), lock.subscribe(publish)];

  return {
    view: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(what, when = "now") {
      // Nothing is written before the row has been read: a first write must never be made of an empty page.
      if (!row || lock.access() === "reader") return;
      queue.change(what, when);
      if (when === "now") publish();
    },
    flush: () => queue.flush(),
    retry: () => queue.retry(),
    takeOver: () => lock.takeOver(),
    close() {
      queue.close();
      rows.unsubscribe();
      for (const stop of stops) stop();
      void queue.flush().finally(() => lock.release());
    },
  };
}

const nobody: Made = { at: "", who: "" };

/** Answers that did not change keep their identity, so that a screen redraws only what did. */
function withPending(row: Assessment, pending: readonly Change[]): Assessment {
  return pending.reduce((assessment, one) => {
    const next = change(assessment, one, { ...nobody, at: assessment.changedAt });
    return next ? { ...next.assessment, revision: row.revision } : assessment;
  }, row);
}
