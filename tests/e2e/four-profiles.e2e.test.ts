// Does one assessment pass through everybody's hands by files alone? An officer, a reviewer, an auditor and an oversight body, each with a
// browser that shares nothing with the others, and from the first page on neither a network nor a server.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Browser, Locator } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { readZip } from "../../src/archive/read-zip.ts";
import { completeCopy, manyAnswers } from "./complete-copy.ts";
import {
  addsCopy,
  complaintsIn,
  opensReturned,
  type Person,
  person,
  type Signatory,
  savesPackage,
  says,
  signsFirst,
  signsForAnother,
  verifiedByCommand,
  writesNote,
} from "./profiles.ts";
import { launch, serve, untilSaved } from "./site.ts";

let browser: Browser;
let people: Record<"officer" | "reviewer" | "auditor" | "body", Person>;

beforeAll(async () => {
  browser = await launch();
  const site = await serve(inject("builtSite"));
  const opens = () => person(browser, site.address);
  people = { officer: await opens(), reviewer: await opens(), auditor: await opens(), body: await opens() };
  await site.kill();
});
afterAll(() => browser.close());

const copy = completeCopy(manyAnswers);
const osei: Signatory = { name: "A. Osei", office: "International office", part: "The person who prepared it" };
const weber: Signatory = { name: "M. Weber", office: "City treasurer", part: "The approver" };
const minutes = Buffer.from("%PDF-1.7 minutes of 12 May");
const withheldNote = "The partner said so in 2011. No paper is on file.";

/** What lies in a package under a path, below the one folder of the bag. */
async function inPackage(file: string, path: string): Promise<Uint8Array> {
  const { files, faults } = await readZip(new Uint8Array(readFileSync(file)));
  const bytes = files.get(path);
  if (!bytes) throw new Error(`${path} is not among ${[...files.keys()]}; ${JSON.stringify(faults)}`);
  return bytes;
}
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Attaches a file to the question that is open. */
async function attaches({ page }: Person, name: string, buffer: Buffer): Promise<void> {
  await page.getByRole("button", { name: "Add a file or a link" }).click();
  await page.getByLabel("Add files").setInputFiles({ name, mimeType: "application/pdf", buffer });
  await page.getByText(`“${name}” was added.`).waitFor();
}

async function savesKeyCard(at: Person, { name, office }: Signatory): Promise<string> {
  await at.go("#/settings/register");
  await at.page.getByLabel("Full name").fill(name);
  await at.page.getByLabel("Office").fill(office);
  const card = await at.saves(() => at.page.getByRole("button", { name: "Save my key card" }).click());
  await says(at, /^Your eight words:/);
  return card;
}

/** Makes a register of the keys on these cards, signs it, and saves it. */
async function makesRegister(at: Person, issuer: string, cards: readonly string[]): Promise<string> {
  const { page } = at;
  await at.go("#/settings/register");
  await page.getByText("Keep a register here").click();
  await page.getByLabel("Name of the body").fill(issuer);
  await page.getByRole("button", { name: "Begin a register" }).click();
  for (const card of cards) {
    await page.getByLabel("Add a key").setInputFiles(card);
    await page.getByRole("button", { name: "The words fit: add the key" }).click();
  }
  await expect.poll(() => page.locator(".key-table tbody tr").count()).toBe(cards.length);
  return at.saves(() => page.getByRole("button", { name: "Sign and save the register" }).click());
}

async function usesRegister(at: Person, register: string, issuer: string): Promise<void> {
  await at.go("#/settings/register");
  await at.page.getByLabel("Use a register").setInputFiles(register);
  await at.page
    .getByRole("region", { name: /^What is in/ })
    .getByText(issuer)
    .waitFor();
  await at.page.getByRole("button", { name: "The words fit: use it" }).click();
  await says(at, /^In use from now on/);
}

async function checks(at: Person, file: string): Promise<void> {
  await at.go("#/check");
  await at.page.getByLabel("Files to check").setInputFiles(file);
  await at.page.getByRole("status").filter({ hasText: "Checked: matches." }).waitFor();
}

