// Copies out and in, settings, and deleting everything, against the real database of a browser.
import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { DeleteEverythingPage } from "../../src/features/storage-health/DeleteEverythingPage.tsx";
import { OpenCopyPage } from "../../src/features/storage-health/OpenCopyPage.tsx";
import { StorageHealthPage } from "../../src/features/storage-health/StorageHealthPage.tsx";
import { sayKept } from "../../src/features/storage-health/say-kept.ts";
import { addCopy } from "../../src/storage/add-copy.ts";
import { createAssessment, listSummaries } from "../../src/storage/assessments.ts";
import { listGivenCopies } from "../../src/storage/given-copies.ts";
import { makeCopy } from "../../src/storage/make-copy.ts";
import { readCopyFile } from "../../src/storage/read-copy-file.ts";
import { readSettings } from "../../src/storage/settings.ts";
import { saveTo } from "../../src/ui/save-to.ts";
import { draftOf, freshComputer, made } from "./in-app.tsx";

const fileOf = (text: string) => new File([text], "copy.json", { type: "application/json" });

async function copyFromAnotherComputer(...partners: string[]): Promise<string> {
  const { storage, editions } = await freshComputer();
  for (const partner of partners) await createAssessment(storage, editions.find, draftOf(partner), made);
  const copy = await makeCopy(storage, editions.find, made.at);
  if (!copy.ok) throw new Error(copy.fault.kind);
  return new Blob([copy.value.content]).text();
}

describe("opening a copy", () => {
  test("shows what is in it first, and adds only what was chosen", async () => {
    const text = await copyFromAnotherComputer("Guiyang", "Ningbo");
    const { show, storage } = await freshComputer();
    show(<OpenCopyPage />);
    await userEvent.upload(screen.getByLabelText("File"), fileOf(text));
    const ningbo = await screen.findByRole("checkbox", { name: /Ningbo.*only in the copy/ });
    expect((await listSummaries(storage)).ok && (await listSummaries(storage))).toMatchObject({ value: [] });
    await userEvent.click(ningbo);
    await userEvent.click(screen.getByRole("button", { name: "Add 1 assessment" }));
    expect(await screen.findByText("1 assessment added.")).toBeInTheDocument();
    expect(await listSummaries(storage)).toMatchObject({ value: [{ partner: "Guiyang" }] });
  });
  test("says what is wrong with a file that is no copy, and changes nothing", async () => {
    const { show, storage } = await freshComputer();
    show(<OpenCopyPage />);
    await userEvent.upload(screen.getByLabelText("File"), fileOf('{"format": "something-else"}'));
    expect(await screen.findByText(/copy.json could not be read as a copy/)).toBeInTheDocument();
    await waitFor(() => expect(document.title).toMatch(/^Error: /));
    expect(await listSummaries(storage)).toMatchObject({ value: [] });
  });
  test("says where a file that was cut off while copying ends", async () => {
    const text = await copyFromAnotherComputer("Guiyang");
    const { show } = await freshComputer();
    show(<OpenCopyPage />);
    await userEvent.upload(screen.getByLabelText("File"), fileOf(text.slice(0, text.length / 2)));
    expect(await screen.findByText(/ends before it is complete/)).toBeInTheDocument();
  });
});

describe("a copy with reviews and registers", () => {
  const saved = async () => {
    const bytes = await (await fetch(new URL("../fixtures/copies/copy-3.zip", import.meta.url))).arrayBuffer();
    return new File([bytes], "copy.zip", { type: "application/zip" });
  };
  test("says in words what is in it and what came back, and leaves the register to the person", async () => {
    const { show, storage } = await freshComputer();
    show(<OpenCopyPage />);
    await userEvent.upload(screen.getByLabelText("File"), await saved());
    const legend = /In it: 1 assessment, 2 reviews, 2 registers and 1 list of what is withheld$/;
    expect(await screen.findByText(legend)).toBeVisible();
    const register = screen.getByRole("checkbox", { name: /The register of keys in use: State archive/ });
    expect(register).not.toBeChecked();
    expect(screen.getByRole("checkbox", { name: /The register of keys that was kept there/ })).toBeChecked();
    const add = "Add 1 assessment, 2 reviews, 1 register and 1 list of what is withheld";
    await userEvent.click(screen.getByRole("button", { name: add }));
    const added = "1 assessment, 2 reviews, 1 register and 1 list of what is withheld added.";
    expect(await screen.findByText(added)).toBeVisible();
    expect(await storage.database.meta.get("register")).toBeUndefined();
    expect(await storage.database.reviews.count()).toBe(2);
    expect(screen.getByRole("link", { name: "Reviews" })).toBeVisible();
  });
  test("on a computer that has a review and nothing else, everything can be saved", async () => {
    const { show, storage, editions } = await freshComputer();
    const read = await readCopyFile(new Uint8Array(await (await saved()).arrayBuffer()), editions.find);
    if (!read.ok) throw new Error("The copy does not open.");
    await addCopy(storage, editions.find, read.value, [], new Set(["reviews"] as const));
    const file = handedOut();
    show(<StorageHealthPage />);
    await userEvent.click(await screen.findByRole("button", { name: "Save a copy of everything" }));
    expect((await file).name).toMatch(/\.zip$/);
    expect(await screen.findByRole("cell", { name: "2 reviews" })).toBeVisible();
  });
});

