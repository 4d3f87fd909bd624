// Has a page a fault that axe can find when something is wrong? What hardly anybody sees is read most carefully by those who do.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { rareStates } from "./rare-states.ts";
import { launch, type Site, serve } from "./site.ts";
import { statesBetweenPeople } from "./states-between-people.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const looks = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "light", forcedColors: "active" },
] as const;

let browser: Browser;
let site: Site;
beforeAll(async () => {
  browser = await launch();
  site = await serve(inject("builtSite"));
});
afterAll(async () => {
  await browser.close();
  await site.kill();
});

async function faultsOn(page: Page): Promise<string[]> {
  return page.evaluate(async (values) => {
    const { axe: judge } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    const { violations } = await judge.run({ runOnly: { type: "tag", values } });
    return violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.target.join(" ")).join(", ")}`);
  }, tags);
}

test.each([...rareStates, ...statesBetweenPeople])(
  "$name: no fault axe can find, one h1, and nothing scrolls sideways at 320 pixels",
  {
    timeout: 240_000,
  },
  async ({ open }) => {
    const page = await open(browser, site.address);
    await page.evaluate(axe);
    const faults: string[] = [];
    for (const look of looks) {
      await page.emulateMedia(look);
      for (const width of [1366, 320]) {
        await page.setViewportSize({ width, height: 768 });
        for (const fault of await faultsOn(page))
          faults.push(`${look.colorScheme} ${look.forcedColors} ${width}: ${fault}`);
      }
    }
    expect(faults).toEqual([]);
    expect(await page.locator("h1").count()).toBe(1);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBeLessThanOrEqual(0);
    await page.context().close();
  },
);
