// The public edition in the real program: a part is withheld on a ground, kept over a reload, and the file holds no word of it.
import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { knownChecklists } from "../../src/archive/packed-checklist.ts";
import { verifyPackage } from "../../src/archive/verify.ts";
import type { QuestionId } from "../../src/core/checklist.ts";
import { PublicPage } from "../../src/features/publishing/PublicPage.tsx";
import { signVersion } from "../../src/features/signing/sign.ts";
import { changeAssessment, createAssessment, readAssessment } from "../../src/storage/assessments.ts";
import { checkFiles } from "../../src/workers/check-files.ts";
import type { CheckedFile } from "../../src/workers/checking-messages.ts";
import { draftOf, freshComputer, made } from "./in-app.tsx";

const question = "agreement.full-text-held" as QuestionId;

async function signed() {
  const computer = await freshComputer();
  const { storage, editions } = computer;
  const created = await createAssessment(storage, editions.find, draftOf("Guiyang"), made);
  if (!created.ok) throw new Error(created.fault.kind);
  const { id } = created.value;
  const answer = { value: "yes", basis: "document", note: "SECRET-NOTE" } as const;
  await changeAssessment(storage, editions.find, id, [{ kind: "answer", question, answer }], made);
  const row = await readAssessment(storage, id);
  if (!row.ok || !row.value) throw new Error("not stored");
  const signer = { name: "A. Osei", office: "Clerk", role: "prepared", declaration: "I know this." } as const;
  const version = await signVersion(storage, editions.newest, row.value, signer, {});
  if (!version.ok) throw new Error(version.fault.kind);
  return { ...computer, id };
}

/** The file the next download holds. */
function nextFile(): Promise<Blob> {
  const make = URL.createObjectURL;
  return new Promise((resolve) => {
    URL.createObjectURL = (blob) => {
      URL.createObjectURL = make;
      resolve(blob as Blob);
      return make(blob);
    };
  });
}

test("a part is withheld on a ground, and the file that is saved matches without holding a word of it", async () => {
  const { show, id, editions } = await signed();
  const shown = show(<PublicPage id={id} />);
  await userEvent.click(await screen.findByText(/Agreement and parties: 1 entry/));
  await userEvent.click(screen.getByRole("checkbox", { name: /Withhold: Note/ }));
  expect(await screen.findByText("Enter the ground before you withhold a part")).toBeInTheDocument();
  await waitFor(() => expect(screen.getByLabelText("Ground")).toHaveFocus());
  await userEvent.type(screen.getByLabelText("Ground"), "Act 1, s. 2");
  await userEvent.click(screen.getByRole("checkbox", { name: /Withhold: Note/ }));
  expect(await screen.findByText("1 part is withheld.")).toBeInTheDocument();
  shown.unmount();

  show(<PublicPage id={id} />);
  expect(await screen.findByText("1 part is withheld.")).toBeInTheDocument();
  const file = nextFile();
  await userEvent.click(screen.getByRole("button", { name: "Save the public edition" }));
  const bytes = new Uint8Array(await (await file).arrayBuffer());
  expect((await screen.findAllByText(/^Saved as Guiyang_\d{4}_v1_signed_public\.zip, .+ Check it under/)).length).toBe(
    2,
  );
  expect(new TextDecoder("latin1").decode(bytes)).not.toContain("SECRET");
  const checklists = await knownChecklists([editions.newest]);
  const { verification, published } = await verifyPackage(bytes, { checklists });
  expect(verification.verdict).toBe("matches");
  expect(published?.shown.answers[question]).toEqual({ value: "yes", basis: "document" });
});

test("the PDF is made in a worker, can be stopped, and matches where somebody checks it", async () => {
  const { show, id } = await signed();
  show(<PublicPage id={id} />);
  await userEvent.click(await screen.findByRole("button", { name: "Save PDF" }));
  await userEvent.click(await screen.findByRole("button", { name: "Stop" }));
  expect((await screen.findAllByText("Stopped. Nothing was saved.")).length).toBe(2);
  await userEvent.click(await screen.findByText(/Agreement and parties: 1 entry/));
  await userEvent.type(screen.getByLabelText("Ground"), "Act 1, s. 2");
  await userEvent.click(screen.getByRole("checkbox", { name: /Withhold: Note/ }));
  await screen.findByText("1 part is withheld.");
  const file = nextFile();
  await userEvent.click(screen.getByRole("button", { name: "Save PDF" }));
  const pdf = new File([await file], "public.pdf");
  expect((await screen.findAllByText(/^Saved as Guiyang_\d{4}_v1_signed_public\.pdf, \d+ pages, /)).length).toBe(2);
  const found: CheckedFile[] = [];
  await checkFiles([pdf], { onChecked: (files) => found.push(...files) });
  const [one] = found;
  expect([one?.verification.kind, one?.verification.verdict]).toEqual(["pdf", "matches"]);
  expect(one?.verification.limits.map(({ kind }) => kind)).toContain("public-withheld");
}, 180_000);

test("where the PDF cannot be made, the page says what to do instead", async () => {
  const { show, id } = await signed();
  show(<PublicPage id={id} />);
  const save = await screen.findByRole("button", { name: "Save PDF" });
  const { Worker } = globalThis;
  globalThis.Worker = class {
    constructor() {
      throw new Error("no worker");
    }
  } as unknown as typeof Worker;
  try {
    await userEvent.click(save);
    expect((await screen.findAllByText(/^The PDF could not be made\. The web page says the same/)).length).toBe(2);
  } finally {
    globalThis.Worker = Worker;
  }
  expect(screen.getByText("Details for those who help")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Save PDF" })).toBeEnabled();
});

test("with an answer its note is withheld too, says so, and is counted as the file counts it", async () => {
  const { show, id, editions } = await signed();
  show(<PublicPage id={id} />);
  await userEvent.click(await screen.findByText(/Agreement and parties: 1 entry/));
  await userEvent.type(screen.getByLabelText("Ground"), "Act 1, s. 2");
  await userEvent.click(screen.getByRole("checkbox", { name: /Withhold: Answer/ }));
  const note = await screen.findByRole("checkbox", { name: /Withhold: Note/ });
  expect(note).toBeChecked();
  expect(note).toBeDisabled();
  expect(screen.getByText("2 parts are withheld, 1 of them because it belongs to a part that is.")).toBeInTheDocument();
  expect(screen.getByText("Agreement and parties: 1 entry, 2 withheld")).toBeInTheDocument();
  const file = nextFile();
  await userEvent.click(screen.getByRole("button", { name: "Save the public edition" }));
  const bytes = new Uint8Array(await (await file).arrayBuffer());
  const { published } = await verifyPackage(bytes, { checklists: await knownChecklists([editions.newest]) });
  expect(Object.keys(published?.edition.withheld ?? {})).toHaveLength(2);
});

test("before anybody signed there is nothing to make a public edition of", async () => {
  const { show, storage, editions } = await freshComputer();
  const created = await createAssessment(storage, editions.find, draftOf("Guiyang"), made);
  show(<PublicPage id={created.ok ? created.value.id : ""} />);
  expect(await screen.findByText(/Sign this check first/)).toBeInTheDocument();
});
