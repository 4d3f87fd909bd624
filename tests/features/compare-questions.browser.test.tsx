// One question across all submissions: every bar is a list of just as many, and written answers are found by their words.
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { navigate } from "wouter/use-hash-location";
import { ComparePage } from "../../src/features/comparing/ComparePage.tsx";
import { freshComputer } from "./in-app.tsx";

const patience = { timeout: 20_000 };

async function questionOfDemonstration(question: string) {
  const computer = await freshComputer();
  navigate("/compare", { replace: true });
  computer.show(<ComparePage />);
  await userEvent.click(await screen.findByRole("button", { name: "Look at a demonstration first" }, patience));
  await screen.findByRole("region", { name: "Submissions by section" }, patience);
  navigate(`/compare/questions/question=${question}`);
  await screen.findByRole("region", { name: "Answers" }, patience);
  return computer;
}
const count = () =>
  /^([\d,]+) of ([\d,]+) submissions/.exec(screen.getByText(/of [\d,]+ submissions$/).textContent ?? "");
const bars = () =>
  within(screen.getByRole("region", { name: "Answers" }))
    .getAllByRole("row")
    .slice(1);

test("states and ways of not knowing stand apart, add up to all, and each opens into as many submissions", {
  timeout: 90_000,
}, async () => {
  await questionOfDemonstration("agreement.side-documents");
  const told = bars().map((row) => [row.children[0]?.textContent, Number(row.children[2]?.textContent)] as const);
  const names = told.map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(["Yes", "No", "Not answered", "Does not apply"]));
  expect(names.filter((name) => name?.startsWith("Not known: "))).toHaveLength(3);
  expect(told.reduce((sum, [, number]) => sum + number, 0)).toBe(Number(count()?.[1]));
  for (const [name = "", number] of told.filter(([, some]) => some > 0)) {
    await userEvent.click(
      within(screen.getByRole("region", { name: "Answers" })).getByRole("link", { name: name ?? "" }),
    );
    await screen.findByRole("heading", { name: name ?? "" }, patience);
    const list = screen.getByRole("region", { name: "Submissions and their answers" });
    expect([name, within(list).getAllByRole("row").length - 1]).toEqual([name, number]);
  }
  const [name, number] = told.find(([, some]) => some > 0) ?? [];
  await userEvent.click(
    within(screen.getByRole("region", { name: "Answers" })).getByRole("link", { name: name ?? "" }),
  );
  await userEvent.click(await screen.findByRole("link", { name: "These in the table" }));
  await screen.findByRole("region", { name: "Submissions by section" }, patience);
  await waitFor(() => expect(count()?.[1]).toBe(String(number)));
});

test("from a bar to the list to the sheet of one answer are three steps", { timeout: 60_000 }, async () => {
  await questionOfDemonstration("agreement.type");
  const [first] = within(screen.getByRole("region", { name: "Answers" })).getAllByRole("link");
  await userEvent.click(first as HTMLElement);
  const list = await screen.findByRole("region", { name: "Submissions and their answers" }, patience);
  await userEvent.click(within(list).getAllByRole("link")[0] as HTMLElement);
  expect(await screen.findByText("Rests on", {}, patience)).toBeVisible();
  await waitFor(() => expect(location.hash).toMatch(/^#\/compare\/s\/[0-9a-f]{64}\/q\/agreement\.type$/));
});

test("written answers are read where one looks at them, and found by their words", { timeout: 60_000 }, async () => {
  const { editions } = await questionOfDemonstration("agreement.type");
  const text = editions.newest.edition.questions.find(
    ({ type, number }) => number !== undefined && type === "organisations",
  );
  navigate(`/compare/questions/question=${text?.id}`);
  await screen.findByLabelText("Find words in the answers", {}, patience);
  const rows = () =>
    within(screen.getByRole("region", { name: "Submissions and their answers" }))
      .getAllByRole("row")
      .slice(1);
  await waitFor(() => expect(rows().some((row) => row.textContent?.includes("…"))).toBe(false), patience);
  const named = rows().find((row) => row.querySelector("td .quiet"));
  const words = named?.querySelector("td bdi")?.textContent?.split(/[,;(]/)[0]?.trim() ?? "";
  expect(words).not.toBe("");
  await userEvent.type(screen.getByLabelText("Find words in the answers"), words.toUpperCase());
  await waitFor(() => expect(screen.getByText(/with these words\.$/)).toBeVisible(), patience);
  for (const row of rows()) expect(row.textContent).toContain(words);
});
