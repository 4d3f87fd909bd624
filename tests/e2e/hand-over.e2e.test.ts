// Can two people work on one check by files alone? A copy goes to a colleague, both go on, and the two become one again: what both changed
// is shown one at a time, nothing is written before the end, and both hold the same afterwards.
import type { Browser } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { completeCopy } from "./complete-copy.ts";
import { complaintsIn, fileWith, type Person, person, rowsOf, says, writesNote } from "./profiles.ts";
import { launch, untilSaved } from "./site.ts";

let browser: Browser;
let officer: Person;
let colleague: Person;
const address = inject("address");
const copy = completeCopy();
const training = `#/a/${copy.id}/q/oversight.training`;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  [officer, colleague] = [await person(browser, address), await person(browser, address)];
  for (const [at, name] of [
    [officer, "A. Osei"],
    [colleague, "R. Lind"],
  ] as const) {
    await at.go("#/settings");
    await at.page.getByLabel("Your name").fill(name);
    await at.page.getByLabel("Your name").blur();
  }
});
afterEach(async () => {
  await officer.close();
  await colleague.close();
});

async function adds(at: Person, file: string): Promise<void> {
  await at.go("#/open");
  await at.chooses(file);
  await at.page.getByRole("button", { name: "Add 1 assessment" }).click();
  await says(at, "1 assessment added.");
}

const savesCopy = (at: Person): Promise<string> =>
  at.saves(async () => {
    await at.go("#/");
    await at.page.getByRole("button", { name: "Save a copy of Testville – Guiyang" }).click();
  });

/** Both chose another answer to the same question; the colleague also wrote a note elsewhere. */
async function workedApart(): Promise<string> {
  await adds(officer, fileWith("sister-city-check_copy.json", copy.text));
  await adds(colleague, await savesCopy(officer));
  await officer.go(training);
  await officer.page.getByLabel("Some of them").check();
  await untilSaved(officer.page);
  await colleague.go(training);
  await colleague.page.getByLabel("None").check();
  await untilSaved(colleague.page);
  await writesNote(colleague, "Asked the clerk on 3 November.");
  await colleague.go(`#/a/${copy.id}/q/oversight.owner`);
  await writesNote(colleague, "Nobody so far.");
  return savesCopy(colleague);
}

const answersOf = async (at: Person): Promise<Record<string, { note?: string; value?: string }>> =>
  ((await rowsOf(at.page, "assessments")) as { answers: Record<string, { note?: string; value?: string }> }[])[0]
    ?.answers ?? {};

test("both went on: one at a time, by whom and when, and the other one kept as a note", {
  timeout: 240_000,
}, async () => {
  const back = await workedApart();
  const before = [await rowsOf(officer.page, "assessments"), await rowsOf(officer.page, "history")];
  await officer.go("#/open");
  await officer.chooses(back);
  await officer.page.getByRole("button", { name: "Bring the two together" }).click();
  await officer.page.getByRole("heading", { level: 1, name: "Guiyang was changed in two places" }).waitFor();
  await says(officer, "1 thing was changed in both.");
  await officer.page.getByText("See it").first().click();
  await says(officer, "Nobody so far.");
  await officer.page.getByRole("button", { name: "Continue" }).click();
  await says(officer, "Changed in both, 1 of 1");
  await officer.page.getByText(/^This computer: A\. Osei, \d+ \w+ \d{4}/).waitFor();
  await officer.page.getByText(/^The copy of .+: R\. Lind, \d+ \w+ \d{4}/).waitFor();

  // Left before the end: nothing was written.
  await officer.page.getByRole("button", { name: "Cancel, change nothing" }).click();
  expect([await rowsOf(officer.page, "assessments"), await rowsOf(officer.page, "history")]).toEqual(before);

  await officer.chooses(back);
  await officer.page.getByRole("button", { name: "Bring the two together" }).click();
  await officer.page.getByRole("button", { name: "Continue" }).click();
  await officer.page.getByRole("button", { name: "Bring the two together" }).click();
  await officer.page.getByRole("link", { name: "Choose one of them" }).waitFor();
  await officer.page.getByRole("radio").nth(1).check();
  await officer.page.getByRole("button", { name: "Bring the two together" }).click();
  await officer.page.getByRole("heading", { level: 1, name: "Brought together" }).waitFor();
  const answers = await answersOf(officer);
  expect(answers["oversight.training"]).toMatchObject({ value: "none" });
  expect(answers["oversight.training"]?.note).toMatch(
    /^Asked the clerk on 3 November\.\n\nAlso said by A\. Osei, .+:\nSome/,
  );
  expect(answers["oversight.owner"]).toMatchObject({ note: "Nobody so far." });

  // The history tells it, and both hold the same once the colleague has opened what came back.
  const merged = await officer.saves(() =>
    officer.page.getByRole("button", { name: "Save a copy for your colleague" }).click(),
  );
  await officer.go(`#/a/${copy.id}/history`);
  await officer.page.getByText(/^3 lines came from there|^\d+ lines came from there/).click();
  await says(officer, /lines follow from each other as they were written/);
  await colleague.go("#/open");
  await colleague.chooses(merged);
  await colleague.page.getByRole("button", { name: /^See what is new in the copy/ }).click();
  await colleague.page.getByRole("button", { name: "Take in the copy" }).click();
  await colleague.page.getByRole("heading", { level: 1, name: "Brought together" }).waitFor();
  expect(await rowsOf(colleague.page, "assessments")).toEqual(await rowsOf(officer.page, "assessments"));
  expect(await rowsOf(colleague.page, "history")).toEqual(await rowsOf(officer.page, "history"));
  expect(complaintsIn(officer, colleague)).toEqual([]);
});

