// The pages of the shell and the library, checked by axe against WCAG 2.2 A and AA and its best practices.
import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, expect, test } from "vitest";
import { navigate } from "wouter/use-hash-location";
import { App } from "../../src/app/App.tsx";
import "../../src/ui/styles.css";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { runOnly: rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

beforeEach(() => navigate("/", { replace: true }));

const pages = [
  ["/", "Check a sister-city partnership"],
  ["/new", "Which partnership are you checking?"],
  ["/open", "Open a copy"],
  ["/settings", "Storage and backup"],
  ["/settings/delete", "There is nothing to delete"],
  ["/help", "Help"],
  ["/no/such/page", "There is no such page"],
] as const;

test.each(pages)("the page at %s has no fault that a machine can find", async (address, heading) => {
  navigate(address);
  render(<App />);
  await screen.findByRole("heading", { level: 1, name: heading });
  expect(await faults()).toEqual([]);
});

test("a form that shows errors has no fault that a machine can find", async () => {
  navigate("/new");
  render(<App />);
  await userEvent.click(await screen.findByRole("button", { name: "Continue" }));
  await waitFor(() => expect(screen.getByRole("alert")).toHaveFocus());
  expect(await faults()).toEqual([]);
});
