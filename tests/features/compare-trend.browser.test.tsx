// What became of one partnership over the years: every question has one kind of change, and each leads to the answers.
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { navigate } from "wouter/use-hash-location";
import { partnershipOf } from "../../src/core/compare/trend.ts";
import { ComparePage } from "../../src/features/comparing/ComparePage.tsx";
import { portfolioStore } from "../../src/features/comparing/portfolio.ts";
import { freshComputer } from "./in-app.tsx";

const patience = { timeout: 20_000 };

test("from a submission one comes to its partnership over the years, and from a change to the answer behind it", {
  timeout: 60_000,
}, async () => {
  const computer = await freshComputer();
  navigate("/compare", { replace: true });
  computer.show(<ComparePage />);
  await userEvent.click(await screen.findByRole("button", { name: "Look at a demonstration first" }, patience));
  await screen.findByRole("region", { name: "Submissions by section" }, patience);
  const { current } = portfolioStore(computer.storage).held().portfolio;
  const checksOf = (one: (typeof current)[number]) =>
    current.filter((other) => partnershipOf(other) === partnershipOf(one));
  const [often] = [...current].sort((a, b) => checksOf(b).length - checksOf(a).length);
  if (!often) throw new Error("The demonstration is empty.");
  const checks = checksOf(often).length;
  expect(checks).toBeGreaterThan(1);
  navigate(`/compare/s/${often.fingerprint}`);
  await userEvent.click(
    await screen.findByRole("link", { name: new RegExp(`over the years, ${checks} checks`) }, patience),
  );
  const years = await screen.findByRole("region", { name: "Checks of this partnership" }, patience);
  expect(within(years).getAllByRole("row")).toHaveLength(checks + 1);
  const steps = screen.getAllByRole("region", { name: /^Changes to / });
  expect(steps).toHaveLength(checks - 1);
  for (const step of steps) {
    const counts = within(step)
      .getAllByRole("row")
      .slice(1)
      .map((row) => Number(row.querySelector(".number")?.textContent));
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(computer.editions.newest.counted.length);
  }
  const [link] = screen.getAllByRole("link", { name: /, the answer before$/, hidden: true });
  navigate(link?.getAttribute("href")?.replace(/^#/, "") ?? "");
  expect(await screen.findByText("Answer", { selector: "h2" }, patience)).toBeVisible();
});
