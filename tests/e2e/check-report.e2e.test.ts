// Does somebody who has only the file come to the same verdict as the command line? The built app without its server, real downloads,
// and the whole table of packages of tests/vectors.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { root } from "../../scripts/build-if-needed.mjs";
import { checkWords } from "../../src/archive/check-words.ts";
import { readZip } from "../../src/archive/read-zip.ts";
import { zipOf } from "../../src/archive/write-package.ts";
import type { Verification } from "../../src/core/verification.ts";
import { bytesOf, packageVectors, relistedFiles } from "../vectors/packages.ts";
import { reportVectors } from "../vectors/reports.ts";
import { complaintsOf, launch, type Site, serve } from "./site.ts";

let browser: Browser;
let site: Site;
let contexts: BrowserContext[];
let complaints: (readonly string[])[];
const folder = mkdtempSync(join(tmpdir(), "sister-city-check-checked-"));

beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  site = await serve(inject("builtSite"));
  contexts = [];
  complaints = [];
});
afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  await site.kill();
});

/** Another person's browser, with the whole program on the device. */
async function profile(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  contexts.push(context);
  complaints.push(await complaintsOf(context));
  const page = await context.newPage();
  await page.goto(site.address);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  return page;
}
async function withoutNetwork(...pages: Page[]): Promise<void> {
  await site.kill();
  await Promise.all(pages.map((page) => page.context().setOffline(true)));
}
async function saved(page: Page, button: string): Promise<Uint8Array<ArrayBuffer>> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  return new Uint8Array(readFileSync(await (await download).path()));
}
function put(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
const choose = (page: Page, ...paths: string[]) => page.getByLabel("Files to check").setInputFiles(paths);
const said = (page: Page, words: RegExp) => page.getByRole("status").filter({ hasText: words }).waitFor();

/** Takes the example, calls complete what is not yet, signs, and saves the package. */
async function signedByOfficer(page: Page): Promise<Uint8Array<ArrayBuffer>> {
  await page.getByRole("button", { name: /example/i }).click();
  await page.waitForURL(/#\/a\//);
  const id = /#\/a\/([^/]+)/.exec(page.url())?.[1];
  await page.goto(`${site.address}#/a/${id}/sign`);
  await page.getByText(/^Before you can sign/).waitFor();
  const sections = await page
    .locator("main a.line")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  for (const section of sections) {
    await page.goto(`${site.address}${section}`);
    await page.getByRole("heading", { level: 1, name: /^Check your answers/ }).waitFor();
    await page.getByRole("radio", { name: /^Yes/ }).check();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.waitForURL((url) => !url.hash.endsWith("/review") || !url.hash.includes(String(section).slice(1)));
  }
  await page.goto(`${site.address}#/a/${id}/sign`);
  await page.getByLabel("Your full name").fill("A. Osei");
  await page.getByLabel("Your office").fill("International officer");
  await page.getByLabel(/The person who prepared it/).check();
  await page.getByRole("button", { name: "Sign and lock version 1" }).click();
  await page.getByRole("heading", { level: 1, name: "Version 1 is signed" }).waitFor();
  return saved(page, "Save the package");
}

test("what an officer signed matches in another person's browser, and does not once it is altered", {
  timeout: 180_000,
}, async () => {
  const [officer, auditor] = [await profile(), await profile()];
  await withoutNetwork(officer, auditor);
  const bytes = await signedByOfficer(officer);
  const whole = put("whole.zip", bytes);
  await auditor.goto(`${site.address}#/`);
  await auditor.getByRole("link", { name: "Check a report" }).click();
  await auditor.getByRole("heading", { level: 1, name: "Check a report" }).waitFor();
  await choose(auditor, whole);
  await said(auditor, /^Checked: matches\.$/);
  await auditor.getByText("Prepared by A. Osei, International officer").waitFor();
  await auditor.getByText(/It does not show that the answers are true/).waitFor();

  // The words as they are printed, typed by somebody in a hurry; then with two of them exchanged.
  const bag = (await readZip(bytes)).files;
  const content = bag.get("data/submission.json") ?? new Uint8Array();
  const digest = Buffer.from(await crypto.subtle.digest("SHA-256", content)).toString("hex");
  const words = checkWords(digest);
  await auditor.getByText("Type the check words").click();
  await auditor.getByLabel("Check words").fill(` ${words.join("-").toUpperCase()} `);
  await auditor.getByText("All eight words fit this file’s fingerprint.").waitFor();
  const other = words[2] === "amber" ? "actor" : "amber";
  await auditor.getByLabel("Check words").fill(words.map((word, index) => (index === 2 ? other : word)).join(" "));
  await auditor.getByText(`Word 3: typed ${other}, the file has ${words[2]}.`).waitFor();

  // One byte.
  const altered = bytes.slice();
  const at = Buffer.from(altered).indexOf('"council":"') + '"council":"'.length;
  altered[at] = (altered[at] ?? 0) ^ 1;
  await choose(auditor, put("altered.zip", altered));
  await said(auditor, /^Checked: does not match\.$/);

  // One answer, by somebody who knows the format: beside the original, both answers are shown.
  const text = new TextDecoder().decode(content);
  const changed = text.replace(/("proxy\.honours":\{[^}]*"value":)"yes"/, '$1"no"');
  expect(changed).not.toBe(text);
  const fitted = await zipOf(
    await relistedFiles(new Map([...bag, ["data/submission.json", bytesOf(changed)]])),
    "bag/",
  );
  await choose(auditor, whole, put("fitted.zip", fitted));
  await said(auditor, /^2 files checked\.$/);
  await auditor
    .getByRole("row", { name: /fitted\.zip/ })
    .getByRole("button")
    .click();
  await auditor.getByText(/say they are the same version and differ in 1 answer\./).waitFor();
  const sides = await auditor.locator(".two-of-one dd").allTextContents();
  expect(sides.map((text) => text.split(" ")[0])).toEqual(["Yes", "No"]);
  await auditor.getByRole("button", { name: "Back to the list" }).click();
  await expect.poll(() => auditor.evaluate(() => document.activeElement?.getAttribute("data-file"))).toBe("1");

  // The officer's own browser has what was signed, and says so.
  await officer.goto(`${site.address}#/check`);
  await choose(officer, whole);
  await officer.getByText("This is the version that was signed on this computer.").waitFor();
  expect(complaints.flat()).toEqual([]);
});

test("the page and the command line agree on every package of the table, with and without a register", {
  timeout: 180_000,
}, async () => {
  const { all, register } = await packageVectors();
  const paths = all.map(({ file, bytes }, index) => put(`${String(index).padStart(3, "0")}-${file}`, bytes));
  const registerPath = put("register.json", bytesOf(JSON.stringify(register)));
  const byCommand = (...more: string[]): Verification[] => {
    const args = ["--import", "tsx", "src/cli/main.ts", "verify", ...paths, "--json", ...more];
    const { stdout, status } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", maxBuffer: 1e8 });
    expect(status).toBe(1);
    return JSON.parse(stdout);
  };
  const page = await profile();
  await withoutNetwork(page);
  await page.goto(`${site.address}#/check`);
  const byPage = async (): Promise<Verification[]> => {
    await said(page, new RegExp(`^${all.length} files checked\\.$`));
    const list = await saved(page, "Save this list");
    return JSON.parse(new TextDecoder().decode(list));
  };
  // The names differ: the command line was given a path.
  const named = (list: Verification[]) => list.map((one, index) => ({ ...one, file: all[index]?.name }));

  await choose(page, ...paths);
  const withoutRegister = await byPage();
  expect(named(withoutRegister)).toEqual(named(byCommand()));
  expect(withoutRegister.map(({ verdict }) => verdict)).toEqual(all.map(({ verdict }) => verdict));

  await page.getByText("Use a register of keys").click();
  await page.getByLabel("Register").setInputFiles(registerPath);
  await page.getByText(/^In use: 2 keys, handed out by State office/).waitFor();
  const withRegister = await byPage();
  expect(named(withRegister)).toEqual(named(byCommand("--register", registerPath)));
  expect(withRegister.map(({ verdict }) => verdict)).toEqual(all.map((one) => (one.withRegister ?? one).verdict));

  // The counts of the page are those of the table, and a filter shows what it says.
  const wrong = all.filter(({ verdict }) => verdict === "cannot-be-checked").length;
  await page.getByLabel(/^Cannot be checked, /).check();
  expect(await page.getByRole("row").count()).toBe(
    1 + withRegister.filter(({ verdict }) => verdict === "cannot-be-checked").length,
  );
  expect(wrong).toBeGreaterThan(0);
  expect(complaints.flat()).toEqual([]);
});

test("the page and the command line agree on reports, wherever they were made, and name the word that is another", {
  timeout: 400_000,
}, async () => {
  const [officer, auditor] = [await profile(), await profile()];
  await withoutNetwork(officer, auditor);
  await signedByOfficer(officer);
  await officer.goto(officer.url().replace(/#\/a\/([^/]+)\/.*$/, "#/a/$1/report"));
  const here = put("browser.pdf", await saved(officer, "Save PDF"));
  const wanted = /as it was made|milder word|white box|of a draft|of another program/;
  const table = (await reportVectors()).filter(({ name }) => wanted.test(name));
  const paths = [here, ...table.map(({ bytes }, index) => put(`report-${index}.pdf`, bytes))];
  const args = ["--import", "tsx", "src/cli/main.ts", "verify", ...paths, "--json"];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", maxBuffer: 1e8 });
  const byCommand: Verification[] = JSON.parse(stdout);
  await auditor.goto(`${site.address}#/check`);
  await choose(auditor, ...paths);
  await auditor
    .getByRole("status")
    .filter({ hasText: `${paths.length} files checked.` })
    .waitFor({ timeout: 200_000 });
  const byPage: Verification[] = JSON.parse(new TextDecoder().decode(await saved(auditor, "Save this list")));
  const unnamed = (list: Verification[]) => list.map((one) => ({ ...one, file: "" }));
  expect(unnamed(byPage)).toEqual(unnamed(byCommand));
  expect(byPage.map(({ verdict }) => verdict)).toEqual(["matches", ...table.map(({ verdict }) => verdict)]);
  await auditor.getByText(/^Page 1 shows “Low .+”; from its data follows “.+”\.$/).waitFor();
  expect(complaints.flat()).toEqual([]);
});
