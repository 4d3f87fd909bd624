// Sign-off in the real program: what stands in the way is named, a signed version is locked, others sign the same bytes, and a change
// makes the next version.
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Route, Switch } from "wouter";
import { navigate } from "wouter/use-hash-location";
import { fingerprintOf } from "../../src/archive/canonical.ts";
import { checkWords } from "../../src/archive/check-words.ts";
import { readZip } from "../../src/archive/read-zip.ts";
import { checkSignature } from "../../src/archive/signature.ts";
import { openSealed } from "../../src/archive/signed-version.ts";
import { verifyPackage } from "../../src/archive/verify.ts";
import { type Change, versionOf } from "../../src/core/assessment.ts";
import type { QuestionId } from "../../src/core/checklist.ts";
import { contentOf } from "../../src/features/sealed-contents.ts";
import { SignPage } from "../../src/features/signing/SignPage.tsx";
import { signOffsOf } from "../../src/features/signing/sign-offs.ts";
import { signedPart } from "../../src/report/make/signed.ts";
import { changeAssessment, createAssessment, readAssessment } from "../../src/storage/assessments.ts";
import { describeFile, storeEvidenceFile } from "../../src/storage/evidence-files.ts";
import { listSubmissions } from "../../src/storage/submissions.ts";
import { checklist } from "../fixtures/edition.ts";
import { draftOf, freshComputer, made } from "./in-app.tsx";

const Pages = () => (
  <Switch>
    <Route path="/a/:id/sign">{({ id }: { id: string }) => <SignPage id={id} />}</Route>
  </Switch>
);
const question = "agreement.full-text-held" as QuestionId;

/** A check with one answer and, if wanted, every section called complete; its sign-off page is open. */
async function opened(complete = true) {
  const computer = await freshComputer();
  const { storage, editions } = computer;
  const created = await createAssessment(storage, editions.find, draftOf("Guiyang"), made);
  if (!created.ok) throw new Error(created.fault.kind);
  const { id } = created.value;
  const change = (...what: Change[]) => changeAssessment(storage, editions.find, id, what, made);
  await change({ kind: "answer", question, answer: { value: "yes", basis: "document" } });
  if (complete) {
    const sections = editions.newest.edition.sections.map((section) => section.id);
    await change(...sections.map((section): Change => ({ kind: "complete", section, leftOpen: openIn(section) })));
  }
  function openIn(section: string): QuestionId[] {
    return editions.newest.edition.questions.filter((one) => one.section === section).map((one) => one.id);
  }
  const submissions = async () => {
    const found = await listSubmissions(storage, id);
    if (!found.ok) throw new Error(found.fault.kind);
    return found.value;
  };
  const stored = async () => {
    const row = await readAssessment(storage, id);
    if (!row.ok || !row.value) throw new Error("not stored");
    return row.value;
  };
  navigate(`/a/${id}/sign`);
  computer.show(<Pages />);
  await screen.findByRole("heading", { level: 1 });
  return { ...computer, id, change, submissions, stored, user: userEvent.setup() };
}

type Opened = Awaited<ReturnType<typeof opened>>;

async function sign({ user }: Opened, name = "A. Osei"): Promise<void> {
  await user.clear(await screen.findByLabelText("Your full name"));
  await user.type(screen.getByLabelText("Your full name"), name);
  await user.type(screen.getByLabelText("Your office"), "International officer");
  await user.click(screen.getByLabelText(/The person who prepared it/));
  await user.click(screen.getByRole("button", { name: "Sign and lock version 1" }));
  await screen.findByRole("heading", { level: 1, name: "Version 1 is signed" });
}

test("while sections are not complete, each is named with a way to it, and there is no button to sign", async () => {
  await opened(false);
  expect(await screen.findByText(/Before you can sign: \d+ sections are not complete/)).toBeVisible();
  expect(screen.getAllByRole("link", { name: /Agreement/ })[0]).toHaveAttribute(
    "href",
    expect.stringMatching(/\/s\/.*\/review$/),
  );
  expect(screen.queryByRole("button", { name: /Sign and lock/ })).toBeNull();
});

