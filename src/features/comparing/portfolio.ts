// The portfolio of this browser in memory: every row, how each stands to the others, and how far reading has come. Read once for a window
// and then kept, so that going from one view to another waits for nothing.
import { useSyncExternalStore } from "react";
import { type Portfolio, standing } from "../../core/compare/portfolio.ts";
import { rankNames } from "../../core/compare/sort.ts";
import { type SubmissionSummary, summaryVersion } from "../../core/compare/submission-summary.ts";
import { engineVersion } from "../../core/summary.ts";
import type { FindChecklist } from "../../storage/assessments.ts";
import type { OpenStorage } from "../../storage/database.ts";
import type { StorageFault } from "../../storage/fault.ts";
import { useFindChecklist, useStorage } from "../../storage/live.tsx";
import { countReceived, type ReceivedRow, readReceived } from "../../storage/portfolio.ts";

export interface Held {
  readonly state: "reading" | "ready" | "failed";
  /** So far, while reading. In no order that means anything. */
  readonly rows: readonly ReceivedRow[];
  /** The same, as what is compared. */
  readonly summaries: readonly SubmissionSummary[];
  readonly byFingerprint: ReadonlyMap<string, ReceivedRow>;
  /** Which count, and which do not, with the reason. */
  readonly portfolio: Portfolio;
  /** How many there are in all, as far as it is known. */
  readonly total: number;
  readonly fault?: StorageFault;
}

/** Worked out by another version of the program: another form of row, or other rules of evaluation. */
const isStale = ({ v, engine }: SubmissionSummary): boolean => v !== summaryVersion || engine !== engineVersion;

interface Store {
  readonly subscribe: (listener: () => void) => () => void;
  readonly held: () => Held;
  /** All rows, once they are read. */
  readonly whole: () => Promise<readonly ReceivedRow[]>;
  /** Rows that were just stored. */
  readonly add: (rows: readonly ReceivedRow[]) => void;
  /** Rows that were just changed: shown at once. */
  readonly change: (rows: readonly ReceivedRow[]) => void;
  /** After rows were taken out, here or in another window. */
  readonly readAgain: () => void;
}

/** How to find the checklists of this program, for rows that must be worked out anew. */
const finders = new WeakMap<OpenStorage, FindChecklist>();
const stores = new WeakMap<OpenStorage, Store>();

/** While rows arrive, views are drawn again no more often than this, and only when there are a good deal more. Milliseconds, share. */
const between = 500;
const more = 3;

/** The store of this window for a database; made and read at the first call. */
export function portfolioStore(storage: OpenStorage, find?: FindChecklist): Store {
  const known = stores.get(storage);
  if (find) finders.set(storage, find);
  if (known) return known;
  const made = makeStore(storage);
  stores.set(storage, made);
  return made;
}

function makeStore(storage: OpenStorage): Store {
  const listeners = new Set<() => void>();
  let rows = new Map<string, ReceivedRow>();
  let current = heldOf("reading", rows, 0);
  let reading = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cameAt = 0;
  let cost = 0;

  const show = (next: Held): void => {
    clearTimeout(timer);
    timer = undefined;
    current = next;
    for (const listener of [...listeners]) listener();
  };
  const showSoon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      // Sorting and drawing ten thousand rows again for a few more would take the time that reading them needs.
      if (rows.size < current.rows.length * more && !settled()) return showSoon();
      const begun = performance.now();
      show(heldOf(current.state, rows, current.total));
      cost = performance.now() - begun;
    }, between);
  };
  /** Nothing has come for a while: for longer where showing all takes long, or a slow computer would do little else while it takes in. */
  const settled = (): boolean => performance.now() - cameAt > Math.max(2 * between, 10 * cost);
  const put = (some: readonly ReceivedRow[]): void => {
    cameAt = performance.now();
    for (const row of some) rows.set(row.fingerprint, row);
    // What it keeps of each row makes the ranking of all of them quick: paid for here, a few rows at a time.
    rankNames(some.map(({ summary }) => summary));
  };
  const readAll = async (): Promise<void> => {
    reading.abort();
    const stop = new AbortController();
    reading = stop;
    rows = new Map();
    const count = await countReceived(storage);
    if (stop.signal.aborted) return;
    if (!count.ok) return show({ ...heldOf("failed", rows, 0), fault: count.fault });
    current = { ...current, state: "reading", total: count.value };
    const result = await readReceived(
      storage,
      (some) => {
        put(some);
        showSoon();
      },
      stop.signal,
    );
    if (stop.signal.aborted) return;
    if (!result.ok) return show({ ...heldOf("failed", rows, count.value), fault: result.fault });
    show(heldOf("ready", rows, rows.size));
    const [find, stale] = [finders.get(storage), current.rows.filter(({ summary }) => isStale(summary))];
    if (!find || stale.length === 0) return;
    const { renewRows } = await import("./renew.ts");
    await renewRows(storage, find, stale, (renewed) => {
      put(renewed);
      showSoon();
    });
  };
  void readAll();
  // Another window may have taken in or taken out; whoever comes back to this one sees what is there now.
  addEventListener("focus", async () => {
    const count = await countReceived(storage);
    const busy = current.state === "reading" || !settled();
    if (count.ok && count.value !== rows.size && !busy) void readAll();
  });
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    held: () => current,
    whole: () =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (current.state === "reading") return;
          listeners.delete(look);
          if (current.fault) reject(new Error(current.fault.detail));
          // Not what is shown, which may lag behind.
          else resolve([...rows.values()]);
        };
        listeners.add(look);
        look();
      }),
    add(some) {
      put(some);
      current = { ...current, total: Math.max(current.total, rows.size) };
      showSoon();
    },
    change(some) {
      put(some);
      show(heldOf(current.state, rows, current.total));
    },
    readAgain: () => void readAll(),
  };
}

function heldOf(state: Held["state"], rows: ReadonlyMap<string, ReceivedRow>, total: number): Held {
  const all = [...rows.values()];
  const summaries = all.map(({ summary }) => summary);
  return {
    state,
    rows: all,
    summaries,
    byFingerprint: new Map(rows),
    portfolio: standing(summaries, new Set(all.flatMap(({ chosen, fingerprint }) => (chosen ? [fingerprint] : [])))),
    total,
  };
}

/** The portfolio, following every change that this window makes. */
export function usePortfolio(): Held {
  const store = portfolioStore(useStorage(), useFindChecklist());
  return useSyncExternalStore(store.subscribe, store.held);
}
