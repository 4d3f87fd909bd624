// How does a test bring the built app into a state that hardly ever comes about? Each gives the page that shows it, in a browser profile
// of its own; the service worker is kept out, so that a file can fail to come.
import type { Browser, BrowserContext, Page } from "playwright";
import { packageVectors } from "../vectors/packages.ts";
import { untilSaved } from "./site.ts";

export interface RareState {
  readonly name: string;
  readonly open: (browser: Browser, site: string) => Promise<Page>;
}

async function profile(browser: Browser): Promise<BrowserContext> {
  // axe is put into the page by the test; the app's own policy would refuse a foreign script.
  return browser.newContext({ bypassCSP: true, serviceWorkers: "block", viewport: { width: 1366, height: 768 } });
}

/** Gives the address of the example in a browser that has nothing else. */
async function example(page: Page, site: string): Promise<string> {
  await page.goto(site);
  await page.getByRole("button", { name: /example/i }).click();
  await page.waitForURL(/#\/a\//);
  return page.url().replace(/(#\/a\/[^/]+).*/, "$1");
}

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();

/** A page of the same address without the program. */
const bystander = (site: string): string => new URL("no-such-page", site).href;

const failing = (name: string, file: string, comes: "nothing" | "mistake"): RareState => ({
  name,
  async open(browser, site) {
    const context = await profile(browser);
    await context.route(file, (route) =>
      comes === "nothing"
        ? route.abort()
        : route.fulfill({
            contentType: "text/javascript",
            body: 'export function HelpPage() { throw new Error("a mistake made for this test"); }',
          }),
    );
    const page = await context.newPage();
    await example(page, site);
    await page.goto(`${site}#/help`);
    await heading(page, "Something went wrong on this page");
    await page.getByText(/give this code/).waitFor();
    return page;
  },
});

/** Opens the program with a store that the first page of it left behind, changed by a bystander. */
const reopened = (name: string, change: (page: Page) => Promise<void>, title: string | RegExp): RareState => ({
  name,
  async open(browser, site) {
    const context = await profile(browser);
    const page = await context.newPage();
    await example(page, site);
    await page.goto(bystander(site));
    await change(page);
    await page.goto(site);
    await heading(page, title);
    return page;
  },
});

const store = "sister-city-check";

const asNewer = (page: Page) =>
  page.evaluate(
    (database) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(database, 9990);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
    store,
  );

const emptied = (page: Page) =>
  page.evaluate(
    (database) =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase(database).onsuccess = () => resolve();
      }),
    store,
  );

const files: RareState["open"] = async (browser, site) => {
  const page = await (await profile(browser)).newPage();
  await page.goto(`${site}#/check`);
  await heading(page, "Check a report");
  return page;
};
const choose = async (page: Page, wanted: (verdict: string, index: number) => boolean): Promise<void> => {
  const { all } = await packageVectors();
  const chosen = all.filter(({ verdict }, index) => wanted(verdict, index));
  await page
    .getByLabel("Files to check")
    .setInputFiles(
      chosen.map(({ file, bytes }) => ({ name: file, mimeType: "application/zip", buffer: Buffer.from(bytes) })),
    );
  await page
    .getByRole("status")
    .filter({ hasText: /^(?:Checked: |\d+ files checked)/ })
    .waitFor();
};
const checkedFile = (verdict: string): RareState => ({
  name: `a checked file: ${verdict}`,
  async open(browser, site) {
    const page = await files(browser, site);
    let first = true;
    await choose(page, (one) => {
      if (one !== verdict || !first) return false;
      first = false;
      return true;
    });
    return page;
  },
});

async function secondWindow(browser: Browser, site: string, route: string): Promise<Page> {
  const context = await profile(browser);
  const first = await context.newPage();
  const address = `${await example(first, site)}${route}`;
  await first.goto(address);
  await first.locator("main input, main textarea").first().waitFor();
  const second = await context.newPage();
  await second.goto(address);
  await second
    .getByText(/another window/i)
    .first()
    .waitFor();
  return second;
}

export const rareStates: readonly RareState[] = [
  failing("a mistake in the program", "**/HelpPage-*.js", "mistake"),
  failing("a page that cannot be fetched", "**/HelpPage-*.js", "nothing"),
  {
    name: "fields that cannot be fetched",
    async open(browser, site) {
      const context = await profile(browser);
      await context.route("**/written-*.js", (route) => route.abort());
      const page = await context.newPage();
      await page.goto(`${await example(page, site)}/q/exit.next-date`);
      await page.getByText(/could not be fetched/).waitFor();
      return page;
    },
  },
  {
    name: "a program that cannot start",
    async open(browser, site) {
      const context = await profile(browser);
      await context.route("**/*.json", (route) => route.abort());
      const page = await context.newPage();
      await page.goto(site);
      await heading(page, "The program could not be opened");
      return page;
    },
  },
  { name: "a question in a second window", open: (...at) => secondWindow(...at, "/q/oversight.training") },
  { name: "a section in a second window", open: (...at) => secondWindow(...at, "/s/political") },
  {
    name: "last time's answer",
    async open(browser, site) {
      const page = await (await profile(browser)).newPage();
      const start = async () => {
        await page.goto(`${site}#/new`);
        await page.getByLabel("Your council").fill("Testville");
        await page.getByLabel("Name of the city or region").fill("Guiyang");
      };
      const go = () => page.getByRole("button", { name: "Continue" }).click();
      await start();
      await go();
      await page.waitForURL(/#\/a\/[^/]+\/q\//);
      const first = page.url();
      const question = "/q/agreement.type";
      await page.goto(first.replace(/\/q\/.*/, question));
      await page.locator(".ballot input").first().check();
      await untilSaved(page);
      await start();
      await page.getByLabel(/with its answers as suggestions/).check();
      await go();
      await page.waitForURL(
        (url) => /#\/a\/[^/]+\/q\//.test(url.hash) && url.href.slice(0, -20) !== first.slice(0, -20),
      );
      await page.goto(page.url().replace(/\/q\/.*/, question));
      await page.getByText(/^Last time you said/).waitFor();
      return page;
    },
  },
  {
    name: "a window that can no longer save",
    async open(browser, site) {
      const context = await profile(browser);
      const page = await context.newPage();
      await page.goto(`${await example(page, site)}/q/oversight.training`);
      // A part of the page that was not fetched yet would go with the data.
      await page.locator("main textarea").last().waitFor();
      const cdp = await context.newCDPSession(page);
      await cdp.send("Storage.clearDataForOrigin", { origin: new URL(site).origin, storageTypes: "all" });
      await page.locator("main textarea").last().fill("Typed after it was cleared.");
      await page.getByRole("button", { name: "Save a copy from this window" }).waitFor();
      return page;
    },
  },
  reopened("work written by a newer version", asNewer, "We could not open your saved work"),
  reopened("work that is gone", emptied, "Some saved work is no longer here"),
  {
    name: "work that is damaged, and what could be read of it",
    async open(browser, site) {
      const page = await (await profile(browser)).newPage();
      await example(page, site);
      await page.addInitScript(() => {
        const { open } = IDBFactory.prototype;
        // Until the page says so; what rescues comes later.
        IDBFactory.prototype.open = function (...given) {
          if (document.querySelector("h1")) return open.apply(this, given);
          throw new DOMException("Internal error opening backing store for indexedDB.open.", "UnknownError");
        };
      });
      await page.goto("about:blank");
      await page.goto(site);
      await heading(page, "We could not open your saved work");
      await page.getByRole("button", { name: "Save what can still be read" }).click();
      await page
        .getByText(/In it: 1 assessment|could be read/)
        .first()
        .waitFor();
      return page;
    },
  },
  {
    name: "a browser that stores nothing",
    async open(browser, site) {
      const page = await (await profile(browser)).newPage();
      await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
      await page.goto(site);
      await heading(page, "We could not open your saved work");
      return page;
    },
  },
  {
    name: "another window in the way",
    async open(browser, site) {
      const context = await profile(browser);
      const older = await context.newPage();
      await older.goto(bystander(site));
      await older.evaluate(
        (database) =>
          new Promise<void>((resolve) => {
            const request = indexedDB.open(database, 10);
            request.onupgradeneeded = () => {
              request.result.createObjectStore("meta", { keyPath: "key" });
            };
            // Held open, as an older version would that nobody closes.
            request.onsuccess = () => resolve();
          }),
        store,
      );
      const page = await context.newPage();
      await page.goto(site);
      await heading(page, "Another window is in the way");
      return page;
    },
  },
  checkedFile("matches"),
  checkedFile("does-not-match"),
  checkedFile("cannot-be-checked"),
  {
    name: "many checked files",
    async open(browser, site) {
      const page = await files(browser, site);
      await choose(page, () => true);
      return page;
    },
  },
];
