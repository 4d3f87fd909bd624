// Every field somebody can type in, filled with text that means harm: is it text on the screen, in the PDF and in the web page, and does
// too much of it end in a clear word and not in a loss?
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { readPdf } from "../report/read-pdf.ts";
import { complaintsOf, launch, open, untilSaved } from "./site.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Markup, a formula, and a mark that turns the direction of reading, around a word that can be found again. */
const hostile = (word: string): string => `<img src=x onerror="harmed=1">${word}</td>\u202E=1+1`;
const leave = async (page: Page): Promise<void> => {
  await page.locator("h1").first().click();
  await page.waitForFunction(() => !document.querySelector("main .save[aria-busy=true]"));
  await untilSaved(page);
};

/** Each of these words stands in both files as it was typed, with all that surrounds it. Gives the web page. */
async function everywhere(page: Page, words: string): Promise<string> {
  const file = async (button: string): Promise<Buffer> => {
    const download = page.waitForEvent("download", { timeout: 180_000 });
    await page.getByRole("button", { name: button }).click();
    return readFile(await (await download).path());
  };
  const html = (await file("Save web page")).toString("utf8");
  const pdf = (await readPdf(new Uint8Array(await file("Save PDF")))).pages.join("");
  const missing = (all: string, around: (word: string) => string) =>
    words.split(" ").filter((word) => !all.includes(around(word)));
  const written = (word: string) => `&lt;img src=x onerror=&quot;harmed=1&quot;&gt;${word}&lt;/td&gt;[U+202E]=1+1`;
  expect(missing(html.replace(/<\/?bdi>|<span lang="zh">|<\/span>/g, ""), written)).toEqual([]);
  expect(missing(pdf, (word) => `<imgsrc=xonerror="harmed=1">${word}</td>[U+202E]=1+1`)).toEqual([]);
  return html;
}

