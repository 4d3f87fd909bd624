// When the disk itself is full while somebody types: is it said, are the words in the copy, is nothing called saved that is not, and is
// all of it there once there is room again? A real disk, made small: a profile on a memory disk of its own.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Locator, type Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { chromiumPath, launchArgs } from "../../scripts/browser.mjs";
import { type Site, serve, untilSaved } from "./site.ts";

const downloads = mkdtempSync(join(tmpdir(), "sister-city-check-downloads-"));
const disk = mkdtempSync(join(tmpdir(), "sister-city-check-disk-"));
// Only somebody who may mount has such a disk; elsewhere the test is skipped and says why.
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=96m", "tmpfs", disk]).status === 0;
const why = mounted ? "" : " (skipped: a small disk can only be made by somebody who may mount one)";

let site: Site;
beforeAll(async () => {
  site = await serve(inject("builtSite"));
});
afterAll(async () => {
  await site.kill();
  if (mounted) spawnSync("umount", ["-l", disk]);
  for (const folder of [disk, downloads]) rmSync(folder, { recursive: true, force: true });
});

/** The profile on the small disk; one of its own for each way. */
async function open(serviceWorkers: "allow" | "block"): Promise<BrowserContext> {
  return chromium.launchPersistentContext(join(disk, serviceWorkers), {
    executablePath: await chromiumPath(),
    args: [...launchArgs],
    serviceWorkers,
    acceptDownloads: true,
    downloadsPath: downloads,
  });
}

afterEach(() => room());

const filler = join(disk, "filler");
/** Fills the disk to the last block, while the browser writes too. */
function fill(): void {
  for (let size = 1_048_576; size >= 512; ) {
    try {
      writeFileSync(filler, Buffer.alloc(size), { flag: "a" });
    } catch {
      size /= 2;
    }
  }
}
const room = (): void => rmSync(filler, { force: true });

const note = (page: Page) => page.locator("main textarea").last();
const slot = (page: Page) => page.locator("main .save[aria-busy=false] > span").first();

/** Opens the example at a question with a note, and writes in it while there is room. */
async function begin(page: Page): Promise<string> {
  await page.goto(site.address);
  await page.getByRole("button", { name: /example/i }).click();
  await page.waitForURL(/#\/a\//);
  const address = page.url().replace(/(#\/a\/[^/]+).*/, "$1/q/oversight.training");
  await page.goto(address);
  await type(page, "Saved while there was room.");
  await untilSaved(page);
  return address;
}

async function type(page: Page, words: string): Promise<void> {
  await note(page).fill(words);
  await note(page).blur();
}

/** Small changes may still fit in what the store has taken already. Gives what was called saved last, and what was not. */
async function typeUntilRefused(page: Page): Promise<{ readonly saved: string; readonly refused: string }> {
  let saved = "Saved while there was room.";
  for (let round = 1; ; round += 1) {
    fill();
    const refused = `Typed on a full disk, round ${round}. ${"More words. ".repeat(1_000)}`.trim();
    await type(page, refused);
    let said = "";
    await expect
      .poll(async () => (said = await slot(page).innerText()), { timeout: 60_000 })
      .toMatch(/^(?:Saved on|Not saved\.)/);
    if (!said.startsWith("Saved")) return { saved, refused };
    saved = refused;
  }
}

async function copyOf(page: Page, button: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return readFile(await download.path(), "utf8");
}

// On a full disk Chromium may throw away all that an address has stored: when the service worker's own store cannot be written, or when the
// log of the database ends in half an entry. Whether it does differs from run to run, so both ways are walked to their end.
test.skipIf(!mounted).each(["block", "allow"] as const)(
  `typing on a full disk, service worker: %s. Said, copied, and what is called saved is there at the next start${why}`,
  { timeout: 240_000 },
  async (serviceWorkers) => {
    const context = await open(serviceWorkers);
    const page = await context.newPage();
    const address = await begin(page);
    if (serviceWorkers === "allow")
      await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
    const { saved, refused } = await typeUntilRefused(page);
    expect(await slot(page).innerText()).toMatch(
      /^Not saved\. Your last answer is still on this page\..*(?:disk|room)/s,
    );
    expect(await note(page).inputValue()).toBe(refused);
    const urgent = page.getByRole("button", { name: "Save a copy from this window" });
    const beside = page.locator("main .save").getByRole("button", { name: "Save a copy" });
    const copy = await copyOf(page, urgent.or(beside).first());
    expect(copy).toContain(refused);

    room();
    const gone = page.getByText("This window can no longer save.").first();
    await expect
      .poll(async () => (await gone.isVisible()) || (await slot(page).innerText()).startsWith("Saved on"), {
        timeout: 90_000,
      })
      .toBe(true);
    const savedAfter = !(await gone.isVisible());
    await context.close();

    const later = await open(serviceWorkers);
    const again = await later.newPage();
    await again.goto(address);
    const lost = again.getByRole("heading", { name: "Some saved work is no longer here" });
    await lost.or(note(again)).waitFor();
    if (savedAfter) await expect.poll(() => note(again).inputValue()).toBe(refused);
    else if (await lost.isVisible()) {
      await again.getByText("Guiyang").first().waitFor();
      await again.getByRole("button", { name: "Go on with what is left" }).click();
      await again.goto(`${site.address}#/open`);
      await again
        .locator("input[type=file]")
        .setInputFiles({ name: "copy.json", mimeType: "application/json", buffer: Buffer.from(copy) });
      await again.getByRole("button", { name: "Add 1 assessment" }).click();
      await again.getByText("1 assessment added.").waitFor();
      await again.goto(address);
      await expect.poll(() => note(again).inputValue()).toBe(refused);
    } else await expect.poll(() => note(again).inputValue()).toSatisfy((found) => [saved, refused].includes(found));
    await later.close();
  },
);
