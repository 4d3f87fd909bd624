// Is each file in whole or not at all when the whole browser is killed in the middle of taking in? Several rounds on one profile; then the
// same folder once more, and everything is there once.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import edition from "../../checklists/editions/us-sister-city/1.json" with { type: "json" };
import { makeSample } from "../../src/cli/sample/make-sample.ts";
import type { Edition } from "../../src/core/checklist.ts";
import { openEdition } from "../../src/core/open-edition.ts";
import { type Killable, pause, startOn } from "./killable.ts";
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

/** A browser that can be killed, on the page that takes files in. */
async function start(): Promise<Killable> {
  const running = await startOn(profile);
  await running.page.goto(`${site.address}#/compare/add`);
  await running.page.getByRole("heading", { level: 2, name: "Add submissions" }).waitFor();
  return running;
}

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
