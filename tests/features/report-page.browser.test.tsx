// The report before it is saved, and the files one takes away: real bytes, read back.
import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { BlobReader, TextWriter, ZipReader } from "@zip.js/zip.js/lib/zip-core-native.js";
import axe from "axe-core";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { fingerprintOf } from "../../src/archive/canonical.ts";
import { readAnswersFile } from "../../src/core/answers-file.ts";
import { grouped } from "../../src/report/make/particulars.ts";
import { halfDone, openPage } from "./findings-pages.tsx";

/** Files handed out instead of being downloaded. */
const files: { name: string; content: Blob }[] = [];
beforeEach(() => {
  files.length = 0;
  let last = new Blob();
  vi.spyOn(URL, "createObjectURL").mockImplementation((content) => {
    last = content as Blob;
    return "blob:test";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, content: last });
  });
  return () => vi.restoreAllMocks();
});
afterAll(() => page.viewport(1280, 800));

const file = async (name: string) => {
  await waitFor(() => expect(files.map((one) => one.name)).toContain(name), { timeout: 60_000 });
  const found = files.find((one) => one.name === name);
  if (!found) throw new Error(`${name} was not handed out.`);
  return found.content;
};
const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const pageOne = () => screen.findByRole("article", { name: "Page 1 of the report" });

