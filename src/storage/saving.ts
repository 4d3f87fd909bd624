// The save queue of one assessment: collects changes, writes them in order, and says "saved" only when they are on the disk.
import type { Assessment, Change } from "../core/assessment.ts";
import type { StorageFault, Stored } from "./fault.ts";

/** A crash takes what is still waiting; a tenth of a second of typing is as little as the disk allows (measured). */
const trailing = 100;
const longest = 500;

export interface SaveState {
  readonly status: "idle" | "saving" | "saved" | "not-saved";
  /** When the last save was on the disk. */
  readonly at?: string;
  readonly fault?: StorageFault;
}

export interface SaveQueue {
  /** "now" for choices and on leaving a field; "soon" while typing. */
  change(what: Change, when: "now" | "soon"): void;
  /** Writes everything that waits; settles when it is on the disk or has failed. */
  flush(): Promise<void>;
  retry(): void;
  state(): SaveState;
  /** Changes not yet on the disk, in order. */
  pending(): readonly Change[];
  subscribe(listener: () => void): () => void;
  close(): void;
}

/** Changes to the same thing replace each other while they wait; the newest counts. */
function subjectOf(change: Change): string {
  switch (change.kind) {
    case "answer":
    case "flag":
      return `${change.kind}.${change.question}`;
    case "complete":
      return `complete.${change.section}`;
    default:
      return change.kind;
  }
}

/**
 * @param save writes changes in one transaction and gives the row as it then is
 * @param page the document whose hiding, freezing or leaving makes waiting changes urgent
 */
export function openSaveQueue(
  save: (changes: readonly Change[]) => Promise<Stored<Assessment>>,
  page: EventTarget & { addEventListener: Window["addEventListener"] } = window,
): SaveQueue {
  const waiting = new Map<string, Change>();
  const listeners = new Set<() => void>();
  let writing: readonly Change[] = [];
  let current: SaveState = { status: "idle" };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstWaitingAt = 0;
  let running: Promise<void> | undefined;

  const set = (next: SaveState): void => {
    current = next;
    for (const listener of listeners) listener();
  };

  const schedule = (): void => {
    clearTimeout(timer);
    firstWaitingAt ||= Date.now();
    const delay = Math.max(0, Math.min(trailing, firstWaitingAt + longest - Date.now()));
    timer = setTimeout(() => void flush(), delay);
  };

  const writeAll = async (): Promise<void> => {
    while (waiting.size > 0) {
      writing = [...waiting.values()];
      waiting.clear();
      firstWaitingAt = 0;
      set({ ...current, status: "saving" });
      const result = await save(writing);
      if (!result.ok) {
        // Nothing is dropped: what failed waits again, unless something newer for the same subject came meanwhile.
        for (const change of writing) if (!waiting.has(subjectOf(change))) waiting.set(subjectOf(change), change);
        writing = [];
        set({ ...current, status: "not-saved", fault: result.fault });
        return;
      }
      writing = [];
      if (waiting.size === 0) set({ status: "saved", at: result.value.changedAt });
    }
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    running ??= writeAll().finally(() => {
      running = undefined;
    });
    return running;
  };

  const leave = (): void => {
    if (waiting.size > 0) void flush();
  };
  const hide = (): void => {
    if (document.visibilityState === "hidden") leave();
  };
  page.addEventListener("pagehide", leave);
  page.addEventListener("freeze", leave);
  document.addEventListener("visibilitychange", hide);

  return {
    change(what, when) {
      waiting.set(subjectOf(what), what);
      if (when === "now") void flush();
      else schedule();
    },
    flush,
    retry: () => void flush(),
    state: () => current,
    pending: () => [...writing, ...waiting.values()],
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      leave();
      page.removeEventListener("pagehide", leave);
      page.removeEventListener("freeze", leave);
      document.removeEventListener("visibilitychange", hide);
    },
  };
}
