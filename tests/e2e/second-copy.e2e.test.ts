// The browser's database is damaged while the browser is closed: is all of the work back from the second copy, evidence too, and does
// what was deleted on purpose stay away? A real browser, its real files.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { chromiumPath, launchArgs } from "../../scripts/browser.mjs";
import { sealed, signedPackage } from "../archive/sealed.ts";
import { type Chance, chance, oneOf } from "../setup/chance.ts";
import { patient, roundsOf, times } from "../setup/size.ts";
import { launch, type Site, serve, untilSaved } from "./site.ts";

let site: Site;
let worked: string;
/** Of the question with the note. */
let address: string;
beforeAll(async () => {
  site = await serve(inject("builtSite"));
  worked = mkdtempSync(join(tmpdir(), "sister-city-check-worked-"));
  const context = await start(worked);
  const page = await pageOf(context);
  await audit(page);
  await work(page);
  await context.close();
}, 180_000);
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

/** A package was handed over and one answer of it is queried; what is looked at in Compare is kept under a name. */
async function audit(page: Page): Promise<void> {
  await page.goto(`${site.address}#/r`);
  const buffer = Buffer.from(await signedPackage(await sealed()));
  await page.getByLabel("File to open").setInputFiles({ name: "guiyang.zip", mimeType: "application/zip", buffer });
  await page.getByRole("heading", { level: 1, name: /^Review of/ }).waitFor();
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByLabel("Query").first().check();
  await page.getByLabel("What do you ask the council?").first().fill(asked);
  await page
    .getByText(/^Saved on this computer/)
    .first()
    .waitFor();
  await page.goto(`${site.address}#/compare`);
  await page.getByRole("button", { name: "Look at a demonstration first" }).click();
  await page.getByRole("button", { name: "Saved views" }).click();
  await page.getByLabel("Name for this view").fill("As we look at it");
  await page.getByRole("button", { name: "Save this view" }).click();
  await page.getByText(/Saved on this computer as/).waitFor();
}
const asked = "Who holds it? 贵阳";

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
  address = page.url().replace(/(#\/a\/[^/]+).*/, "$1/q/oversight.training");
  await page.goto(address);
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

const damagesAtRandom = times(8, 1_000, 5_000);
const today = "Written today, after the second copy was made.";

/** One kind of damage to one file of the database, as chance has it. Gives what was done. */
function damageOne(files: readonly string[], yesterday: readonly string[], next: Chance): string {
  const file = oneOf(
    files.filter((path) => /\.(log|ldb)$|MANIFEST|CURRENT$/.test(path)),
    next,
  );
  const bytes = readFileSync(file);
  const name = file.replace(/.*\//, "");
  switch (next(5)) {
    case 0: {
      const left = next(bytes.length);
      writeFileSync(file, bytes.subarray(0, left));
      return `${name} cut from ${bytes.length} to ${left} bytes`;
    }
    case 1: {
      const flips = 1 + next(64);
      for (let flip = 0; flip < flips; flip += 1) {
        const at = next(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << next(8));
      }
      writeFileSync(file, bytes);
      return `${flips} bits of ${name} turned over`;
    }
    case 2:
      rmSync(file);
      return `${name} deleted`;
    case 3:
      writeFileSync(file, bytes.fill(0, 0, Math.min(64, bytes.length)));
      return `beginning of ${name} overwritten with nothing`;
    default:
      for (const one of files) rmSync(one);
      for (const one of yesterday) cpSync(one, join(dirname(file), one.replace(/.*\//, "")));
      return "the database of yesterday put in place of today's";
  }
}

test(`${damagesAtRandom} damages at random: none passes unnoticed, and the work is brought back`, {
  timeout: patient(60_000 + damagesAtRandom * 40_000),
}, async () => {
  const newest = mkdtempSync(join(tmpdir(), "sister-city-check-today-"));
  cpSync(worked, newest, { recursive: true });
  const before = await start(newest);
  const first = await pageOf(before);
  await first.goto(address);
  await first.locator("main textarea").last().fill(today);
  await first.locator("main textarea").last().blur();
  await untilSaved(first);
  await before.close();

  const came = new Map<string, number>();
  const count = (what: string): void => void came.set(what, (came.get(what) ?? 0) + 1);
  for (const seed of roundsOf("X6", damagesAtRandom)) {
    const profile = mkdtempSync(join(tmpdir(), "sister-city-check-random-"));
    cpSync(newest, profile, { recursive: true });
    const what = `seed ${seed}: ${damageOne(databaseFiles(profile), databaseFiles(worked), chance(seed * 7_919))}`;
    const context = await start(profile);
    try {
      const page = await pageOf(context);
      context.setDefaultTimeout(patient(20_000));
      await page.goto(site.address);
      const heading = page.getByRole("heading", {
        level: 1,
        name: /^(?:My assessments|Some saved work is no longer here|We could not open your saved work)/,
      });
      await heading.waitFor();
      if ((await heading.innerText()).startsWith("My assessments")) {
        await page.goto(address);
        await expect.poll(() => page.locator("main textarea").last().inputValue(), { message: what }).toBe(today);
        count("nothing lost");
        continue;
      }
      count("noticed");
      const sure = page.getByRole("checkbox", { name: /Remove the damaged database/ });
      const bring = page.getByRole("button", {
        name: /^Bring back .*1 assessment.* from the second copy$|^Bring back 1 review/,
      });
      const goOn = page.getByRole("button", { name: "Go on with what is left" });
      // Before the second copy has been read, the page may offer only to go on.
      const inIt = page.getByText(/In it, (?:as last saved|as of today)/).first();
      await inIt.waitFor();
      if ((await bring.count()) === 0) {
        // The database itself holds as much as the second copy: yesterday's state, which was named.
        await goOn.click();
        await page.goto(address);
        await expect.poll(() => page.locator("main textarea").last().inputValue(), { message: what }).toBe(words);
        count("an earlier state kept");
        continue;
      }
      if (await sure.count()) await sure.check();
      await bring.click();
      const back = page.getByText(/ (?:is|are) back[.,]/);
      await back
        .or(page.getByText(/did not let go of the damaged database/))
        .first()
        .waitFor();
      count((await back.count()) > 0 ? "brought back" : "left to be saved as a file");
    } catch (error) {
      throw new Error(`${what}: ${error}`, { cause: error });
    } finally {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  rmSync(newest, { recursive: true, force: true, maxRetries: 5 });
  console.info(`Damages at random: ${[...came].map(([what, times]) => `${what} ${times}`).join(", ")}`);
});

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
      expect(places).toMatch(/Reviews: .*\s+Database\s+(No longer in it|It cannot be read)/);
      expect(places).toMatch(/Saved views of “Compare”\s+Database/);
      expect(places).toMatch(/In it, (as last saved|as of today.*), with 1 of 1 evidence file/);
      const sure = page.getByRole("checkbox", { name: /Remove the damaged database/ });
      if (await sure.count()) await sure.check();
      await page
        .getByRole("button", { name: "Bring back 1 assessment, 1 review and 1 saved view from the second copy" })
        .click();
      await page.getByText("1 assessment, 1 review and 1 saved view are back, with 1 of 1 evidence file.").waitFor();
      await page.getByRole("button", { name: "Go on", exact: true }).click();
      await page.getByRole("heading", { name: "My assessments" }).waitFor();
      await page.getByText("Guiyang").first().click();
      await page.waitForURL(/#\/a\//);
      await page.goto(page.url().replace(/(#\/a\/[^/]+).*/, "$1/q/oversight.training"));
      await expect.poll(() => page.locator("main textarea").last().inputValue()).toBe(words);
      await page.goto(page.url().replace(/(#\/a\/[^/]+).*/, "$1/evidence"));
      await page.getByText("E1 minutes").waitFor();
      expect(await page.getByText("Not on this computer").count()).toBe(0);
      await page.goto(`${site.address}#/r`);
      await page.getByRole("link", { name: /Guiyang/ }).click();
      await page.getByRole("button", { name: "Go on", exact: true }).waitFor();
      await page
        .getByText(/1 query|1 asked|1 to ask/i)
        .first()
        .waitFor();
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
      await other.getByRole("button", { name: "Add 1 assessment, 1 review and 1 saved view" }).click();
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
