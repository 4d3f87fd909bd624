// Does the app start and stay whole without a server, never ask for anything by itself, and change version only when told to?
// The server is a real process that is killed, not a browser switch that pretends.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { writeOfflineWorker } from "../../scripts/offline.ts";
import { complaintsOf, copyOf, launch, type Site, serve } from "./site.ts";

let browser: Browser;
let context: BrowserContext;
let site: Site;
let copy: ReturnType<typeof copyOf>;
let complaints: readonly string[];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  copy = copyOf(inject("builtSite"));
  site = await serve(copy.folder);
  context = await browser.newContext();
  complaints = await complaintsOf(context);
});
afterEach(async () => {
  await context.close();
  await site.kill();
  copy.remove();
});

/** Opens the app and waits until the browser has every file. */
async function openAndKeep(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.address);
  await shows(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  return page;
}

async function shows(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
}

/** Which version a page is, by the mark that `publish` leaves in it. */
const versionOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.version ?? "1");

/** Puts a newer version in the served folder, as a deployment would. */
async function publish(version: string): Promise<void> {
  const file = join(copy.folder, "index.html");
  const html = readFileSync(file, "utf8").replace(
    /<html lang="en"[^>]*>/,
    `<html lang="en" data-version="${version}">`,
  );
  writeFileSync(file, html);
  await writeOfflineWorker(copy.folder);
}

/** What the app's own "check for updates" does, without depending on where the screens put it. */
const askForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const channel = new MessageChannel();
    const reached = new Promise((resolve) => {
      channel.port1.onmessage = (event) => resolve(event.data);
    });
    registration.active?.postMessage("refresh", [channel.port2]);
    if (!(await reached)) return "unreachable";
    await registration.update();
    const worker = registration.installing ?? registration.waiting;
    if (!worker) return "newest";
    while (worker.state === "installing") await new Promise((resolve) => setTimeout(resolve, 20));
    return worker.state === "installed" ? "waiting" : worker.state;
  });

const takeUpdate = (page: Page) =>
  page.evaluate(async () => {
    const { waiting } = await navigator.serviceWorker.ready;
    waiting?.postMessage("use-update");
    while (waiting && waiting.state !== "activated") await new Promise((resolve) => setTimeout(resolve, 20));
  });

/** Waits until nothing has been asked for during a second; the browser may still be writing what it fetched for the cache. */
async function quiet(): Promise<void> {
  for (let before = -1; site.requests().length !== before; ) {
    before = site.requests().length;
    await pause(1000);
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("without a server", () => {
  test("the app reloads and opens in a new tab after the server was killed", async () => {
    const page = await openAndKeep();
    await site.kill();
    await page.reload();
    await shows(page);
    const second = await context.newPage();
    await second.goto(site.address);
    await shows(second);
    await second.goto(`${site.address}index.html?from=shortcut#/anywhere`);
    await shows(second);
    expect(complaints.filter((text) => !text.includes("ERR_CONNECTION_REFUSED"))).toEqual([]);
  });

  test("every file of the build is answered from the device", async () => {
    const page = await openAndKeep();
    const listed = await page.evaluate(async () => {
      const names = await caches.keys();
      const cache = await caches.open(names[0] ?? "");
      return Promise.all((await cache.keys()).map(async ({ url }) => [url, (await cache.match(url))?.status]));
    });
    const script = readFileSync(join(copy.folder, "sw.js"), "utf8");
    const files: string[][] = JSON.parse(/^const __FILES__ = (.*);$/m.exec(script)?.[1] ?? "[]");
    expect(files.length).toBeGreaterThan(5);
    for (const [path] of files) expect(listed).toContainEqual([new URL(path ?? "", site.address).href, 200]);
  });

  test("a first visit that is cut off keeps nothing half: the next visit completes it", async () => {
    const script = join(copy.folder, "assets", "missing-on-purpose.js");
    writeFileSync(script, "export {};\n");
    await writeOfflineWorker(copy.folder);
    writeFileSync(script, "export {}; // not the bytes that were promised\n");
    const page = await context.newPage();
    await page.goto(site.address);
    await shows(page);
    await expect.poll(() => site.requests()).toContain("/assets/missing-on-purpose.js");
    await page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return !registration || (!registration.active && !registration.installing);
    });
    writeFileSync(script, "export {};\n");
    await page.reload();
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === "activated");
    await site.kill();
    await page.reload();
    await shows(page);
  });
});

