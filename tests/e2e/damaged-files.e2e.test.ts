// When the browser's own files are damaged while it is closed: does the page name what is lost, save what is left, and go on?
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { chromiumPath, launchArgs } from "../../scripts/browser.mjs";
import { type Site, serve, untilSaved } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await serve(inject("builtSite"));
});
afterAll(() => site.kill());

const start = async (profile: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    executablePath: await chromiumPath(),
    args: [...launchArgs],
    acceptDownloads: true,
  });

const filesOf = (profile: string): string[] => {
  const top = join(profile, "Default", "IndexedDB");
  if (!existsSync(top)) throw new Error(`The browser keeps its databases elsewhere: ${readdirSync(profile)}`);
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath.endsWith(".leveldb"))
    .map((entry) => join(entry.parentPath, entry.name));
};

/** Overwrites the middle half of a file. */
function overwrite(path: string): void {
  const bytes = readFileSync(path);
  bytes.fill(0xa5, Math.floor(bytes.length / 4), Math.ceil((bytes.length * 3) / 4));
  writeFileSync(path, bytes);
}

const damages: Readonly<Record<string, (files: readonly string[]) => void>> = {
  "bytes of every table and log overwritten": (files) => {
    for (const file of files) if (/\.(log|ldb)$/.test(file)) overwrite(file);
  },
  "log cut in half": (files) => {
    for (const file of files) if (file.endsWith(".log")) truncateSync(file, Math.floor(readFileSync(file).length / 2));
  },
  "list of files overwritten": (files) => {
    for (const file of files) if (/MANIFEST/.test(file)) overwrite(file);
  },
  "pointer to the list of files emptied": (files) => {
    for (const file of files) if (/CURRENT$/.test(file)) truncateSync(file, 0);
  },
  "all files deleted": (files) => {
    for (const file of files) rmSync(file);
  },
};

/** Two visits' worth of work, so that tables and log both hold some. Gives the address of the question. */
async function work(page: Page): Promise<string> {
  await page.goto(site.address);
  await page.getByRole("button", { name: /example/i }).click();
  await page.waitForURL(/#\/a\//);
  const address = page.url().replace(/(#\/a\/[^/]+).*/, "$1/q/oversight.training");
  await page.goto(address);
  await page.locator("main textarea").last().fill("Words on the disk.");
  await page.locator("main textarea").last().blur();
  await untilSaved(page);
  return address;
}

describe("database files damaged while the browser is closed", () => {
  test.each(Object.entries(damages))("%s", async (_, damage) => {
    const profile = mkdtempSync(join(tmpdir(), "sister-city-check-damaged-"));
    try {
      const before = await start(profile);
      await work(before.pages()[0] ?? (await before.newPage()));
      await before.close();
      damage(filesOf(profile));

      const after = await start(profile);
      const page = after.pages()[0] ?? (await after.newPage());
      await page.goto(site.address);
      // Never the welcome of an empty program: either all is there, or the loss has a name.
      let heading = "";
      await expect
        .poll(async () => (heading = await page.locator("h1").innerText()))
        .toMatch(/My assessments|Some saved work is no longer here|We could not open your saved work/);
      if (heading.startsWith("My assessments")) {
        await page.getByText("Guiyang").first().waitFor();
      } else {
        await page.getByRole("button", { name: "Save what can still be read" }).click();
        await page.getByText(/^Saved as|^No assessment could be read/).waitFor();
        if (heading.startsWith("Some")) await page.getByRole("button", { name: "Go on with what is left" }).click();
        else {
          await page.getByText("Go on without this work").click();
          await page.getByRole("checkbox").check();
          await page.getByRole("button", { name: "Remove it and begin empty" }).click();
        }
        // Either an older state of the work, or an empty list; in both one can go on working.
        await page.getByRole("heading", { name: /^My assessments$|^Check a sister-city partnership$/ }).waitFor();
        await page.goto(`${site.address}#/new`);
        await page.locator("#council").fill("Fort Worth, Texas");
        await page.locator("#partner").fill("Nanning");
        await page.locator("form [type=submit]").click();
        await page.waitForURL(/\/q\//);
      }
      await after.close();
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  });
});
