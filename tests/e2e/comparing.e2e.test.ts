// An oversight body compares with the keyboard alone and without a network: takes in a folder, filters, sorts, opens an answer, comes back,
// sets two beside each other. And whether any of its views has a fault that axe can find.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import edition from "../../checklists/editions/us-sister-city/1.json" with { type: "json" };
import { root } from "../../scripts/build-if-needed.mjs";
import { makeSample } from "../../src/cli/sample/make-sample.ts";
import type { Edition } from "../../src/core/checklist.ts";
import { leadKinds } from "../../src/core/compare/leads.ts";
import { openEdition } from "../../src/core/open-edition.ts";
import { leadName } from "../../src/i18n/en/compare-leads.ts";
import { person, rowsOf } from "./profiles.ts";
import { launch, open, type Site, serve } from "./site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "sister-city-check-portfolio-"));
let browser: Browser;
let site: Site;
let planted = 0;

beforeAll(async () => {
  browser = await launch();
  site = await serve(inject("builtSite"));
  const checklist = openEdition(edition as unknown as Edition);
  for await (const one of makeSample({ count: 40, seed: 11, forgeries: 4, checklist })) {
    writeFileSync(join(folder, one.name), one.bytes);
    if (one.planted && !["copy", "not signed", "contradiction"].includes(one.planted)) planted += 1;
  }
  writeFileSync(join(folder, "letter.txt"), "Dear all, our packages are here.");
});
afterAll(async () => {
  await browser.close();
  await site.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Presses Tab until the focus is on what has this name; fails when it comes round without meeting it. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 300; presses += 1) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => {
      const on = document.activeElement;
      const label = on instanceof HTMLInputElement ? on.closest("label")?.textContent : "";
      return on?.getAttribute("aria-label") || label || on?.textContent || "";
    });
    if (name.test(here.trim())) return;
  }
  throw new Error(`Tab never came to ${name}.`);
}

test("the whole job by keyboard alone, without a network", { timeout: 180_000 }, async () => {
  const body = await person(browser, site.address);
  const { page } = body;
  await tabTo(page, /^Check a report|^Compare$/);
  await body.go("#/compare");
  await page.getByRole("heading", { level: 2, name: "Add submissions" }).waitFor();
  // The system's own window for files cannot be driven; the button that opens it can be reached.
  await tabTo(page, /^Choose a folder$/);
  await page.getByLabel("Folder to take in").setInputFiles(folder);
  await page.getByText(/^Done: 41 files/).waitFor();
  const receipt = (await rowsOf(page, "receipts")) as { lines: { kind: string }[] }[];
  const refused = receipt
    .flatMap(({ lines }) => lines)
    .filter(({ kind }) => kind === "altered" || kind === "unreadable");
  expect(refused.length).toBe(planted + 1);

  await tabTo(page, /^Save the receipt as CSV$/);
  const csv = readFileSync(await body.saves(() => page.keyboard.press("Enter")), "utf8")
    .trimEnd()
    .split("\r\n");
  expect(csv.length).toBe(41 + 1);
  expect(csv.filter((line) => line.startsWith("letter.txt,")).join()).toContain("Refused, cannot be read");

  await page.getByRole("link", { name: "Table", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Submissions by section" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
  await tabTo(page, /^Filters$/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^Medium/);
  await page.keyboard.press("Space");
  await page.waitForURL(/rating=medium/);
  await page.getByRole("button", { name: "Filters, 1 on" }).press("Enter");
  await tabTo(page, /^Known$/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/sort=known/);
  await tabTo(page, /side by side$/);
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.getByText(/Enter opens the answers/).waitFor();
  const cell = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: /^Agreement/ }).waitFor();
  await tabTo(page, /\?$/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 2, name: "Who signed" }).waitFor();
  // The browser's own way back, which Alt and the left arrow press where there is a window.
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: /^Agreement/ }).waitFor();
  await page.goBack();
  await page.waitForFunction((label) => document.activeElement?.getAttribute("aria-label") === label, cell);
  await page.getByRole("link", { name: "Compare the 2 chosen" }).press("Enter");
  await page.getByRole("region", { name: "Submissions side by side" }).waitFor();
  await page.keyboard.press("Alt+n");
  await page.getByText(/^Difference 1 of/).waitFor();
  await page.waitForFunction(() => document.activeElement?.closest("tr")?.hasAttribute("data-differs"));
  expect(body.complaints).toEqual([]);
  await body.close();
});

/** Drops files and folders onto the middle of what is found, as the system does when somebody lets go of them there. */
async function drop(page: Page, onto: string, files: readonly string[]): Promise<void> {
  const box = await page.locator(onto).boundingBox();
  if (!box) throw new Error(`There is no ${onto}.`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const session = await page.context().newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", {
      type,
      x,
      y,
      data: { items: [], files: [...files], dragOperationsMask: 1 },
    });
}

