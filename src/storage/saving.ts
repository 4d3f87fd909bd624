// The save queue of one assessment, or of anything else that is written bit by bit: collects changes, writes them in order, and says "saved" only when they are on the disk.
import type { Assessment, Change } from "../core/assessment.ts";
import { faultOf, type StorageFault, type StorageFaultKind, type Stored } from "./fault.ts";

/** A crash takes what is still waiting; a tenth of a second of typing is as little as the disk allows (measured). */
const trailing = 100;
const longest = 500;
/** After a failure that can pass by itself: first and longest wait until the next try. */
const firstRetry = 2_000;
const lastRetry = 30_000;
const canPass = new Set<StorageFaultKind>(["quota", "disk-full", "closed", "damaged", "unexpected"]);

export interface SaveState {
  readonly status: "idle" | "saving" | "saved" | "not-saved";
  /** When the last save was on the disk. */
  readonly at?: string;
  readonly fault?: StorageFault;
}

export interface SaveQueue<What = Change> {
  /** "now" for choices and on leaving a field; "soon" while typing. */
  change(what: What, when: "now" | "soon"): void;
  /** Writes everything that waits; settles when it is on the disk or has failed. */
  flush(): Promise<void>;
  retry(): void;
  state(): SaveState;
  /** Changes not yet on the disk, in order. */
  pending(): readonly What[];
  subscribe(listener: () => void): () => void;
  /** Writes what waits and stops listening; settles when it is done. */
  close(): Promise<void>;
}

/** Changes to the same thing replace each other while they wait; the newest counts. */
export function subjectOf(change: Change): string {
  switch (change.kind) {
    case "answer":
    case "flag":
      return `${change.kind}.${change.question}`;
    case "complete":
      return `complete.${change.section}`;
    case "evidence":
      // Acts on evidence build on each other: none replaces another while it waits, except the same again.
      return `evidence.${JSON.stringify(change.act)}`;
    default:
      return change.kind;
  }
}

/**
 * @param save writes changes in one transaction and gives the row as it then is
 * @param subject what a change is about: of two that wait, the newer counts
 */
export function openSaveQueue<What, Row extends Pick<Assessment, "changedAt">>(
  save: (changes: readonly What[]) => Promise<Stored<Row>>,
  subject: (change: What) => string,
): SaveQueue<What> {
  const byOrder = (changes: readonly What[]): Map<string, What> => {
    const ordered = new Map<string, What>();
    for (const one of changes) {
      // Deleted first, so that the newest stands last.
      ordered.delete(subject(one));
      ordered.set(subject(one), one);
    }
    return ordered;
  };
  const listeners = new Set<() => void>();
  let waiting: readonly What[] = [];
  let writing: readonly What[] = [];
  let current: SaveState = { status: "idle" };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstWaitingAt = 0;
  let retryIn = firstRetry;
  let running: Promise<void> | undefined;

  const set = (next: SaveState): void => {
    current = next;
    for (const listener of [...listeners]) listener();
  };

  const busy = (): void => {
    if (current.status !== "saving") set({ ...(current.at ? { at: current.at } : {}), status: "saving" });
  };

  const later = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  };

  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      writing = [...byOrder(waiting).values()];
      waiting = [];
      firstWaitingAt = 0;
      busy();
      // A mistake in the program must not take the changes with it either.
      const result = await save(writing).catch((error: unknown) => ({ ok: false as const, fault: faultOf(error) }));
      if (!result.ok) {
        // Nothing is dropped: what failed waits again, before anything newer.
        waiting = [...byOrder([...writing, ...waiting]).values()];
        writing = [];
        running = undefined;
        if (canPass.has(result.fault.kind)) later(retryIn);
        retryIn = Math.min(retryIn * 2, lastRetry);
        set({ ...(current.at ? { at: current.at } : {}), status: "not-saved", fault: result.fault });
        return;
      }
      writing = [];
      retryIn = firstRetry;
      if (waiting.length === 0) {
        // Before anybody is told: what they change in answer starts a new run.
        running = undefined;
        set({ status: "saved", at: result.value.changedAt });
        return;
      }
    }
    running = undefined;
  };

  const flush = (): Promise<void> => {
    if (running) return running;
    clearTimeout(timer);
    if (waiting.length === 0) return Promise.resolve();
    let done: () => void = () => {};
    const run = new Promise<void>((resolve) => {
      done = resolve;
    });
    running = run;
    void writeAll().finally(done);
    return run;
  };

  const leave = (): void => void flush();
  const hide = (): void => {
    if (document.visibilityState === "hidden") leave();
  };
  window.addEventListener("pagehide", leave);
  // "freeze" is told to the document and does not bubble.
  document.addEventListener("freeze", leave);
  document.addEventListener("visibilitychange", hide);

  return {
    change(what, when) {
      waiting = [...byOrder([...waiting, what]).values()];
      // From here on the last "saved" is no longer the whole truth.
      const failing = current.status === "not-saved";
      if (when === "now") {
        busy();
        void flush();
      } else {
        firstWaitingAt ||= Date.now();
        later(Math.max(0, Math.min(trailing, firstWaitingAt + longest - Date.now())));
        if (!failing) busy();
      }
    },
    flush,
    retry: () => void flush(),
    state: () => current,
    pending: () => [...writing, ...waiting],
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("freeze", leave);
      document.removeEventListener("visibilitychange", hide);
      // What arrived while a write ran is written by the same run.
      await flush();
      clearTimeout(timer);
    },
  };
}
