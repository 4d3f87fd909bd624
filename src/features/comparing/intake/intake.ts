// One intake as it runs: files are read by workers, stored a batch at a time with their lines on the receipt, and counted. It goes on while
// one looks at another view, and can be stopped; what is stored stays, and is recognised when the same files are handed over again.
import { useSyncExternalStore } from "react";
import { countLines, type ReceiptCounts, type ReceiptLine } from "../../../core/compare/receipt.ts";
import type { OpenStorage } from "../../../storage/database.ts";
import type { StorageFault } from "../../../storage/fault.ts";
import { useStorage } from "../../../storage/live.tsx";
import { storeReceived, type Taken } from "../../../storage/portfolio.ts";
import { readRegisterInUse } from "../../../storage/register.ts";
import type { IntakeResult } from "../../../workers/intake-messages.ts";
import { type Source, takeIn } from "../../../workers/take-in.ts";
import { portfolioStore } from "../portfolio.ts";
import { leaveDemonstration } from "./demonstration.ts";
import { type Judge, judgeFor } from "./taken.ts";

export interface Intake {
  readonly state: "idle" | "finding" | "reading" | "done" | "stopped" | "failed";
  /** The moment it began, ISO: its name on the receipt. */
  readonly id: string;
  readonly found: number;
  /** Read, judged and stored. */
  readonly done: number;
  readonly counts: ReceiptCounts;
  /** Why it did not finish: a fault of the storage. */
  readonly fault?: StorageFault;
  /** Why it did not finish: of the program, for those who help. */
  readonly detail?: string;
}

const nothing: Intake = { state: "idle", id: "", found: 0, done: 0, counts: {} };

/** Files whose outcome is stored in one transaction. */
const batch = 64;

interface Running {
  readonly subscribe: (listener: () => void) => () => void;
  readonly intake: () => Intake;
  /** Takes in files; an intake that is running goes on first. */
  readonly begin: (find: (onFound: (count: number) => void) => Promise<readonly Source[]>) => void;
  readonly stop: () => void;
}

const running = new WeakMap<OpenStorage, Running>();

function intakeOf(storage: OpenStorage): Running {
  const known = running.get(storage);
  if (known) return known;
  const made = makeRunning(storage);
  running.set(storage, made);
  return made;
}

function makeRunning(storage: OpenStorage): Running {
  const listeners = new Set<() => void>();
  let intake = nothing;
  let stop = new AbortController();
  const change = (part: Partial<Intake>): void => {
    intake = { ...intake, ...part };
    for (const listener of [...listeners]) listener();
  };
  const run: Running["begin"] = async (find) => {
    stop = new AbortController();
    const id = new Date().toISOString();
    change({ ...nothing, state: "finding", id });
    let writer: BatchWriter | undefined;
    try {
      const sources = await find((found) => change({ found }));
      stop.signal.throwIfAborted();
      if (sources.length === 0) return change(nothing);
      change({ state: "reading", found: sources.length });
      const rows = await leaveDemonstration(storage);
      const register = await readRegisterInUse(storage);
      writer = new BatchWriter(storage, id, judgeFor(rows, id), (lines) =>
        change({ done: intake.done + lines.length, counts: countLines(lines, intake.counts) }),
      );
      await takeIn(sources, {
        known: {
          files: rows.map(({ fileFingerprint }) => fileFingerprint),
          register: register.ok ? register.value?.register : undefined,
        },
        onResults: (results) => writer?.put(results) ?? Promise.resolve(),
        onFound: (found) => found !== intake.found && change({ found }),
        signal: stop.signal,
      });
      await writer.finish();
      change({ state: "done", found: intake.done });
    } catch (error) {
      if (stop.signal.aborted) {
        // What was read by then is kept.
        await writer?.finish().catch(() => undefined);
        change({ state: "stopped" });
      } else if (error instanceof NotStored) change({ state: "failed", fault: error.fault });
      else change({ state: "failed", detail: String(error) });
    }
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    intake: () => intake,
    begin: (find) => {
      if (intake.state !== "reading" && intake.state !== "finding") void run(find);
    },
    stop: () => stop.abort(new Error("stopped by the person")),
  };
}

class NotStored extends Error {
  readonly fault: StorageFault;
  constructor(fault: StorageFault) {
    super(fault.detail);
    this.fault = fault;
  }
}

/** Gathers results and stores them together. One transaction at a time; whoever brings more waits for the one before. */
class BatchWriter {
  readonly #storage: OpenStorage;
  readonly #intake: string;
  readonly #judge: Judge;
  readonly #onStored: (lines: readonly ReceiptLine[]) => void;
  #lines: ReceiptLine[] = [];
  #taken: Taken[] = [];
  #part = 0;
  #last: Promise<void> = Promise.resolve();

  constructor(storage: OpenStorage, intake: string, judge: Judge, onStored: (lines: readonly ReceiptLine[]) => void) {
    this.#storage = storage;
    this.#intake = intake;
    this.#judge = judge;
    this.#onStored = onStored;
  }

  async put(results: readonly IntakeResult[]): Promise<void> {
    for (const result of results) {
      const judged = this.#judge.judge(result);
      if (!judged) continue;
      this.#lines.push(judged.line);
      if (judged.taken) this.#taken.push(judged.taken);
    }
    if (this.#lines.length >= batch) await this.#flush();
  }

  /** Resolves when everything that was put is on the disk. */
  async finish(): Promise<void> {
    await this.#flush();
    await this.#last;
  }

  async #flush(): Promise<void> {
    const before = this.#last;
    if (this.#lines.length === 0) return before;
    const [lines, taken] = [this.#lines, this.#taken];
    [this.#lines, this.#taken] = [[], []];
    const receipt = { intake: this.#intake, part: this.#part, lines };
    this.#part += 1;
    this.#last = before.then(() => this.#store(taken, receipt));
    // Whoever puts or finishes next hears of a failure.
    this.#last.catch(() => undefined);
    // The one before must be on the disk before more is read; this one may still be on its way.
    return before;
  }

  async #store(
    taken: readonly Taken[],
    receipt: { intake: string; part: number; lines: ReceiptLine[] },
  ): Promise<void> {
    const stored = await storeReceived(this.#storage, taken, receipt);
    if (!stored.ok) throw new NotStored(stored.fault);
    portfolioStore(this.#storage).add(stored.value);
    this.#onStored(receipt.lines);
  }
}

/** The intake of this window and the ways to begin and to stop one. */
export function useIntake(): Intake & Pick<Running, "begin" | "stop"> {
  const { subscribe, intake, begin, stop } = intakeOf(useStorage());
  return { ...useSyncExternalStore(subscribe, intake), begin, stop };
}
