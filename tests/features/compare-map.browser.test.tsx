// An oversight body sees where partners and councils lie, reads the same numbers in a table, and comes from each circle to what it counts.
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { navigate } from "wouter/use-hash-location";
import { ComparePage } from "../../src/features/comparing/ComparePage.tsx";
import { freshComputer } from "./in-app.tsx";

const patience = { timeout: 30_000 };
const map = () => screen.getByRole("region", { name: /on the map$|have their partner in|come from/ });
const circles = () => [
  ...within(map()).getByRole("list", { name: "Places" }).querySelectorAll<HTMLElement>(".map-place"),
];
/** The way of a circle: its own, or, where it lies too close to another, that below the map. */
const wayOf = (circle: HTMLElement): string | null | undefined =>
  circle.getAttribute("href") ??
  [...map().querySelectorAll("p a")]
    .find(({ textContent }) => textContent === read(circle).join(" "))
    ?.getAttribute("href");
/** "Guangdong 9 submissions by state or province" */
const read = (link: HTMLElement) => {
  const [, name, count] = /^(.+?) ([\d,]+) submissions? by /.exec(link.textContent ?? "") ?? [];
  return [name ?? link.textContent, Number(count)] as const;
};
const sum = () => circles().reduce((all, link) => all + read(link)[1], 0);
const shownInTable = () => /^([\d,]+) of/.exec(screen.getByText(/of [\d,]+ submissions$/).textContent ?? "")?.[1] ?? "";

async function mapOfDemonstration(): Promise<void> {
  const computer = await freshComputer();
  navigate("/compare", { replace: true });
  computer.show(<ComparePage />);
  await userEvent.click(await screen.findByRole("button", { name: "Look at a demonstration first" }, patience));
  await screen.findByRole("region", { name: "Submissions by section" }, patience);
  await userEvent.click(screen.getByRole("link", { name: "Overview" }));
  await screen.findByRole("list", { name: "Places" }, patience);
}

test("the map and its table have the same numbers, and each circle and row opens into just as many submissions", {
  timeout: 240_000,
}, async () => {
  await mapOfDemonstration();
  const drawn = circles().map((link) => [...read(link), wayOf(link)] as const);
  expect(drawn.length).toBeGreaterThan(3);
  // Large enough for a finger, however few a circle counts, and in words what it stands for.
  for (const link of circles()) {
    if (link.tagName !== "A") continue;
    const { width, height } = link.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    expect(link.textContent).toMatch(/ \d+ submissions? by (city|state or province|country)/);
  }
  expect(within(map()).getByRole("list", { name: "What the circles stand for" }).textContent).toContain(
    "State or province: somewhere in it",
  );
  await userEvent.click(within(map()).getByRole("button", { name: "Show as table" }));
  const rows = within(map()).getAllByRole("row").slice(1);
  const told = rows.map((row) => [
    row.children[0]?.textContent,
    Number(row.children[3]?.textContent),
    row.querySelector("a")?.getAttribute("href"),
  ]);
  expect(told.map(String).sort()).toEqual(drawn.map(String).sort());
  for (const [name, count, href] of drawn) {
    navigate(href?.replace(/^#/, "") ?? "");
    await screen.findByRole("region", { name: "Submissions by section" }, patience);
    await waitFor(() => expect([name, shownInTable()]).toEqual([name, String(count)]), patience);
    expect(screen.getByRole("button", { name: /^Partner in .*take this filter away$/ }).textContent).toContain(
      name.replace(/, others$/, ""),
    );
  }
});

test("places of few submissions are held back or counted with larger ones until somebody asks, and nobody is lost", {
  timeout: 240_000,
}, async () => {
  await mapOfDemonstration();
  const total = Number(shownInTable());
  await waitFor(() => expect(sum()).toBe(total));
  const before = circles().length;
  await userEvent.click(within(map()).getByRole("button", { name: "Show each place by itself" }));
  await waitFor(() => expect(circles().length).toBeGreaterThan(before));
  expect(sum()).toBe(total);
  expect(circles().some((link) => read(link)[1] < 5)).toBe(true);
  expect(within(map()).getByText(/placed by city/).textContent).toContain(`${total} by state or province`);
  await userEvent.click(within(map()).getByRole("button", { name: "Hold back places of fewer than 5" }));
  await userEvent.selectOptions(within(map()).getByRole("combobox", { name: "Place of the" }), "council");
  expect(location.hash).toContain("whose=council");
  await waitFor(() => expect(within(map()).getByRole("heading").textContent).toContain("come from"));
  const held = /([\d,]+) submissions? (?:is|are) held back/.exec(
    within(map()).getByText(/held back/).textContent ?? "",
  )?.[1];
  expect(sum() + Number(held)).toBe(total);
  expect(circles().every((link) => read(link)[1] >= 5)).toBe(true);
});
