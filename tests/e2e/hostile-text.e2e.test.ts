// Text that means harm, or that no printer has a letter for: is it kept as text, never as markup, and does the report still come out?
import { readFile } from "node:fs/promises";
import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { complaintsOf, launch, untilSaved } from "./site.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const hostile = [
  `<script>window.harmed = 1</script><img src=x onerror="window.harmed = 2">`,
  "right to left: \u202Etxt.exe\u202C end",
  "half \uD83D and NUL \u0000 here",
  "\u00AD",
  "W".repeat(3_000),
].join("\n");

test("hostile text in the note of a question stays text, in the page, after a reload and in both report files", {
  timeout: 240_000,
}, async () => {
  const context = await browser.newContext({ acceptDownloads: true });
  const complaints = await complaintsOf(context);
  const page = await context.newPage();
  await page.goto(inject("address"));
  await page.getByRole("button", { name: /example/i }).click();
  await page.waitForURL(/#\/a\//);
  const address = page.url().replace(/(#\/a\/[^/]+).*/, "$1");
  await page.goto(`${address}/q/oversight.training`);
  const note = page.locator("main textarea").last();
  // Set as a paste sets it: a key cannot type half a character.
  await note.evaluate((field, text) => {
    (field as HTMLTextAreaElement).focus();
    document.execCommand("insertText", false, text);
  }, hostile);
  await note.blur();
  await untilSaved(page);
  await page.reload();
  await expect.poll(() => note.inputValue()).toContain("half");
  const kept = await note.inputValue();
  expect(kept).toContain("<script>window.harmed = 1</script>");
  expect(kept).toContain("half \uFFFD and NUL  here");
  expect(kept).toContain("W".repeat(3_000));
  await page.goto(`${address}/report`);
  const files: Record<string, string> = {};
  for (const format of ["PDF", "HTML"]) {
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 180_000 }),
      page
        .getByRole("button", { name: format === "PDF" ? "Save PDF" : "Save web page" })
        .first()
        .click(),
    ]);
    files[format] = await readFile(await download.path(), "latin1");
  }
  expect(files.PDF?.startsWith("%PDF-")).toBe(true);
  expect(files.HTML).toContain("&lt;script&gt;window.harmed = 1&lt;/script&gt;");
  expect(files.HTML).not.toContain("<script");
  expect(await page.evaluate(() => "harmed" in window)).toBe(false);
  expect(complaints).toEqual([]);
  await context.close();
});
