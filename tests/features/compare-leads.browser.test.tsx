// Leads on the screen: each kind with its count, what it is and is not, its words and places, and the way to the answer in one step.
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { navigate } from "wouter/use-hash-location";
import { foldOver } from "../../src/core/compare/fold.ts";
import { leadKinds, leads, placesOf } from "../../src/core/compare/leads.ts";
import { ComparePage } from "../../src/features/comparing/ComparePage.tsx";
import { portfolioStore } from "../../src/features/comparing/portfolio.ts";
import { leadName } from "../../src/i18n/en/compare-leads.ts";
import { freshComputer } from "./in-app.tsx";

const patience = { timeout: 20_000 };

afterEach(() => vi.restoreAllMocks());

async function leadsOfDemonstration(set = "") {
  const computer = await freshComputer();
  navigate("/compare", { replace: true });
  computer.show(<ComparePage />);
  await userEvent.click(await screen.findByRole("button", { name: "Look at a demonstration first" }, patience));
  await screen.findByRole("region", { name: "Submissions by section" }, patience);
  navigate(`/compare/leads${set}`);
  await screen.findByRole("navigation", { name: "Kinds of leads" }, patience);
  const { portfolio } = portfolioStore(computer.storage).held();
  const found = foldOver(
    portfolio.current,
    leads(() => computer.editions.newest),
  );
  return { ...computer, found };
}
const kinds = () => within(screen.getByRole("navigation", { name: "Kinds of leads" })).getAllByRole("listitem");
const section = (kind: keyof typeof leadName) => within(screen.getByRole("region", { name: leadName[kind] }));

test("every kind says how many there are, what it is and is not, and shows the first with the way to their answers", {
  timeout: 90_000,
}, async () => {
  const { found } = await leadsOfDemonstration();
  expect(screen.getByText(/^A lead is a reason to read, never a finding/)).toBeVisible();
  for (const [index, kind] of leadKinds.entries()) {
    const count = found[kind].length;
    expect(kinds()[index]?.textContent).toBe(`${count}${leadName[kind]}`);
    expect(section(kind).getByText(/it (does not say|says nothing)/)).toBeVisible();
    if (count === 0) expect(section(kind).getByText(/^None in \d+ submissions\.$/)).toBeVisible();
    else
      expect(section(kind).getAllByRole("list")[0]?.querySelectorAll(":scope > li")).toHaveLength(Math.min(3, count));
  }

  // The words are those of the submission, and one step leads to its answer.
  const [first] = found.identicalTexts;
  if (!first) throw new Error("The demonstration has no texts that are alike.");
  await waitFor(() => expect(section("identicalTexts").queryByText("…")).toBeNull(), patience);
  const words = document.querySelector(".lead-words")?.textContent ?? "";
  expect(words.length).toBeGreaterThanOrEqual(40);
  const [link] = section("identicalTexts").getAllByRole("link");
  expect(link?.parentElement?.textContent).toMatch(/, sealed \d+ \w+ \d{4}/);
  await userEvent.click(link as HTMLElement);
  expect(await screen.findByText("Who signed", {}, patience)).toBeVisible();
  expect(location.hash).toMatch(new RegExp(`^#/compare/s/[0-9a-f]{64}/q/${first.question}$`));
  expect(screen.getAllByText(words).length).toBeGreaterThan(0);
});

test("all leads of one kind stand on pages of their own, whatever the filter", { timeout: 90_000 }, async () => {
  const { found } = await leadsOfDemonstration("/kind=no-document&page=2");
  const all = found.unshownDocuments.length;
  expect(await screen.findByText(`Rows 21 to ${Math.min(40, all)} of ${all}`, {}, patience)).toBeVisible();
  expect(screen.queryByRole("heading", { name: leadName.organisations })).toBeNull();
  navigate("/compare/leads/kind=no-document&page=9&country=CA");
  await waitFor(() => expect(screen.queryByText(`of ${all}`, { exact: false })).toBeNull(), patience);
  expect(screen.getByText(/^Rows 1 to \d+ of \d+$/)).toBeVisible();
  await userEvent.click(screen.getByRole("link", { name: "All kinds of leads" }));
  expect(await screen.findByRole("heading", { name: leadName.organisations }, patience)).toBeVisible();
});

test("leads go along as a table: a row for each place, with words, day and fingerprint", {
  timeout: 90_000,
}, async () => {
  const files: Blob[] = [];
  const make = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, "createObjectURL").mockImplementation((file) => {
    if (file instanceof Blob) files.push(file);
    return make(file);
  });
  const { found } = await leadsOfDemonstration();
  await userEvent.click(await screen.findByText("Save or print this view", {}, patience));
  await userEvent.click(screen.getByRole("button", { name: "Table (CSV)" }));
  await screen.findByText(/^leads-.* was handed to the browser/, {}, patience);
  const lines = (await files.at(-1)?.text())?.trimEnd().split("\r\n") ?? [];
  const places = leadKinds.flatMap((kind) => found[kind].flatMap((lead) => placesOf(lead)));
  expect(lines).toHaveLength(places.length + 1);
  expect(lines[0]).toMatch(/^\uFEFF?kind,lead,words,.*about this table: \d+ of \d+ submissions/);
  const alike = lines.filter((line) => line.startsWith("same-words,1,"));
  expect(alike).toHaveLength(found.identicalTexts[0]?.fingerprints.length ?? 0);
  expect(new Set(alike.map((line) => /^same-words,1,(.*?),[a-z.-]+,/.exec(line)?.[1])).size).toBe(1);
  for (const [index, { fingerprint }] of places.entries()) expect(lines[index + 1]).toContain(fingerprint);
});
