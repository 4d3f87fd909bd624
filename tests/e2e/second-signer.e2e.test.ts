// Can a second person sign on another computer, by files alone and without a network? Two profiles that share nothing; the command line
// has the last word.
import { readFileSync } from "node:fs";
import type { Browser } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { completeCopy } from "./complete-copy.ts";
import {
  addsCopy,
  complaintsIn,
  fileWith,
  opensReturned,
  type Person,
  person,
  rowsOf,
  type Signatory,
  savesPackage,
  says,
  saysWho,
  signsFirst,
  signsForAnother,
  verifiedByCommand,
} from "./profiles.ts";
import { launch } from "./site.ts";

let browser: Browser;
let officer: Person;
let reviewer: Person;
const address = inject("address");

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  [officer, reviewer] = [await person(browser, address), await person(browser, address)];
});
afterEach(async () => {
  await officer.close();
  await reviewer.close();
});

const copy = completeCopy();

const prepared: Signatory = { name: "A. Osei", office: "City hall", part: "The person who prepared it" };
const reviewed: Signatory = { name: "R. Lind", office: "City hall", part: "The reviewer" };

/** The officer brings in a check that is complete, signs it, and saves the package. */
async function signed(): Promise<string> {
  await addsCopy(officer, copy.text);
  return signsFirst(officer, copy.id, prepared);
}
const takesIn = (file: string): Promise<void> => opensReturned(officer, copy.id, file);

test("the reviewer sees exactly what is signed, signs, and the officer's package then holds both", {
  timeout: 240_000,
}, async () => {
  const packed = await signed();
  await reviewer.go("#/open");
  await reviewer.chooses(packed);
  await says(reviewer, "The file matches: it is as it was signed.");
  // The same facts, words and answers as where it was signed.
  const words = await officer.page.locator(".check-words").innerText();
  await expect.poll(() => reviewer.page.locator(".check-words").innerText()).toBe(words);
  await reviewer.page
    .getByText(/^Agreement/)
    .first()
    .click();
  await reviewer.page.locator(".given", { hasText: "Only a summary is held. 贵阳" }).waitFor();
  await reviewer.page.getByText("Prepared by A. Osei, City hall").waitFor();

  const back = await signsForAnother(reviewer, packed, reviewed);
  expect(verifiedByCommand(back)).toMatchObject({
    verdict: "matches",
    signOffs: [{ name: "A. Osei" }, { name: "R. Lind" }],
  });
  // Nothing of the check stays with the reviewer; the key does.
  expect([await rowsOf(reviewer.page, "assessments"), await rowsOf(reviewer.page, "submissions")]).toEqual([[], []]);
  expect(await rowsOf(reviewer.page, "keys")).toHaveLength(1);

  await takesIn(back);
  await says(officer, "The file matches. New in it:");
  await officer.page.getByRole("button", { name: "Add 1 signature" }).click();
  await says(officer, "1 signature added.");
  const whole = await savesPackage(officer);
  const result = verifiedByCommand(whole);
  expect(result.verdict).toBe("matches");
  expect(result.signOffs.map(({ name, role }) => `${role} ${name}`)).toEqual(["prepared A. Osei", "reviewed R. Lind"]);

  // Opened again it adds nothing; opened where nobody asked for it, it is shown for what it is.
  await takesIn(back);
  await says(officer, "There is no signature in this file that is not here already.");
  await officer.go("#/open");
  await officer.chooses(back);
  await says(officer, "Version 1 of this check is kept in this browser.");
  expect(complaintsIn(officer, reviewer)).toEqual([]);
});

test("a wrong or altered file changes nothing and says why", { timeout: 240_000 }, async () => {
  const packed = await signed();
  const back = await signsForAnother(reviewer, packed, { ...reviewed, part: "The approver" });
  const before = await rowsOf(officer.page, "submissions");

  const bytes = readFileSync(back);
  const at = bytes.indexOf("Only a summary");
  bytes.write("Not ", at);
  await takesIn(fileWith("altered_signed.zip", bytes));
  await says(officer, /This file is not as it was signed, or cannot be checked\. .+/);
  await takesIn(fileWith("holiday.zip", "no zip at all"));
  await says(officer, /This file is not as it was signed, or cannot be checked\. .+Choose the package/);
  expect(await rowsOf(officer.page, "submissions")).toEqual(before);
  expect(before).toHaveLength(1);

  await reviewer.go("#/open");
  await reviewer.chooses(fileWith("altered_signed.zip", bytes));
  await says(reviewer, /This file is not as it was signed, so nothing was taken from it\./);
  expect(await reviewer.page.getByRole("button", { name: /^Sign version/ }).count()).toBe(0);
});

test("two who sign the same package at the same time both stand, whichever comes back first", {
  timeout: 240_000,
}, async () => {
  const packed = await signed();
  // Both are saved under one name.
  const first = fileWith("first.zip", readFileSync(await signsForAnother(reviewer, packed, reviewed)));
  const second = await signsForAnother(reviewer, packed, { ...reviewed, name: "M. Berg", part: "The approver" });
  for (const back of [second, first]) {
    await takesIn(back);
    await officer.page.getByRole("button", { name: "Add 1 signature" }).click();
    await says(officer, "1 signature added.");
  }
  const result = verifiedByCommand(await savesPackage(officer));
  expect(result.verdict).toBe("matches");
  expect(result.signOffs.map(({ name, role }) => `${role} ${name}`)).toEqual([
    "prepared A. Osei",
    "approved M. Berg",
    "reviewed R. Lind",
  ]);
  expect(complaintsIn(officer, reviewer)).toEqual([]);
});

test("the same person does not sign twice in the same part", { timeout: 240_000 }, async () => {
  const packed = await signed();
  const back = await signsForAnother(reviewer, packed, reviewed);
  await reviewer.go("#/open");
  await reviewer.chooses(back);
  await reviewer.page.getByRole("button", { name: "Sign version 1" }).waitFor();
  await saysWho(reviewer, { ...reviewed, name: "r. lind" });
  await reviewer.page.getByRole("button", { name: "Sign version 1" }).click();
  await says(reviewer, "r. lind has signed as “Reviewed” already. One person signs once in each part.");
});