/** What the page hands out as a download, as the file it would be. */
function handedOut(): Promise<File> {
  return new Promise((resolve) => {
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      HTMLAnchorElement.prototype.click = click;
      const name = this.download;
      void fetch(this.href)
        .then((answer) => answer.blob())
        .then((blob) => resolve(new File([blob], name)));
    };
  });
}

async function saved(act: string): Promise<File> {
  const file = handedOut();
  await userEvent.click(await screen.findByRole("button", { name: act }));
  return file;
}

describe("a copy locked with a passphrase", () => {
  test("says what a forgotten passphrase means, refuses a short one, and opens with the right one only", async () => {
    const from = await freshComputer();
    await createAssessment(from.storage, from.editions.find, draftOf("Guiyang"), made);
    const shown = from.show(<StorageHealthPage />);
    await userEvent.click(await screen.findByText("Lock the copy with a passphrase"));
    expect(screen.getByText(/Without the passphrase nobody can open the copy/)).toBeVisible();
    await userEvent.type(screen.getByLabelText("Passphrase"), "short");
    await userEvent.click(screen.getByRole("button", { name: "Save a locked copy of everything" }));
    expect(screen.getByText(/Type at least 12 characters/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Make one for me" }));
    const passphrase = (screen.getByLabelText("Passphrase") as HTMLInputElement).value;
    const file = await saved("Save a locked copy of everything");
    expect(file.name).toMatch(/^sister-city-check_copy_.*\.json\.age$/);
    expect(await file.text()).not.toContain("Guiyang");
    expect(await screen.findByRole("cell", { name: /json\.age, locked/ }, { timeout: 60_000 })).toBeVisible();
    shown.unmount();

    const { show, storage } = await freshComputer();
    show(<OpenCopyPage />);
    await userEvent.upload(screen.getByLabelText("File"), file);
    await userEvent.type(await screen.findByLabelText(/^Passphrase of/), "acrobat-linen-violet{Enter}");
    expect(await screen.findByText(/This passphrase does not open the file/, {}, { timeout: 60_000 })).toBeVisible();
    expect(await listSummaries(storage)).toMatchObject({ value: [] });
    await userEvent.clear(screen.getByLabelText(/^Passphrase of/));
    await userEvent.type(screen.getByLabelText(/^Passphrase of/), `${passphrase}{Enter}`);
    await userEvent.click(await screen.findByRole("button", { name: "Add 1 assessment" }, { timeout: 60_000 }));
    expect(await screen.findByText("1 assessment added.")).toBeVisible();
    expect(screen.getByText("Read back from this computer: 1 line of history.")).toBeVisible();
    expect(await listSummaries(storage)).toMatchObject({ value: [{ partner: "Guiyang" }] });
  }, 240_000);
  test("that was cut off is refused in words", async () => {
    const { encrypt } = await import("../../src/archive/encrypted.ts");
    const passphrase = "acrobat-linen-violet";
    const locked = await encrypt(new TextEncoder().encode("{}"), { passphrase });
    const { show } = await freshComputer();
    show(<OpenCopyPage />);
    await userEvent.upload(screen.getByLabelText("File"), new File([locked.slice(0, -1)], "copy.json.age"));
    await userEvent.type(await screen.findByLabelText(/^Passphrase of/), `${passphrase}{Enter}`);
    expect(await screen.findByText(/is cut off or was changed/, {}, { timeout: 60_000 })).toBeVisible();
  }, 240_000);
});

describe("a saved copy", () => {
  test("counts as checked only after it was read back, byte for byte", async () => {
    const { show, storage, editions } = await freshComputer();
    await createAssessment(storage, editions.find, draftOf("Guiyang"), made);
    show(<StorageHealthPage />);
    const file = await saved("Save a copy of everything");
    expect(await screen.findByRole("cell", { name: "Not checked yet" })).toBeVisible();
    const check = screen.getByLabelText("The saved copy to check");
    const text = await file.text();
    await userEvent.upload(check, new File([text.replace("Testville", "Bestville")], file.name));
    expect(await screen.findByText(/is not as it was saved: it was changed or damaged/)).toBeVisible();
    await userEvent.upload(check, new File([text.slice(0, 100)], file.name));
    expect(await screen.findByText(/is not as it was saved: it has/)).toBeVisible();
    await userEvent.upload(check, new File(["x"], "holiday.jpg"));
    expect(await screen.findByText(/holiday.jpg is none of the copies listed here/)).toBeVisible();
    expect(screen.getByRole("cell", { name: "Not checked yet" })).toBeVisible();
    await userEvent.upload(check, new File([text], "renamed.json"));
    expect(await screen.findByText(/renamed.json is whole: it is the copy of today/)).toBeVisible();
    expect(await screen.findByRole("cell", { name: /^Checked today/ })).toBeVisible();
  });
  test("is checked too when it is opened", async () => {
    const { show, storage, editions } = await freshComputer();
    await createAssessment(storage, editions.find, draftOf("Guiyang"), made);
    const shown = show(<StorageHealthPage />);
    const file = await saved("Save a copy of everything");
    await screen.findByRole("cell", { name: "Not checked yet" });
    shown.unmount();
    show(<OpenCopyPage />);
    await userEvent.upload(screen.getByLabelText("File"), file);
    await screen.findByText(/here already, the same/);
    await waitFor(async () =>
      expect(await listGivenCopies(storage)).toMatchObject([{ checkedAt: expect.any(String), name: file.name }]),
    );
  });
  test("saved to a place that can be read is read back at once; one that cannot be written is not called saved", async () => {
    const folder = await navigator.storage.getDirectory();
    const place = await folder.getFileHandle("copy.json", { create: true });
    const bytes = new TextEncoder().encode("words");
    expect(await saveTo(place, bytes)).toBe(true);
    expect(await (await place.getFile()).text()).toBe("words");
    await folder.removeEntry("copy.json");
    const gone = await folder.getDirectoryHandle("gone", { create: true });
    const lost = await gone.getFileHandle("copy.json", { create: true });
    await folder.removeEntry("gone", { recursive: true });
    expect(await saveTo(lost, bytes)).toBe(false);
  });
});

describe("settings", () => {
  test("are kept at once", async () => {
    const { show, storage } = await freshComputer();
    show(<StorageHealthPage />);
    await userEvent.click(await screen.findByRole("radio", { name: "Dark" }));
    await userEvent.click(screen.getByRole("checkbox", { name: "Single keys as shortcuts" }));
    await waitFor(async () =>
      expect(await readSettings(storage)).toMatchObject({ appearance: "dark", singleKeys: true }),
    );
  });
  test("say that there is nothing to back up yet on a fresh computer", async () => {
    const { show } = await freshComputer();
    show(<StorageHealthPage />);
    expect(await screen.findByText("Nothing to back up yet.")).toBeInTheDocument();
  });
  test("list a copy of everything once it was saved", async () => {
    const { show, storage, editions } = await freshComputer();
    await createAssessment(storage, editions.find, draftOf("Guiyang"), made);
    show(<StorageHealthPage />);
    await userEvent.click(await screen.findByRole("button", { name: "Save a copy of everything" }));
    expect(await screen.findByRole("cell", { name: "Guiyang" })).toBeInTheDocument();
  });
});

describe("the sentence about keeping", () => {
  const facts = {
    persisted: true,
    since: "2026-05-01T08:00:00Z",
    usedBytes: 1,
    allowedBytes: 100,
    assessments: 2,
    beside: false,
    evidenceBytes: 0,
    changedAt: "2026-05-10T08:00:00Z",
  } as const;
  const now = "2026-05-14T08:00:00Z";
  test("promises no more than was tested", () => {
    expect(sayKept({ ...facts, word: "kept", copiedAt: "2026-05-11T08:00:00Z" }, now)).toBe(
      "Your work is kept on this computer, and you saved a copy 3 days ago.",
    );
    expect(sayKept({ ...facts, word: "may-be-erased", copiedAt: undefined }, now)).toBe(
      "The browser may erase your work when it needs room, and you have not saved a copy of everything yet.",
    );
  });
  test("says when there is work that is in no copy", () => {
    expect(sayKept({ ...facts, word: "kept", copiedAt: "2026-05-09T08:00:00Z" }, now)).toContain("newer work since");
  });
});

describe("deleting everything", () => {
  test("needs the number that stands on the page, and then leaves nothing", async () => {
    const { show, storage, editions } = await freshComputer();
    await createAssessment(storage, editions.find, draftOf("Guiyang"), made);
    await createAssessment(storage, editions.find, draftOf("Ningbo"), made);
    show(<DeleteEverythingPage />);
    const number = await screen.findByLabelText(/type the number of assessments: 2/);
    await userEvent.type(number, "3");
    await userEvent.click(screen.getByRole("button", { name: "Delete everything" }));
    expect(await screen.findByRole("link", { name: "Type 2 to delete everything, or go back" })).toBeInTheDocument();
    expect(await listSummaries(storage)).toMatchObject({ value: { length: 2 } });
    await userEvent.clear(number);
    await userEvent.type(number, "2");
    await userEvent.click(screen.getByRole("button", { name: "Delete everything" }));
    expect(await screen.findByText("Everything was deleted")).toBeInTheDocument();
    expect(await listSummaries(storage)).toMatchObject({ value: [] });
  });
});
