// An oversight body takes in what it was given, looks through it, and goes from a sign to the answer behind it and back.
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { navigate } from "wouter/use-hash-location";
import { zipOf } from "../../src/archive/write-package.ts";
import { ComparePage } from "../../src/features/comparing/ComparePage.tsx";
import { chooseNone } from "../../src/features/comparing/chosen.ts";
import { portfolioStore } from "../../src/features/comparing/portfolio.ts";
import { countReceived, listIntakes, readReceipt } from "../../src/storage/portfolio.ts";
import { sealed, signedPackage } from "../archive/sealed.ts";
import { freshComputer } from "./in-app.tsx";

const patience = { timeout: 20_000 };
const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer> | string) => new File([bytes], name);

afterEach(() => chooseNone());

/** The comparison at an address, on a computer of its own. */
async function at(address: string) {
  const computer = await freshComputer();
  navigate(address, { replace: true });
  computer.show(<ComparePage />);
  return computer;
}
async function takeIn(files: readonly File[], read = files.length): Promise<void> {
  await userEvent.upload(await screen.findByLabelText("Files to take in", {}, patience), [...files]);
  await screen.findByText(new RegExp(`^Done: ${read} files? `), {}, patience);
}
async function demonstration() {
  const computer = await at("/compare");
  await userEvent.click(await screen.findByRole("button", { name: "Look at a demonstration first" }, patience));
  await screen.findByRole("region", { name: "Submissions by section" }, patience);
  return computer;
}
const shownRows = () =>
  within(screen.getByRole("region", { name: "Submissions by section" }))
    .getAllByRole("row")
    .slice(1);

test("each file gets a line on the receipt, and bad ones hold nothing up", { timeout: 60_000 }, async () => {
  const { storage } = await at("/compare/add");
  const whole = await signedPackage();
  await takeIn([
    fileOf("whole.zip", whole),
    fileOf("again.zip", whole),
    fileOf("cut.zip", whole.slice(0, 9_000)),
    fileOf("notes.txt", "=1+1"),
  ]);
  const [intake = ""] = await value(listIntakes(storage));
  const lines = await value(readReceipt(storage, intake));
  expect(Object.fromEntries(lines.map(({ file, kind }) => [file, kind]))).toEqual({
    "whole.zip": "accepted",
    "again.zip": "duplicate",
    "cut.zip": "unreadable",
    "notes.txt": "unreadable",
  });
  expect(await value(countReceived(storage))).toBe(1);
  const receipt = await screen.findByRole("region", { name: "Files and what became of them" }, patience);
  expect(within(receipt).getAllByRole("row")).toHaveLength(5);
  // What asks for attention stands first.
  expect(within(receipt).getAllByRole("row")[1]).toHaveTextContent("Refused, cannot be read");
});

test("what was taken in before is recognised, and one zip of many is as good as the many", {
  timeout: 60_000,
}, async () => {
  const { storage } = await at("/compare/add");
  const whole = await signedPackage();
  await takeIn([fileOf("whole.zip", whole)]);
  const other = await signedPackage({ ...(await sealed()), id: "0b54ad3e-4c31-4b8f-9d0e-5b6d5f1a7c12" });
  const many = await zipOf(
    new Map([
      ["2026/first.zip", whole],
      ["2026/second.zip", other],
      ["__MACOSX/._x", whole],
    ]),
    "",
  );
  await takeIn([fileOf("many.zip", many)], 2);
  const [newest = ""] = await value(listIntakes(storage));
  expect((await value(readReceipt(storage, newest))).map(({ file, kind }) => [file, kind])).toEqual([
    ["2026/first.zip", "duplicate"],
    ["2026/second.zip", "accepted"],
  ]);
  expect(await value(countReceived(storage))).toBe(2);
});

