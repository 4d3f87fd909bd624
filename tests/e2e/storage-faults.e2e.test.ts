// When the store fails under the page: does the screen say so, is there a copy with the unsaved words, and does going on work?
import { readFile } from "node:fs/promises";
import type { Browser, BrowserContext, CDPSession, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { launch, type Site, serve, untilSaved } from "./site.ts";

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
/** What the line beside Continue says, once nothing is on its way: for a second it keeps to the last save. */
const slot = () => page.locator("main .save[aria-busy=false] > span").first();

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
    await untilSaved(page);
    await page.goto(address);
    await page.reload();
    await expect.poll(() => note().inputValue()).toBe("Typed after the store died.");
  });
});

describe("a store that is not what it was at the start", () => {
  test("emptied between two visits: the lost work is named, and one can go on", async () => {
    await openExample();
    await type("Saved.");
    await untilSaved(page);
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

describe("saved work that does not open", () => {
  /** What a newer version leaves: a higher number, a row with a field that is not known here, and a row of another shape. */
  async function writeAsNewer(): Promise<void> {
    await page.goto(new URL("no-such-page", site.address).href);
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open("sister-city-check", 9990);
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            const work = request.result.transaction("assessments", "readwrite");
            const store = work.objectStore("assessments");
            const all = store.getAll();
            all.onsuccess = () => {
              const [row] = all.result;
              const partnership = { ...row.partnership, partner: "Nanning" };
              store.put({ ...row, inventedLater: { by: "a newer version" } });
              store.put({ ...row, id: crypto.randomUUID(), v: 2, partnership });
            };
            work.oncomplete = () => {
              request.result.close();
              resolve();
            };
          };
        }),
    );
  }

  test("written by a newer version: the copy holds what this version can read, and opens on another computer", async () => {
    await openExample();
    await type("Words for the newer version.");
    await untilSaved(page);
    await writeAsNewer();
    await page.goto(site.address);
    await page.getByText(/written by a newer version/).waitFor();
    await page.getByText("tell the people who run this program").waitFor();
    const copy = await copyBy("Save what can still be read");
    expect(copy).toContain("Words for the newer version.");
    await page.getByText(/In it: 1 assessment \(Guiyang\)/).waitFor();
    await page.getByText("Not everything of these could be read, and what could is in the file: Guiyang.").waitFor();
    await page.getByText("Not in it, because it could not be read: Nanning.").waitFor();

    const elsewhere = await browser.newContext();
    const other = await elsewhere.newPage();
    await other.goto(`${site.address}#/open`);
    await other
      .locator("input[type=file]")
      .setInputFiles({ name: "rescued.json", mimeType: "application/json", buffer: Buffer.from(copy) });
    await other.getByRole("button", { name: "Add 1 assessment" }).click();
    await other.getByText("1 assessment added.").waitFor();
    await elsewhere.close();
  });

  test("another window that does not let go is named at once, and closing it is enough", async () => {
    const address = await openExample();
    await type("Typed here.");
    await untilSaved(page);
    // The other window as an older version left it: it holds the database open at a lower number, and the lock of what it writes.
    const id = /#\/a\/([^/]+)/.exec(address)?.[1] ?? "";
    const older = await bystander();
    await page.goto(older.url());
    await older.evaluate(
      (name) =>
        new Promise<void>((resolve) => {
          const gone = indexedDB.deleteDatabase("sister-city-check");
          gone.onsuccess = () => {
            const request = indexedDB.open("sister-city-check", 10);
            request.onupgradeneeded = () => {
              const { result } = request;
              result.createObjectStore("assessments", { keyPath: "id" });
              result.createObjectStore("history", { keyPath: ["assessment", "revision"] });
              result.createObjectStore("summaries", { keyPath: "assessment" }).createIndex("changedAt", "changedAt");
              result.createObjectStore("meta", { keyPath: "key" });
            };
            request.onsuccess = () => {
              void navigator.locks.request(name, () => new Promise(() => {}));
              resolve();
            };
          };
        }),
      `assessment:${id}`,
    );
    await page.goto(site.address);
    await page.getByRole("heading", { name: "Another window is in the way" }).waitFor();
    await page.getByText("at Guiyang").waitFor();
    await older.close();
    await page.getByRole("heading", { name: "Some saved work is no longer here" }).waitFor();
  });
});
