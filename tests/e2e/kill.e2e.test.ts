// Is what the page called saved still there when the whole browser is killed in the middle of typing? Many rounds on one profile.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { patient, roundsOf, times } from "../setup/size.ts";
import { pause, startOn } from "./killable.ts";
import { type Site, serve, untilSaved } from "./site.ts";

const rounds = times(25, 500, 3_000);
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

const note = (page: Page) => page.locator("main textarea").last();

describe("a browser killed in the middle of typing", () => {
  test(`loses nothing that was called saved, in ${rounds} rounds`, { timeout: patient(rounds * 10_000) }, async () => {
    let running = await startOn(profile);
    await running.page.goto(site.address);
    await running.page.getByRole("button", { name: /example/i }).click();
    await running.page.waitForURL(/#\/a\//);
    const address = running.page.url().replace(/(#\/a\/[^/]+).*/, "$1/q/oversight.training");
    let last = "";
    for (const round of roundsOf("X1 typing", rounds)) {
      const { page } = running;
      await page.goto(address);
      await note(page).waitFor();
      if (round > 1) {
        const found = await note(page).inputValue();
        // What was typed after the last save may be there too; what was acknowledged must be.
        expect(found.startsWith(last), `round ${round}: “${last}” was saved, “${found}” was found`).toBe(true);
      }
      last = `Round ${round}: asked.`;
      await note(page).fill("");
      await note(page).pressSequentially(last, { delay: 5 });
      // Said only after the transaction is on the disk; this is the moment the promise is made.
      await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
      await expect.poll(() => page.getByText(/^Saving|^Not saved/).count(), { timeout: patient(5_000) }).toBe(0);
      await untilSaved(page);
      await note(page).focus();
      await page.keyboard.press("End");
      const typing = note(page)
        .pressSequentially(" and typing on", { delay: 20 })
        .catch(() => undefined);
      await pause((round * 37) % 250);
      await running.kill();
      await typing;
      running = await startOn(profile);
    }
    await running.page.goto(address);
    await note(running.page).waitFor();
    expect((await note(running.page).inputValue()).startsWith(last)).toBe(true);
    await running.kill();
  });
});