test("stopped, what was read by then is in, and choosing the same files again goes on", {
  timeout: 60_000,
}, async () => {
  const { storage } = await at("/compare/add");
  const whole = await signedPackage();
  const files = Array.from({ length: 400 }, (_, index) => fileOf(`${index}.zip`, whole));
  await userEvent.upload(await screen.findByLabelText("Files to take in", {}, patience), files);
  await userEvent.click(await screen.findByRole("button", { name: "Stop" }, patience));
  const said = (await screen.findByText(/^Stopped: /, {}, patience)).textContent ?? "";
  const read = Number(/^Stopped: ([\d,]+)/.exec(said)?.[1]);
  expect(read).toBeLessThan(files.length);
  const lines = async () => {
    const all = await Promise.all((await value(listIntakes(storage))).map((one) => value(readReceipt(storage, one))));
    return all.flat();
  };
  expect(await lines()).toHaveLength(read);
  await takeIn(files);
  expect(await lines()).toHaveLength(read + files.length);
  expect(await value(countReceived(storage))).toBe(1);
});

test("a demonstration opens in one click, says on every view that it is one, and is left in one", {
  timeout: 60_000,
}, async () => {
  const { storage } = await demonstration();
  expect(screen.getByRole("region", { name: "Demonstration" })).toBeVisible();
  expect(shownRows().length).toBeGreaterThan(20);
  await userEvent.click(screen.getByRole("button", { name: "Leave the demonstration" }));
  await screen.findByRole("button", { name: "Look at a demonstration first" }, patience);
  expect(await value(countReceived(storage))).toBe(0);
  expect(await storage.database.receivedContents.count()).toBe(0);
});

test("one’s own files are never mixed with the demonstration", { timeout: 60_000 }, async () => {
  const { storage } = await demonstration();
  await userEvent.click(screen.getByRole("link", { name: "Add submissions" }));
  await takeIn([fileOf("whole.zip", await signedPackage())]);
  expect(await value(countReceived(storage))).toBe(1);
});

test("shown and hidden are the whole, a filter stands in the address, and what nothing fits says so", {
  timeout: 60_000,
}, async () => {
  await demonstration();
  const count = () =>
    /^([\d,]+) of ([\d,]+) submissions/.exec(screen.getByText(/of [\d,]+ submissions$/).textContent ?? "");
  const [, all, total] = count() ?? [];
  await userEvent.click(screen.getByRole("button", { name: "Filters" }));
  await userEvent.click(screen.getByRole("checkbox", { name: /^High/ }));
  await waitFor(() => expect(location.hash).toContain("rating=high"));
  const [, some] = count() ?? [];
  expect(Number(some)).toBeLessThan(Number(all));
  const hidden = screen.getByText(/not shown:/).textContent ?? "";
  expect(Number(/^([\d,]+) of/.exec(hidden)?.[1])).toBe(Number(total) - Number(some));
  await userEvent.type(screen.getByLabelText("Name of council or partner"), "no such council");
  expect(await screen.findByText(/^No submissions match/)).toBeVisible();
  await userEvent.click(screen.getAllByRole("button", { name: "Clear all filters" })[0] as HTMLElement);
  await waitFor(() => expect(count()?.[1]).toBe(all));
  await waitFor(() => expect(location.hash).toBe("#/compare/table"));
});

test("sorting says which way, keeps the focus, and what says nothing stands at the end", {
  timeout: 60_000,
}, async () => {
  await demonstration();
  const head = screen.getByRole("columnheader", { name: /^Evidence/ });
  await userEvent.click(within(head).getByRole("button"));
  expect(screen.getByRole("columnheader", { name: /^Evidence/ })).toHaveAttribute("aria-sort", "descending");
  await waitFor(() => expect(within(head).getByRole("button")).toHaveFocus());
  const pieces = () => shownRows().map((row) => Number(row.querySelector('[data-column="evidence"]')?.textContent));
  await waitFor(() => expect(pieces()).toEqual([...pieces()].sort((a, b) => b - a)), patience);
  await userEvent.click(within(head).getByRole("button"));
  await waitFor(() => expect(pieces()).toEqual([...pieces()].sort((a, b) => a - b)), patience);
  await waitFor(() => expect(location.hash).toContain("sort=evidence"));
});