test("decided later: the question is flagged and holds both", { timeout: 240_000 }, async () => {
  const back = await workedApart();
  await officer.go("#/open");
  await officer.chooses(back);
  await officer.page.getByRole("button", { name: "Bring the two together" }).click();
  await officer.page.getByRole("button", { name: "Continue" }).click();
  await officer.page.getByRole("radio").nth(2).check();
  await officer.page.getByRole("button", { name: "Bring the two together" }).click();
  await officer.page.getByRole("heading", { level: 1, name: "Brought together" }).waitFor();
  const [row] = (await rowsOf(officer.page, "assessments")) as { flagged: string[] }[];
  expect(row?.flagged).toEqual(["oversight.training"]);
  expect((await answersOf(officer))["oversight.training"]).toMatchObject({ value: "some" });
  expect((await answersOf(officer))["oversight.training"]?.note).toContain("None");
});

test("a copy for a colleague can be locked, and opens with the passphrase alone", { timeout: 240_000 }, async () => {
  await adds(officer, fileWith("sister-city-check_copy.json", copy.text));
  await officer.go(`#/a/${copy.id}/hand-over`);
  await officer.page.getByText("Lock the copy with a passphrase").click();
  await officer.page.getByLabel("Passphrase", { exact: true }).fill("seven plain words, told by telephone");
  const locked = await officer.saves(() =>
    officer.page.getByRole("button", { name: "Save a locked copy for a colleague" }).click(),
  );
  expect(locked).toMatch(/\.age$/);
  await colleague.go("#/open");
  await colleague.chooses(locked);
  await colleague.page
    .getByLabel(/Passphrase/)
    .first()
    .fill("seven plain words, told by telephone");
  await colleague.page.keyboard.press("Enter");
  await colleague.page.getByRole("button", { name: "Add 1 assessment" }).click();
  await says(colleague, "1 assessment added.");
  expect(await rowsOf(colleague.page, "assessments")).toEqual(await rowsOf(officer.page, "assessments"));
});

test("a window that dies while the two are brought together leaves either what was there or all of it", {
  timeout: 240_000,
}, async () => {
  const back = await workedApart();
  const before = (await rowsOf(officer.page, "history")).length;
  const context = officer.page.context();
  for (const wait of [0, 2, 5, 10, 20, 40]) {
    const page = await context.newPage();
    await page.goto(`${address}#/open`);
    await page.locator("main input[type=file]").setInputFiles(back);
    const begin = page.getByRole("button", { name: "Bring the two together" });
    await begin.click();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("radio").nth(1).check();
    await page.getByRole("button", { name: "Bring the two together" }).click({ noWaitAfter: true });
    await new Promise((resolve) => setTimeout(resolve, wait));
    const session = await context.newCDPSession(page);
    const crashed = page.waitForEvent("crash");
    // A page that dies gives no answer any more.
    void session.send("Page.crash").catch(() => undefined);
    await crashed;
    const other = { ...officer, page: await context.newPage() };
    await other.page.goto(address);
    const history = (await rowsOf(other.page, "history")) as { field: string }[];
    const merged = history.some(({ field }) => field === "merged");
    const value = (await answersOf(other))["oversight.training"]?.value;
    expect([merged, value, history.length > before]).toEqual(merged ? [true, "none", true] : [false, "some", false]);
    if (merged) return;
  }
});
