// Checks packages in a thread of its own: gets a few paths at a time and answers in their order.
import { parentPort, workerData } from "node:worker_threads";
import { checkPackage } from "./check-package.ts";
import { type Brought, knowledgeOf } from "./knowledge.ts";

export interface Batch {
  readonly number: number;
  readonly paths: readonly string[];
}

const knowledge = knowledgeOf(workerData as Brought);

parentPort?.on("message", async ({ number, paths }: Batch) => {
  const checked = [];
  for (const path of paths) checked.push(await checkPackage(path, await knowledge));
  parentPort?.postMessage({ number, checked });
});
