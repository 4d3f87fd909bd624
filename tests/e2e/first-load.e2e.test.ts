// How much script does somebody wait for before the first question can be answered? Sizes, not times: the same on every machine.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, inject, test } from "vitest";
import { launch } from "./site.ts";

/** Bytes after gzip. Raising it is a decision: docs/decisions names what is on this path and why. */
const most = 147_000;

test("the script up to the first question stays within its limit, and holds no schema", async () => {
  const asked = new Set<string>();
  const browser = await launch();
  try {
    const page = await browser.newPage();
    page.on("request", (request) => {
      const path = new URL(request.url()).pathname.slice(1);
      if (!request.serviceWorker() && path.endsWith(".js") && path !== "sw.js") asked.add(path);
    });
    await page.goto(inject("address"));
    await page.locator("h1").waitFor();
    await page.evaluate(() => {
      location.hash = "#/new";
    });
    await page.locator("#council").fill("Fort Worth, Texas");
    await page.locator("#partner").fill("Guiyang");
    await page.locator("form [type=submit]").click();
    await page.waitForURL(/\/q\//);
    await page.locator("main form input, main form textarea").first().waitFor();
  } finally {
    await browser.close();
  }
  const files = [...asked].map((path) => readFileSync(join(inject("builtSite"), path)));
  expect(files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0)).toBeLessThanOrEqual(most);
  expect(files.filter((file) => file.includes("invalid_union"))).toEqual([]);
});