test("hostile text in every kind of field stays text, on screen and in both files", {
  timeout: 300_000,
}, async () => {
  const context = await browser.newContext({ acceptDownloads: true });
  const complaints = await complaintsOf(context);
  const page = await context.newPage();
  const site = inject("address");
  await page.goto(`${site}#/new`);
  await page.getByLabel("Your council").fill(hostile("council"));
  await page.getByLabel("Name of the city or region").fill(hostile("partner"));
  await page.getByLabel("Name in its own script").fill(hostile("贵阳"));
  await page.getByLabel("Why is this check done?").fill(hostile("reason"));
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL(/#\/a\/[^/]+\/q\//);
  const address = page.url().replace(/(#\/a\/[^/]+).*/, "$1");

  await page.goto(`${address}/q/agreement.partner-bodies`);
  for (const [label, word] of [
    ["Name in Latin letters", "organisation"],
    ["Name in its own script", "外事办公室"],
    ["Kind", "kind"],
    ["Role", "role"],
    ["Website", "website"],
  ] as const)
    await page.getByLabel(label).first().fill(hostile(word));
  await leave(page);

  await page.goto(`${address}/q/agreement.why-us`);
  await page.locator(".ballot textarea").fill(hostile("answer"));
  await page.getByLabel("A document I have seen").check();
  await page.getByLabel("Document", { exact: true }).fill(hostile("reference"));
  await page.locator("main textarea").last().fill(hostile("note"));
  await leave(page);
  await page.getByRole("button", { name: "Add a file or a link" }).click();
  await page.getByLabel("Or a link").fill('https://example.org/"><script>harmed=1</script>');
  await page.getByRole("button", { name: "Add the link" }).click();
  await page.getByText("Type a web address that begins with https://").waitFor();
  await page.getByLabel("Or a link").fill("https://example.org/?q=%22onerror%3Dharmed");
  await page.getByRole("button", { name: "Add the link" }).click();
  await page.getByText("The link was added.").waitFor();
  await page.getByLabel("Add files").setInputFiles({
    name: `<b onclick=harmed>file.txt`,
    mimeType: "text/html",
    buffer: Buffer.from("<script>harmed = 1</script>"),
  });
  await page.getByText(/was added\. Fingerprint made\./).waitFor();
  await page.getByLabel("Which page?").first().fill(hostile("pages"));
  await page
    .getByRole("button", { name: /^Title, date, holder/ })
    .first()
    .click();
  await page.getByLabel("Title").fill(hostile("title"));
  await page.getByLabel("Held by").fill(hostile("holder"));
  await leave(page);

  await page.goto(`${address}/q/political.statements-asked`);
  await page.getByLabel("I don’t know").check();
  await page.getByLabel("Who could answer?").fill(hostile("who"));
  await leave(page);
  await page.goto(`${address}/q/data.any`);
  await page.getByLabel("Does not apply to us").check();
  await page.getByLabel("Because").fill(hostile("because"));
  await leave(page);

  await page.goto(`${address}/report`);
  const html = await everywhere(
    page,
    "council partner 贵阳 reason organisation 外事办公室 kind role website answer reference note pages title holder who because",
  );
  expect(html).not.toMatch(/<(?:script|img|b onclick)/);
  expect(html).toContain("https://example.org/?q=%22onerror%3Dharmed");
  await page.getByRole("button", { name: "Read it as a web page instead" }).click();
  for (const route of [
    "",
    "/evidence",
    "/history",
    "/sign",
    "/findings",
    "/s/agreement/review",
    "/q/agreement.why-us",
  ]) {
    await open(page, site, new URL(`${address}${route}`).hash);
    await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
  }
  await page.goto(site);
  await page.getByText("partner").first().waitFor();
  expect(await page.evaluate(() => document.querySelectorAll("main img").length)).toBe(0);
  expect(await page.evaluate(() => "harmed" in window)).toBe(false);
  expect(complaints).toEqual([]);
  await context.close();
});

test("hostile text of those who sign stays text, on screen and in both files", { timeout: 300_000 }, async () => {
  const context = await browser.newContext({ acceptDownloads: true });
  const complaints = await complaintsOf(context);
  const page = await context.newPage();
  const site = inject("address");
  await page.goto(site);
  await page.getByRole("button", { name: /example/i }).click();
  await page.waitForURL(/#\/a\//);
  const address = page.url().replace(/(#\/a\/[^/]+).*/, "$1");
  await page.goto(`${address}/sign`);
  await page.getByText(/^Before you can sign/).waitFor();
  const sections = await page
    .locator("main a.line")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  for (const section of sections) {
    await page.goto(`${site}${section}`);
    await page.getByRole("heading", { level: 1, name: /^Check your answers/ }).waitFor();
    await page.getByRole("radio", { name: /^Yes/ }).check();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.waitForURL((url) => !url.hash.endsWith("/review") || !url.hash.includes(String(section).slice(1)));
  }
  await page.goto(`${address}/sign`);
  await page.getByLabel("Your full name").fill(hostile("signer"));
  await page.getByLabel("Your office").fill(hostile("office"));
  await page.getByLabel(/The person who prepared it/).check();
  await page.getByLabel("Do you see it differently?").fill(hostile("differently"));
  await page.getByText("Record what the council decided").click();
  await page.locator("#decision").selectOption({ index: 1 });
  await page.locator("#decidedBy").fill(hostile("decider"));
  await page.locator("#decidedOn").fill("2026-05-04");
  await page.locator("#decisionNote").fill(hostile("decision"));
  await page.getByRole("button", { name: "Sign and lock version 1" }).click();
  await page.getByRole("heading", { level: 1, name: "Version 1 is signed" }).waitFor();

  await page.goto(`${address}/report`);
  await everywhere(page, "signer office differently decider decision");
  expect(await page.evaluate(() => "harmed" in window)).toBe(false);
  expect(complaints).toEqual([]);
  await context.close();
});

test("too long is said beside the field, kept on the way to another question and back, and saved once it is shorter", {
  timeout: 240_000,
}, async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(inject("address"));
  await page.getByRole("button", { name: /example/i }).click();
  await page.waitForURL(/#\/a\//);
  const address = page.url().replace(/(#\/a\/[^/]+).*/, "$1");
  const note = () => page.locator("main textarea").last();
  const longest = "Zeichen ".repeat(2_500).trimEnd();
  const tooLong = `${longest}..`;
  expect(tooLong.length).toBe(20_001);

  await page.goto(`${address}/q/oversight.training`);
  await note().fill(tooLong);
  await page.getByText("Not saved yet: it cannot be kept as it stands.").waitFor();
  await page.getByRole("button", { name: "Continue" }).click();
  const words = "Shorten this to 20,000 characters";
  await page.getByRole("link", { name: words }).click();
  await page.waitForFunction(() => document.activeElement?.matches("textarea[aria-invalid=true]"));
  expect(await note().inputValue()).toBe(tooLong);
  for (const question of ["oversight.officer", "oversight.training"])
    await open(page, inject("address"), new URL(`${address}/q/${question}`).hash);
  await expect.poll(() => note().inputValue()).toBe(tooLong);
  for (const kept of [longest, "x".repeat(10_000)]) {
    await note().fill(kept);
    await leave(page);
    await page.reload();
    await expect.poll(() => note().inputValue()).toBe(kept);
  }

  await page.goto(`${address}/report`);
  const reason = page.getByLabel("Why this check was done");
  await reason.fill(tooLong);
  await page.getByText(words).waitFor();
  await page.getByText("Not saved yet: it cannot be kept as it stands.").waitFor();
  expect(await reason.inputValue()).toBe(tooLong);
  await reason.fill("Shorter.");
  await reason.blur();
  await untilSaved(page);
  await page.reload();
  await expect.poll(() => reason.inputValue()).toBe("Shorter.");

  await page.goto(`${address}/safeguards`);
  await page
    .getByRole("button", { name: /^Adopt/ })
    .first()
    .click();
  const owner = page.getByLabel("Who does it").last();
  await owner.fill("x".repeat(301));
  await page.getByText("Shorten this to 300 characters").waitFor();
  await page.getByText("Not saved yet: it cannot be kept as it stands.").waitFor();
  expect((await owner.inputValue()).length).toBe(301);
  await owner.fill("City clerk");
  await owner.blur();
  await untilSaved(page);
  await page.context().close();
});
