// Is each file in whole or not at all when the whole browser is killed in the middle of taking in? Several rounds on one profile; then the
// same folder once more, and everything is there once.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import edition from "../../checklists/editions/us-sister-city/1.json" with { type: "json" };
import { chromiumPath, launchArgs } from "../../scripts/browser.mjs";
import { makeSample } from "../../src/cli/sample/make-sample.ts";
import type { Edition } from "../../src/core/checklist.ts";
import { openEdition } from "../../src/core/open-edition.ts";
import { rowsOf } from "./profiles.ts";
import { type Site, serve } from "./site.ts";

const files = 160;
const rounds = 4;
const folder = mkdtempSync(join(tmpdir(), "sister-city-check-portfolio-"));
const profile = mkdtempSync(join(tmpdir(), "sister-city-check-kill-"));
let site: Site;

beforeAll(async () => {
  site = await serve(inject("builtSite"));
  const checklist = openEdition(edition as unknown as Edition);
  for await (const { name, bytes } of makeSample({ count: files, seed: 5, forgeries: 3, checklist }))
    writeFileSync(join(folder, name), bytes);
}, 120_000);
afterAll(async () => {
  await site.kill();
  rmSync(folder, { recursive: true, force: true });
  rmSync(profile, { recursive: true, force: true });
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A browser of its own process group, so that it can be killed whole. */
async function start(): Promise<{ page: Page; kill: () => Promise<void> }> {
  const portFile = join(profile, "DevToolsActivePort");
  rmSync(portFile, { force: true });
  const flags = ["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"];
  const child = spawn(await chromiumPath(), [...launchArgs, ...flags], { detached: true, stdio: "ignore" });
  for (let tries = 0; !existsSync(portFile) && tries < 400; tries += 1) await pause(50);
  const port = readFileSync(portFile, "utf8").split("\n")[0];
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const context = browser.contexts()[0];
  const page = context?.pages()[0] ?? (await context?.newPage());
  if (!page) throw new Error("The browser has no window.");
  await page.goto(`${site.address}#/compare/add`);
  await page.getByRole("heading", { level: 2, name: "Add submissions" }).waitFor();
  const kill = async () => {
    await killGroup(child);
    await browser.close().catch(() => undefined);
  };
  return { page, kill };
}

const killGroup = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once("exit", () => resolve());
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  });

interface Line {
  readonly file: string;
  readonly kind: string;
  readonly fingerprint?: string;
}

/** What is on the disk, as one piece; fails when a row stands without its content, or a line without its row. */
async function whole(page: Page): Promise<{ rows: number; lines: readonly Line[] }> {
  const keys = async (table: string) =>
    new Set((await rowsOf(page, table)).map((row) => (row as { fingerprint: string }).fingerprint));
  const [received, contents] = [await keys("received"), await keys("receivedContents")];
  expect([...received].sort()).toEqual([...contents].sort());
  const lines = (await rowsOf(page, "receipts")).flatMap((row) => (row as { lines: Line[] }).lines);
  const takenIn = lines.filter(({ kind }) => !["duplicate", "altered", "unreadable"].includes(kind));
  expect(new Set(takenIn.map(({ fingerprint }) => fingerprint))).toEqual(received);
  expect(takenIn.length).toBe(received.size);
  return { rows: received.size, lines };
}

test(`killed ${rounds} times while taking in ${files} files, each file is in whole or not at all`, {
  timeout: 240_000,
}, async () => {
  let grown = 0;
  for (let round = 0; round < rounds; round += 1) {
    const { page, kill } = await start();
    const before = await whole(page);
    expect(before.rows).toBeGreaterThanOrEqual(grown);
    grown = before.rows;
    await page.getByLabel("Folder to take in").setInputFiles(folder);
    await page
      .getByText(/^Reading /)
      .first()
      .waitFor();
    await pause(150 + round * 350);
    await kill();
  }
  const { page, kill } = await start();
  await whole(page);
  await page.getByLabel("Folder to take in").setInputFiles(folder);
  await page.getByText(`Done: ${files} files`).waitFor({ timeout: 120_000 });
  const { rows, lines } = await whole(page);
  const last = lines.slice(-files);
  // Whatever was in before is recognised; what was not is taken in now. Nothing is twice.
  expect(new Set(last.map(({ file }) => file)).size).toBe(files);
  expect(
    new Set(lines.flatMap(({ kind, fingerprint }) => (kind === "duplicate" ? (fingerprint ?? []) : []))).size,
  ).toBeLessThanOrEqual(rows);
  await kill();
});
