// Checks any number of packages on all processors. What comes out is in the order of the paths, and no more is kept than what a few batches
// need: a hundred thousand packages take no more memory than a hundred.
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Batch } from "./check.worker.ts";
import { type CheckedPackage, checkPackage } from "./check-package.ts";
import { type Brought, knowledgeOf } from "./knowledge.ts";

const batchSize = 20;
/** Starting threads takes longer than checking so few. */
const worthThreads = 200;

/**
 * Checks packages, one after another as far as the caller can tell.
 * @param threads left out: as many as there are processors, where there is enough to do
 */
export async function* checkPackages(
  paths: readonly string[],
  brought: Brought,
  threads = paths.length < worthThreads ? 1 : availableParallelism(),
): AsyncGenerator<CheckedPackage, void, undefined> {
  if (threads < 2) {
    const knowledge = await knowledgeOf(brought);
    for (const path of paths) yield await checkPackage(path, knowledge);
    return;
  }
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL("./thread.mjs", import.meta.url), { workerData: brought }),
  );
  try {
    yield* inOrder(paths, workers);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

interface Answer {
  readonly number: number;
  readonly checked: readonly CheckedPackage[];
}

async function* inOrder(paths: readonly string[], workers: readonly Worker[]): AsyncGenerator<CheckedPackage> {
  const batches = Math.ceil(paths.length / batchSize);
  const waiting = new Map<number, (answer: Answer) => void>();
  const coming = new Map<number, Promise<Answer>>();
  let fail: (error: Error) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => undefined);
  for (const worker of workers) {
    worker.on("message", (answer: Answer) => waiting.get(answer.number)?.(answer));
    worker.on("error", fail);
  }
  const ask = (number: number): void => {
    if (number >= batches) return;
    coming.set(number, new Promise((resolve) => waiting.set(number, resolve)));
    const batch: Batch = { number, paths: paths.slice(number * batchSize, (number + 1) * batchSize) };
    workers[number % workers.length]?.postMessage(batch);
  };
  // Two batches for each: one in hand, one to go on with.
  const ahead = workers.length * 2;
  for (let number = 0; number < ahead; number += 1) ask(number);
  for (let number = 0; number < batches; number += 1) {
    const answer = coming.get(number);
    if (!answer) throw new Error(`Batch ${number} was never asked for.`);
    const { checked } = await Promise.race([answer, failed]);
    coming.delete(number);
    waiting.delete(number);
    ask(number + ahead);
    yield* checked;
  }
}
