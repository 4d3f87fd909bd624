// Does everything work? One command: types, lint, then every test (unit, component, end to end on a fresh build).
// `npm test -- <vitest arguments>` narrows the tests. The last line counts what passed; any failure makes the exit code 1.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromiumPath } from "./browser.mjs";
import { root } from "./build-if-needed.mjs";
import { failedChecks } from "./check.mjs";

const failures = failedChecks();
try {
  console.log(`Chromium: ${await chromiumPath()}`);
} catch (error) {
  console.error(error.message);
  failures.push("A Chromium for component and end-to-end tests");
}

const results = join(root, "node_modules", ".test-results.json");
rmSync(results, { force: true });
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
const run = spawnSync(process.execPath, [vitest, "run", ...reporters, ...process.argv.slice(2)], {
  cwd: root,
  stdio: ["ignore", "inherit", "inherit"],
});

const { passed, failed, skipped } = counts();
// Something outside any single test, such as a test file that cannot be loaded or an error nobody caught.
if (run.status !== 0 && failed === 0) failures.push("The test run as a whole (see above)");
for (const name of failures) console.log(`Failed outside the tests: ${name}`);
console.log(`${passed} passed, ${failed + failures.length} failed, ${skipped} skipped`);
process.exit(run.status === 0 && failures.length === 0 ? 0 : 1);

function counts() {
  try {
    const read = JSON.parse(readFileSync(results, "utf8"));
    return {
      passed: read.numPassedTests,
      failed: read.numFailedTests,
      skipped: read.numPendingTests + read.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
