// An auditor's review in the real program: a package is verified and kept, views are saved as they are given, the review is signed into a
// file, and the file opens on another computer and not once it was altered.
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, expect, test, vi } from "vitest";
import { navigate } from "wouter/use-hash-location";
import { evidencePath } from "../../src/archive/bag.ts";
import { fingerprintOf } from "../../src/archive/canonical.ts";
import { openReview } from "../../src/archive/review.ts";
import { seal } from "../../src/archive/seal.ts";
import { writePackage } from "../../src/archive/write-package.ts";
import type { Answers } from "../../src/core/answer.ts";
import type { QuestionId } from "../../src/core/checklist.ts";
import { evaluate } from "../../src/core/evaluate.ts";
import example from "../../src/features/library/example-assessment.json" with { type: "json" };
import { ReviewPages } from "../../src/features/reviewing/ReviewPages.tsx";
import { describeFile, sweepEvidenceFiles } from "../../src/storage/evidence-files.ts";
import { listGivenCopies } from "../../src/storage/given-copies.ts";
import { readHealth } from "../../src/storage/health.ts";
import { readSealed } from "../../src/storage/received.ts";
import { ownReviews } from "../../src/storage/reviews.ts";
import { assessment, sealed, signedPackage, twoSignOffs } from "../archive/sealed.ts";
import { checklist } from "../fixtures/edition.ts";
import { freshComputer } from "./in-app.tsx";

const files = new Map<string, Blob>();
beforeEach(() => {
  files.clear();
  let last = new Blob();
  vi.spyOn(URL, "createObjectURL").mockImplementation((content) => {
    last = content as Blob;
    return "blob:test";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    files.set(this.download, last);
  });
  return () => vi.restoreAllMocks();
});

async function auditorsComputer() {
  const computer = await freshComputer();
  navigate("/r");
  computer.show(<ReviewPages />);
  await screen.findByRole("heading", { level: 1, name: "Reviews" });
  return { ...computer, user: userEvent.setup() };
}
type Computer = Awaited<ReturnType<typeof auditorsComputer>>;

const packed = async () => signedPackage(await sealed(example.answers as unknown as Answers));

/** The worker that checks files is started anew for each. */
const patient = { timeout: 60_000 };

const hand = async ({ user }: Computer, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> =>
  user.upload(screen.getByLabelText("File to open"), new File([bytes], name));

/** A package was handed over and its review is open. */
async function reviewing() {
  const computer = await auditorsComputer();
  const bytes = await packed();
  await hand(computer, "guiyang.zip", bytes);
  await screen.findByRole("heading", { level: 1, name: /^Review of Testville/ }, patient);
  const own = async () => {
    const found = await ownReviews(computer.storage);
    const [row] = found.ok ? found.value : [];
    if (!row) throw new Error("There is no review.");
    return row;
  };
  return { ...computer, own, bytes };
}
const openSection = async ({ user }: Computer, name: RegExp): Promise<void> => {
  await user.click(screen.getByRole("link", { name }));
  const heading = await screen.findByRole("heading", { level: 1, name });
  await waitFor(() => expect(heading).toHaveFocus());
};
const item = (name: RegExp): HTMLElement => screen.getByRole("group", { name });
const full = /Does the council hold the complete text/;

async function signed(computer: Computer): Promise<Uint8Array<ArrayBuffer>> {
  await computer.user.type(screen.getByLabelText("Your full name"), "R. Lind");
  await computer.user.click(screen.getByRole("button", { name: "Sign and save the review" }));
  await screen.findByText(/^Signed, and saved as Guiyang_2026_v1_signed_auditor-review\.json\.$/);
  const [file] = files.values();
  return new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0));
}
const back = async ({ user }: Computer): Promise<void> => {
  await user.click(screen.getByRole("link", { name: "The review" }));
  await screen.findByRole("heading", { level: 1, name: /^Review of/ });
};

test("a package is verified, kept as it came, and can be reviewed after the page was closed", async () => {
  const computer = await reviewing();
  const { submission } = await computer.own();
  const kept = await readSealed(computer.storage, submission);
  expect(kept.ok && kept.value && (await fingerprintOf(kept.value.content))).toBe(submission);
  cleanup();
  navigate("/r");
  computer.show(<ReviewPages />);
  await computer.user.click(await screen.findByRole("link", { name: /Testville/ }));
  expect(await screen.findByRole("heading", { level: 1, name: /^Review of Testville/ }, patient)).toBeVisible();
  expect(screen.getByText(/^0 of \d+ looked at\.$/)).toBeVisible();
});

test("a package that does not match is not taken in, and why is said", async () => {
  const computer = await auditorsComputer();
  const bytes = await packed();
  const at = new TextDecoder("latin1").decode(bytes).indexOf("Testville");
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await hand(computer, "altered.zip", bytes);
  expect(await screen.findByText(/This cannot be reviewed: it does not match\./, {}, patient)).toBeVisible();
  expect(screen.getByText("Nothing was stored.")).toBeVisible();
  expect(await ownReviews(computer.storage)).toMatchObject({ ok: true, value: [] });
  expect(await computer.storage.database.receivedContents.count()).toBe(0);
});