test("the name, the office and the part are asked for before anything is signed", async () => {
  const page = await opened();
  await page.user.click(await screen.findByRole("button", { name: "Sign and lock version 1" }));
  const summary = await screen.findByRole("alert");
  expect(
    within(summary)
      .getAllByRole("link")
      .map((link) => link.textContent),
  ).toEqual([
    "Type your full name",
    "Type your office, for example: International officer",
    "Choose which of these you are",
  ]);
  expect(await page.submissions()).toEqual([]);
});

test("Enter in a text field signs nothing", async () => {
  const page = await opened();
  await page.user.type(await screen.findByLabelText("Your full name"), "A. Osei{Enter}");
  await page.user.type(screen.getByLabelText("Your office"), "Officer{Enter}");
  expect(screen.getByRole("heading", { level: 1, name: "Sign and lock" })).toBeVisible();
  expect(await page.submissions()).toEqual([]);
});

test("signing locks the version: what was signed is what is stored, and an answer can no longer be changed", async () => {
  const page = await opened();
  await sign(page);
  const [row] = await page.submissions();
  if (!row) throw new Error("Nothing was stored.");
  expect(await fingerprintOf(row.content)).toBe(row.fingerprint);
  expect(contentOf(row)).toMatchObject({ id: page.id, version: 1, answers: (await page.stored()).answers });
  expect(contentOf(row).history?.entries).toBeGreaterThan(1);
  expect(screen.getByText(checkWords(row.fingerprint).join(" "))).toBeVisible();
  const refused = await page.change({ kind: "answer", question, answer: { value: "no" } });
  expect(refused).toMatchObject({ ok: false, fault: { kind: "signed" } });
});

test("the signature fits the statement, and the private key cannot be taken out of the browser", async () => {
  const page = await opened();
  await sign(page);
  const [row] = await page.submissions();
  const bytes = (ending: string) =>
    row?.signatures.find((file) => file.path === `signatures/1-prepared.${ending}`)?.bytes;
  const [statement, jws] = [bytes("json"), bytes("jws")];
  if (!statement || !jws) throw new Error("There is no sign-off.");
  const check = await checkSignature(statement, jws);
  expect(check).toMatchObject({ ok: true });
  expect(await checkSignature(statement.with(5, (statement[5] ?? 0) ^ 1), jws)).toMatchObject({ ok: false });
  const [key] = await page.storage.database.keys.toArray();
  expect(key?.kid).toBe(check.ok && check.kid);
  await expect(crypto.subtle.exportKey("jwk", key?.privateKey as CryptoKey)).rejects.toThrow();
});

test("a second person signs the same bytes, after the first, with the same words shown to both", async () => {
  const page = await opened();
  await sign(page);
  const [before] = await page.submissions();
  await page.user.click(screen.getByText("Somebody else signs as well"));
  await page.user.type(screen.getByLabelText("Full name"), "R. Lind");
  await page.user.type(screen.getByLabelText("Office"), "City manager");
  await page.user.click(screen.getByLabelText(/The approver/));
  await page.user.click(screen.getByRole("button", { name: "Sign as well" }));
  await waitFor(() => expect(screen.getByText("R. Lind", { exact: false })).toBeVisible());
  const [after] = await page.submissions();
  if (!before || !after) throw new Error("Nothing was stored.");
  expect(after.content).toEqual(before.content);
  const [first, second] = signOffsOf(after.signatures);
  expect([first?.statement.role, second?.statement.role]).toEqual(["prepared", "approved"]);
  const statement = after.signatures.find((file) => file.path.endsWith("1-prepared.json"))?.bytes;
  expect(second?.statement.prev).toBe(statement && (await fingerprintOf(statement)));
});

test("a second person who sees it differently says so: signed under their own name, shown, and printed beside the rating", async () => {
  const page = await opened();
  await sign(page);
  await page.user.click(screen.getByText("Somebody else signs as well"));
  await page.user.type(screen.getByLabelText("Full name"), "R. Lind");
  await page.user.type(screen.getByLabelText("Office"), "City manager");
  await page.user.click(screen.getByLabelText(/The approver/));
  await page.user.type(screen.getByLabelText(/^Does this person see it differently\?/), "To me the annex is minor.");
  await page.user.click(screen.getByRole("button", { name: "Sign as well" }));
  expect(await screen.findByText("To me the annex is minor.")).toBeVisible();
  const [row] = await page.submissions();
  if (!row) throw new Error("Nothing was stored.");
  const [first, second] = signOffsOf(row.signatures);
  expect([first?.statement.differentView, second?.statement.differentView]).toEqual([
    undefined,
    "To me the annex is minor.",
  ]);
  const signatures = new Map(row.signatures.map(({ path, bytes }) => [path, bytes]));
  const sealed = await openSealed({ content: row.content, signatures }, checklist);
  if (!sealed.ok) throw new Error("The version does not open.");
  expect(signedPart(sealed.value.signed, "reference").differentViews).toEqual([
    { name: "R. Lind", text: "To me the annex is minor." },
  ]);
});

