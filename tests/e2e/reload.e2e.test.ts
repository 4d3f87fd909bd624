// Is a field ever on the page before its words are? Somebody could type into it then, and what is typed would stand in place of them.
import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launch, open, untilSaved } from "./site.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test("however slow the computer, a field is never painted without the words that are saved", async () => {
  const page = await (await browser.newContext()).newPage();
  const site = inject("address");
  await page.goto(site);
  await page.getByRole("button", { name: /example/i }).click();
  await page.waitForURL(/#\/a\//);
  const check = /#\/a\/[^/]+/.exec(page.url())?.[0];
  const fields = {
    [`${check}/q/oversight.training`]: page.getByLabel("Note"),
    [`${check}/report`]: page.getByLabel("Why this check was done"),
    "#/settings": page.getByLabel("Your name"),
  };
  const words = "Saved before the reload.";
  // What every field that could be typed in holds, just before each picture of the page.
  await page.addInitScript(() => {
    const painted: string[] = [];
    Object.assign(window, { painted });
    const look = (): void => {
      for (const field of document.querySelectorAll<HTMLInputElement>("main textarea, main input[maxlength='200']"))
        painted.push(field.value);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const slow = await page.context().newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  for (const [address, field] of Object.entries(fields)) {
    await open(page, site, address);
    await field.fill(words);
    await field.blur();
    if (address.startsWith("#/a/")) await untilSaved(page);
    for (let times = 0; times < 2; times += 1) {
      await page.reload();
      await expect.poll(() => field.inputValue()).toBe(words);
      const painted = () => page.evaluate(() => [...(window as unknown as { painted: string[] }).painted]);
      await expect.poll(async () => (await painted()).length).toBeGreaterThan(0);
      expect([address, new Set(await painted())]).toEqual([address, new Set([words])]);
    }
  }
  await page.context().close();
});
