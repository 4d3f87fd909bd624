// Does a check pass from the council to an auditor and on to an oversight body, and back, by files alone and without a network? Three
// profiles that share nothing; the command line has the last word.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { root } from "../../scripts/build-if-needed.mjs";
import { completeCopy } from "./complete-copy.ts";
import { addsCopy, complaintsIn, type Person, person, says, signsFirst } from "./profiles.ts";
import { launch, untilSaved } from "./site.ts";

let browser: Browser;
let council: Person;
let auditor: Person;
let oversight: Person;
const address = inject("address");
const copy = completeCopy();
const full = /Does the council hold the complete text/;

beforeAll(async () => {
  browser = await launch();
  [council, auditor, oversight] = [
    await person(browser, address),
    await person(browser, address),
    await person(browser, address),
  ];
});
afterAll(async () => {
  await Promise.all([council, auditor, oversight].map((one) => one.close()));
  await browser.close();
});

const opens = async (at: Person, file: string): Promise<void> => at.page.getByLabel("File to open").setInputFiles(file);
const item = (at: Person) => at.page.getByRole("group", { name: full });
async function section(at: Person): Promise<void> {
  await at.page.getByRole("link", { name: /Agreement and parties/ }).click();
  await at.page.getByRole("heading", { level: 1, name: /Agreement and parties/ }).waitFor();
}
async function whole(at: Person): Promise<void> {
  await at.page.getByRole("link", { name: "The review" }).click();
  await at.page.getByRole("heading", { level: 1, name: /^Review of/ }).waitFor();
}
const cli = (...args: string[]) => {
  const run = spawnSync(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
};

test("a check is audited, queried, answered, moderated and reported, by files alone and with the network off", {
  timeout: 240_000,
}, async () => {
  await addsCopy(council, copy.text);
  const packed = await signsFirst(council, copy.id, {
    name: "A. Osei",
    office: "City hall",
    part: "The person who prepared it",
  });

  // The auditor checks it, takes it in, and asks.
  await auditor.go("#/check");
  await auditor.page.getByLabel("Files to check").setInputFiles(packed);
  await says(auditor, /^Checked: matches\.$/);
  await auditor.page.getByRole("button", { name: "Review this submission" }).click();
  await auditor.page.getByRole("heading", { level: 1, name: /^Review of Testville/ }).waitFor();
  const fingerprint = /#\/r\/([0-9a-f]{64})/.exec(auditor.page.url())?.[1] ?? "";
  await section(auditor);
  await item(auditor).getByLabel("Query").check();
  await item(auditor).getByLabel("What do you ask the council?").fill("Who holds the annex?");
  await untilSaved(auditor.page);
  // What is called saved is there after the window was closed.
  await auditor.page.reload();
  await expect
    .poll(() => item(auditor).getByLabel("What do you ask the council?").inputValue())
    .toBe("Who holds the annex?");
  await whole(auditor);
  await auditor.page.getByLabel("Your full name", { exact: true }).fill("R. Lind");
  await auditor.page.getByLabel(/^Where the council can reply/).fill("audit@example.org");
  const queries = await auditor.saves(() =>
    auditor.page.getByRole("button", { name: "Sign and save the queries alone" }).click(),
  );
  const letter = await auditor.saves(() =>
    auditor.page.getByRole("button", { name: "Save a letter with the queries" }).click(),
  );
  expect(readFileSync(letter).subarray(0, 5).toString()).toBe("%PDF-");

  // The council finds the query at its question, and answers.
  await council.go(`#/r/${fingerprint}`);
  await opens(council, queries);
  await says(council, "Who holds the annex?");
  await council.go(`#/a/${copy.id}/q/agreement.full-text-held`);
  await council.page.getByRole("heading", { name: "An auditor asks" }).waitFor();
  await council.page.getByRole("link", { name: "Answer it" }).click();
  await council.page.getByLabel("Your reply").fill("The city clerk, room 12.");
  await council.page.getByLabel("Your full name").fill("A. Osei");
  const replies = await council.saves(() =>
    council.page.getByRole("button", { name: "Sign and save the replies" }).click(),
  );

  // The auditor has the reply, and signs the whole.
  await opens(auditor, replies);
  await says(auditor, "The council’s replies were checked and stand at their queries.");
  await section(auditor);
  await says(auditor, "The city clerk, room 12.");
  await whole(auditor);
  const review = await auditor.saves(() =>
    auditor.page.getByRole("button", { name: "Sign and save the review" }).click(),
  );

  // The oversight body adds its own layer beside the auditor's.
  await oversight.go("#/r");
  await opens(oversight, packed);
  await oversight.page.getByRole("heading", { level: 1, name: /^Review of/ }).waitFor();
  await opens(oversight, review);
  await says(oversight, "The review was checked and stands beside the others.");
  await section(oversight);
  await item(oversight).getByText("Who holds the annex?").waitFor();
  await item(oversight).getByLabel("Agree", { exact: true }).check();
  await item(oversight).getByRole("button", { name: "Add a comment" }).click();
  await item(oversight)
    .getByLabel(/^Comment/)
    .fill("Settled by the reply.");
  await whole(oversight);
  await oversight.page.getByLabel("An oversight body that moderates").check();
  await oversight.page.getByLabel("Your full name", { exact: true }).fill("J. Weber");
  const moderated = await oversight.saves(() =>
    oversight.page.getByRole("button", { name: "Sign and save the review" }).click(),
  );
  // The auditor's file is what it was.
  const again = oversight.page.getByRole("listitem").filter({ hasText: "Auditor: R. Lind" });
  expect(
    readFileSync(await oversight.saves(() => again.getByRole("button", { name: "Save the file again" }).click())),
  ).toEqual(readFileSync(review));

  // The report with both layers: on screen, as a PDF that matches, and the same from the command line.
  await oversight.page.getByRole("link", { name: "The report with its reviews" }).click();
  await oversight.page.getByRole("heading", { level: 1, name: "The report" }).waitFor();
  const read = oversight.page.getByRole("button", { name: "Read it as a web page instead" });
  await read.click();
  await oversight.page.getByRole("heading", { level: 2, name: "Reviews" }).waitFor();
  await says(oversight, "Settled by the reply.");
  const pdf = await oversight.saves(() => oversight.page.getByRole("button", { name: "Save PDF" }).click());
  const verified = cli("verify", pdf);
  expect(verified.out + verified.err).toContain("Matches");
  expect(verified.status).toBe(0);
  const made = join(mkdtempSync(join(tmpdir(), "sister-city-check-report-")), "report.html");
  expect(cli("report", packed, "--review", review, "--review", moderated, "--html", made)).toMatchObject({ status: 0 });
  const page = readFileSync(made, "utf8");
  for (const words of ["Who holds the annex?", "The city clerk, room 12.", "Settled by the reply."])
    expect(page).toContain(words);
  expect(cli("report", packed, "--review", review, "--layer", "oversight", "--html", made)).toMatchObject({
    status: 0,
  });
  expect(readFileSync(made, "utf8")).not.toContain("Who holds the annex?");

  // One letter of the review, and nobody takes it.
  const altered = join(tmpdir(), `altered-${process.pid}.json`);
  writeFileSync(altered, readFileSync(review, "utf8").replace("annex", "Annex"));
  expect(cli("verify", packed, "--review", review, "--review", moderated)).toMatchObject({ status: 0 });
  const beside = cli("verify", packed, "--review", altered, "--json");
  expect(beside.status).toBe(1);
  expect(JSON.parse(beside.out)).toMatchObject({
    verdict: "matches",
    reviews: [{ verdict: "does-not-match", reasons: [{ kind: "review-differs" }] }],
  });
  const refused = cli("report", packed, "--review", altered, "--html", made);
  expect(refused.status).toBe(2);
  expect(refused.err).toContain("The file is not as it was when it was signed.");
  await oversight.go("#/r");
  await opens(oversight, altered);
  await says(oversight, "The file is not as it was when it was signed.");
  expect(complaintsIn(council, auditor, oversight)).toEqual([]);
});
