// Does somebody who has only the file come to the same verdict as the command line? The built app without its server, real downloads,
// and the whole table of packages of tests/vectors.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { root } from "../../scripts/build-if-needed.mjs";
import { checkWords } from "../../src/archive/check-words.ts";
import { readZip } from "../../src/archive/read-zip.ts";
import { zipOf } from "../../src/archive/write-package.ts";
import type { Verification } from "../../src/core/verification.ts";
import { bytesOf, packageVectors, relistedFiles } from "../vectors/packages.ts";
import { reportVectors } from "../vectors/reports.ts";
import { completeCopy, manyAnswers } from "./complete-copy.ts";
import { addsCopy, complaintsIn, type Person, person, type Signatory, signsFirst } from "./profiles.ts";
import { launch } from "./site.ts";

let browser: Browser;
let officer: Person;
let auditor: Person;
const address = inject("address");
const folder = mkdtempSync(join(tmpdir(), "sister-city-check-checked-"));

beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  [officer, auditor] = [await person(browser, address), await person(browser, address)];
});
afterEach(async () => {
  await officer.close();
  await auditor.close();
});

function put(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
const choose = ({ page }: Person, ...paths: string[]) => page.getByLabel("Files to check").setInputFiles(paths);
const said = ({ page }: Person, words: RegExp, timeout = 60_000) =>
  page.getByRole("status").filter({ hasText: words }).waitFor({ timeout });

const copy = completeCopy(manyAnswers);
/** The officer signs a check with many answers, and saves the package. */
async function signedByOfficer(): Promise<string> {
  await addsCopy(officer, copy.text);
  return signsFirst(officer, copy.id, osei);
}
const osei: Signatory = { name: "A. Osei", office: "International officer", part: "The person who prepared it" };

const pressed = ({ page, saves }: Person, button: string): Promise<string> =>
  saves(() => page.getByRole("button", { name: button }).click());
const listOf = async (at: Person): Promise<Verification[]> =>
  JSON.parse(readFileSync(await pressed(at, "Save this list"), "utf8"));

test("what an officer signed matches in another person's browser, and does not once it is altered", {
  timeout: 180_000,
}, async () => {
  const whole = await signedByOfficer();
  const bytes = new Uint8Array(readFileSync(whole));
  const { page } = auditor;
  await auditor.go("#/");
  await page.getByRole("link", { name: "Check a report" }).click();
  await page.getByRole("heading", { level: 1, name: "Check a report" }).waitFor();
  await choose(auditor, whole);
  await said(auditor, /^Checked: matches\.$/);
  await page.getByText("Prepared by A. Osei, International officer").waitFor();
  await page.getByText(/It does not show that the answers are true/).waitFor();

  // The words as they are printed, typed by somebody in a hurry; then with two of them exchanged.
  const bag = (await readZip(bytes)).files;
  const content = bag.get("data/submission.json") ?? new Uint8Array();
  const digest = Buffer.from(await crypto.subtle.digest("SHA-256", content)).toString("hex");
  const words = checkWords(digest);
  await page.getByText("Type the check words").click();
  await page.getByLabel("Check words").fill(` ${words.join("-").toUpperCase()} `);
  await page.getByText("All eight words fit this file’s fingerprint.").waitFor();
  const other = words[2] === "amber" ? "actor" : "amber";
  await page.getByLabel("Check words").fill(words.map((word, index) => (index === 2 ? other : word)).join(" "));
  await page.getByText(`Word 3: typed ${other}, the file has ${words[2]}.`).waitFor();

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
  await page
    .getByRole("row", { name: /fitted\.zip/ })
    .getByRole("button")
    .click();
  await page.getByText(/say they are the same version and differ in 1 answer\./).waitFor();
  const sides = await page.locator(".two-of-one dd").allTextContents();
  expect(sides.map((text) => text.split(" ")[0])).toEqual(["Yes", "No"]);
  await page.getByRole("button", { name: "Back to the list" }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-file"))).toBe("1");

  // The officer's own browser has what was signed, and says so.
  await officer.go("#/check");
  await choose(officer, whole);
  await officer.page.getByText("This is the version that was signed on this computer.").waitFor();
  expect(complaintsIn(officer, auditor)).toEqual([]);
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
  const { page } = auditor;
  await auditor.go("#/check");
  const byPage = async (): Promise<Verification[]> => {
    await said(auditor, new RegExp(`^${all.length} files checked\\.$`));
    return listOf(auditor);
  };
  // The names differ: the command line was given a path.
  const named = (list: Verification[]) => list.map((one, index) => ({ ...one, file: all[index]?.name }));

  await choose(auditor, ...paths);
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
  await expect
    .poll(() => page.getByRole("row").count())
    .toBe(1 + withRegister.filter(({ verdict }) => verdict === "cannot-be-checked").length);
  expect(wrong).toBeGreaterThan(0);
  expect(complaintsIn(auditor)).toEqual([]);
});

test("the page and the command line agree on reports, wherever they were made, and name the word that is another", {
  timeout: 400_000,
}, async () => {
  await signedByOfficer();
  await officer.go(`#/a/${copy.id}/report`);
  const here = await pressed(officer, "Save PDF");
  const wanted = /as it was made|milder word|white box|of a draft|of another program/;
  const table = (await reportVectors()).filter(({ name }) => wanted.test(name));
  const paths = [here, ...table.map(({ bytes }, index) => put(`report-${index}.pdf`, bytes))];
  const args = ["--import", "tsx", "src/cli/main.ts", "verify", ...paths, "--json"];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", maxBuffer: 1e8 });
  const byCommand: Verification[] = JSON.parse(stdout);
  await auditor.go("#/check");
  await choose(auditor, ...paths);
  await said(auditor, new RegExp(`^${paths.length} files checked\\.$`), 200_000);
  const byPage = await listOf(auditor);
  const unnamed = (list: Verification[]) => list.map((one) => ({ ...one, file: "" }));
  expect(unnamed(byPage)).toEqual(unnamed(byCommand));
  expect(byPage.map(({ verdict }) => verdict)).toEqual(["matches", ...table.map(({ verdict }) => verdict)]);
  await auditor.page.getByText(/^Page 1 shows “Low .+”; from its data follows “.+”\.$/).waitFor();
  expect(complaintsIn(officer, auditor)).toEqual([]);
});