/** Opens a file in reviewing: a package, a review, replies. */
async function opensInReviews(at: Person, file: string, submission: string): Promise<void> {
  if (!at.page.url().includes(submission)) await at.go("#/r");
  await at.page.getByLabel("File to open").setInputFiles(file);
  await at.page.getByRole("heading", { level: 1, name: /^Review of/ }).waitFor();
}
const item = ({ page }: Person, asked: RegExp): Locator => page.getByRole("group", { name: asked });

/** Signs in the review that is open, by a button that saves a file. */
const signsReview = (at: Person, button: string): Promise<string> =>
  at.saves(() => at.page.getByRole("button", { name: button, exact: true }).click());

test("one assessment goes from the officer to the public through four hands, and each sees what the others did", {
  timeout: 300_000,
}, async () => {
  const { officer, reviewer, auditor, body } = people;

  // The officer writes, attaches, signs, and hands the package on.
  await addsCopy(officer, copy.text);
  await officer.go(`#/a/${copy.id}/q/agreement.status`);
  await attaches(officer, "minutes.pdf", minutes);
  await officer.go(`#/a/${copy.id}/q/oversight.training`);
  await writesNote(officer, "Asked the clerk on 3 November.");
  const first = await signsFirst(officer, copy.id, osei);
  const content = await inPackage(first, "data/submission.json");
  const fingerprint = sha256(content);
  expect(await inPackage(first, `data/evidence/${sha256(minutes)}.pdf`)).toEqual(new Uint8Array(minutes));

  // The reviewer approves on another computer; only the signature comes back.
  const signedToo = await signsForAnother(reviewer, first, weber);
  await opensReturned(officer, copy.id, signedToo);
  await officer.page.getByRole("button", { name: "Add 1 signature" }).click();
  await says(officer, "1 signature added.");
  const whole = await savesPackage(officer);
  expect(await inPackage(whole, "data/submission.json")).toEqual(content);
  expect(await inPackage(whole, `data/evidence/${sha256(minutes)}.pdf`)).toEqual(new Uint8Array(minutes));

  // The oversight body says whose the two keys are, and the auditor goes by it.
  const issuer = "State office for municipal affairs";
  const cards = [await savesKeyCard(officer, osei), await savesKeyCard(reviewer, weber)];
  const register = await makesRegister(body, issuer, cards);
  await usesRegister(auditor, register, issuer);
  await usesRegister(body, register, issuer);
  await checks(auditor, whole);
  const signers = auditor.page.locator(".signers li");
  await expect
    .poll(() => signers.allInnerTexts())
    .toEqual([
      expect.stringMatching(/^Prepared by A\. Osei, International office[\s\S]*the register vouches for it/),
      expect.stringMatching(/^Approved by M\. Weber, City treasurer[\s\S]*the register vouches for it/),
    ]);
  const byCommand = verifiedByCommand(whole, "--register", register);
  expect(byCommand).toMatchObject({ verdict: "matches", fingerprint });
  expect(byCommand.signOffs.map(({ name, known }) => [name, known])).toEqual([
    ["A. Osei", "in-register"],
    ["M. Weber", "in-register"],
  ]);

  // The auditor agrees with one answer, asks about another, disagrees with a third, and sends the query to the council.
  await auditor.page.getByRole("button", { name: "Review this submission" }).click();
  await auditor.page.getByRole("heading", { level: 1, name: /^Review of/ }).waitFor();
  await auditor.page.getByRole("link", { name: /Agreement and parties/ }).click();
  const held = /Does the council hold the complete text/;
  await item(auditor, held).getByLabel("Query").check();
  await item(auditor, held).getByLabel("What do you ask the council?").fill("Is the annex there too?");
  const others = auditor.page.locator(".review-item:not(:has(textarea))");
  await others.nth(0).getByLabel("Agree", { exact: true }).check();
  await others.nth(1).getByLabel("Disagree").check();
  await auditor.page.getByLabel(/^Comment/).fill("Other papers say otherwise.");
  await auditor.page.getByRole("link", { name: "The review" }).click();
  await says(auditor, /^3 of \d+ looked at: 1 agree, 1 query and 1 disagree\.$/);
  await auditor.page.getByLabel("Your full name").fill("R. Lind");
  await auditor.page.getByLabel("Your office").fill("State audit office");
  await signsReview(auditor, "Sign and save the review");
  await says(auditor, /signed_auditor-review\.json\.$/);
  const queries = await signsReview(auditor, "Sign and save the queries alone");
  await says(auditor, /signed_queries\.json\.$/);

  // The officer replies.
  await officer.go(`#/r/${fingerprint}`);
  await opensInReviews(officer, queries, fingerprint);
  const asking = officer.page.getByRole("region", { name: "Queries of R. Lind" });
  await asking.getByText("Is the annex there too?").waitFor();
  await asking.getByLabel("Your reply").fill("Yes, in box 12.");
  await asking.getByLabel("Your full name").fill("A. Osei");
  await untilSaved(asking);
  const replies = await officer.saves(() => asking.getByRole("button", { name: "Sign and save the replies" }).click());
  await says(officer, /signed_replies\.json\. Send it to the reviewer\.$/);

  // The auditor takes the reply in and signs a review that holds it.
  await opensInReviews(auditor, replies, fingerprint);
  await says(auditor, "The council’s replies were checked and stand at their queries.");
  const review = await signsReview(auditor, "Sign and save the review");
  await says(auditor, /signed_auditor-review\.json\.$/);

  // The oversight body sees all of it, adds its own layer, and signs that.
  await opensInReviews(body, whole, fingerprint);
  await opensInReviews(body, review, fingerprint);
  await says(body, "Auditor: R. Lind, State audit office");
  await body.page.getByRole("link", { name: /Agreement and parties/ }).click();
  await expect
    .poll(() => item(body, held).innerText())
    .toMatch(/Query\. Is the annex there too\?[\s\S]*The council replied, A\. Osei:\s+Yes, in box 12\./);
  await item(body, held).getByLabel("Agree", { exact: true }).check();
  await body.page.getByRole("link", { name: "The review" }).click();
  await body.page.getByLabel("An oversight body that moderates").check();
  await body.page.getByLabel("Your full name").fill("J. Moreau");
  const moderated = await signsReview(body, "Sign and save the review");
  await says(body, "Oversight body: J. Moreau");
  await opensInReviews(auditor, moderated, fingerprint);
  await says(auditor, "Oversight body: J. Moreau");

  // It takes the package into its portfolio and finds it there.
  await body.go("#/compare/add");
  await body.page.getByLabel("Files to take in").setInputFiles(whole);
  await says(body, /^Done: 1 file was read and stored/);
  await body.go("#/compare");
  await body.page
    .locator(`[data-row="${fingerprint}"]`)
    .getByRole("link", { name: /Testville.+Guiyang/ })
    .waitFor();

  // The council publishes all but one note.
  await officer.go(`#/a/${copy.id}/public`);
  await officer.page
    .getByText(/^Foreign ministry|^Approval/)
    .first()
    .click();
  await officer.page.getByLabel("Ground").fill("Open Records Act, section 552.104");
  await officer.page.locator("label.part", { hasText: withheldNote }).getByRole("checkbox").click();
  await says(officer, "1 part is withheld.");
  const published = await officer.saves(() =>
    officer.page.getByRole("button", { name: "Save the public edition" }).click(),
  );
  expect(Buffer.from(readFileSync(whole)).includes(withheldNote)).toBe(true);
  expect(Buffer.from(readFileSync(published)).includes(withheldNote)).toBe(false);
  await checks(auditor, published);
  await says(auditor, /1 part is withheld \(.*Open Records Act, section 552\.104.*\)/);
  await expect.poll(() => signers.count()).toBe(2);
  expect(verifiedByCommand(published, "--register", register).verdict).toBe("matches");

  expect(complaintsIn(officer, reviewer, auditor, body)).toEqual([]);
});
