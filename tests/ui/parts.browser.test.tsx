// The parts every page is made of, as a person with a keyboard or a screen reader meets them.
import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, describe, expect, test } from "vitest";
import { Router } from "wouter";
import { navigate, useHashLocation } from "wouter/use-hash-location";
import type { Rating } from "../../src/core/evaluate.ts";
import { Field, TextInput } from "../../src/ui/field.tsx";
import { SeverityMark, StateMark } from "../../src/ui/marks.tsx";
import { PartnershipName } from "../../src/ui/name.tsx";
import { ErrorSummary, SaveSlot, type Saving } from "../../src/ui/notices.tsx";
import { ChoiceGroup, Option, Options } from "../../src/ui/options.tsx";
import { Heading, Page } from "../../src/ui/page.tsx";
import { RatingBlock } from "../../src/ui/rating.tsx";
import "../../src/ui/styles.css";

beforeEach(() => navigate("/", { replace: true }));

describe("a group of options", () => {
  const three = (
    <ChoiceGroup legend="How long does it run?">
      <Options>
        {["Fixed", "Renews", "Open"].map((words) => (
          <Option key={words} name="term" value={words}>
            {words}
          </Option>
        ))}
      </Options>
      <input aria-label="Note" />
    </ChoiceGroup>
  );

  test("is chosen by digit while the focus is on one of them", async () => {
    render(three);
    screen.getByRole("radio", { name: "Fixed" }).focus();
    await userEvent.keyboard("3");
    expect(screen.getByRole("radio", { name: "Open" })).toBeChecked();
    await waitFor(() => expect(screen.getByRole("radio", { name: "Open" })).toHaveFocus());
  });
  test("leaves digits alone in a text box", async () => {
    render(three);
    await userEvent.type(screen.getByLabelText("Note"), "2");
    expect(screen.getByLabelText("Note")).toHaveValue("2");
    expect(screen.getByRole("radio", { name: "Renews" })).not.toBeChecked();
  });
  test("is read out with its question", () => {
    render(three);
    expect(screen.getByRole("group", { name: "How long does it run?" })).toBeInTheDocument();
  });
});

describe("the save slot", () => {
  test("is read out on the first save and on a failure, and stays silent for every other save", () => {
    const slot = (save: Saving) => <SaveSlot save={save} />;
    const { rerender } = render(slot({ status: "idle" }));
    const spoken = () => screen.getByRole("status").textContent;
    expect(spoken()).toBe("");
    rerender(slot({ status: "saving" }));
    rerender(slot({ status: "saved", at: "2026-05-14T12:14:00Z" }));
    expect(spoken()).toMatch(/^Saved on this computer, /);
    rerender(slot({ status: "saving" }));
    rerender(slot({ status: "saved", at: "2026-05-14T12:15:00Z" }));
    expect(spoken()).toBe("");
    rerender(slot({ status: "not-saved" }));
    expect(spoken()).toBe("Not saved. Your last answer is still on this page.");
  });
  test("does not flicker while a quick save runs", () => {
    const { rerender, container } = render(<SaveSlot save={{ status: "saved", at: "2026-05-14T12:14:00Z" }} />);
    const before = container.querySelector(".save > span")?.textContent;
    rerender(<SaveSlot save={{ status: "saving", at: "2026-05-14T12:14:00Z" }} />);
    expect(container.querySelector(".save > span")?.textContent).toBe(before);
  });
  test("offers another try when saving failed", async () => {
    let tries = 0;
    render(<SaveSlot save={{ status: "not-saved" }} onRetry={() => tries++} />);
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(tries).toBe(1);
  });
});

function Form() {
  const [attempt, setAttempt] = useState(0);
  const faults = attempt > 0 ? [{ field: "city", message: "Type the name of the city" }] : [];
  return (
    <>
      <ErrorSummary faults={faults} attempt={attempt} />
      <Field label="City" id="city" error={faults[0]?.message}>
        {(field) => <TextInput {...field} />}
      </Field>
      <button type="button" onClick={() => setAttempt(attempt + 1)}>
        Continue
      </button>
    </>
  );
}

describe("what stops a form", () => {
  test("takes the focus, leads to the field, and stands beside it in the same words", async () => {
    render(<Form />);
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    await waitFor(() => expect(screen.getByRole("alert")).toHaveFocus());
    await userEvent.click(screen.getByRole("link", { name: "Type the name of the city" }));
    await waitFor(() => expect(screen.getByLabelText("City")).toHaveFocus());
    expect(screen.getByLabelText("City")).toBeInvalid();
    expect(screen.getByLabelText("City")).toHaveAccessibleDescription(/Type the name of the city/);
  });
  test("takes the focus again when the same thing is still missing", async () => {
    render(<Form />);
    const go = screen.getByRole("button", { name: "Continue" });
    await userEvent.click(go);
    await userEvent.click(go);
    await waitFor(() => expect(screen.getByRole("alert")).toHaveFocus());
  });
});

describe("a page", () => {
  const page = (
    <Router hook={useHashLocation}>
      <Page title="Findings" where="Testville – Guiyang">
        <Heading>What we found</Heading>
      </Page>
    </Router>
  );
  test("names itself in the window title and has one heading, one main part, and a skip link first", async () => {
    render(page);
    await waitFor(() => expect(document.title).toBe("Findings – Sister City Check"));
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
    // As when the address was typed: nothing on the page has the focus yet.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await userEvent.tab();
    await waitFor(() => expect(screen.getByRole("link", { name: "Skip to the main part" })).toHaveFocus());
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByRole("main")).toHaveFocus());
    await waitFor(() => expect(location.hash).not.toBe("#main"));
  });
  test("gives the focus to its heading when one comes from another page", async () => {
    render(page);
    navigate("/a/1/findings");
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
  });
  test("says in the window title that something needs another look", async () => {
    render(
      <Router hook={useHashLocation}>
        <Page title="New check" error>
          <Heading>New</Heading>
        </Page>
      </Router>,
    );
    await waitFor(() => expect(document.title).toBe("Error: New check – Sister City Check"));
  });
});

describe("signs", () => {
  test("always have a word, also where only the shape is seen", () => {
    render(
      <>
        <SeverityMark word="critical" dense />
        <SeverityMark word="not-known" />
        <StateMark state="not-applicable" quiet />
      </>,
    );
    for (const word of ["Critical", "Not known", "Does not apply"]) expect(screen.getByText(word)).toBeInTheDocument();
  });
  test("a rating stands as word, counts and what it could become, without a number of its own", () => {
    const rating: Rating = {
      level: "high",
      highest: "critical",
      word: "high",
      counts: { low: 0, medium: 5, high: 2, critical: 0 },
      gaps: 1,
      hinges: { unknown: [], unanswered: [] },
    } as Rating;
    const { container } = render(<RatingBlock rating={rating} />);
    expect(container.querySelector(".rating-word")).toHaveTextContent(/^High$/);
    expect(container).toHaveTextContent("2 high and 5 medium findings. Could still become Critical");
  });
  test("a name keeps its own script, marked as Chinese", () => {
    render(<PartnershipName partnership={{ council: "Testville", partner: "Guiyang", partnerOwnScript: "贵阳" }} />);
    expect(screen.getByText("贵阳")).toHaveAttribute("lang", "zh-Hans");
  });
});
