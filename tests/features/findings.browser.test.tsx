// What was found, as somebody reads it: ranked, explained by the engine itself, with what is not known kept apart.
import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { afterAll, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { navigate } from "wouter/use-hash-location";
import examples from "../../checklists/editions/us-sister-city/1.examples.json";
import type { Answers } from "../../src/core/answer.ts";
import type { QuestionId } from "../../src/core/checklist.ts";
import { evaluate } from "../../src/core/evaluate.ts";
import { effectOf, explain } from "../../src/core/explain.ts";
import { missing } from "../../src/core/missing.ts";
import { sayCounts } from "../../src/i18n/en/rating.ts";
import { sayEffect, sayOutcome, sayRule } from "../../src/i18n/en/rules.ts";
import { checklist } from "../fixtures/edition.ts";
import { halfDone, openPage } from "./findings-pages.tsx";

const evaluation = evaluate(checklist, halfDone);
const raised = evaluation.findings.filter((finding) => finding.state === "raised");
const possible = evaluation.findings.filter((finding) => finding.state === "possible");
const region = (name: string) => screen.getByRole("region", { name });
const entries = () => within(region("Findings")).getAllByRole("article");
const clean = examples.find((example) => example.id === "clean-partnership")?.answers as unknown as Answers;

afterAll(() => page.viewport(1280, 800));

describe("findings", () => {
  test("stand most severe first under the rating and its counts, the first of them open", async () => {
    await openPage("findings");
    expect(raised.length).toBeGreaterThan(2);
    expect(entries().map((entry) => within(entry).getByRole("heading", { level: 3 }).textContent)).toEqual(
      raised.map((finding) => finding.statement),
    );
    expect(screen.getByText(`${sayCounts(evaluation.rating.counts)}.`)).toBeInTheDocument();
    const open = screen.getAllByRole("button", { expanded: true });
    expect(open.map((button) => button.getAttribute("aria-label"))).toEqual(["Close the reasons of finding 1"]);
  });
  test("say which answers caused them, by which rule, and what would change them, as the engine works it out", async () => {
    await openPage("findings");
    const [first] = raised;
    if (!first) throw new Error("Nothing was raised.");
    const rule = checklist.rules.get(first.rule);
    const { changes, trace } = explain(checklist, halfDone, first.rule);
    const [entry] = entries();
    if (!rule || !entry) throw new Error("The first finding is not shown.");
    expect(entry).toHaveTextContent(sayRule(checklist, rule));
    for (const step of trace.filter(({ role }) => role === "decides"))
      expect(entry).toHaveTextContent(checklist.questions.get(step.question)?.ask ?? "–");
    for (const change of changes) expect(entry).toHaveTextContent(sayOutcome(change, evaluation.rating));
    expect(entry).toHaveTextContent(/How sureRests on \d+ answers?/);
  });
  test("give their reasons when asked, and not before", async () => {
    await openPage("findings");
    const second = entries()[1];
    if (!second) throw new Error("There is no second finding.");
    expect(within(second).queryByText("Because")).toBeNull();
    await userEvent.click(within(second).getByRole("button", { name: "Why: finding 2" }));
    expect(within(second).getByText("Because")).toBeInTheDocument();
    await userEvent.click(within(second).getByRole("button", { name: "Close the reasons of finding 2" }));
    expect(within(second).queryByText("Because")).toBeNull();
  });
  test("that are only possible stand apart, each with the questions it depends on", async () => {
    await openPage("findings");
    const list = region("Possible findings");
    expect(within(list).getAllByRole("listitem")).toHaveLength(6);
    await userEvent.click(within(list).getByRole("button", { name: `Show all ${possible.length}` }));
    expect(within(list).getAllByRole("listitem")).toHaveLength(possible.length);
    for (const row of within(list).getAllByRole("listitem")) expect(row).toHaveTextContent(/Could be .*Depends on/);
  });
  test("are found again when one comes back from a question", async () => {
    await openPage("findings");
    const last = entries().at(-1);
    if (!last) throw new Error("There is no finding.");
    await userEvent.click(within(last).getByRole("button", { name: /^Why/ }));
    const [question] = within(last).getAllByRole("link", { name: /^Question \d+$/ });
    if (!question) throw new Error("The finding leads to no question.");
    await userEvent.click(question);
    await screen.findByRole("heading", { name: "Another page" });
    history.back();
    await waitFor(() =>
      expect(document.activeElement).toHaveAccessibleName(`Close the reasons of finding ${raised.length}`),
    );
  });
});

describe("what is not known", () => {
  test("stands apart from the findings, with who could answer and what the answer could do", async () => {
    await openPage("findings");
    const list = region("What is not known");
    const [row, ...others] = within(list).getAllByRole("listitem");
    expect(others).toEqual([]);
    expect(row).toHaveTextContent("Asked and not told. Could answer: the city clerk.");
    const effect = sayEffect(effectOf(checklist, halfDone, "political.one-china" as QuestionId));
    await waitFor(() => expect(row).toHaveTextContent(effect));
  });
});

describe("a check", () => {
  test("that is not finished says that its result will change, and leads on", async () => {
    await openPage("findings");
    const { unanswered, next } = missing(checklist, halfDone);
    expect(screen.getByText(/You can read this now, but it will change/)).toHaveTextContent(
      `${unanswered.length} questions are not answered.`,
    );
    expect(screen.getByRole("link", { name: "Go on answering" }).getAttribute("href")).toMatch(
      new RegExp(`/q/${next}$`),
    );
  });
  test("without findings is never called clear", async () => {
    await openPage("findings", clean);
    const { answered } = evaluate(checklist, clean).tally;
    expect(screen.getByText(`No concerns found in ${answered} answered questions.`)).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent(/all clear|no risk|safe\b/i);
  });
  test("without answers has an unknown rating, not a good one", async () => {
    await openPage("findings", {});
    expect(screen.getByText("No question is answered yet.")).toBeInTheDocument();
    expect(document.querySelector(".rating-word")).toHaveTextContent("Not known so far");
  });
  test("that is not here says so", async () => {
    await openPage("findings");
    navigate("/a/no-such-check/findings");
    expect(
      await screen.findByRole("heading", { level: 1, name: "This assessment is not on this computer" }),
    ).toBeInTheDocument();
  });
});

describe("a safeguard", () => {
  test("is adopted with one press, stored, and taken back while nothing is written into it", async () => {
    const { stored } = await openPage("findings");
    await userEvent.click(screen.getByRole("button", { name: "Adopt this safeguard" }));
    await waitFor(() => expect(screen.getByRole("link", { name: "Say who does it, and by when" })).toHaveFocus());
    await waitFor(async () =>
      expect((await stored()).safeguards).toEqual([{ safeguard: raised[0]?.safeguard, owner: "", due: "", proof: "" }]),
    );
    await userEvent.click(screen.getByRole("button", { name: "Take it back" }));
    await waitFor(async () => expect((await stored()).safeguards).toEqual([]));
  });
});

describe("for everybody", () => {
  test("nothing scrolls sideways on a phone of 320", async () => {
    await page.viewport(320, 640);
    await openPage("findings");
    for (const button of screen.getAllByRole("button", { name: /^Why/ })) await userEvent.click(button);
    expect(document.documentElement.scrollWidth).toBe(320);
    await page.viewport(1280, 800);
  });
  test("no fault that a machine can find, with every reason open", async () => {
    await openPage("findings");
    for (const button of screen.getAllByRole("button", { name: /^Why/ })) await userEvent.click(button);
    for (const details of document.querySelectorAll("details")) details.open = true;
    const { violations } = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
