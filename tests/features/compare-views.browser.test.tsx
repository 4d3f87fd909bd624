// A view is kept under a name, opened again, renamed, taken away and put back, and passed on as a file that holds no submission.
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { navigate } from "wouter/use-hash-location";
import { readView } from "../../src/archive/view-file.ts";
import { ComparePage } from "../../src/features/comparing/ComparePage.tsx";
import { readViews } from "../../src/storage/views.ts";
import { freshComputer } from "./in-app.tsx";

const patience = { timeout: 20_000 };

afterEach(() => vi.restoreAllMocks());

const openPanel = async () => {
  await userEvent.click(await screen.findByRole("button", { name: "Saved views" }, patience));
  return screen.findByRole("region", { name: "Saved views" }, patience);
};
/** What the panel says, without the signs that keep a name apart from the direction of the text around it. */
const says = async (words: string | RegExp) =>
  waitFor(() => {
    const said = screen
      .getAllByRole("status")
      .map(({ textContent }) => textContent?.replace(/[\u2068\u2069]/g, ""))
      .join("\n");
    if (typeof words === "string") expect(said).toContain(words);
    else expect(said).toMatch(words);
  }, patience);
const list = () => screen.queryByRole("list", { name: /saved views?$/ });

test("the whole life of a saved view", { timeout: 120_000 }, async () => {
  const files: Blob[] = [];
  const make = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, "createObjectURL").mockImplementation((file) => {
    if (file instanceof Blob) files.push(file);
    return make(file);
  });
  const { storage, show } = await freshComputer();
  navigate("/compare", { replace: true });
  show(<ComparePage />);
  await userEvent.click(await screen.findByRole("button", { name: "Look at a demonstration first" }, patience));
  await screen.findByRole("region", { name: "Submissions by section" }, patience);
  navigate("/compare/table/country=CA&page=2&sort=name");
  await openPanel();
  expect(await screen.findByText("None yet.", {}, patience)).toBeVisible();

  await userEvent.click(screen.getByRole("button", { name: "Save this view" }));
  expect(screen.getByText(/Write a name/)).toBeVisible();
  await userEvent.type(screen.getByLabelText("Name for this view"), "=Canada 加拿大");
  await userEvent.click(screen.getByRole("button", { name: "Save this view" }));
  await says("Saved on this computer as “=Canada 加拿大”.");
  const kept = await readViews(storage);
  expect(kept.ok && kept.value).toMatchObject([
    { name: "=Canada 加拿大", view: "table", set: { country: "CA", sort: "name" } },
  ]);
  expect(JSON.stringify(kept)).not.toContain("page");
  expect(list()?.textContent).toContain("Table, Country: Canada, saved");

  await userEvent.type(screen.getByLabelText("Name for this view"), "=Canada 加拿大");
  await userEvent.click(screen.getByRole("button", { name: "Save this view" }));
  expect(screen.getByText(/Another saved view has this name/)).toBeVisible();

  await userEvent.click(screen.getByRole("button", { name: /^Rename/ }));
  const field = screen.getByLabelText("New name");
  expect(field).toHaveFocus();
  await userEvent.clear(field);
  await userEvent.type(field, "Canada");
  await userEvent.click(screen.getByRole("button", { name: "Save the name" }));
  expect(await screen.findByRole("link", { name: "Canada" }, patience)).toBeVisible();

  await userEvent.click(screen.getByRole("button", { name: /^Save as a file/ }));
  const file = files.at(-1);
  const text = (await file?.text()) ?? "";
  expect(text).not.toMatch(/[0-9a-f]{16}/);
  expect(readView(new TextEncoder().encode(text))).toMatchObject({ ok: true, value: { name: "Canada" } });

  await userEvent.click(screen.getByRole("button", { name: /^Remove/ }));
  await says("“Canada” was removed.");
  expect(list()).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  await says("“Canada” is back.");

  // Opened from a file on a computer that has it already, it is not there twice; a broken one says what is wrong where.
  navigate("/compare/table");
  await waitFor(() => expect(screen.queryByRole("button", { name: /Country: Canada/ })).toBeNull(), patience);
  const input = screen.getByLabelText("View to open");
  await userEvent.upload(input, new File([text], "view-Canada.json", { type: "application/json" }));
  await says("“Canada” was here already.");
  await waitFor(() => expect(location.hash).toBe("#/compare/table/country=CA&sort=name"), patience);
  expect(within(list() as HTMLElement).getAllByRole("listitem")).toHaveLength(1);
  const broken = text.replace('"CA"', '"CA", "page": "2"').replace("Canada", "Other");
  await userEvent.upload(input, new File([broken], "other.json", { type: "application/json" }));
  await says(/other\.json was not opened, and nothing was stored\..*page/);
  expect(within(list() as HTMLElement).getAllByRole("listitem")).toHaveLength(1);
});
