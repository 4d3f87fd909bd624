// The keyboard alone: two keys a question, and every place within reach. Real key presses, not imitated ones.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { QuestionId } from "../../src/core/checklist.ts";
import { openAt } from "./answering-pages.tsx";

const press = (keys: string) => userEvent.keyboard(keys);

describe("with the keyboard", () => {
  test("a digit and Enter answer one question and begin the next", async () => {
    const opened = await openAt("/q/agreement.type");
    screen.getAllByRole("radio")[0]?.focus();
    await press("4{Enter}");
    await waitFor(() => expect(opened.here()).toBe("/q/agreement.status"));
    await waitFor(() => expect(document.activeElement).toBe(screen.getAllByRole("radio")[0]));
    await press("3{Enter}");
    await waitFor(() => expect(opened.here()).toBe("/q/agreement.signed-on"));
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Day" })).toHaveFocus());
    await press("4{Tab}5{Tab}2011{Enter}");
    await waitFor(() => expect(opened.here()).toBe("/q/agreement.full-text-held"));
    await waitFor(async () =>
      expect((await opened.stored()).answers).toEqual({
        "agreement.type": { value: "mou" },
        "agreement.status": { value: "in-force" },
        "agreement.signed-on": { value: "2011-05-04" },
      }),
    );
  });
  test("a digit chooses what an answer rests on, once one is there", async () => {
    const opened = await openAt("/q/agreement.status");
    screen.getAllByRole("radio")[0]?.focus();
    await press("3");
    screen.getByRole("radio", { name: "A document I have seen" }).focus();
    await press("2");
    await waitFor(async () =>
      expect((await opened.stored()).answers["agreement.status" as QuestionId]).toEqual({
        value: "in-force",
        basis: "told",
      }),
    );
  });
  test("Ctrl+Enter continues from a note, where Enter begins a new line", async () => {
    const opened = await openAt("/q/agreement.type");
    screen.getByRole("textbox", { name: "Note" }).focus();
    await press("one{Enter}two");
    expect(opened.here()).toBe("/q/agreement.type");
    await press("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(opened.here()).toBe("/q/agreement.status"));
    await waitFor(async () =>
      expect((await opened.stored()).answers["agreement.type" as QuestionId]).toEqual({ note: "one\ntwo" }),
    );
  });
  test("digits in a note are digits", async () => {
    const opened = await openAt("/q/agreement.type");
    screen.getByRole("textbox", { name: "Note" }).focus();
    await press("1234");
    await waitFor(async () =>
      expect((await opened.stored()).answers["agreement.type" as QuestionId]).toEqual({ note: "1234" }),
    );
  });
  test("Alt+N goes to the next unanswered question, Alt+L to the sections", async () => {
    const opened = await openAt("/q/agreement.type", { "agreement.status": { value: "in-force" } });
    await press("{Alt>}n{/Alt}");
    await waitFor(() => expect(opened.here()).toBe("/q/agreement.partner-bodies"));
    await press("{Alt>}l{/Alt}");
    await waitFor(() => expect(opened.here()).toBe(""));
    await press("{Alt>}n{/Alt}");
    await waitFor(() => expect(opened.here()).toBe("/q/profile.country"));
  });
  test("Alt+G goes to any question by a word of it, and Escape leaves everything as it was", async () => {
    const opened = await openAt("/q/agreement.type");
    const note = screen.getByRole("textbox", { name: "Note" });
    note.focus();
    await press("kept");
    await press("{Alt>}g{/Alt}");
    const panel = await screen.findByRole("region", { name: "Go to a question or section" });
    await waitFor(() => expect(within(panel).getByRole("textbox")).toHaveFocus());
    await press("{Escape}");
    expect(screen.queryByRole("region", { name: /^Go to/ })).toBeNull();
    await waitFor(() => expect(note).toHaveFocus());
    expect(note).toHaveValue("kept");
    await press("{Alt>}g{/Alt}");
    await waitFor(() =>
      expect(within(screen.getByRole("region", { name: /^Go to/ })).getByRole("textbox")).toHaveFocus(),
    );
    await press("limits on contacts{Enter}");
    await waitFor(() => expect(opened.here()).toBe("/q/political.contact-limits"));
  });
  test("Escape closes the list of questions on a narrow screen and gives the focus back", async () => {
    await page.viewport(768, 1024);
    await openAt("/q/agreement.type");
    const opener = screen.getByRole("button", { name: /^Question 1 of \d+, show all$/ });
    await userEvent.click(opener);
    screen.getByRole("link", { name: /Status today/ }).focus();
    await press("{Escape}");
    await waitFor(() => expect(opener).toHaveFocus());
    expect(opener).toHaveAttribute("aria-expanded", "false");
    await page.viewport(1280, 800);
  });
  test("one arrives at the heading when one came with the pointer", async () => {
    const opened = await openAt("/q/agreement.type");
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    await waitFor(() => expect(opened.here()).toBe("/q/agreement.status"));
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
  });
});
