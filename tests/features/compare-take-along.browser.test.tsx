// What leaves the program says what it is and holds the same numbers as the screen.
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { navigate } from "wouter/use-hash-location";
import { ComparePage } from "../../src/features/comparing/ComparePage.tsx";
import { freshComputer } from "./in-app.tsx";
import { openZip } from "./zip-entries.ts";

const patience = { timeout: 20_000 };

afterEach(() => vi.restoreAllMocks());

/** Files as they are handed out: the browser's own making of addresses is listened to, and goes on. */
function handedOut(): Blob[] {
  const files: Blob[] = [];
  const make = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, "createObjectURL").mockImplementation((file) => {
    if (file instanceof Blob) files.push(file);
    return make(file);
  });
  return files;
}
async function demonstrationAt(address: string): Promise<void> {
  const computer = await freshComputer();
  navigate("/compare", { replace: true });
  computer.show(<ComparePage />);
  await userEvent.click(await screen.findByRole("button", { name: "Look at a demonstration first" }, patience));
  await screen.findByRole("region", { name: "Submissions by section" }, patience);
  navigate(address);
}
const press = async (name: string): Promise<void> => {
  await userEvent.click(await screen.findByText("Save or print this view", {}, patience));
  await userEvent.click(screen.getByRole("button", { name }));
  await screen.findByText(/was handed to the browser/, {}, patience);
};
const shownCount = () => Number(/^([\d,]+) of/.exec(screen.getByText(/of [\d,]+ submissions$/).textContent ?? "")?.[1]);

test("the table as CSV holds all rows the filter shows, and says filter, count, day, editions and checks", {
  timeout: 60_000,
}, async () => {
  const files = handedOut();
  await demonstrationAt("/compare/table/country=CA");
  await screen.findByRole("button", { name: /Canada/ }, patience);
  await press("Table (CSV)");
  const lines = (await files.at(-1)?.text())?.trimEnd().split("\r\n") ?? [];
  expect(lines).toHaveLength(shownCount() + 1);
  expect(lines[0]).toMatch(
    new RegExp(
      `about this table: ${shownCount()} of \\d+ submissions, made on .*; filter Country: Canada; checklists us-sister-city, edition 1: \\d+.*; checked Matches: \\d+`,
    ),
  );
});

test("the table as a spreadsheet is written away from the page, and no cell is a formula", {
  timeout: 60_000,
}, async () => {
  const files = handedOut();
  await demonstrationAt("/compare/table");
  await press("Spreadsheet (XLSX)");
  const entries = await openZip(files.at(-1));
  const sheet = entries.get("xl/worksheets/sheet1.xml") ?? "";
  expect(sheet.match(/<row /g)).toHaveLength(shownCount() + 1);
  expect(sheet).not.toContain("<f>");
});

test("the overview as a web page holds the sentences and numbers of the screen, and nothing that runs", {
  timeout: 60_000,
}, async () => {
  const files = handedOut();
  await demonstrationAt("/compare/overview");
  await screen.findByRole("heading", { name: "Reasons to look" }, patience);
  const titles = screen.getAllByRole("heading", { level: 2 }).map((title) => title.textContent);
  const [, finding] = within(screen.getByRole("region", { name: "Findings that occur most" })).getAllByRole("row");
  const first = finding?.querySelector(".number")?.textContent;
  await press("Web page (HTML)");
  const page = new DOMParser().parseFromString((await files.at(-1)?.text()) ?? "", "text/html");
  expect([...page.querySelectorAll("h2")].map((title) => title.textContent)).toEqual(titles);
  expect(page.querySelector("script, link, img, iframe")).toBeNull();
  expect(page.querySelectorAll("section")[2]?.querySelector("tbody td.n")?.textContent).toBe(first);
  expect(page.querySelector("ul")?.textContent).toMatch(/made on .*no filter.*checklists.*checked Matches/s);
});

test("the report for a committee is about what the overview shows, as web page and as PDF, and can be stopped", {
  timeout: 120_000,
}, async () => {
  const files = handedOut();
  await demonstrationAt("/compare/overview/country=CA");
  await screen.findByRole("heading", { name: "Reasons to look" }, patience);
  await press("Report for a committee (web page)");
  const page = new DOMParser().parseFromString((await files.at(-1)?.text()) ?? "", "text/html");
  expect(page.querySelector("h1")?.textContent).toBe(`${shownCount()} submissions compared`);
  expect(page.querySelector("main")?.textContent).toContain("Country: Canada");
  expect(page.querySelectorAll("#list ~ .scroll tbody tr")).toHaveLength(shownCount());
  const before = files.length;
  await userEvent.click(screen.getByRole("button", { name: "Report for a committee (PDF)" }));
  await userEvent.click(await screen.findByRole("button", { name: "Stop" }));
  await screen.findByText("Stopped. Nothing was saved.", {}, patience);
  expect(files).toHaveLength(before);
  await userEvent.click(screen.getByRole("button", { name: "Report for a committee (PDF)" }));
  await screen.findByText(/comparison-.*\.pdf was handed to the browser/, {}, { timeout: 90_000 });
  expect((await files.at(-1)?.text())?.slice(0, 8)).toBe("%PDF-1.7");
});

test("submissions side by side go along as a web page with every question and what differs", {
  timeout: 60_000,
}, async () => {
  const files = handedOut();
  await demonstrationAt("/compare/table");
  const rows = [...document.querySelectorAll("[data-row]")].map((row) => row.getAttribute("data-row")?.slice(0, 16));
  navigate(`/compare/side-by-side/of=${rows.slice(0, 2).join("%2C")}`);
  await screen.findByRole("region", { name: "Submissions side by side" }, patience);
  await press("Web page (HTML)");
  const page = new DOMParser().parseFromString((await files.at(-1)?.text()) ?? "", "text/html");
  const [who, ...sections] = page.querySelectorAll("section");
  expect(who?.querySelectorAll("tbody tr")).toHaveLength(2);
  const questions = sections.reduce((sum, one) => sum + one.querySelectorAll("tbody tr").length, 0);
  expect(screen.getByText(new RegExp(`^${questions} questions, also those that are the same`))).toBeVisible();
  expect(page.body.textContent).toContain("≠ ");
});