test("a view is saved as soon as it is chosen, words a moment later, and both are there after a reload", {
  timeout: 90_000,
}, async () => {
  const computer = await reviewing();
  await openSection(computer, /agreement/i);
  const asked = item(full);
  expect(asked).toHaveTextContent("Records room, file 11-207");
  await computer.user.click(within(asked).getByLabelText("Query"));
  await computer.user.type(within(asked).getByLabelText("What do you ask the council?"), "Who holds it?");
  await waitFor(async () =>
    expect((await computer.own()).remarks["answers.agreement.full-text-held"]).toMatchObject({
      view: "query",
      comment: "Who holds it?",
    }),
  );
  expect(await screen.findByText(/^Saved on this computer/)).toBeVisible();
  cleanup();
  computer.show(<ReviewPages />);
  await screen.findByRole("heading", { level: 1, name: /agreement/i });
  expect(within(item(full)).getByLabelText("Query")).toBeChecked();
  expect(within(item(full)).getByLabelText("What do you ask the council?")).toHaveValue("Who holds it?");

  // Who only reviews is reminded of a copy as somebody who answers is.
  cleanup();
  navigate(`/r/${(await computer.own()).submission}`);
  computer.show(<ReviewPages />);
  const reminder = await screen.findByRole("region", { name: "A copy of this review" });
  expect(reminder).toHaveTextContent(/may erase this review.*There is no copy of it yet\./);
  await computer.user.click(within(reminder).getByRole("button", { name: "Save a copy of everything now" }));
  await waitFor(() => expect(reminder).toHaveTextContent(/^Saved as sister-city-check_copy/), { timeout: 10_000 });
  // What the rule goes by: from now on this review is in a copy.
  const [given] = await listGivenCopies(computer.storage);
  expect(given?.pieces).toEqual([(await computer.own()).submission]);
});

test("what is only possible and what is not known can be agreed with, asked about or disagreed with, apart from the findings", {
  timeout: 90_000,
}, async () => {
  const computer = await reviewing();
  const { findings, gaps } = evaluate(checklist, example.answers as unknown as Answers);
  const [gap] = gaps;
  if (!gap) throw new Error("The example knows everything.");
  const title = checklist.sections.get(gap.section)?.title ?? "";
  const possible = findings.find(({ state, section }) => state === "possible" && section === gap.section);
  await openSection(computer, new RegExp(title));
  expect(screen.getByRole("heading", { level: 2, name: "Evidence gaps" })).toBeVisible();
  const [of] = screen.getAllByRole("group", { name: gap.statement });
  if (!of) throw new Error("The gap is not shown.");
  expect(of).toHaveTextContent(/Evidence gap.*Question \d+/);
  await computer.user.click(within(of).getByLabelText("Query"));
  await computer.user.type(within(of).getByLabelText("What do you ask the council?"), "Whom did you ask?");
  if (possible) {
    const [group] = screen.getAllByRole("group", { name: possible.statement });
    expect(group).toHaveTextContent(/Possible finding, could be .*Depends on/);
    await computer.user.click(within(group as HTMLElement).getByLabelText("Disagree"));
  }
  await back(computer);
  const opened = await openReview(await signed(computer));
  expect(opened).toMatchObject({
    ok: true,
    review: {
      gaps: { [gap.rule]: { view: "query", comment: "Whom did you ask?" } },
      findings: possible ? { [possible.rule]: { view: "disagree" } } : {},
    },
  });
});

/** The package with one evidence file, which one answer cites. */
async function packedWithEvidence(content: Uint8Array<ArrayBuffer>) {
  const file = await describeFile("agreement.pdf", content);
  const item = {
    title: "Agreement 2014",
    date: "",
    holder: "",
    addedAt: "2026-05-01T09:00:00.000Z",
    addedBy: "A. Osei",
  };
  const uses = [{ question: "agreement.full-text-held" as QuestionId, pages: "4" }];
  const submission = await seal(
    { ...assessment, answers: example.answers as unknown as Answers, evidence: { E1: { ...item, file, uses } } },
    checklist,
    { version: 1, sealedAt: "2026-05-04T10:12:00.000Z" },
  );
  const [{ file: named } = {}] = submission.evidence;
  const path = evidencePath(file.fingerprint, named?.ending ?? "");
  const signatures = await twoSignOffs(submission);
  return writePackage({ submission, edition: checklist.edition, evidence: new Map([[path, content]]), signatures });
}

