// How does a page have many files read for a portfolio? It asks one or two workers, which take files from one list, and stores what comes
// back before they get more. It hears how far it is and may change its mind at any time.
import type { FromIntake, IntakeItem, IntakeJob, IntakeKnowledge, IntakeResult } from "./intake-messages.ts";

/** Files a worker gets at a time: few enough that stopping loses little, enough that messages cost little. */
const handful = 8;

export interface TakeInOptions {
  readonly known: IntakeKnowledge;
  /** Stores results; no more files are read than it keeps up with. Rejecting ends the intake. */
  readonly onResults: (results: readonly IntakeResult[]) => Promise<void>;
  /** More files than there seemed to be were found inside a zip. */
  readonly onFound: (total: number) => void;
  readonly signal: AbortSignal;
}

/** A file, or how to get it: ten thousand entries of a folder are not opened all at once. */
export type Source = File | { readonly name: string; readonly open: () => Promise<File> };

/**
 * Reads all files. Resolves when every one is read and stored; rejects with the signal's reason, with what storing threw, and with the
 * worker's error.
 * @param sources files in the order they were handed over
 */
export async function takeIn(sources: readonly Source[], options: TakeInOptions): Promise<void> {
  const { signal, known } = options;
  signal.throwIfAborted();
  const list = new Waiting(sources);
  const workers = Array.from({ length: workersFor(navigator.hardwareConcurrency) }, () => startWorker(known));
  try {
    await Promise.all(workers.map((worker) => work(worker, list, options)));
  } finally {
    for (const { worker } of workers) worker.terminate();
  }
}

/** Reads the submissions of the demonstration, which come with the program. */
export async function readDemonstration(signal: AbortSignal): Promise<readonly IntakeResult[]> {
  const { worker, ask } = startWorker({ files: [] });
  return ask({ kind: "demonstration" }, signal).finally(() => worker.terminate());
}

/** Two where there is more than one processor: the page itself has little to do. More wait for each other's disk. */
const workersFor = (processors = 1): number => (processors > 4 ? 3 : processors > 1 ? 2 : 1);

/** A handful to read, and files that could not even be opened. */
interface Handful {
  readonly items: readonly IntakeItem[];
  readonly gone: readonly IntakeResult[];
}

/** The list of what is still to be read; grows when a file turns out to hold many. */
class Waiting {
  readonly #items: (Omit<IntakeItem, "file"> & { readonly source: Source })[];
  #next = 0;
  /** Items handed out whose results may still add to the list. */
  #out = 0;
  #wake: (() => void)[] = [];

  constructor(sources: readonly Source[]) {
    this.#items = sources.map((source, index) => ({ index, source }));
  }
  get total(): number {
    return this.#items.length;
  }
  add(source: Source, names: readonly string[]): void {
    for (const inside of names) this.#items.push({ index: this.#items.length, source, inside });
  }
  /** The next few; nothing when all is read. Waits while others may still find more. */
  async take(): Promise<Handful | undefined> {
    while (this.#next >= this.#items.length && this.#out > 0)
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    const some = this.#items.slice(this.#next, this.#next + handful);
    if (some.length === 0) return undefined;
    this.#next += some.length;
    this.#out += some.length;
    const items: IntakeItem[] = [];
    const gone: IntakeResult[] = [];
    for (const { source, ...item } of some) {
      const file = await fileOf(source);
      if (file) items.push({ ...item, file });
      else {
        const reason = { kind: "file-not-read", path: "", facts: {} } as const;
        gone.push({ index: item.index, file: source.name, kind: "not-read", reason });
      }
    }
    return { items, gone };
  }
  /** As many of those taken are dealt with. */
  done(count: number): void {
    this.#out -= count;
    for (const wake of this.#wake.splice(0)) wake();
  }
}

const fileOf = (source: Source): Promise<File | undefined> =>
  source instanceof File ? Promise.resolve(source) : source.open().catch(() => undefined);

interface Working {
  readonly worker: Worker;
  readonly ask: (job: IntakeJob, signal: AbortSignal) => Promise<readonly IntakeResult[]>;
}

async function work({ ask }: Working, list: Waiting, { onResults, onFound, signal }: TakeInOptions): Promise<void> {
  for (let taken = await list.take(); taken; taken = await list.take()) {
    signal.throwIfAborted();
    const { items, gone } = taken;
    const results = items.length > 0 ? await ask({ kind: "read", items }, signal) : [];
    for (const result of results) {
      const source = result.kind === "collection" && items.find(({ index }) => index === result.index)?.file;
      if (result.kind === "collection" && source) list.add(source, result.names);
    }
    onFound(list.total);
    await onResults([...results, ...gone]);
    list.done(items.length + gone.length);
  }
}

function startWorker(known: IntakeKnowledge): Working {
  const worker = new Worker(new URL("./intake.worker.ts", import.meta.url), { type: "module", name: "intake" });
  worker.postMessage({ kind: "known", ...known } satisfies IntakeJob);
  const ask: Working["ask"] = (job, signal) =>
    new Promise((resolve, reject) => {
      const stop = () => reject(signal.reason);
      signal.addEventListener("abort", stop, { once: true });
      worker.onmessage = ({ data }: MessageEvent<FromIntake>) => {
        signal.removeEventListener("abort", stop);
        if (data.kind === "results") resolve(data.results);
        else reject(Object.assign(new Error(data.message), { stack: data.stack }));
      };
      worker.onerror = (event) => {
        signal.removeEventListener("abort", stop);
        reject(new Error(event.message || "the worker that reads files could not be started"));
      };
      worker.postMessage(job);
    });
  return { worker, ask };
}
