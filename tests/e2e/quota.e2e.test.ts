// When the browser's share of the disk is used up: is it said, are the words in the copy, and is it saved by itself when there is room again?
import { readFile } from "node:fs/promises";
import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launch, type Site, serve, untilSaved } from "./site.ts";

let browser: Browser;
let site: Site;
beforeAll(async () => {
  browser = await launch();
  // An address of its own: a changed quota belongs to an origin, not to a window.
  site = await serve(inject("builtSite"));
});
afterAll(async () => {
  await browser.close();
  await site.kill();
});

test("typing over the browser's limit: said, copied, retried by itself, and nothing lost", {
  timeout: 240_000,
}, async () => {
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const { origin } = new URL(site.address);
  const limit = (quotaSize?: number) =>
    cdp.send("Storage.overrideQuotaForOrigin", quotaSize === undefined ? { origin } : { origin, quotaSize });
  // Before the first write: the browser remembers how much room was left, and asks again only when that is used up.
  await limit(24_000_000);
  await page.goto(site.address);
  await page.getByRole("button", { name: /example/i }).click();
  await page.waitForURL(/#\/a\//);
  const address = page.url().replace(/(#\/a\/[^/]+).*/, "$1/q/oversight.training");
  await page.goto(address);
  const note = page.locator("main textarea").last();
  const slot = page.locator("main .save[aria-busy=false] > span").first();
  await note.fill("Saved while there was room.");
  await note.blur();
  await untilSaved(page);

  // Fill the rest the way a full disk share comes about: with other data of the same address.
  await page.evaluate(async () => {
    const store = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("other-data", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("blocks", { autoIncrement: true });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (let size = 1_000_000; size > 200; ) {
      const fitted = await new Promise<boolean>((resolve) => {
        const work = store.transaction("blocks", "readwrite");
        work.objectStore("blocks").add(crypto.getRandomValues(new Uint8Array(Math.min(size, 65_536))));
        for (let more = 65_536; more < size; more += 65_536)
          work.objectStore("blocks").add(crypto.getRandomValues(new Uint8Array(65_536)));
        work.oncomplete = () => resolve(true);
        work.onabort = () => resolve(false);
      });
      if (!fitted) size = Math.floor(size / 2);
    }
    store.close();
  });
  const words = "Typed when there was no room left. ".repeat(500).trim();
  await note.fill(words);
  await note.blur();
  await expect.poll(() => slot.innerText()).toMatch(/^Not saved\..*no room left/s);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("main .save").getByRole("button", { name: "Save a copy" }).click(),
  ]);
  expect(await readFile(await download.path(), "utf8")).toContain(words);

  await limit();
  await page.evaluate(() => indexedDB.deleteDatabase("other-data"));
  await expect.poll(() => slot.innerText(), { timeout: 60_000 }).toMatch(/^Saved on this computer/);
  await page.goto(address);
  await page.reload();
  await expect.poll(() => note.inputValue()).toBe(words);
  await context.close();
});
