// The report of a signed version in the program: made from what was sealed, whatever is answered afterwards; real bytes, read back.
import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, expect, test, vi } from "vitest";
import { navigate } from "wouter/use-hash-location";
import { checkWords } from "../../src/archive/check-words.ts";
import type { Change } from "../../src/core/assessment.ts";
import type { QuestionId } from "../../src/core/checklist.ts";
import { ReportPage } from "../../src/features/report/ReportPage.tsx";
import { signVersion } from "../../src/features/signing/sign.ts";
import { declarations } from "../../src/i18n/en/sign-off.ts";
import { changeAssessment, createAssessment, readAssessment } from "../../src/storage/assessments.ts";
import { draftOf, freshComputer, made } from "./in-app.tsx";

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

const question = "agreement.full-text-held" as QuestionId;
const answer = (value: string, note: string): Change => ({
  kind: "answer",
  question,
  answer: { value, basis: "document", note },
});

/** A check with one answer, signed as version 1 with the council's decision; its report is open. */
async function signedCheck(...later: Change[]) {
  const computer = await freshComputer();
  const { storage, editions } = computer;
  const created = await createAssessment(storage, editions.find, draftOf("Guiyang"), made);
  if (!created.ok) throw new Error(created.fault.kind);
  const { id } = created.value;
  const change = (...what: Change[]) => changeAssessment(storage, editions.find, id, what, made);
  await change(answer("no", "What was sealed."));
  const stored = await readAssessment(storage, id);
  if (!stored.ok || !stored.value) throw new Error("not stored");
  const signed = await signVersion(
    storage,
    editions.newest,
    stored.value,
    { name: "A. Osei", office: "International officer", role: "prepared", declaration: declarations.prepared },
    { decision: { decision: "pause", body: "City council", date: "2026-05-04", note: "" } },
  );
  if (!signed.ok) throw new Error(signed.fault.kind);
  if (later.length > 0) await change(...later);
  navigate(`/a/${id}/report`);
  computer.show(<ReportPage id={id} />);
  await screen.findByRole("heading", { level: 1, name: "The report" });
  return { ...computer, row: signed.value };
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const sheet = () => screen.findByRole("article", { name: "Page 1 of the report" }, { timeout: 60_000 });
const file = async (name: RegExp) => {
  await waitFor(() => expect([...files.keys()].some((one) => name.test(one))).toBe(true), { timeout: 60_000 });
  const [found] = [...files].filter(([one]) => name.test(one));
  if (!found) throw new Error("no file");
  return new Uint8Array(await found[1].arrayBuffer());
};
const contains = (bytes: Uint8Array, words: string): boolean => new TextDecoder("latin1").decode(bytes).includes(words);

test("says on its first sheet who signed, what was decided and the check words, and is nowhere called a draft", async () => {
  const { row } = await signedCheck();
  const first = await sheet();
  expect(first).toHaveTextContent(/Version 1, signed \d+ \w+ \d{4}/);
  expect(first).toHaveTextContent("Prepared by A. Osei, International officer");
  expect(first).toHaveTextContent(checkWords(row.fingerprint).join(" "));
  expect(first).toHaveTextContent("Decision of the council: Pause the partnership: City council, 4 May 2026");
  expect(screen.getByRole("img", { name: /^QR code with/ })).toBeInTheDocument();
  await waitFor(() => expect(document.title).toMatch(/^The report \(Version 1, signed/));
  expect(document.body).not.toHaveTextContent(/draft/i);
  expect(screen.queryByLabelText("Why this check was done")).toBeNull();
  await press("Read it as a web page instead");
  expect(await screen.findByRole("heading", { level: 2, name: "Sign-off" })).toBeInTheDocument();
  const { violations } = await axe.run(document.body, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}, 60_000);

test("its files are named as signed; the data file is the sealed bytes, and they travel in the PDF", async () => {
  const { row } = await signedCheck();
  await sheet();
  await press("Save data file");
  expect(await file(/^Guiyang_\d{4}_v1_signed_data\.json$/)).toEqual(new Uint8Array(row.content));
  await press("Save PDF");
  const pdf = await file(/^Guiyang_\d{4}_v1_signed_report\.pdf$/);
  for (const words of ["submission.json", "1-prepared.jws"]) expect(contains(pdf, words)).toBe(true);
  expect(contains(pdf, "answers.json")).toBe(false);
}, 90_000);

test("stays what was signed after a next version was begun and answered otherwise", async () => {
  await signedCheck({ kind: "next-version", signed: 1 }, answer("yes", "Answered later."));
  expect(await sheet()).toHaveTextContent("Draft, not signed");
  await userEvent.click(await screen.findByLabelText(/^Version 1, signed/));
  await waitFor(async () => expect(await sheet()).toHaveTextContent("Version 1, signed"));
  await press("Read it as a web page instead");
  const whole = await screen.findByRole("article", { name: /^Sister-city check/ });
  expect(whole).toHaveTextContent("What was sealed.");
  expect(whole).not.toHaveTextContent("Answered later.");
  await press("Save web page");
  const page = new TextDecoder().decode(await file(/_v1_signed_report\.html$/));
  expect(page).toContain("What was sealed.");
  expect(page).not.toContain("Answered later.");
  expect(page).not.toMatch(/draft/i);
}, 60_000);
