// Do types and style hold? Runs the compiler once per room that sees less than the others, then the linter. Used by `npm run
// lint` and `npm test`; all parts run even when one fails.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./build-if-needed.mjs";

const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve("typescript/package.json")), "bin", "tsc");
const biome = join(dirname(require.resolve("@biomejs/biome/package.json")), "bin", "biome");

const steps = [
  ["Types of src/core (no browser, no Node)", tsc, ["-p", "src/core"]],
  ["Types of src/app/offline-worker (a service worker)", tsc, ["-p", "src/app/offline-worker"]],
  ["Types of everything", tsc, ["-p", "."]],
  ["Lint and format", biome, ["check", "."]],
];

/** Names of the steps that failed. Their messages go straight to the terminal. */
export function failedChecks() {
  return steps
    .filter(([, program, args]) => {
      const run = spawnSync(process.execPath, [program, ...args], {
        cwd: root,
        stdio: ["ignore", "inherit", "inherit"],
      });
      return run.status !== 0;
    })
    .map(([name]) => name);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const failed = failedChecks();
  for (const name of failed) console.error(`Failed: ${name}`);
  if (failed.length === 0) console.log("Types, lint and format hold.");
  process.exit(failed.length === 0 ? 0 : 1);
}
