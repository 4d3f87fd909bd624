// A section as a whole: on one sheet, under review, and in the task list.
import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import type { QuestionId, SectionId } from "../../src/core/checklist.ts";
import { listGivenCopies } from "../../src/storage/given-copies.ts";
import { openAt, Pages } from "./answering-pages.tsx";

const mou = { "agreement.type": { value: "mou" } };
const political = {
  ...mou,
  "political.one-china": { value: "prc-principle", basis: "document", reference: "Agreement of 2011, page 2" },
  "political.contact-limits": { unknown: "not-yet-asked", ask: "city archive" },
  "political.topics": { value: ["none"] },
};
const item = (name: RegExp) => screen.getByRole("group", { name });

describe("a whole section on one sheet", () => {
  test("stores each answer by itself, and shows what it opens", async () => {
    const opened = await openAt("/s/political", mou);
    const before = screen.getAllByRole("group").length;
    await userEvent.click(within(item(/^What does the text say/)).getByRole("radio", { name: /^Accepts, respects/ }));
    await waitFor(() => expect(screen.getAllByRole("group")).toHaveLength(before + 4));
    await userEvent.click(within(item(/^Does the wording go further/)).getByRole("radio", { name: "I don’t know" }));
    await userEvent.selectOptions(
      screen.getByRole("combobox", { name: "This rests on: One-China wording" }),
      "A document I have seen",
    );
    await userEvent.type(screen.getByRole("textbox", { name: "Document and page: One-China wording" }), "Page 2");
    await userEvent.selectOptions(
      screen.getByRole("combobox", { name: "Why it is not known: Beyond national policy" }),
      "Nobody has this information",
    );
    await waitFor(async () =>
      expect((await opened.stored()).answers).toEqual({
        ...mou,
        "political.one-china": { value: "prc-principle", basis: "document", reference: "Page 2" },
        "political.beyond-national": { unknown: "nobody-knows" },
      }),
    );
  });
  test("holds every type of question", async () => {
    for (const [section, answers] of [
      ["agreement", { ...mou, "agreement.status": { value: "in-force" } }],
      ["economic", { "economic.any": { value: "yes" } }],
    ] as const) {
      const opened = await openAt(`/s/${section}`, answers);
      expect(screen.getAllByRole("group").length).toBeGreaterThan(3);
      opened.unmount();
    }
  });
  test("says before one goes on that a change hides answers", async () => {
    const opened = await openAt("/s/political", { ...political, "political.members-briefed": { value: "no" } });
    await userEvent.click(within(item(/^What does the text say/)).getByRole("radio", { name: /^Nothing about/ }));
    await userEvent.click(screen.getByRole("button", { name: "Check your answers" }));
    await screen.findByRole("heading", { name: "This change hides 1 answered question" });
    await userEvent.click(screen.getByRole("button", { name: /^Go back to “Accepts/ }));
    await waitFor(() =>
      expect(within(item(/^What does the text say/)).getByRole("radio", { name: /^Accepts, respects/ })).toBeChecked(),
    );
    await userEvent.click(screen.getByRole("button", { name: "Check your answers" }));
    await waitFor(() => expect(opened.here()).toBe("/s/political/review"));
  });
});

