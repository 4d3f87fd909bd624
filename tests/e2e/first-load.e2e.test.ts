// How much script does somebody wait for before the first question can be answered? Sizes, not times: the same on every machine.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, inject, test } from "vitest";
import { scriptsUntilFirstQuestion } from "../../bench/browser/first-question.mjs";
import { launch } from "./site.ts";

/** Bytes after gzip. Raising it is a decision: docs/decisions/0011 names what is on this path and why. */
const most = 130_000;

test("the script up to the first question stays within its limit, and holds no schema", async () => {
  const browser = await launch();
  try {
    const asked = await scriptsUntilFirstQuestion(await browser.newPage(), inject("address"));
    const files = asked.map((path) => readFileSync(join(inject("builtSite"), path)));
    // A walk that saw no script would say nothing.
    expect(files.length).toBeGreaterThan(0);
    expect(files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0)).toBeLessThanOrEqual(most);
    expect(files.filter((file) => file.includes("invalid_union"))).toEqual([]);
  } finally {
    await browser.close();
  }
});
