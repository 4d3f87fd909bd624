// Queries go to the council and replies come back, by files alone: two computers, each with its own key and its own database.
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, expect, test, vi } from "vitest";
import { navigate } from "wouter/use-hash-location";
import { openReplies, openReview } from "../../src/archive/review.ts";
import { writePackage } from "../../src/archive/write-package.ts";
import type { Answers } from "../../src/core/answer.ts";
import type { QuestionId } from "../../src/core/checklist.ts";
import { Asked } from "../../src/features/Asked.tsx";
import example from "../../src/features/library/example-assessment.json" with { type: "json" };
import { ReviewPages } from "../../src/features/reviewing/ReviewPages.tsx";
import { contentOf } from "../../src/features/sealed-contents.ts";
import { signVersion } from "../../src/features/signing/sign.ts";
import { declarations } from "../../src/i18n/en/sign-off.ts";
import { createAssessment } from "../../src/storage/assessments.ts";
import { draftOf, freshComputer, made } from "./in-app.tsx";

let last = new Blob();
const files = new Map<string, Blob>();
beforeEach(() => {
  files.clear();
  vi.spyOn(URL, "createObjectURL").mockImplementation((content) => {
    last = content as Blob;
    return "blob:test";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    files.set(this.download, last);
  });
  return () => vi.restoreAllMocks();
});
const patient = { timeout: 60_000 };
const question = "agreement.full-text-held" as QuestionId;
const full = /Does the council hold the complete text/;
const user = userEvent.setup();
const saved = async (name: RegExp): Promise<Uint8Array<ArrayBuffer>> => {
  const found = [...files].find(([file]) => name.test(file));
  if (!found) throw new Error(`No file ${name} was saved; there are ${[...files.keys()]}`);
  return new Uint8Array(await found[1].arrayBuffer());
};
type Computer = Awaited<ReturnType<typeof freshComputer>>;
async function at(computer: Computer, address: string, heading: RegExp): Promise<void> {
  cleanup();
  navigate(address);
  computer.show(<ReviewPages />);
  await screen.findByRole("heading", { level: 1, name: heading }, patient);
}
const hand = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
  user.upload(screen.getByLabelText("File to open"), new File([bytes], name));
const item = (): HTMLElement => screen.getByRole("group", { name: full });
async function section(): Promise<void> {
  await user.click(screen.getByRole("link", { name: /Agreement and parties/ }));
  await screen.findByRole("heading", { level: 1, name: /Agreement and parties/ });
}

/** A council that has signed, and its package. */
async function council() {
  const computer = await freshComputer();
  const { storage, editions } = computer;
  const draft = { ...draftOf("Guiyang"), answers: example.answers as unknown as Answers };
  const created = await createAssessment(storage, editions.find, draft, made);
  if (!created.ok) throw new Error(created.fault.kind);
  const signer = { name: "A. Osei", office: "Officer", role: "prepared", declaration: declarations.prepared } as const;
  const row = await signVersion(storage, editions.newest, created.value, signer, {});
  if (!row.ok) throw new Error(row.fault.kind);
  const bytes = await writePackage({
    submission: contentOf(row.value),
    edition: editions.newest.edition,
    evidence: new Map(),
    signatures: new Map(row.value.signatures.map((file) => [file.path, file.bytes])),
  });
  return { ...computer, bytes, id: created.value.id, fingerprint: row.value.fingerprint };
}

/** An auditor who asks one thing and agrees with another; the file for the council. */
async function auditorAsks(bytes: Uint8Array<ArrayBuffer>) {
  const auditor = await freshComputer();
  await at(auditor, "/r", /^Reviews$/);
  await hand("guiyang.zip", bytes);
  await screen.findByRole("heading", { level: 1, name: /^Review of/ }, patient);
  await section();
  const [first] = screen.getAllByRole("group");
  await user.click(within(first as HTMLElement).getByLabelText("Agree"));
  await user.click(within(item()).getByLabelText("Query"));
  await user.type(within(item()).getByLabelText("What do you ask the council?"), "Is the annex there too?");
  await user.click(screen.getByRole("link", { name: "The review" }));
  await user.type(await screen.findByLabelText("Your full name"), "R. Lind");
  await user.type(screen.getByLabelText(/^Where the council can reply/), "audit@example.org");
  await user.click(screen.getByRole("button", { name: "Sign and save the queries alone" }));
  await screen.findByText(/^Signed, and saved as Guiyang_\d{4}_v1_signed_queries\.json\.$/);
  return { auditor, queries: await saved(/queries/) };
}

