// An oversight body sees how things are and where to look, and comes from every number to the submissions it counts.
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { navigate } from "wouter/use-hash-location";
import { ComparePage } from "../../src/features/comparing/ComparePage.tsx";
import { openStorage } from "../../src/storage/database.ts";
import { StorageProvider } from "../../src/storage/live.tsx";
import { readSettings } from "../../src/storage/settings.ts";
import { freshComputer } from "./in-app.tsx";

const patience = { timeout: 20_000 };

async function overviewOfDemonstration() {
  const computer = await freshComputer();
  navigate("/compare", { replace: true });
  computer.show(<ComparePage />);
  await userEvent.click(await screen.findByRole("button", { name: "Look at a demonstration first" }, patience));
  await screen.findByRole("region", { name: "Submissions by section" }, patience);
  await userEvent.click(screen.getByRole("link", { name: "Overview" }));
  await screen.findByRole("heading", { name: "Reasons to look" }, patience);
  return computer;
}
const count = () =>
  /^([\d,]+) of ([\d,]+) submissions/.exec(screen.getByText(/of [\d,]+ submissions$/).textContent ?? "");
const figure = (title: RegExp) => screen.getByRole("region", { name: title });

test("every reason opens into just as many submissions as it counts", { timeout: 90_000 }, async () => {
  await overviewOfDemonstration();
  const reasons = within(figure(/^Reasons to look/)).getAllByRole("listitem");
  const told = reasons
    .filter((one) => one.querySelector("a"))
    .map((one) => [one.querySelector("b")?.textContent, one.querySelector("a")?.getAttribute("href")] as const);
  expect(told.length).toBeGreaterThan(5);
  for (const [number, href] of told) {
    navigate(href?.replace(/^#/, "") ?? "");
    await screen.findByRole("region", { name: "Submissions by section" }, patience);
    await waitFor(() => expect([href, count()?.[1]]).toEqual([href, number]));
    const hidden = /^([\d,]+) of/.exec(screen.getByText(/not shown:/).textContent ?? "")?.[1];
    expect(Number(hidden)).toBe(Number(count()?.[2]) - Number(number));
  }
  await userEvent.click(screen.getByRole("button", { name: /take this filter away/ }));
  await waitFor(() => expect(location.hash).toBe("#/compare/table"));
});

test("a threshold says how many it would catch before one chooses it, and catches as many after", {
  timeout: 60_000,
}, async () => {
  await overviewOfDemonstration();
  const threshold = () => screen.getByRole("combobox", { name: /^Threshold: Evidence files named/ });
  const options = within(threshold()).getAllByRole<HTMLOptionElement>("option");
  const [, second] = options;
  const promised = /: ([\d,]+)$/.exec(second?.textContent ?? "")?.[1];
  await userEvent.selectOptions(threshold(), second?.value ?? "");
  await waitFor(() => expect(location.hash).toContain(`at=missing-files.${second?.value}`));
  await waitFor(() => {
    const row = threshold().closest("li");
    expect(row?.querySelector("b")?.textContent).toBe(promised);
  });
});

test("ratings by group: the lines, their table and the submissions behind a line are the same numbers", {
  timeout: 60_000,
}, async () => {
  await overviewOfDemonstration();
  const ratings = () => figure(/ratings? (could still rise|(is|are) settled)/);
  const drawn = within(ratings())
    .getAllByRole("link", { name: /submissions?, / })
    .map((link) => link.textContent);
  await userEvent.click(within(ratings()).getByRole("button", { name: "Show as table" }));
  const told = within(ratings())
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.children[3]?.textContent);
  expect(told).toEqual(drawn);
  await userEvent.click(within(ratings()).getByRole("button", { name: "Show as table" }));
  const [line] = within(ratings()).getAllByRole("link", { name: /submissions?, / });
  await userEvent.click(line as HTMLElement);
  await screen.findByRole("region", { name: "Submissions by section" }, patience);
  expect(count()?.[1]).toBe(drawn[0]);
});

test("groups of fewer than five are held back until somebody asks, and nobody is lost", {
  timeout: 60_000,
}, async () => {
  await overviewOfDemonstration();
  const ratings = () => figure(/ratings? (could still rise|(is|are) settled)/);
  const sum = () =>
    within(ratings())
      .getAllByRole("link", { name: /submissions?, / })
      .reduce((all, link) => all + Number(link.textContent), 0);
  const total = Number(count()?.[1]);
  const back = /\((\d+) submissions?\)/.exec(within(ratings()).getByText(/held back/).textContent ?? "")?.[1];
  expect(sum() + Number(back)).toBe(total);
  await userEvent.click(within(ratings()).getByRole("button", { name: "Show them" }));
  await waitFor(() => expect(sum()).toBe(total));
});

test("a finding opens into the submissions that raise it, and where nothing fits no figure is shown", {
  timeout: 60_000,
}, async () => {
  await overviewOfDemonstration();
  const [, first] = within(screen.getByRole("region", { name: "Findings that occur most" })).getAllByRole("row");
  const raised = first?.querySelector(".number")?.textContent;
  await userEvent.click(first?.querySelector("a") as HTMLElement);
  await screen.findByRole("region", { name: "Submissions by section" }, patience);
  expect(count()?.[1]).toBe(raised);
  navigate("/compare/overview/text=nobody");
  expect(await screen.findByText(/^No submissions match/, {}, patience)).toBeVisible();
  expect(screen.queryByRole("heading", { name: "Reasons to look" })).toBeNull();
});

test("a checklist is opened through any submission that used it: one that can be read is enough", {
  timeout: 60_000,
}, async () => {
  const { storage, editions, show } = await overviewOfDemonstration();
  cleanup();
  const [, ...others] = await storage.database.receivedContents.orderBy(":id").primaryKeys();
  await storage.database.receivedContents.bulkDelete(others);
  // Another window: nothing is remembered there.
  const opened = await openStorage({ name: storage.database.name });
  if (!opened.ok) throw new Error(opened.fault.kind);
  show(
    <StorageProvider storage={opened.value} find={editions.find} settings={await readSettings(opened.value)}>
      <ComparePage />
    </StorageProvider>,
  );
  await screen.findByRole("heading", { name: "Reasons to look" }, patience);
  expect(screen.queryByText(/left out of the figures/)).toBeNull();
  opened.value.close();
});