test("a change makes the next version, which names the one it replaces", async () => {
  const page = await opened();
  await sign(page);
  await page.user.click(screen.getByText("Something has to be changed"));
  await page.user.click(screen.getByRole("button", { name: "Begin version 2" }));
  await screen.findByRole("button", { name: "Sign and lock version 2" });
  await waitFor(async () => expect(versionOf(await page.stored())).toBe(2));
  expect(await page.change({ kind: "answer", question, answer: { value: "no" } })).toMatchObject({ ok: true });
  await page.user.clear(screen.getByLabelText("Your full name"));
  await page.user.type(screen.getByLabelText("Your full name"), "A. Osei");
  await page.user.type(screen.getByLabelText("Your office"), "International officer");
  await page.user.click(screen.getByLabelText(/The person who prepared it/));
  await page.user.click(screen.getByRole("button", { name: "Sign and lock version 2" }));
  await screen.findByRole("heading", { level: 1, name: "Version 2 is signed" });
  const [one, two] = await page.submissions();
  expect(two && contentOf(two)).toMatchObject({ version: 2, replaces: one?.fingerprint });
  expect(one && contentOf(one).answers[question]).toMatchObject({ value: "yes" });
});

test("when the answers were changed meanwhile, nothing is signed and nothing is locked", async () => {
  const page = await opened();
  const { storeSubmission } = await import("../../src/storage/submissions.ts");
  const before = await page.stored();
  await page.change({ kind: "answer", question, answer: { value: "no" } });
  const row = {
    fingerprint: "0".repeat(64),
    assessment: page.id,
    version: 1,
    content: new Uint8Array(1),
    signatures: [],
  };
  expect(await storeSubmission(page.storage, before, row)).toMatchObject({
    ok: false,
    fault: { kind: "changed-meanwhile" },
  });
  expect(await page.submissions()).toEqual([]);
});

test("evidence is sealed with the answers, and its files are in the package that is saved", async () => {
  const page = await opened();
  const bytes = new TextEncoder().encode("%PDF-1.7 minutes");
  const file = await describeFile("minutes.pdf", bytes);
  await storeEvidenceFile(page.storage, bytes, made.at);
  const uses = { question, pages: "2" };
  await page.change(
    { kind: "evidence", act: { act: "add", source: { file }, title: "Minutes", use: uses } },
    { kind: "evidence", act: { act: "add", source: { link: "https://example.org/" }, title: "On the web", use: uses } },
    { kind: "evidence", act: { act: "remove", id: "E2", reason: "Not ours." } },
  );
  expect(await screen.findByText(/1 item; the fingerprint/)).toBeVisible();
  await sign(page);
  const [row] = await page.submissions();
  const sealed = row && contentOf(row).evidence;
  expect(sealed).toMatchObject([
    { id: "E1", title: "Minutes", uses: [uses], file: { ...file, ending: "pdf", type: "application/pdf" } },
  ]);
  const saved: Blob[] = [];
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    saved.push(blob as Blob);
    return createObjectURL(blob);
  };
  await page.user.click(screen.getByRole("button", { name: "Save the package" }));
  await screen.findByText(/^Saved as .*\.zip\./);
  URL.createObjectURL = createObjectURL;
  const packed = new Uint8Array((await saved[0]?.arrayBuffer()) ?? new ArrayBuffer(0));
  const { files } = await readZip(packed);
  expect(files.get(`data/evidence/${file.fingerprint}.pdf`)).toEqual(bytes);
  const { verification } = await verifyPackage(packed, { checklists: new Map() });
  expect(verification.checks.find(({ check }) => check === "evidence")).toMatchObject({ outcome: "matches" });
});