test("a folder in a folder and a file beside it are dropped: all are taken in, and give as many leads of each kind as on the command line", {
  timeout: 120_000,
}, async () => {
  const command = ["--import", "tsx", "src/cli/main.ts", "compare", folder, "--leads", "--json"];
  const { stdout } = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8", maxBuffer: 1e8 });
  const { leads } = JSON.parse(stdout) as { leads: Record<string, readonly unknown[]> };
  const counts = leadKinds.map((kind) => [leadName[kind], leads[kind]?.length ?? -1]);
  expect(counts.filter(([, count]) => Number(count) > 0).length).toBeGreaterThan(3);

  const body = await person(browser, site.address);
  await body.go("#/compare/add");
  const [one = "", ...others] = readdirSync(folder).map((name) => join(folder, name));
  const deep = join(mkdtempSync(join(tmpdir(), "sister-city-check-dropped-")), "from councils", "2026");
  mkdirSync(deep, { recursive: true });
  for (const other of others) copyFileSync(other, join(deep, basename(other)));
  writeFileSync(join(deep, ".DS_Store"), "left there by a system");
  await drop(body.page, ".take-in", [one, dirname(deep)]);
  await body.page.getByText(/^Done: 41 files/).waitFor({ timeout: 60_000 });
  rmSync(dirname(dirname(deep)), { recursive: true });
  await body.go("#/compare/leads");
  const kinds = body.page.getByRole("navigation", { name: "Kinds of leads" }).getByRole("listitem");
  await kinds.first().waitFor();
  const shown = async () =>
    (await kinds.allTextContents()).map((text) => {
      const [, count, name] = /^([\d,]+)(.*)$/.exec(text) ?? [];
      return [name, Number(count?.replaceAll(",", ""))];
    });
  await expect.poll(shown, { timeout: 20_000 }).toEqual(counts);
  expect(body.complaints).toEqual([]);
  await body.close();
});

/** The demonstration is open, and this many pixels are seen. */
async function demonstrated(): Promise<{ page: Page; addresses: Record<string, string> }> {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(`${site.address}#/compare/add`);
  await page.getByRole("button", { name: "Look at a demonstration first" }).click();
  await page.getByRole("region", { name: "Submissions by section" }).waitFor();
  await page.locator("[data-row]").nth(2).waitFor();
  const rows = await page.locator("[data-row]").evaluateAll((all) => all.map((one) => one.getAttribute("data-row")));
  const [first = "", second = "", third = ""] = rows as string[];
  const sides = [first, second, third].map((one) => one.slice(0, 16)).join("%2C");
  return {
    page,
    addresses: {
      overview: "#/compare/overview",
      "overview of councils, each place": "#/compare/overview/small=1&whose=council",
      "overview, nothing fits": "#/compare/overview/text=nobody",
      questions: "#/compare/questions",
      leads: "#/compare/leads",
      trend: `#/compare/trend/${first}`,
      table: "#/compare/table",
      "nothing fits": "#/compare/table/rating=none&text=nobody",
      add: "#/compare/add",
      "side by side": `#/compare/side-by-side/of=${sides}`,
      "side by side, nothing chosen": "#/compare/side-by-side",
      submission: `#/compare/s/${first}`,
      section: `#/compare/s/${first}/political`,
      answer: `#/compare/s/${first}/q/political.one-china`,
      "no such submission": "#/compare/s/none",
    },
  };
}

async function faultsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: judge } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const { violations } = await judge.run({ runOnly: { type: "tag", values } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(" "))}`);
  });
}

test("no view has a fault axe can find, and none scrolls sideways at 320 pixels but in its table", {
  timeout: 400_000,
}, async () => {
  const { page, addresses } = await demonstrated();
  const faults: string[] = [];
  const titles = new Set<string>();
  for (const [name, address] of Object.entries(addresses)) {
    for (const [colorScheme, forcedColors, width] of [
      ["light", "none", 1366],
      ["dark", "none", 768],
      ["light", "active", 320],
    ] as const) {
      await page.emulateMedia({ colorScheme, forcedColors });
      await page.setViewportSize({ width, height: 768 });
      await open(page, site.address, address);
      await page.waitForFunction(() => !/^Opening/.test(document.querySelector("main")?.textContent ?? ""));
      if (name === "overview" || name === "overview of councils, each place")
        await page.getByRole("list", { name: "Places" }).waitFor();
      if (["overview", "questions", "trend"].includes(name)) await page.locator(".chart-foot").first().waitFor();
      if (name.startsWith("leads")) await page.locator(".leads > li").first().waitFor();
      if (width === 1366 && name === "table") {
        await page.getByRole("button", { name: "Filters", exact: true }).click();
        await page.getByRole("button", { name: "Columns", exact: true }).click();
      }
      for (const fault of await faultsOn(page))
        faults.push(`${name}, ${colorScheme}, ${forcedColors}, ${width}: ${fault}`);
      if ((await page.locator("h1").count()) !== 1) faults.push(`${name}: not one h1`);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wider > 0) faults.push(`${name}, ${width}: ${wider} pixels wider than the window`);
      titles.add(await page.title());
    }
  }
  expect(faults).toEqual([]);
  expect(titles.size).toBe(11);
  await page.context().close();
});
