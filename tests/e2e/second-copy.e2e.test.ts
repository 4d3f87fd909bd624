// The browser's database is damaged while the browser is closed: is all of the work back from the second copy, evidence too, and does
// what was deleted on purpose stay away? A real browser, its real files.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { chromiumPath, launchArgs } from "../../scripts/browser.mjs";
import { launch, type Site, serve } from "./site.ts";

let site: Site;
let worked: string;
beforeAll(async () => {
  site = await serve(inject("builtSite"));
  worked = mkdtempSync(join(tmpdir(), "sister-city-check-worked-"));
  const context = await start(worked);
  await work(await pageOf(context));
  await context.close();
}, 120_000);
afterAll(async () => {
  await site.kill();
  rmSync(worked, { recursive: true, force: true, maxRetries: 5 });
});

const start = async (profile: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    executablePath: await chromiumPath(),
    args: [...launchArgs],
    acceptDownloads: true,
  });
const pageOf = async (context: BrowserContext): Promise<Page> => context.pages()[0] ?? (await context.newPage());

const words = "Words that were on the disk: 贵阳.";

/** One answer with a note and a file, and then a pause in which the second copy is made. */
async function work(page: Page): Promise<void> {
  await page.goto(site.address);
  await page.getByRole("button", { name: /example/i }).click();
  await page.waitForURL(/#\/a\//);
  await page.goto(page.url().replace(/(#\/a\/[^/]+).*/, "$1/q/agreement.status"));
  await page.getByRole("button", { name: "Add a file or a link" }).click();
  await page
    .getByLabel("Add files")
    .setInputFiles({ name: "minutes.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 minutes") });
  await page.getByText("“minutes.pdf” was added.").waitFor();
  await page.goto(page.url().replace(/(#\/a\/[^/]+).*/, "$1/q/oversight.training"));
  await page.locator("main textarea").last().fill(words);
  await page.locator("main textarea").last().blur();
  // Made some twenty seconds after the start, when nobody waits for it.
  for (let tries = 0; (await inSecondCopy(page)).evidence === 0; tries += 1) {
    if (tries > 120) throw new Error("No second copy was made.");
    await page.waitForTimeout(500);
  }
}

/** How many assessments and evidence files the second copy has by now, and the last words among them. */
const inSecondCopy = (page: Page): Promise<{ work: number; evidence: number }> =>
  page.evaluate(async () => {
    const count = async (folder: FileSystemDirectoryHandle): Promise<number> => {
      let all = 0;
      for await (const _ of folder.keys()) all += 1;
      return all;
    };
    try {
      const root = await navigator.storage.getDirectory();
      const top = await (await root.getDirectoryHandle("second-copy")).getDirectoryHandle("sister-city-check");
      // Written last of all.
      await top.getFileHandle("saved-copies.json");
      const [work, evidence] = [await top.getDirectoryHandle("work"), await top.getDirectoryHandle("evidence")];
      return { work: await count(work), evidence: await count(evidence) };
    } catch {
      return { work: 0, evidence: 0 };
    }
  });

function databaseFiles(profile: string): string[] {
  const top = join(profile, "Default", "IndexedDB");
  if (!existsSync(top)) throw new Error(`The browser keeps its databases elsewhere: ${readdirSync(profile)}`);
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath.endsWith(".leveldb"))
    .map((entry) => join(entry.parentPath, entry.name));
}

const damages: Readonly<Record<string, (files: readonly string[]) => void>> = {
  "all files of the database deleted": (files) => {
    for (const file of files) rmSync(file);
  },
  "bytes of every table and log overwritten": (files) => {
    for (const file of files) if (/\.(log|ldb)$/.test(file)) overwrite(file);
  },
  "list of files overwritten": (files) => {
    for (const file of files) if (/MANIFEST/.test(file)) overwrite(file);
  },
};

/** The middle half of it. */
function overwrite(path: string): void {
  const bytes = readFileSync(path);
  bytes.fill(0xa5, Math.floor(bytes.length / 4), Math.ceil((bytes.length * 3) / 4));
  writeFileSync(path, bytes);
}

describe("brought back from the second copy", () => {
  test.each(Object.entries(damages))("%s", async (_, damage) => {
    damage(databaseFiles(worked));
    const context = await start(worked);
    try {
      const page = await pageOf(context);
      await page.goto(site.address);
      await page.getByRole("heading", { name: "What is where" }).waitFor();
      const places = await page.locator(".recovery-rows").innerText();
      expect(places).toMatch(/Database\s+(No longer in it|It cannot be read|An earlier state)/);
      expect(places).toMatch(/In it, (as last saved|as of today.*), with 1 of 1 evidence file/);
      const sure = page.getByRole("checkbox", { name: /Remove the damaged database/ });
      if (await sure.count()) await sure.check();
      await page.getByRole("button", { name: "Bring back 1 assessment from the second copy" }).click();
      await page.getByText("1 assessment is back, with 1 of 1 evidence file.").waitFor();
      await page.getByRole("button", { name: "Go on", exact: true }).click();
      await page.getByRole("heading", { name: "My assessments" }).waitFor();
      await page.getByText("Guiyang").first().click();
      await page.waitForURL(/#\/a\//);
      await page.goto(page.url().replace(/(#\/a\/[^/]+).*/, "$1/q/oversight.training"));
      await expect.poll(() => page.locator("main textarea").last().inputValue()).toBe(words);
      await page.goto(page.url().replace(/(#\/a\/[^/]+).*/, "$1/evidence"));
      await page.getByText("E1 minutes").waitFor();
      expect(await page.getByText("Not on this computer").count()).toBe(0);
    } finally {
      await context.close();
    }
  });

  test("where the browser does not let go of the database, the second copy becomes a file that opens elsewhere", async () => {
    const broken = mkdtempSync(join(tmpdir(), "sister-city-check-broken-"));
    cpSync(worked, broken, { recursive: true });
    for (const file of databaseFiles(broken)) overwrite(file);
    const context = await start(broken);
    const elsewhere = await launch();
    try {
      const page = await pageOf(context);
      await page.goto(site.address);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save the second copy as a file" }).click(),
      ]);
      const other = await elsewhere.newPage();
      await other.goto(`${site.address}#/open`);
      await other.getByLabel("File").setInputFiles(await download.path());
      await other.getByRole("button", { name: "Add 1 assessment" }).click();
      await other.getByText(/Read back from this computer: .*1 of 1 evidence file/).waitFor();
    } finally {
      await elsewhere.close();
      await context.close();
      rmSync(broken, { recursive: true, force: true, maxRetries: 5 });
    }
  });

  test("what is deleted on purpose is gone from the second copy too, before the page says so", async () => {
    const context = await start(worked);
    try {
      const page = await pageOf(context);
      await page.goto(`${site.address}#/settings/delete`);
      await page.getByLabel(/type the number of assessments: 1/).fill("1");
      await page.getByRole("button", { name: "Delete everything" }).click();
      await page.getByRole("heading", { name: "Everything was deleted" }).waitFor();
      expect(await inSecondCopy(page)).toEqual({ work: 0, evidence: 0 });
    } finally {
      await context.close();
    }
  });
});