describe("requests", () => {
  test("nothing is asked for after the app has loaded, nor when it is opened again the same day", async () => {
    const page = await openAndKeep();
    const elsewhere: string[] = [];
    context.on("request", (request) => {
      if (!request.url().startsWith(site.address) && !/^(blob|data):/.test(request.url()))
        elsewhere.push(request.url());
    });
    await quiet();
    site.forget();
    await page.reload();
    await shows(page);
    const second = await context.newPage();
    await second.goto(site.address);
    await shows(second);
    // Browsers look for a new service worker about a second after a page has opened.
    await pause(3000);
    expect(site.requests()).toEqual([]);
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("a file from another site is not fetched, even if script asks for it; the checklist is a file of this one", async () => {
    const page = await openAndKeep();
    const outcome = await page.evaluate(async () => {
      const fetched = await fetch("https://example.org/").then(
        () => "fetched",
        () => "refused",
      );
      const own = await fetch("./manifest.webmanifest").then(
        () => "fetched",
        () => "refused",
      );
      return [fetched, own];
    });
    expect(outcome).toEqual(["refused", "fetched"]);
  });
});

describe("a newer version", () => {
  test("waits until it is taken, and costs one request for each file that changed", async () => {
    const page = await openAndKeep();
    await publish("2");
    await page.reload();
    await pause(2000);
    expect(await versionOf(page)).toBe("1");
    site.forget();
    expect(await askForUpdate(page)).toBe("waiting");
    // The worker script tells of a newer version, and the page is the one file that differs.
    await expect.poll(() => [...new Set(site.requests())].sort()).toEqual(["/", "/sw.js"]);
    await quiet();
    site.forget();
    await page.reload();
    expect(await versionOf(page)).toBe("1");
    await takeUpdate(page);
    expect(await versionOf(page)).toBe("1");
    await page.reload();
    expect(await versionOf(page)).toBe("2");
    expect(site.requests()).toEqual([]);
  });

  test("can be taken after three versions in a row were passed over", async () => {
    const page = await openAndKeep();
    for (const version of ["2", "3", "4"]) {
      await publish(version);
      expect(await askForUpdate(page)).toBe("waiting");
      expect(await versionOf(page)).toBe("1");
    }
    await takeUpdate(page);
    await page.reload();
    expect(await versionOf(page)).toBe("4");
    expect(await askForUpdate(page)).toBe("newest");
  });

  test("that arrives damaged leaves the one in use untouched, also with the server gone", async () => {
    const page = await openAndKeep();
    await publish("2");
    writeFileSync(join(copy.folder, "index.html"), "<h1>captive portal</h1>");
    expect(await askForUpdate(page)).toBe("redundant");
    await site.kill();
    await page.reload();
    await shows(page);
    expect(await versionOf(page)).toBe("1");
    expect(await askForUpdate(page)).toBe("unreachable");
  });

  test("leaves another open tab the parts of the old version it has not loaded yet", async () => {
    const late = join(copy.folder, "assets", "late-aaaa.js");
    writeFileSync(late, "export {};\n");
    await writeOfflineWorker(copy.folder);
    const page = await openAndKeep();
    const other = await context.newPage();
    await other.goto(site.address);
    await shows(other);
    writeFileSync(join(copy.folder, "assets", "late-bbbb.js"), "export {};\n");
    rmSync(late);
    await publish("2");
    expect(await askForUpdate(page)).toBe("waiting");
    await takeUpdate(page);
    await site.kill();
    // As text, because the test runner would rewrite an import() in a function.
    const loaded = await other.evaluate(`import("${site.address}assets/late-aaaa.js").then(() => "loaded")`);
    expect(loaded).toBe("loaded");
    expect(await versionOf(other)).toBe("1");
  });
});
