// Runs one of the TypeScript measures in a Node of its own, so that no measure feels what another left in memory.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { buildForNode } from "./builds.mjs";

const run = promisify(execFile);

/** What the measure printed. @throws with its own words when it could not run */
export async function runJson(name, options, { peers = false, node = [] } = {}) {
  const file = await buildForNode(name, { peers });
  const { stdout } = await run(process.execPath, [...node, file, ...options], { maxBuffer: 1e8 });
  return JSON.parse(stdout);
}