describe("the review of a section", () => {
  test("lists each answer with what it rests on, then what was found, then what is not known", async () => {
    await openAt("/s/political/review", political);
    expect(screen.getByText("Agreement of 2011, page 2")).toBeInTheDocument();
    expect(screen.getByText("Ask: city archive")).toBeInTheDocument();
    const found = screen.getByRole("region", { name: "What this section found" });
    const words = within(found)
      .getAllByRole("listitem")
      .map((line) => line.querySelector(".severity-word")?.textContent);
    expect(words[0]).toMatch(/Critical|High/);
    expect(words.at(-1)).toBe("Not known");
    expect(within(found).getByText(/could still raise a Critical finding/)).toBeInTheDocument();
  });
  test("lets one change an answer and comes back to its row", async () => {
    const opened = await openAt("/s/political/review", political);
    await userEvent.click(screen.getByRole("link", { name: /^Change.*Topics to avoid/ }));
    await waitFor(() => expect(opened.here()).toBe("/q/political.topics"));
    await userEvent.click(screen.getByRole("checkbox", { name: "Taiwan" }));
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    await waitFor(() => expect(opened.here()).toBe("/s/political/review"));
    await waitFor(() => expect(screen.getByRole("link", { name: /^Change.*Topics to avoid/ })).toHaveFocus());
    expect(screen.getByText("Taiwan")).toBeInTheDocument();
  });
  test("calls a section complete with questions left open on purpose, and says how they will be reported", async () => {
    const opened = await openAt("/s/political/review", political);
    expect(screen.getByText(/questions left will be reported as not answered/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("radio", { name: "Yes" }));
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    await waitFor(() => expect(opened.here()).toBe(""));
    await waitFor(async () =>
      expect((await opened.stored()).completed["political" as SectionId]).toContain("political.slogans"),
    );
    expect(screen.getByRole("link", { name: /Political conditions.*Completed/ })).toBeInTheDocument();
  });
  test("of an untouched section begins it instead", async () => {
    await openAt("/s/rights/review");
    expect(screen.getByText(/You have not answered any of these \d questions/)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Start" })).toBeInTheDocument();
  });
});

describe("the task list", () => {
  test("names the next thing, and shows no rating before a section is complete", async () => {
    const opened = await openAt("", political);
    expect(screen.getByRole("link", { name: "Continue: About this check, question 1" })).toBeInTheDocument();
    expect(screen.getByText(/No rating yet/)).toBeInTheDocument();
    expect(document.querySelector(".rating-word")).toBeNull();
    expect(screen.getByRole("link", { name: "Limits on contacts" })).toHaveAttribute(
      "href",
      `#/a/${opened.id}/q/political.contact-limits`,
    );
  });
  test("shows the rating and its range after the first complete section", async () => {
    const opened = await openAt("/s/political/review", political);
    await userEvent.click(screen.getByRole("radio", { name: "Yes" }));
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    await waitFor(() => expect(opened.here()).toBe(""));
    await waitFor(() => expect(document.querySelector(".rating-word")).not.toBeNull());
  });
  test("shows no rating after the questions about the check itself, which raise nothing", async () => {
    const opened = await openAt("/s/profile/review", { "profile.country": { value: "us" } });
    await userEvent.click(screen.getByRole("radio", { name: "Yes" }));
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    await waitFor(() => expect(opened.here()).toBe(""));
    expect(await screen.findByText(/^\d+ not answered\. Up to \d+ more may appear\.$/)).toBeInTheDocument();
    expect(screen.getByText(/No rating yet/)).toBeInTheDocument();
  });
  test("says that the browser may erase the check while there is no copy of it, and saves one", async () => {
    const opened = await openAt("", political);
    const reminder = await screen.findByRole("region", { name: "A copy of this check" });
    expect(reminder).toHaveTextContent(/may erase this check.*There is no copy of it yet\./);
    await userEvent.click(within(reminder).getByRole("button", { name: "Save a copy now" }));
    await waitFor(() => expect(reminder).toHaveTextContent(/^Saved as sister-city-check_copy/), { timeout: 10_000 });
    expect((await listGivenCopies(opened.storage))[0]?.assessments).toEqual([opened.id]);
  });
  test("asks to look again at a complete section when a later answer opens a question in it", async () => {
    const opened = await openAt("/s/political/review", {
      "agreement.type": { value: "informal" },
      "political.contact-limits": { value: ["none"] },
      "political.topics": { value: ["none"] },
      "political.statements-asked": { value: "no" },
    });
    await userEvent.click(screen.getByRole("radio", { name: "Yes" }));
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    await waitFor(() => expect(opened.here()).toBe(""));
    await opened.go("/q/agreement.type");
    await userEvent.click(await screen.findByRole("radio", { name: "Memorandum of understanding" }));
    await opened.go("");
    expect(
      await screen.findByRole("link", { name: /Political conditions.*Check again.*added 2 questions/ }),
    ).toBeInTheDocument();
  });
  test("leads to the whole section when one prefers that", async () => {
    const opened = await openAt("/q/rights.assessed");
    await userEvent.click(screen.getByRole("button", { name: "Whole section view" }));
    await waitFor(() => expect(opened.here()).toBe("/s/rights"));
    await userEvent.click(screen.getByRole("link", { name: "All sections" }));
    await waitFor(() => expect(opened.here()).toBe(""));
    await waitFor(() =>
      expect(screen.getByRole("link", { name: /Exit, renewal/ })).toHaveAttribute("href", `#/a/${opened.id}/s/exit`),
    );
  });
});

describe("in a second window", () => {
  test("answers are text, and the work can be taken over", async () => {
    const opened = await openAt("", political);
    // The first window stays open in the background for a while; the page that is shown now is the second.
    opened.unmount();
    await opened.go("/q/political.topics");
    opened.show(<Pages />);
    expect(await screen.findByText(/Open in another window/)).toBeInTheDocument();
    expect(screen.queryAllByRole("checkbox")).toEqual([]);
    expect(screen.getByText("No topic was named")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Use it here instead" }));
    await waitFor(() => expect(screen.getByRole("checkbox", { name: "Taiwan" })).toBeInTheDocument());
    await userEvent.click(screen.getByRole("checkbox", { name: "Taiwan" }));
    await waitFor(async () =>
      expect((await opened.stored()).answers["political.topics" as QuestionId]).toEqual({ value: ["taiwan"] }),
    );
  });
});
