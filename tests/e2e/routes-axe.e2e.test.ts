// Has any page a fault that axe can find? Every route of the built app, in light, dark and forced colours, wide, medium and narrow.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { signedPackage } from "../archive/sealed.ts";
import { fileWith } from "./profiles.ts";
import { launch, open, type Site, serve } from "./site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const routes = [
  "",
  "/q/political.one-china",
  "/q/political.contact-limits",
  "/q/agreement.partner-bodies",
  "/q/exit.next-date",
  "/s/political",
  "/s/political/review",
  "/findings",
  "/safeguards",
  "/report",
  "/evidence",
  "/sign",
  "/public",
  "/hand-over",
  "/history",
  "/history/political.one-china",
  "/delete",
];
const looks = [
  { name: "light", colorScheme: "light", forcedColors: "none" },
  { name: "dark", colorScheme: "dark", forcedColors: "none" },
  { name: "forced colours", colorScheme: "light", forcedColors: "active" },
] as const;

let browser: Browser;
let site: Site;
let page: Page;
let addresses: string[];

beforeAll(async () => {
  browser = await launch();
  site = await serve(inject("builtSite"));
  // axe is put into the page by the test; the app's own policy would refuse a foreign script.
  page = await (await browser.newContext({ bypassCSP: true, viewport: { width: 1366, height: 768 } })).newPage();
  await page.goto(site.address);
  await page.getByRole("button", { name: /example/i }).click();
  await page.waitForURL(/#\/a\//);
  const id = /#\/a\/([^/]+)/.exec(page.url())?.[1];
  await page.goto(`${site.address}#/r`);
  await page.getByLabel("File to open").setInputFiles(fileWith("package.zip", await signedPackage()));
  await page.getByRole("heading", { level: 1, name: /^Review of/ }).waitFor();
  const review = /#\/r\/[0-9a-f]{64}/.exec(page.url())?.[0];
  addresses = [
    "#/r",
    `${review}`,
    `${review}/s/agreement`,
    `${review}/report`,
    "#/new",
    "#/open",
    "#/sign",
    "#/check",
    "#/settings",
    "#/settings/register",
    "#/help",
    "#/",
    ...routes.map((route) => `#/a/${id}${route}`),
  ];
});
afterAll(async () => {
  await browser.close();
  await site.kill();
});

/** Opens an address and waits until nothing is on its way any more. */
async function settled(address: string): Promise<void> {
  await open(page, site.address, address);
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
}

async function faultsOn(address: string): Promise<string[]> {
  await settled(address);
  await page.evaluate(axe);
  return page.evaluate(async (values) => {
    const { axe: judge } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    const { violations } = await judge.run({ runOnly: { type: "tag", values } });
    return violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.target.join(" ")).join(", ")}`);
  }, tags);
}

describe("every route", () => {
  for (const { name, ...look } of looks) {
    for (const width of name === "light" ? [1366, 768, 320] : [1366, 320]) {
      test(`has no fault axe can find, in ${name}, ${width} pixels wide`, { timeout: 240_000 }, async () => {
        await page.emulateMedia(look);
        await page.setViewportSize({ width, height: 768 });
        const faults: Record<string, string[]> = {};
        for (const address of addresses) {
          const found = await faultsOn(address);
          if (found.length > 0) faults[address.replace(/\/a\/[^/]+/, "/a/:id")] = found;
        }
        expect(faults).toEqual({});
      });
    }
  }

  test("keeps within 320 pixels with letters twice as large, and with the wider spacing some readers need", {
    timeout: 240_000,
  }, async () => {
    await page.setViewportSize({ width: 320, height: 768 });
    const spacing =
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";
    const wide: Record<string, number> = {};
    for (const address of addresses) {
      await open(page, site.address, address);
      await page.reload();
      await settled(address);
      for (const way of ["larger", "spaced"]) {
        if (way === "spaced") await page.addStyleTag({ content: spacing });
        await page.evaluate(
          (size) => {
            document.documentElement.style.fontSize = size;
          },
          way === "larger" ? "200%" : "",
        );
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wider > 0) wide[`${way} ${address.replace(/\/a\/[^/]+/, "/a/:id")}`] = wider;
      }
    }
    await page.reload();
    expect(wide).toEqual({});
  });

  test("has one h1, a title of its own, and nothing that scrolls sideways at 320 pixels but tables", async () => {
    await page.setViewportSize({ width: 320, height: 768 });
    const titles: string[] = [];
    for (const address of addresses) {
      await settled(address);
      titles.push(await page.title());
      expect(await page.locator("h1").count(), address).toBe(1);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider, address).toBeLessThanOrEqual(0);
    }
    expect(new Set(titles).size, titles.join("\n")).toBe(titles.length);
  });
});
