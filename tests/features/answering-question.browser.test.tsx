// One question at a time, with the real edition and a real database: what is chosen is stored, and stored as what it is.
import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import type { QuestionId } from "../../src/core/checklist.ts";
import { openAt } from "./answering-pages.tsx";

const answerTo = async (opened: Awaited<ReturnType<typeof openAt>>, id: string) =>
  (await opened.stored()).answers[id as QuestionId];
const radio = (name: string | RegExp) => screen.getByRole("radio", { name });
const type = async (label: string | RegExp, text: string) => {
  const field = screen.getByRole("textbox", { name: label });
  await userEvent.clear(field);
  await userEvent.type(field, text);
};

describe("an answer", () => {
  test("is stored at once when it is chosen, and rests on one's own understanding until somebody says more", async () => {
    const opened = await openAt("/q/agreement.status");
    await userEvent.click(radio(/^In force, with activity/));
    await waitFor(async () => expect(await answerTo(opened, "agreement.status")).toEqual({ value: "in-force" }));
    expect(screen.getByText("Counts as your own understanding.")).toBeVisible();
    await userEvent.click(radio("A document I have seen"));
    await type(/^Document/, "Agreement of 2011, page 2");
    await type("Note", "Article 4.");
    await waitFor(async () =>
      expect(await answerTo(opened, "agreement.status")).toEqual({
        value: "in-force",
        basis: "document",
        reference: "Agreement of 2011, page 2",
        note: "Article 4.",
      }),
    );
    expect(screen.queryByText("Counts as your own understanding.")).toBeNull();
  });
  test("that is not known says why, and who could answer", async () => {
    const opened = await openAt("/q/agreement.side-documents", { "agreement.type": { value: "mou" } });
    await userEvent.click(radio("I don’t know"));
    await waitFor(async () =>
      expect(await answerTo(opened, "agreement.side-documents")).toEqual({ unknown: "not-yet-asked" }),
    );
    await userEvent.click(radio("I asked and was not told"));
    await type("Who could answer?", "The city archive");
    await waitFor(async () =>
      expect(await answerTo(opened, "agreement.side-documents")).toEqual({
        unknown: "not-told",
        ask: "The city archive",
      }),
    );
  });
  test("that does not apply gives its reason", async () => {
    const opened = await openAt("/q/agreement.side-documents", { "agreement.type": { value: "mou" } });
    await userEvent.click(radio("Does not apply to us"));
    await type("Because", "Nothing was signed.");
    await waitFor(async () =>
      expect(await answerTo(opened, "agreement.side-documents")).toEqual({ notApplicable: "Nothing was signed." }),
    );
  });
  test("of several choices lets “none of these” stand alone, and not knowing take them all back", async () => {
    const opened = await openAt("/q/political.contact-limits");
    const box = (name: RegExp) => screen.getByRole("checkbox", { name });
    await userEvent.click(box(/^Ties with another/));
    await userEvent.click(box(/^Official visits/));
    await waitFor(async () =>
      expect(await answerTo(opened, "political.contact-limits")).toEqual({ value: ["visits", "other-ties"] }),
    );
    await userEvent.click(box(/^None of these/));
    expect(box(/^Official visits/)).not.toBeChecked();
    await waitFor(async () => expect(await answerTo(opened, "political.contact-limits")).toEqual({ value: ["none"] }));
    await userEvent.click(box(/^Official visits/));
    expect(box(/^None of these/)).not.toBeChecked();
    await userEvent.click(radio("I don’t know"));
    expect(box(/^Official visits/)).not.toBeChecked();
    await waitFor(async () =>
      expect(await answerTo(opened, "political.contact-limits")).toEqual({ unknown: "not-yet-asked" }),
    );
    await userEvent.click(box(/^Official visits/));
    expect(radio("I don’t know")).not.toBeChecked();
    await waitFor(async () =>
      expect(await answerTo(opened, "political.contact-limits")).toEqual({ value: ["visits"] }),
    );
  });
  test("that is a date is written in three fields, or is the question’s own “none”", async () => {
    const opened = await openAt("/q/oversight.last-review");
    await type("Day", "4");
    await type("Month", "May");
    await type("Year", "2026");
    await waitFor(async () => expect(await answerTo(opened, "oversight.last-review")).toEqual({ value: "2026-05-04" }));
    await userEvent.click(radio("It has never been assessed"));
    await waitFor(async () => expect(await answerTo(opened, "oversight.last-review")).toEqual({ value: "none" }));
    await type("Year", "2025");
    expect(radio("It has never been assessed")).not.toBeChecked();
    await waitFor(async () => expect(await answerTo(opened, "oversight.last-review")).toEqual({ value: "2025-05-04" }));
  });
  test("that is a sum of money keeps its cents and its currency", async () => {
    const opened = await openAt("/q/economic.own-costs", { "profile.country": { value: "AU" } });
    expect(screen.getByRole("combobox", { name: "Currency" })).toHaveValue("AUD");
    await type("Amount", "1,200.50");
    await waitFor(async () =>
      expect(await answerTo(opened, "economic.own-costs")).toEqual({ value: { amount: "1200.50", currency: "AUD" } }),
    );
  });
  test("that names organisations keeps each name in both scripts", async () => {
    const opened = await openAt("/q/agreement.partner-bodies");
    await type("Name in Latin letters", "Guiyang People’s Government");
    await type(/^Name in its own script/, "贵阳市人民政府");
    await type(/^Kind/, "city government");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: /^Country/ }), "China");
    await userEvent.click(screen.getByRole("button", { name: "Add another organisation" }));
    const second = screen.getByRole("group", { name: "Organisation 2" });
    const name = within(second).getByRole("textbox", { name: "Name in Latin letters" });
    await waitFor(() => expect(name).toHaveFocus());
    await userEvent.type(name, "CPAFFC");
    await waitFor(async () =>
      expect(await answerTo(opened, "agreement.partner-bodies")).toEqual({
        value: [
          {
            name: "Guiyang People’s Government",
            nameOwnScript: "贵阳市人民政府",
            kind: "city government",
            country: "CN",
          },
          { name: "CPAFFC" },
        ],
      }),
    );
    await userEvent.click(screen.getByRole("button", { name: "Remove organisation 1" }));
    await waitFor(async () =>
      expect(await answerTo(opened, "agreement.partner-bodies")).toEqual({ value: [{ name: "CPAFFC" }] }),
    );
    // The row that stays is the very one it was, with what is written in it.
    expect(name).toHaveValue("CPAFFC");
    expect(screen.getByRole("group", { name: "Organisation 1" })).toContainElement(name);
  });
  test("that is text is the words as they were typed, and empty words are no answer", async () => {
    const opened = await openAt("/q/agreement.why-us");
    const field = screen.getByRole("textbox", { name: /^What made/ });
    await userEvent.type(field, "A visit in 2009.{enter}Then letters.");
    await waitFor(async () =>
      expect(await answerTo(opened, "agreement.why-us")).toEqual({ value: "A visit in 2009.\nThen letters." }),
    );
    await userEvent.clear(field);
    await waitFor(async () => expect(await answerTo(opened, "agreement.why-us")).toBeUndefined());
  });
});

