// Is what the page called saved still there when the whole browser is killed in the middle of typing? Twenty-five rounds on one profile.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { chromiumPath, launchArgs } from "../../scripts/browser.mjs";
import { type Site, serve } from "./site.ts";

const rounds = 25;
let site: Site;
let profile: string;

beforeAll(async () => {
  site = await serve(inject("builtSite"));
  profile = mkdtempSync(join(tmpdir(), "sister-city-check-kill-"));
});
afterAll(async () => {
  await site.kill();
  rmSync(profile, { recursive: true, force: true });
});

interface Running {
  readonly browser: Browser;
  readonly page: Page;
  /** SIGKILL to the browser and everything it started. */
  readonly kill: () => Promise<void>;
}

/** A browser of its own process group, so that it can be killed whole. */
async function start(): Promise<Running> {
  const portFile = join(profile, "DevToolsActivePort");
  rmSync(portFile, { force: true });
  const args = [
    ...launchArgs,
    "--headless=new",
    "--remote-debugging-port=0",
    `--user-data-dir=${profile}`,
    "about:blank",
  ];
  const child = spawn(await chromiumPath(), args, { detached: true, stdio: "ignore" });
  const port = await firstLine(portFile);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  if (!context) throw new Error("The browser has no window.");
  const page = context.pages()[0] ?? (await context.newPage());
  return { browser, page, kill: () => killGroup(child) };
}

async function firstLine(file: string): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const line = existsSync(file) ? readFileSync(file, "utf8").split("\n")[0] : "";
    if (line) return line;
    await pause(50);
  }
  throw new Error("The browser did not start within ten seconds.");
}

function killGroup(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  });
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const note = (page: Page) => page.locator("main textarea").last();

describe("a browser killed in the middle of typing", () => {
  test(`loses nothing that was called saved, in ${rounds} rounds`, { timeout: 240_000 }, async () => {
    let running = await start();
    await running.page.goto(site.address);
    await running.page.getByRole("button", { name: /example/i }).click();
    await running.page.waitForURL(/#\/a\//);
    const address = running.page.url().replace(/(#\/a\/[^/]+).*/, "$1/q/oversight.training");
    let last = "";
    const lost: string[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const { page } = running;
      await page.goto(address);
      await note(page).waitFor();
      if (round > 1) {
        const found = await note(page).inputValue();
        // What was typed after the last save may be there too; what was acknowledged must be.
        if (!found.startsWith(last)) lost.push(`round ${round}: “${last}” was saved, “${found}” was found`);
      }
      last = `Round ${round}: asked.`;
      await note(page).fill("");
      await note(page).pressSequentially(last, { delay: 5 });
      // Said only after the transaction is on the disk; this is the moment the promise is made.
      await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
      await expect.poll(() => page.getByText(/^Saving|^Not saved/).count(), { timeout: 5000 }).toBe(0);
      await page
        .getByText(/^Saved on this computer/)
        .first()
        .waitFor();
      await note(page).focus();
      await page.keyboard.press("End");
      const typing = note(page)
        .pressSequentially(" and typing on", { delay: 20 })
        .catch(() => undefined);
      await pause((round * 37) % 250);
      await running.kill();
      await typing;
      await running.browser.close().catch(() => undefined);
      running = await start();
    }
    await running.page.goto(address);
    await note(running.page).waitFor();
    expect((await note(running.page).inputValue()).startsWith(last)).toBe(true);
    await running.kill();
    expect(lost).toEqual([]);
  });
});
