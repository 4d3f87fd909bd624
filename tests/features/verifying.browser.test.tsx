// The page that checks files, as an auditor meets it: real files, the real worker, a real database.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { makeKey } from "../../src/archive/keys.ts";
import { registerFormat, writeRegister } from "../../src/archive/register.ts";
import type { Answers } from "../../src/core/answer.ts";
import { CheckPage } from "../../src/features/verifying/CheckPage.tsx";
import { takeRegister } from "../../src/storage/register.ts";
import { sealed, signedPackage, someAnswers } from "../archive/sealed.ts";
import { freshComputer, made } from "./in-app.tsx";

const whole = await signedPackage();
const other = await signedPackage(
  await sealed({ ...someAnswers, "approval.mfa-approved": { value: "not-approved" } } as unknown as Answers),
);
const cut = whole.slice(0, 9_000);
const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer>) => new File([bytes], name);

/** A worker is started for it, which takes its time on a busy computer. */
const slowly = { timeout: 30_000 };

async function checked(...files: File[]): Promise<void> {
  const { show } = await freshComputer();
  show(<CheckPage />);
  await userEvent.upload(await screen.findByLabelText("Files to check"), files);
  await screen.findByText(files.length === 1 ? /^Checked: / : `${files.length} files checked.`, {}, slowly);
}
const row = (name: RegExp) => screen.getByRole("row", { name });

test("one whole package: the verdict is said aloud, each check has its outcome, and what is not proven is said", async () => {
  await checked(fileOf("whole.zip", whole));
  expect(screen.getByText("Checked: matches.")).toHaveAttribute("role", "status");
  const checks = screen.getAllByRole("list").find((list) => list.classList.contains("checks"));
  expect(within(checks as HTMLElement).getAllByRole("listitem")).toHaveLength(7);
  expect(screen.getByText(/^Prepared by A. Osei/)).toBeInTheDocument();
  expect(screen.getByText(/It does not show that the answers are true/)).toBeInTheDocument();
  expect(screen.queryByRole("table")).not.toBeInTheDocument();
});

test("many files: what does not match comes first, one verdict alone can be shown, and closing a file leads back to its row", async () => {
  await checked(
    fileOf("b-whole.zip", whole),
    fileOf("a-cut.zip", cut),
    fileOf("notes.txt", new Uint8Array([104, 105])),
  );
  const names = () =>
    screen
      .getAllByRole("row")
      .slice(1)
      .map((one) => one.querySelector("th")?.textContent);
  expect(names().map((name) => /a-cut|notes|b-whole/.exec(name ?? "")?.[0])).toEqual(["a-cut", "notes", "b-whole"]);
  await userEvent.click(screen.getByLabelText("Cannot be checked, 1"));
  expect(screen.getAllByRole("row")).toHaveLength(2);
  await userEvent.click(screen.getByLabelText("All"));
  await userEvent.click(screen.getByRole("button", { name: "Partnership or file" }));
  expect(names()[0]).toContain("a-cut");

  await userEvent.click(within(row(/b-whole/)).getByRole("button"));
  await waitFor(() => expect(screen.getByRole("heading", { name: "b-whole.zip" })).toHaveFocus());
  await userEvent.click(screen.getByRole("button", { name: "Back to the list" }));
  await waitFor(() => expect(within(row(/b-whole/)).getByRole("button")).toHaveFocus());
  await userEvent.keyboard("{Alt>}n{/Alt}");
  await waitFor(() => expect(screen.getByRole("heading", { name: "a-cut.zip" })).toHaveFocus());
});

test("files chosen before the register of this computer has been read are checked all the same, and with it", async () => {
  const { show, storage } = await freshComputer();
  const none = { format: registerFormat, issuer: "Audit office", issuedAt: made.at, keys: [] };
  await takeRegister(storage, await writeRegister(none, await makeKey(false)));
  show(<CheckPage />);
  // At once, with nothing waited for.
  fireEvent.change(screen.getByLabelText("Files to check"), { target: { files: [fileOf("whole.zip", whole)] } });
  expect(await screen.findByText(/^Checked: /, {}, slowly)).toBeInTheDocument();
  expect(await screen.findByText(/^In use: 0 keys, handed out by Audit office/, {}, slowly)).toBeInTheDocument();
});

test("the table of verdicts is saved, and the page says under which name", async () => {
  await checked(fileOf("one.zip", whole), fileOf("two.zip", cut));
  await userEvent.click(screen.getByRole("button", { name: "Save as a table" }));
  expect(await screen.findByText("Saved as checked-files.csv.")).toBeInTheDocument();
});

test("two files that say they are the same version show what differs", async () => {
  await checked(fileOf("one.zip", whole), fileOf("two.zip", other));
  await userEvent.click(within(row(/two\.zip/)).getByRole("button"));
  await screen.findByText(/say they are the same version and differ in 1 answer\./, {}, slowly);
  expect(screen.getByText("Show what differs")).toBeInTheDocument();
  expect(screen.getByText("In this file")).toBeInTheDocument();
});

test("when one of the two can no longer be read, the page says so instead of keeping quiet", async () => {
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle("lost.zip", { create: true });
  const write = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    const stream = await handle.createWritable();
    await stream.write(bytes);
    await stream.close();
  };
  await write(other);
  await checked(fileOf("one.zip", whole), await handle.getFile());
  await write(cut);
  await userEvent.click(within(row(/one\.zip/)).getByRole("button"));
  await screen.findByText(/One of them can no longer be read/, {}, slowly);
  await folder.removeEntry("lost.zip");
});

test("eight words typed from paper fit the file, and a wrong one is named", async () => {
  await checked(fileOf("whole.zip", whole));
  const words = (
    screen.getByText("Fingerprint of the answers").closest("li")?.querySelector(".quiet")?.textContent ?? ""
  )
    .trim()
    .split(" ");
  expect(words).toHaveLength(8);
  await userEvent.click(screen.getByText("Type the check words"));
  await userEvent.type(screen.getByLabelText("Check words"), words.join("-").toUpperCase());
  await waitFor(() => expect(screen.getByText("All eight words fit this file’s fingerprint.")).toBeInTheDocument());
});
