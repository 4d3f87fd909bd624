// Can an officer do the whole job with the keyboard alone, and with the server gone? New, answer, review, findings, PDF.
import { readFile } from "node:fs/promises";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Browser, BrowserContext, Locator, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { complaintsOf, launch, type Site, serve, untilSaved } from "./site.ts";

let browser: Browser;
let context: BrowserContext;
let site: Site;
let complaints: readonly string[];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  site = await serve(inject("builtSite"));
  context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  complaints = await complaintsOf(context);
});
afterEach(async () => {
  await context.close();
  await site.kill();
});

/** What has the focus, by the words a person would call it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : undefined;
    return (label || at?.textContent || "").trim();
  });

/** Presses Tab until the wanted thing has the focus; fails when it cannot be reached. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    if (wanted.test(await focused(page))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${wanted} cannot be reached with the Tab key; the focus is on “${await focused(page)}”.`);
}

async function press(page: Page, wanted: RegExp): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press("Enter");
}

/** Opens the app, waits until every file is on the device, and takes the server away. */
async function openWithoutServer(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.address);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  await site.kill();
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Check a sister-city partnership" }).waitFor();
  return page;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const nameOf = (choice: Locator) =>
  choice.evaluate((input) => (input instanceof HTMLInputElement ? (input.labels?.[0]?.textContent ?? "") : "").trim());

async function textOf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise;
  const pages = Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1));
  const texts = await Promise.all(pages.map(async (page) => (await (await page).getTextContent()).items));
  return texts
    .flat()
    .map((item) => ("str" in item ? item.str : ""))
    .join(" ");
}

describe("the whole job, by keyboard alone and without a server", () => {
  test("new, answer, review, findings, PDF", { timeout: 240_000 }, async () => {
    const page = await openWithoutServer();
    await press(page, /^Start a new check/);
    await page
      .getByRole("heading", { level: 1 })
      .filter({ hasText: /partnership|check/i })
      .waitFor();
    await page
      .getByLabel(/your council/i)
      .or(page.getByLabel(/council/i))
      .first()
      .focus();
    await page.keyboard.type("Testville");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Guiyang");
    await page.keyboard.press("Tab");
    await page.keyboard.type("贵阳");
    await press(page, /^Continue$|^Start/);
    await page.waitForURL(/\/q\//);

    // The first section by digit and Enter; what has no choices is left for later.
    const asked: string[] = [];
    while (page.url().includes("/q/")) {
      const here = page.url();
      asked.push(here);
      const choice = page.locator("main input[type=radio]").first();
      await tabTo(page, new RegExp(`^${escaped(await nameOf(choice))}`));
      await page.keyboard.press("1");
      await untilSaved(page);
      await page.keyboard.press("Control+Enter");
      await expect.poll(() => page.url()).not.toBe(here);
    }
    expect(asked).toHaveLength(7);

    // Check the answers, call the section complete, and go to the findings.
    await page.getByRole("heading", { level: 1, name: /^Check your answers/ }).waitFor();
    await tabTo(page, /^Yes/);
    await page.keyboard.press("Space");
    await press(page, /^Continue$/);
    await page.getByRole("heading", { level: 1, name: /Testville/ }).waitFor();
    await press(page, /^Findings, and what would change them/);
    await page.getByRole("heading", { level: 1, name: "What we found" }).waitFor();
    await press(page, /^The report$/);

    // The report, in one press.
    await page.getByRole("heading", { level: 1, name: "The report" }).waitFor();
    const download = page.waitForEvent("download", { timeout: 180_000 });
    await press(page, /^Save PDF$/);
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/^Guiyang_\d{4}_draft_report\.pdf$/);
    const bytes = await readFile(await saved.path());
    const text = await textOf(bytes);
    expect(text).toContain("Testville");
    expect(text).toContain("贵阳");
    expect(text).toContain("Draft, not signed");
    expect(complaints).toEqual([]);
  });
});