test("evidence that came with the package is kept for the reviewer, saved as bytes beside the answer, and removed when asked", {
  timeout: 90_000,
}, async () => {
  const computer = await auditorsComputer();
  const content = new TextEncoder().encode("%PDF-1.7 a text 贵阳");
  await hand(computer, "guiyang.zip", await packedWithEvidence(content));
  await screen.findByRole("heading", { level: 1, name: /^Review of Testville/ }, patient);
  expect(screen.getByText(/^1 of 1 evidence file is kept on this computer/)).toBeVisible();
  // What a reviewer keeps is not swept away as a file that nothing names.
  const later = new Date(Date.now() + 48 * 3_600_000).toISOString();
  expect(await sweepEvidenceFiles(computer.storage, later)).toMatchObject({ ok: true, value: 0 });
  expect((await readHealth(computer.storage, later)).evidenceBytes).toBe(content.length);
  await openSection(computer, /agreement/i);
  expect(item(full)).toHaveTextContent("E1 Agreement 2014, page 4.");
  await computer.user.click(within(item(full)).getByRole("button", { name: "Save E1" }));
  await within(item(full)).findByText(/^Saved where your browser puts downloads\./);
  const [[name, saved] = []] = files;
  expect(name).toMatch(/^E1_[0-9a-f]{8}\.pdf$/);
  expect(saved?.type).toBe("application/octet-stream");
  expect(new Uint8Array((await saved?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(content);
  await back(computer);
  await computer.user.click(screen.getByRole("button", { name: "Remove the evidence files" }));
  expect(await screen.findByText(/^0 of 1 evidence file are kept/)).toBeVisible();
  expect(await computer.storage.database.evidenceFiles.count()).toBe(0);
  // The package again brings it again; taken out as a whole nothing stays.
  await hand(computer, "guiyang.zip", await packedWithEvidence(content));
  await waitFor(async () => expect(await computer.storage.database.evidenceFiles.count()).toBe(1), patient);
  await computer.user.click(screen.getByText("Take this submission and its reviews out of this computer"));
  await computer.user.click(screen.getByRole("button", { name: "Take it out" }));
  await screen.findByRole("heading", { level: 1, name: "Reviews" });
  expect(await computer.storage.database.evidenceFiles.count()).toBe(0);
  expect(await computer.storage.database.receivedContents.count()).toBe(0);
});

test("digits choose a view, Alt+N goes to what is not looked at, and Ctrl+Enter to the next section: no mouse is needed", async () => {
  const computer = await reviewing();
  await openSection(computer, /agreement/i);
  const [first, second] = screen.getAllByRole("group");
  within(first as HTMLElement)
    .getByLabelText("Agree")
    .focus();
  await computer.user.keyboard("3");
  expect(within(first as HTMLElement).getByLabelText("Disagree")).toBeChecked();
  await computer.user.keyboard("{Alt>}n{/Alt}");
  await waitFor(() => expect(within(second as HTMLElement).getByLabelText("Agree")).toHaveFocus());
  await computer.user.keyboard("{Control>}{Enter}{/Control}");
  const next = await screen.findByRole("heading", { level: 1, name: /approval/i });
  await waitFor(() => expect(next).toHaveFocus());
  await waitFor(async () => expect(Object.keys((await computer.own()).remarks)).toHaveLength(1));
});

test("a query that asks nothing has to be made clear before anything is signed", async () => {
  const computer = await reviewing();
  await openSection(computer, /agreement/i);
  await computer.user.click(within(item(full)).getByLabelText("Query"));
  await back(computer);
  expect(await screen.findByText("A query that asks nothing yet")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Sign and save the review" })).toBeNull();
});

test("a signed review opens on another computer as it was signed, and not once a letter was changed", {
  timeout: 90_000,
}, async () => {
  const computer = await reviewing();
  await openSection(computer, /agreement/i);
  await computer.user.click(within(item(full)).getByLabelText("Disagree"));
  await computer.user.type(within(item(full)).getByLabelText(/^Comment/), "The text is held by the archive.");
  await back(computer);
  const file = await signed(computer);
  const opened = await openReview(file);
  expect(opened).toMatchObject({
    ok: true,
    review: {
      layer: "auditor",
      submission: (await computer.own()).submission,
      answers: { "agreement.full-text-held": { view: "disagree", comment: "The text is held by the archive." } },
    },
  });
  const results = await axe.run(document.body, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] });
  expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  cleanup();

  const other = await auditorsComputer();
  await hand(other, "review.json", file);
  expect(await screen.findByText(/Open its package first/)).toBeVisible();
  await hand(other, "guiyang.zip", computer.bytes);
  await screen.findByRole("heading", { level: 1, name: /^Review of Testville/ }, patient);
  const altered = new TextEncoder().encode(new TextDecoder().decode(file).replace("archive", "Archive"));
  await hand(other, "review.json", altered);
  expect(await screen.findByText("The file is not as it was when it was signed.")).toBeVisible();
  await hand(other, "review.json", file);
  expect(await screen.findByText("The review was checked and stands beside the others.")).toBeVisible();
  expect(await screen.findByText("Auditor: R. Lind")).toBeVisible();
  await openSection(other, /agreement/i);
  expect(item(full)).toHaveTextContent("Disagree. The text is held by the archive.");
});
