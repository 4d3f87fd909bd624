// Do two windows on one assessment ever overwrite each other? One writes, the other reads, and may take over.
import type { Browser, BrowserContext, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launch, type Site, serve, untilSaved } from "./site.ts";

let browser: Browser;
let context: BrowserContext;
let site: Site;

beforeAll(async () => {
  browser = await launch();
  site = await serve(inject("builtSite"));
  context = await browser.newContext();
});
afterAll(async () => {
  await browser.close();
  await site.kill();
});

const note = (page: Page) => page.locator("main textarea").last();

describe("a second window", () => {
  test("reads while the first writes, follows it, takes over on the officer's word, and nothing is lost", async () => {
    const first = await context.newPage();
    await first.goto(site.address);
    await first.getByRole("button", { name: /example/i }).click();
    await first.waitForURL(/#\/a\//);
    const address = first.url().replace(/(#\/a\/[^/]+).*/, "$1/q/oversight.training");
    await first.goto(address);
    await note(first).fill("Typed in the first window.");
    await note(first).blur();
    await untilSaved(first);

    const second = await context.newPage();
    await second.goto(address);
    await second
      .getByText(/another window/i)
      .first()
      .waitFor();
    expect(await second.locator("main textarea").count()).toBe(0);
    await second.getByText("Typed in the first window.").first().waitFor();

    await second.getByRole("button", { name: /use it here/i }).click();
    await note(second).waitFor();
    await note(second).fill("Typed in the second window.");
    await note(second).blur();
    await untilSaved(second);

    await first
      .getByText(/another window/i)
      .first()
      .waitFor();
    await first.getByText("Typed in the second window.").first().waitFor();
    await first.reload();
    await first.getByText("Typed in the second window.").first().waitFor();
  });
});
