// Starting, finding again and removing assessments, against the real database of a browser.
import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { DeleteAssessmentPage } from "../../src/features/library/DeleteAssessmentPage.tsx";
import { HomePage } from "../../src/features/library/HomePage.tsx";
import { NewAssessmentPage } from "../../src/features/library/NewAssessmentPage.tsx";
import { createAssessment, listSummaries, readAssessment } from "../../src/storage/assessments.ts";
import { draftOf, freshComputer, made } from "./in-app.tsx";

const summaries = async (storage: Parameters<typeof listSummaries>[0]) => {
  const rows = await listSummaries(storage);
  if (!rows.ok) throw new Error(rows.fault.kind);
  return rows.value;
};

describe("the list", () => {
  test("that is empty offers a new check, and a copy for those whose list should not be empty", async () => {
    const { show } = await freshComputer();
    show(<HomePage />);
    expect(await screen.findByRole("link", { name: /Start a new check/ })).toHaveAttribute("href", "#/new");
    expect(screen.getByRole("link", { name: /I have a copy to open/ })).toHaveTextContent(/empty and should not be/);
  });
  test("opens the example with one click, marks it, and removes it with one click", async () => {
    const { show, storage } = await freshComputer();
    show(<HomePage />);
    await userEvent.click(await screen.findByRole("button", { name: "Look at an example first" }));
    await waitFor(() => expect(location.hash).toMatch(/^#\/a\/[0-9a-f-]{36}$/));
    expect(await screen.findByText("Example, invented")).toBeInTheDocument();
    expect((await summaries(storage))[0]?.example).toBe(true);
    await userEvent.click(screen.getByRole("button", { name: "Remove the example" }));
    await waitFor(async () => expect(await summaries(storage)).toEqual([]));
  });
  test("has the newest work first and offers no way to delete real work", async () => {
    const { show, storage, editions } = await freshComputer();
    await createAssessment(storage, editions.find, draftOf("Guiyang"), made);
    await createAssessment(storage, editions.find, draftOf("Ningbo"), { ...made, at: "2026-05-15T12:00:00.000Z" });
    show(<HomePage />);
    const names = (await screen.findAllByRole("heading", { level: 2 })).map((heading) => heading.textContent);
    expect(names.slice(0, 2)).toEqual(["Testville – Ningbo", "Testville – Guiyang"]);
    expect(screen.queryByRole("button", { name: /delete|remove/i })).toBeNull();
  });
  test("says which work is in no copy, and saves one", async () => {
    const { show, storage, editions } = await freshComputer();
    await createAssessment(storage, editions.find, draftOf("Guiyang"), made);
    show(<HomePage />);
    expect(await screen.findByText("No copy yet")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Save a copy of Testville – Guiyang" }));
    expect(await screen.findByText("Copy saved today")).toBeInTheDocument();
    expect(await screen.findByText(/^Saved as sister-city-check_copy_/)).toBeInTheDocument();
  });
});

describe("a new check", () => {
  test("opens its first question after three fields at most were typed", async () => {
    const { show, storage, editions } = await freshComputer();
    show(<NewAssessmentPage />);
    await userEvent.type(await screen.findByLabelText("Your council"), "Testville");
    await userEvent.type(screen.getByLabelText("Name of the city or region"), "Guiyang");
    await userEvent.type(screen.getByLabelText(/Name in its own script/), "贵阳{Enter}");
    const first = editions.newest.edition.questions[0]?.id ?? "";
    await waitFor(() => expect(location.hash).toContain(`/q/${first}`));
    const [row] = await summaries(storage);
    expect(row).toMatchObject({ council: "Testville", partner: "Guiyang", partnerOwnScript: "贵阳", answered: 0 });
  });
  test("says what is missing only after Continue, and keeps what was typed", async () => {
    const { show, storage } = await freshComputer();
    show(<NewAssessmentPage />);
    await userEvent.type(await screen.findByLabelText("Your council"), "Testville");
    await userEvent.tab();
    expect(screen.queryByRole("alert")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    await waitFor(() => expect(screen.getByRole("alert")).toHaveFocus());
    expect(screen.getByRole("link", { name: "Type the name of the city or region" })).toBeInTheDocument();
    expect(screen.getByLabelText("Your council")).toHaveValue("Testville");
    await waitFor(() => expect(document.title).toMatch(/^Error: /));
    expect(await summaries(storage)).toEqual([]);
  });
  test("refuses a reason longer than page one of the report has room for", async () => {
    const { show } = await freshComputer();
    show(<NewAssessmentPage />);
    await userEvent.type(await screen.findByLabelText("Your council"), "Testville");
    await userEvent.type(screen.getByLabelText("Name of the city or region"), "Guiyang");
    await userEvent.click(screen.getByLabelText(/Why is this check done/));
    await userEvent.paste("word ".repeat(46));
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    expect(await screen.findByRole("link", { name: "Shorten the reason to 45 words" })).toBeInTheDocument();
  });
  test("does not ask for the council again, and goes on with the check that is there", async () => {
    const { show, storage, editions } = await freshComputer();
    const there = await createAssessment(storage, editions.find, draftOf("Guiyang"), made);
    show(<NewAssessmentPage />);
    expect(await screen.findByLabelText("Your council")).toHaveValue("Testville");
    await userEvent.type(screen.getByLabelText("Name of the city or region"), "guiyang");
    expect(await screen.findByRole("radio", { name: "Go on with that one" })).toBeChecked();
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    await waitFor(() => expect(location.hash).toBe(`#/a/${there.ok ? there.value.id : ""}`));
    expect(await summaries(storage)).toHaveLength(1);
  });
  test("does not ask again how the partner writes its name", async () => {
    const { show, storage, editions } = await freshComputer();
    const draft = draftOf("Guiyang");
    await createAssessment(
      storage,
      editions.find,
      { ...draft, partnership: { ...draft.partnership, partnerOwnScript: "贵阳" } },
      made,
    );
    show(<NewAssessmentPage />);
    await userEvent.type(await screen.findByLabelText("Name of the city or region"), "Guiyang");
    await waitFor(() => expect(screen.getByLabelText(/Name in its own script/)).toHaveValue("贵阳"));
  });
  test("takes earlier answers as suggestions, never as answers", async () => {
    const { show, storage, editions } = await freshComputer();
    const answers = { "agreement.type": { value: "mou" }, "profile.date": { value: "2025-01-01" } };
    await createAssessment(storage, editions.find, { ...draftOf("Guiyang"), answers }, made);
    show(<NewAssessmentPage />);
    await userEvent.type(await screen.findByLabelText("Name of the city or region"), "Guiyang");
    await userEvent.click(await screen.findByRole("radio", { name: /as suggestions/ }));
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    await waitFor(async () => expect(await summaries(storage)).toHaveLength(2));
    const fresh = (await summaries(storage)).find((row) => row.answered === 0);
    const stored = await readAssessment(storage, fresh?.assessment ?? "");
    expect(stored.ok && stored.value?.answers).toEqual({});
    // The date of the check is its own.
    expect(stored.ok && stored.value?.suggested).toEqual({ "agreement.type": { value: "mou" } });
  });
});

describe("deleting one assessment", () => {
  test("names what would be lost, and deletes only when told to", async () => {
    const { show, storage, editions } = await freshComputer();
    const answers = { "agreement.type": { value: "mou", note: "As in the minutes." } };
    const there = await createAssessment(storage, editions.find, { ...draftOf("Guiyang"), answers }, made);
    if (!there.ok) throw new Error(there.fault.kind);
    show(<DeleteAssessmentPage id={there.value.id} />);
    expect(await screen.findByText("1 answer, with 1 note")).toBeInTheDocument();
    expect(screen.getByText("No copy of it was saved yet.")).toBeInTheDocument();
    expect(await summaries(storage)).toHaveLength(1);
    await userEvent.click(screen.getByRole("button", { name: "Delete it" }));
    await waitFor(async () => expect(await summaries(storage)).toEqual([]));
    await waitFor(() => expect(location.hash).toBe("#/"));
  });
  test("says so when it is not there any more", async () => {
    const { show } = await freshComputer();
    show(<DeleteAssessmentPage id={crypto.randomUUID()} />);
    expect(await screen.findByText("This assessment is not on this computer")).toBeInTheDocument();
  });
});
