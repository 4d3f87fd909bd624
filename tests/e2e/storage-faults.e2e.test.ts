// When the store fails under the page: does the screen say so, is there a copy with the unsaved words, and does going on work?
import { readFile } from "node:fs/promises";
import type { Browser, BrowserContext, CDPSession, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { launch, type Site, serve } from "./site.ts";

let browser: Browser;
let context: BrowserContext;
let page: Page;
let cdp: CDPSession;
let site: Site;
let origin: string;

beforeAll(async () => {
  browser = await launch();
  // An address of its own: a changed quota belongs to an origin, not to a window.
  site = await serve(inject("builtSite"));
  ({ origin } = new URL(site.address));
});
afterAll(async () => {
  await browser.close();
  await site.kill();
});
beforeEach(async () => {
  context = await browser.newContext({ acceptDownloads: true });
  page = await context.newPage();
  cdp = await context.newCDPSession(page);
});
afterEach(() => context.close());

const note = () => page.locator("main textarea").last();
const slot = () => page.locator("main .save > span").first();

/** Opens the example at a question with a note, and gives its address. */
async function openExample(): Promise<string> {
  await page.goto(site.address);
  await page.getByRole("button", { name: /example/i }).click();
  await page.waitForURL(/#\/a\//);
  const address = page.url().replace(/(#\/a\/[^/]+).*/, "$1/q/oversight.training");
  await page.goto(address);
  await note().waitFor();
  return address;
}

async function type(words: string): Promise<void> {
  await note().fill(words);
  await note().blur();
}

async function copyBy(button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return readFile(await download.path(), "utf8");
}

/** Another page of the same address, without the program: it holds no connection of ours. */
async function bystander(): Promise<Page> {
  const other = await context.newPage();
  await other.goto(new URL("no-such-page", site.address).href);
  return other;
}

describe("a store that fails under the page", () => {
  test("site data cleared: every page says so, and the copy holds what was typed after it", async () => {
    await openExample();
    await type("Saved before it was cleared.");
    await cdp.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
    await type("Typed after it was cleared.");
    await page.getByText("This window can no longer save.").first().waitFor();
    await expect.poll(() => slot().innerText()).toMatch(/^Not saved\..*cleared while this window was open/s);
    expect(await copyBy("Save a copy from this window")).toContain("Typed after it was cleared.");
  });

  test("database deleted from another page: the same", async () => {
    await openExample();
    const other = await bystander();
    await other.evaluate(() => {
      indexedDB.deleteDatabase("sister-city-check");
    });
    await type("Typed after it was deleted.");
    await page.getByText("This window can no longer save.").first().waitFor();
    expect(await copyBy("Save a copy from this window")).toContain("Typed after it was deleted.");
  });

  test("taken over by a newer version: the last words are written first, and nothing old is written after", async () => {
    const address = await openExample();
    await note().fill("Last words.");
    const other = await bystander();
    const bumped = await other.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const request = indexedDB.open("sister-city-check", 9990);
          request.onsuccess = () => {
            const all = request.result.transaction("assessments").objectStore("assessments").getAll();
            all.onsuccess = () => {
              request.result.close();
              resolve(JSON.stringify(all.result));
            };
          };
        }),
    );
    expect(bumped).toContain("Last words.");
    await page.getByText("This window can no longer save.").first().waitFor();
    await page.goto(address);
    await page.reload();
    await page.getByText(/written by a newer version/).waitFor();
  });

  test("the browser's storage process killed: the next change is saved all the same", async () => {
    const address = await openExample();
    const all = await browser.newBrowserCDPSession();
    const { processInfo } = await all.send("SystemInfo.getProcessInfo");
    for (const { type: kind, id } of processInfo) if (kind.startsWith("storage.")) process.kill(id, "SIGKILL");
    await type("Typed after the store died.");
    await expect.poll(() => slot().innerText(), { timeout: 20_000 }).toMatch(/^Saved on this computer/);
    await page.goto(address);
    await page.reload();
    await note().waitFor();
    expect(await note().inputValue()).toBe("Typed after the store died.");
  });
});

describe("a store that is not what it was at the start", () => {
  test("emptied between two visits: the lost work is named, and one can go on", async () => {
    await openExample();
    await type("Saved.");
    await expect.poll(() => slot().innerText()).toMatch(/^Saved/);
    await page.goto("about:blank");
    await cdp.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
    await page.goto(site.address);
    await page.getByRole("heading", { name: "Some saved work is no longer here" }).waitFor();
    await page.getByText("Guiyang").first().waitFor();
    await page.getByRole("button", { name: "Go on with what is left" }).click();
    await page.getByRole("heading", { name: "Check a sister-city partnership" }).waitFor();
  });

  test("no database at all in this browser: said in words, not a white page", async () => {
    await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
    await page.goto(site.address);
    await page.getByText("does not let this page store anything").waitFor();
  });
});
