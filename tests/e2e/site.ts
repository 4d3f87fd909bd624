// How does an end-to-end test get a real server that it can kill, and a real browser that reports what went wrong in it?
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from "playwright";
import { chromiumPath, launchArgs } from "../../scripts/browser.mjs";
import { root } from "../../scripts/build-if-needed.mjs";
import { patient } from "../setup/size.ts";

export type Site = {
  readonly address: string;
  /** Paths asked for since the start or the last `forget`, as the server saw them. */
  readonly requests: () => readonly string[];
  readonly forget: () => void;
  /** Ends the server at once, in the middle of whatever it does. */
  readonly kill: () => Promise<void>;
};

/** Serves a folder the way `npm start` does. Port 0 is a free one; name a port to come back at the same address. */
export async function serve(folder: string, port = 0): Promise<Site> {
  const script = join(root, "scripts", "serve.mjs");
  const child = spawn(process.execPath, [script, "--site", folder, "--port", String(port), "--log"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const seen: string[] = [];
  const address = await new Promise<string>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`The server ended with ${code} before it had an address.`)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      const asked = /^request \S+ (.*)$/.exec(line)?.[1];
      if (asked) seen.push(asked);
      const found = /http:\S+/.exec(line)?.[0];
      if (found && !asked) resolve(found);
    });
  });
  return { address, requests: () => [...seen], forget: () => seen.splice(0), kill: () => kill(child) };
}

function kill(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}

/** A copy of a built site that a test may change, and how to remove it. */
export function copyOf(folder: string): { folder: string; remove: () => void } {
  const copy = mkdtempSync(join(tmpdir(), "sister-city-check-"));
  cpSync(folder, copy, { recursive: true });
  return { folder: copy, remove: () => rmSync(copy, { recursive: true, force: true }) };
}

export async function launch(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...launchArgs] });
  // Only a test that fails waits as long.
  return browser.on("context", (context) => context.setDefaultTimeout(60_000));
}

/** Everything the browser complained about, in any page of the context: content policy, Trusted Types, uncaught errors. */
export async function complaintsOf(context: BrowserContext): Promise<readonly string[]> {
  const complaints: string[] = [];
  await context.exposeFunction("complain", (text: string) => complaints.push(text));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { complain } = window as unknown as { complain: (text: string) => void };
      complain(`policy ${event.effectiveDirective}: ${event.blockedURI} ${event.sample} at ${event.sourceFile}`);
    });
  });
  context.on("page", (page) => page.on("pageerror", (error) => complaints.push(`error ${error.message}`)));
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console ${message.text()}`);
  });
  return complaints;
}

/**
 * Opens an address of the program, such as "#/open", and settles once its page stands there. An address after # loads nothing: `goto` alone
 * returns while the page before is still shown, and what is looked for next would be found in that.
 */
export async function open(page: Page, site: string, hash: string): Promise<void> {
  if (!page.url().startsWith(site)) await page.goto(`${site}${hash}`);
  else
    await page.evaluate(
      (to) =>
        new Promise<void>((resolve) => {
          if (location.hash === to) return resolve();
          // After everybody else who listens, and what they draw at once.
          addEventListener("hashchange", () => setTimeout(resolve), { once: true });
          location.hash = to;
        }),
      hash,
    );
  await page.getByRole("heading", { level: 1 }).first().waitFor();
}

/** Waits until the page says that everything typed so far is saved: while a change is on its way the line still holds the words of the last one. */
export async function untilSaved(on: Page | Locator): Promise<void> {
  await on
    .locator(".save[aria-busy=false] > span")
    .filter({ hasText: /^Saved on this computer/ })
    .first()
    .waitFor({ timeout: patient(60_000) });
}
