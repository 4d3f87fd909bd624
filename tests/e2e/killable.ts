// A whole browser on a profile of its own that can be killed at any moment and started again on what is left on the disk.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright";
import { chromiumPath, launchArgs } from "../../scripts/browser.mjs";
import { patient } from "../setup/size.ts";

export interface Killable {
  readonly page: Page;
  /** SIGKILL to the browser and everything it started. */
  readonly kill: () => Promise<void>;
  /** Ends the process that shows the page, and opens another page in the same browser. */
  readonly crash: () => Promise<Killable>;
}

/**
 * Starts a browser on a profile, in a process group of its own, so that it can be killed whole.
 * @param environment beside that of the tests
 */
export async function startOn(profile: string, environment: Readonly<Record<string, string>> = {}): Promise<Killable> {
  const portFile = join(profile, "DevToolsActivePort");
  rmSync(portFile, { force: true });
  const flags = ["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"];
  const env = { ...process.env, ...environment };
  const child = spawn(await chromiumPath(), [...launchArgs, ...flags], { detached: true, stdio: "ignore", env });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await firstLine(portFile)}`);
  const [context] = browser.contexts();
  if (!context) throw new Error("The browser has no window.");
  context.setDefaultTimeout(patient(30_000));
  const kill = async () => {
    await killGroup(child);
    await browser.close().catch(() => undefined);
  };
  const on = (page: Page): Killable => ({
    page,
    kill,
    async crash() {
      const session = await context.newCDPSession(page);
      const crashed = page.waitForEvent("crash");
      // A page that dies gives no answer any more.
      void session.send("Page.crash").catch(() => undefined);
      await crashed;
      const next = await context.newPage();
      await page.close().catch(() => undefined);
      return on(next);
    },
  });
  return on(context.pages()[0] ?? (await context.newPage()));
}

async function firstLine(file: string): Promise<string> {
  for (let tries = 0; tries < patient(400); tries += 1) {
    const line = existsSync(file) ? readFileSync(file, "utf8").split("\n")[0] : "";
    if (line) return line;
    await pause(50);
  }
  throw new Error("The browser did not start in time.");
}

const killGroup = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once("exit", () => resolve());
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  });

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