describe("what cannot be", () => {
  test("stops Continue with a summary that takes the focus and leads to the field", async () => {
    const opened = await openAt("/q/oversight.last-review");
    await type("Day", "31");
    await type("Month", "2");
    await type("Year", "2026");
    expect(screen.getByText(/^Not saved yet/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    const summary = await screen.findByRole("alert");
    await waitFor(() => expect(summary).toHaveFocus());
    await waitFor(() => expect(document.title).toMatch(/^Error: /));
    expect(screen.getByRole("textbox", { name: "Day" })).toHaveAccessibleDescription(/in the calendar/);
    await userEvent.click(within(summary).getByRole("link", { name: /in the calendar/ }));
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Day" })).toHaveFocus());
    expect(opened.here()).toBe("/q/oversight.last-review");
    await type("Day", "28");
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    await waitFor(() => expect(opened.here()).not.toBe("/q/oversight.last-review"));
    expect(await answerTo(opened, "oversight.last-review")).toEqual({ value: "2026-02-28" });
  });
  test("waits half-written where it was left, without touching what is stored", async () => {
    const opened = await openAt("/q/oversight.last-review", { "oversight.last-review": { value: "2024-03-02" } });
    await userEvent.clear(screen.getByRole("textbox", { name: "Year" }));
    await opened.go("/q/agreement.status");
    await screen.findByRole("radio", { name: /^In force, with activity/ });
    await opened.go("/q/oversight.last-review");
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Month" })).toHaveValue("3"));
    expect(screen.getByRole("textbox", { name: "Year" })).toHaveValue("");
    expect(await answerTo(opened, "oversight.last-review")).toEqual({ value: "2024-03-02" });
  });
  test("is not the same as nothing: Continue without an answer simply goes on", async () => {
    const opened = await openAt("/q/agreement.type");
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    await waitFor(() => expect(opened.here()).toBe("/q/agreement.status"));
    expect((await opened.stored()).answers).toEqual({});
  });
});

describe("last time’s answer", () => {
  test("is offered and taken only when somebody says so", async () => {
    const opened = await openAt(
      "/q/agreement.status",
      {},
      {
        suggested: { ["agreement.status" as QuestionId]: { value: "in-force", basis: "told", note: "Old." } },
      },
    );
    expect(await screen.findByText(/Last time you said:/)).toHaveTextContent(/In force/);
    expect(radio(/^In force, with activity/)).not.toBeChecked();
    expect((await opened.stored()).answers).toEqual({});
    await userEvent.click(screen.getByRole("button", { name: "Use that answer" }));
    expect(radio(/^In force, with activity/)).toBeChecked();
    await waitFor(async () =>
      expect(await answerTo(opened, "agreement.status")).toEqual({ value: "in-force", basis: "told" }),
    );
    await waitFor(() => expect(screen.queryByText(/Last time you said:/)).toBeNull());
  });
});

describe("an answer that opens questions", () => {
  test("says so in its row, and the list beside it calls them new until they have been seen", async () => {
    const opened = await openAt("/q/political.one-china", { "agreement.type": { value: "mou" } });
    const rail = screen.getByRole("navigation", { name: "Questions in this section" });
    const before = within(rail).getAllByRole("listitem").length;
    await userEvent.click(radio(/^Accepts, respects/));
    expect(await screen.findByText("adds 4 questions")).toBeInTheDocument();
    expect(within(rail).getAllByRole("listitem")).toHaveLength(before + 4);
    expect(within(rail).getAllByText("new")).toHaveLength(4);
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    await waitFor(() => expect(opened.here()).toBe("/q/political.beyond-national"));
    await waitFor(() => expect(screen.getAllByText("new")).toHaveLength(3));
  });
});

describe("a change that hides answers", () => {
  const answers = {
    "agreement.type": { value: "mou" },
    "political.one-china": { value: "prc-principle" },
    "political.beyond-national": { value: "yes" },
    "political.members-briefed": { value: "no" },
  };
  test("is said before one goes on; the answers are kept and come back", async () => {
    const opened = await openAt("/q/political.one-china", answers);
    await userEvent.click(radio(/^Nothing about/));
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    const heading = await screen.findByRole("heading", { level: 1, name: "This change hides 2 answered questions" });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(screen.getByText("Members briefed")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Keep the change and continue" }));
    await waitFor(() => expect(opened.here()).toBe("/q/political.contact-limits"));
    expect(await answerTo(opened, "political.members-briefed")).toEqual({ value: "no" });
  });
  test("can be taken back from there", async () => {
    const opened = await openAt("/q/political.one-china", answers);
    await userEvent.click(radio(/^Nothing about/));
    await userEvent.click(screen.getByRole("link", { name: "All sections" }));
    await userEvent.click(await screen.findByRole("button", { name: /^Go back to “Accepts/ }));
    await waitFor(() => expect(radio(/^Accepts/)).toBeChecked());
    expect(opened.here()).toBe("/q/political.one-china");
    await waitFor(async () =>
      expect(await answerTo(opened, "political.one-china")).toEqual({ value: "prc-principle" }),
    );
    await userEvent.click(screen.getByRole("link", { name: "All sections" }));
    await waitFor(() => expect(opened.here()).toBe(""));
  });
});

describe("a question that is not asked", () => {
  test("says because of which answer, and leads there", async () => {
    await openAt("/q/political.one-china", { "agreement.type": { value: "informal" } });
    expect(screen.getByRole("heading", { level: 1, name: "This question is not asked" })).toBeInTheDocument();
    expect(screen.getByRole("link", { name: /^Change.*Kind of arrangement/ })).toBeInTheDocument();
  });
});

describe("beside a question", () => {
  test("stand precedents with good and bad outcomes on request, sources with how far they were read, and no rating", async () => {
    await openAt("/q/agreement.side-documents", { "agreement.type": { value: "mou" } });
    const aside = screen.getByRole("complementary", { name: "Guidance for this question" });
    expect(within(aside).getByRole("heading", { name: "Why we ask" })).toBeInTheDocument();
    const precedents = within(aside).getByText(/^\d precedents?$/);
    expect(precedents.closest("details")).not.toHaveAttribute("open");
    await userEvent.click(precedents);
    expect(precedents.closest("details")).toHaveAttribute("open");
    await userEvent.click(within(aside).getByText(/^\d+ sources?$/));
    expect(
      within(aside).getAllByText(/[Rr]ead for this checklist|[Nn]ot read in the original|[Nn]ot confirmed/).length,
    ).toBeGreaterThan(0);
    expect(document.querySelector(".severity, .rating")).toBeNull();
  });
  test("is a button that flags it for review", async () => {
    const opened = await openAt("/q/agreement.status");
    await userEvent.click(screen.getByRole("button", { name: "Flag for review" }));
    await waitFor(async () => expect((await opened.stored()).flagged).toEqual(["agreement.status"]));
    await userEvent.click(screen.getByRole("button", { name: /^Flagged for review/ }));
    await waitFor(async () => expect((await opened.stored()).flagged).toEqual([]));
  });
});