test("from a sign to the answers, to one answer with its grounds, and back to the same cell", {
  timeout: 60_000,
}, async () => {
  await demonstration();
  const cell = shownRows()[3]?.querySelector<HTMLElement>('[data-column="section:political"] a');
  cell?.focus();
  expect(await screen.findByText(/Enter opens the answers/)).toBeVisible();
  await userEvent.keyboard("{Enter}");
  await screen.findByRole("heading", { level: 1, name: /^Political/ }, patience);
  await userEvent.click(screen.getAllByRole("link", { name: /\?$/ })[0] as HTMLElement);
  expect(await screen.findByRole("heading", { level: 2, name: "Who signed" }, patience)).toBeVisible();
  for (const part of ["Answer", "Evidence", "Findings", "Check", "Versions"])
    expect(screen.getByRole("heading", { level: 2, name: part })).toBeVisible();
  history.go(-2);
  await waitFor(() => {
    expect(document.activeElement?.closest("[data-column]")).toHaveAttribute("data-column", "section:political");
    expect(document.activeElement?.closest("[data-row]")).toBe(shownRows()[3]);
  }, patience);
});

test("where two contradict each other neither counts, until one is chosen", { timeout: 60_000 }, async () => {
  await at("/compare/add");
  const one = await sealed();
  await takeIn([
    fileOf("one.zip", await signedPackage(one)),
    fileOf("other.zip", await signedPackage({ ...one, reason: "Another reason." })),
  ]);
  await userEvent.click(screen.getByRole("link", { name: "Table" }));
  expect(await screen.findByText("0 of 2 submissions", {}, patience)).toBeVisible();
  await userEvent.click(await screen.findByRole("button", { name: "Filters" }));
  await userEvent.click(screen.getByRole("checkbox", { name: /^Contradicts another/ }));
  await userEvent.click(screen.getAllByRole("link", { name: /Testville/ })[0] as HTMLElement);
  await userEvent.click(
    (await screen.findAllByRole("button", { name: /^Count this one/ }, patience))[0] as HTMLElement,
  );
  expect(await screen.findByText("Chosen: it counts from now on.", {}, patience)).toBeVisible();
  navigate("/compare/table");
  expect(await screen.findByText("1 of 2 submissions", {}, patience)).toBeVisible();
});

test("a row that an earlier version of the program worked out is made anew from its submission", {
  timeout: 60_000,
}, async () => {
  const { storage, editions, show } = await freshComputer();
  navigate("/compare/add", { replace: true });
  const page = show(<ComparePage />);
  await takeIn([fileOf("whole.zip", await signedPackage())]);
  page.unmount();
  const [row] = await storage.database.received.toArray();
  if (!row) throw new Error("Nothing was taken in.");
  await storage.database.received.put({ ...row, summary: { ...row.summary, v: 0 as never, council: "Old words" } });
  portfolioStore(storage, editions.find).readAgain();
  await waitFor(async () => {
    const [renewed] = await storage.database.received.toArray();
    expect(renewed?.summary).toEqual(row.summary);
  }, patience);
});

test("two submissions side by side show what differs and count what is the same", { timeout: 60_000 }, async () => {
  await demonstration();
  for (const row of shownRows().slice(0, 2)) await userEvent.click(within(row).getByRole("checkbox"));
  await userEvent.click(screen.getByRole("link", { name: "Compare the 2 chosen" }));
  const table = await screen.findByRole("region", { name: "Submissions side by side" }, patience);
  const said = () => screen.getByText(/questions shown\./).textContent ?? "";
  const [, shown, all, hidden] = /^([\d,]+) of ([\d,]+) questions shown\. The ([\d,]+) others/.exec(said()) ?? [];
  expect(Number(shown) + Number(hidden)).toBe(Number(all));
  expect(table.querySelectorAll("tbody tr:not(.table-section)")).toHaveLength(Number(shown));
  await userEvent.click(screen.getByRole("checkbox", { name: "Differences only" }));
  expect(table.querySelectorAll("tbody tr:not(.table-section)")).toHaveLength(Number(all));
  await userEvent.keyboard("{Alt>}n{/Alt}");
  expect(await screen.findByText(/^Difference 1 of/)).toBeVisible();
});

async function value<T>(result: Promise<{ ok: true; value: T } | { ok: false; fault: { kind: string } }>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.fault.kind);
  return settled.value;
}