test("a query reaches the council, stands at its question, is answered, and the reply stands at the query", {
  timeout: 240_000,
}, async () => {
  const here = await council();
  const { auditor, queries } = await auditorAsks(here.bytes);
  const sent = await openReview(queries);
  expect(sent).toMatchObject({ ok: true, review: { scope: "queries", submission: here.fingerprint } });
  // What the auditor agrees with is nobody's business yet.
  expect(sent.ok && Object.keys(sent.review.answers)).toEqual([question]);

  await at(here, `/r/${here.fingerprint}`, /^Review of Testville/);
  await hand("queries.json", queries);
  expect(await screen.findByText("Is the annex there too?")).toBeVisible();
  const asking = screen.getByRole("region", { name: "Queries of R. Lind" });
  expect(asking).toHaveTextContent("1 is without a reply. Send the replies to audit@example.org.");
  expect(asking).toHaveTextContent("You answered: Yes");
  await user.type(within(asking).getByLabelText("Your reply"), "Yes, in box 12.");
  await user.type(within(asking).getByLabelText("Your full name"), "A. Osei");
  expect(await within(asking).findByText(/^Saved on this computer/)).toBeVisible();
  const { violations } = await axe.run(document.body, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await user.click(await within(asking).findByRole("button", { name: "Sign and save the replies" }));
  await screen.findByText(/signed_replies\.json\. Send it to the reviewer\.$/);
  const replies = await saved(/replies/);
  expect(await openReplies(replies)).toMatchObject({
    ok: true,
    replies: { answers: { [question]: { text: "Yes, in box 12.", name: "A. Osei" } } },
  });

  await at(auditor, "/r", /^Reviews$/);
  await hand("replies.json", replies);
  await screen.findByRole("heading", { level: 1, name: /^Review of/ }, patient);
  await section();
  await waitFor(() => expect(item()).toHaveTextContent("The council replied, A. Osei:Yes, in box 12."));

  // The whole review, signed afterwards, holds the reply beside its query.
  await user.click(screen.getByRole("link", { name: "The review" }));
  await user.click(await screen.findByRole("button", { name: "Sign and save the review" }));
  await screen.findByText(/signed_auditor-review\.json\.$/);
  expect(await openReview(await saved(/review/))).toMatchObject({
    ok: true,
    review: { version: 2, answers: { [question]: { view: "query", reply: { text: "Yes, in box 12." } } } },
  });
});

test("what a reviewer asks is said beside the question, with a way to answer it, and beside no other", {
  timeout: 240_000,
}, async () => {
  const here = await council();
  const { queries } = await auditorAsks(here.bytes);
  await at(here, `/r/${here.fingerprint}`, /^Review of/);
  await hand("queries.json", queries);
  await screen.findByText("Is the annex there too?");
  cleanup();
  here.show(
    <>
      <Asked id={here.id} question={question} />
      <Asked id={here.id} question={"agreement.status" as QuestionId} />
    </>,
  );
  expect(await screen.findByText("Is the annex there too?")).toBeVisible();
  expect(screen.getAllByRole("heading", { name: "An auditor asks" })).toHaveLength(1);
  expect(screen.getByRole("link", { name: "Answer it" })).toHaveAttribute("href", `#/r/${here.fingerprint}`);
});

test("replies to a review that is not here are refused, and nothing is stored", { timeout: 240_000 }, async () => {
  const here = await council();
  const { queries } = await auditorAsks(here.bytes);
  await at(here, `/r/${here.fingerprint}`, /^Review of/);
  await hand("queries.json", queries);
  await user.type(await screen.findByLabelText("Your reply"), "Yes.");
  await user.type(screen.getByLabelText("Your full name"), "A. Osei");
  await user.click(await screen.findByRole("button", { name: "Sign and save the replies" }));
  await screen.findByText(/signed_replies\.json/);
  const other = await freshComputer();
  await at(other, "/r", /^Reviews$/);
  await hand("guiyang.zip", here.bytes);
  await screen.findByRole("heading", { level: 1, name: /^Review of/ }, patient);
  await hand("replies.json", await saved(/replies/));
  expect(await screen.findByText("These are replies to another review than those that are here.")).toBeVisible();
  const rows = await other.storage.database.reviews.toArray();
  expect(rows.map(({ kind }) => kind)).toEqual(["own"]);
});