describe("the report", () => {
  test("is called a draft in the title of the window, on the page and on its first sheet", async () => {
    await openPage("report");
    await waitFor(() => expect(document.title).toMatch(/^The report \(Draft, not signed\), Testville – Guiyang/));
    expect(await pageOne()).toHaveTextContent("Draft, not signed");
  });
  test("of nothing is not made", async () => {
    await openPage("report", {});
    expect(screen.getByText(/there is nothing to report/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Save PDF" })).toBeNull();
    expect(screen.getByRole("link", { name: "Begin with the first question" })).toBeInTheDocument();
  });
  test("takes the reason as it is written, keeps it, and counts its words", async () => {
    const { stored } = await openPage("report");
    const sheet = await pageOne();
    await userEvent.type(screen.getByLabelText("Why this check was done"), "The agreement has no end date.");
    expect(screen.getByText(/^6 of 45 words/)).toBeInTheDocument();
    await waitFor(async () => expect((await stored()).reason).toBe("The agreement has no end date."));
    await waitFor(() => expect(sheet).toHaveTextContent("The agreement has no end date."));
  });
  test("says what becomes of a reason that is too long for page one", async () => {
    const words = Array.from({ length: 50 }, (_, index) => `word${index + 1}`);
    await openPage("report", halfDone, { reason: words.join(" ") });
    expect(screen.getByText(/^50 words\. Page one shows the first 45/)).toBeInTheDocument();
    const sheet = await pageOne();
    expect(sheet).toHaveTextContent(/word20/);
    expect(sheet).not.toHaveTextContent(/word50/);
  });
  test("names characters that no font of the PDF has, before anybody saves", async () => {
    const partnership = { council: "Testville", partner: "Guiyang", partnerOwnScript: "贵阳 ꦱ", country: "CN" };
    await openPage("report", halfDone, { partnership });
    const notice = await screen.findByRole("region", { name: "Before you save" });
    expect(notice).toHaveTextContent("1 character cannot be drawn");
    expect(notice).toHaveTextContent("U+A9B1");
    expect(notice).toHaveTextContent("name of the partner");
  });
});

describe("the report as a web page", () => {
  test("has the same headings in the same order as the file one can save", async () => {
    await openPage("report");
    await press("Read it as a web page instead");
    const shown = await screen.findByRole("article", { name: /^Sister-city check: Testville and Guiyang/ });
    const chapters = within(shown)
      .getAllByRole("heading", { level: 2 })
      .map((heading) => heading.textContent?.trim());
    await press("Save web page");
    const html = await (await file("Guiyang_2026_draft_report.html")).text();
    const twin = new DOMParser().parseFromString(html, "text/html");
    const there = [...twin.querySelectorAll("h1")].map((heading) => heading.textContent?.trim());
    expect(chapters).toEqual(there);
    for (const chapter of twin.querySelectorAll("h1[id]")) {
      const id = `report-${chapter.id}`;
      expect(document.getElementById(id), id).not.toBeNull();
    }
  });
  test("is where the list of chapters leads, with the focus on the chapter", async () => {
    await openPage("report");
    await press("All questions and answers");
    await waitFor(() => expect(screen.getByRole("region", { name: "All questions and answers" })).toHaveFocus());
  });
  test("is what a narrow screen begins with, and nothing scrolls sideways there", async () => {
    await page.viewport(320, 640);
    await openPage("report");
    expect(await screen.findByRole("heading", { name: "How to read this report" })).toBeInTheDocument();
    expect(document.documentElement.scrollWidth).toBe(320);
    await page.viewport(1280, 800);
  });
});

describe("what one takes away", () => {
  test("as data is read by every reader of answers, and its fingerprint stands in the report", async () => {
    const { editions } = await openPage("report");
    await press("Save data file");
    const content = await file("Guiyang_2026_draft_data.json");
    const read = readAnswersFile(JSON.parse(await content.text()), editions.find);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value.file.answers).toEqual(halfDone);
    const fingerprint = await fingerprintOf(new Uint8Array(await content.arrayBuffer()));
    await press("Read it as a web page instead");
    expect(await screen.findByText(grouped(fingerprint))).toBeInTheDocument();
  });
  test("leaves out what one unticks and says so on page one", async () => {
    const partnership = { council: "Testville", partner: "Guiyang", partnerOwnScript: "贵阳", country: "CN" };
    await openPage("report", halfDone, { partnership });
    const sheet = await pageOne();
    await userEvent.click(screen.getByRole("checkbox", { name: "All questions and answers" }));
    await userEvent.click(screen.getByRole("radio", { name: "Latin only" }));
    const said = "Left out of this copy: all questions and answers; names in their own script.";
    await waitFor(() => expect(sheet).toHaveTextContent(said), { timeout: 60_000 });
    expect(sheet).not.toHaveTextContent("贵阳");
    const chapters = screen.getByRole("navigation", { name: "Chapters of the report" });
    expect(within(chapters).queryByRole("button", { name: "All questions and answers" })).toBeNull();
    await press("Save web page");
    const html = await (await file("Guiyang_2026_draft_report.html")).text();
    expect(html).toContain(said);
    expect(html).not.toContain('id="answers"');
  });
  test("in one file holds the PDF, the web page and the whole data", { timeout: 90_000 }, async () => {
    await openPage("report");
    await userEvent.click(screen.getByRole("checkbox", { name: "Words explained" }));
    await press("save all three in one file");
    const entries = await new ZipReader(new BlobReader(await file("Guiyang_2026_draft_report.zip"))).getEntries();
    const packed = new Map<string, string>();
    for (const entry of entries) {
      if (!entry.directory) packed.set(entry.filename, await entry.getData(new TextWriter()));
    }
    const text = (name: string) => packed.get(`Guiyang_2026_draft_report/${name}`) ?? "";
    expect(packed.size).toBe(3);
    expect(text("Guiyang_2026_draft_report.pdf").slice(0, 5)).toBe("%PDF-");
    expect(text("Guiyang_2026_draft_report.html")).toContain("Left out of this copy: words explained.");
    expect(JSON.parse(text("Guiyang_2026_draft_data.json")).answers).toEqual(halfDone);
  });
  test("as a copy can be opened on another computer", async () => {
    await openPage("report");
    await press("save a copy");
    // What makes copies is fetched when it is asked for.
    await waitFor(() => expect(files[0]?.name).toMatch(/^sister-city-check_copy_.*\.json$/), { timeout: 20_000 });
    expect(JSON.parse((await files[0]?.content.text()) ?? "")).toMatchObject({ assessments: [{ answers: halfDone }] });
  });
  test("as a PDF is made in the background, with its progress in words", { timeout: 90_000 }, async () => {
    await openPage("report");
    await press("Save PDF");
    expect(screen.getByRole("button", { name: "Stop" })).toBeInTheDocument();
    const content = await file("Guiyang_2026_draft_report.pdf");
    expect((await content.text()).slice(0, 5)).toBe("%PDF-");
    expect(await screen.findAllByText(/^Saved as Guiyang_2026_draft_report\.pdf, \d+ pages, /)).not.toHaveLength(0);
    expect(await screen.findByText(/^This is what page 1 of \d+ says\./)).toBeInTheDocument();
  });
  test("is not handed out when one stops it", { timeout: 30_000 }, async () => {
    await openPage("report");
    await press("Save PDF");
    await press("Stop");
    expect(screen.getAllByText("Stopped. Nothing was saved.")).not.toHaveLength(0);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(files).toEqual([]);
    expect(screen.getByRole("button", { name: "Save PDF" })).toBeInTheDocument();
  });
});

test.each(["page", "web page"])("the report seen as a %s has no fault that a machine can find", async (view) => {
  await openPage("report");
  await pageOne();
  if (view === "web page") await press("Read it as a web page instead");
  const { violations } = await axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
