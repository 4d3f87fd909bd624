// Does every question fit its screen, and can everybody use it? Each question that is asked, on a small laptop and a narrow phone.
import { screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { afterAll, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { Answers } from "../../src/core/answer.ts";
import { readAnswers } from "../../src/core/reading.ts";
import { checklist } from "../fixtures/edition.ts";
import { openAt } from "./answering-pages.tsx";

const rich = {
  "agreement.type": { value: "mou" },
  "agreement.status": { value: "in-force" },
  "agreement.full-text-held": { value: "yes" },
  "agreement.side-documents": { value: "yes" },
  "approval.prohibited": { value: "yes" },
  "political.one-china": { value: "prc-principle" },
  "data.any": { value: "yes" },
  "economic.kinds": { value: ["investment", "procurement"] },
  "education.activities": { value: ["research"] },
  "access.inbound": { value: "yes" },
  "oversight.last-review": { value: "none" },
};
const readings = readAnswers(checklist, rich as Answers);
const asked = checklist.edition.questions.filter(({ id }) => readings.get(id)?.asked === "true");

afterAll(() => page.viewport(1280, 800));

const problems = async () => {
  const { violations } = await axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
};

describe("on a laptop of 1366 by 625", () => {
  test("question, answers and Continue are seen together, wherever there are five choices or fewer", async () => {
    await page.viewport(1366, 625);
    const opened = await openAt("/q/agreement.type", rich);
    await document.fonts.ready;
    const below: string[] = [];
    for (const question of asked) {
      if ((question.choices?.length ?? 0) > 5 || question.type === "organisations") continue;
      await opened.go(`/q/${question.id}`);
      await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(question.ask));
      const bottom = screen.getByRole("button", { name: "Continue" }).getBoundingClientRect().bottom;
      if (bottom > 625) below.push(`${question.id} ${Math.round(bottom)}`);
    }
    expect(below).toEqual([]);
  });
});

describe("on the same laptop scaled to 125 per cent, 1093 by 500", () => {
  test("the question and three of its answers are seen together", async () => {
    await page.viewport(1093, 500);
    const opened = await openAt("/q/agreement.type", rich);
    await waitFor(() => expect(innerWidth).toBe(1093));
    await document.fonts.ready;
    const below: string[] = [];
    for (const question of asked.filter(({ choices = [] }) => choices.length > 0)) {
      await opened.go(`/q/${question.id}`);
      await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(question.ask));
      const third = document.querySelectorAll(".ballot .option")[2];
      const bottom = third?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;
      if (bottom > 500) below.push(`${question.id} ${Math.round(bottom)}`);
    }
    expect(below).toEqual([]);
  });
});

describe("on a phone of 320", () => {
  test("nothing scrolls sideways", async () => {
    await page.viewport(320, 640);
    const opened = await openAt("", rich);
    const wide: string[] = [];
    const sections = checklist.edition.sections.flatMap(({ id }) => [`/s/${id}`, `/s/${id}/review`]);
    for (const address of ["", ...sections, ...asked.map(({ id }) => `/q/${id}`)]) {
      await opened.go(address);
      await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toBeInTheDocument());
      if (document.documentElement.scrollWidth > 320) wide.push(`${address} ${document.documentElement.scrollWidth}`);
    }
    expect(wide).toEqual([]);
  });
});

describe("for everybody", () => {
  test.each([
    ["the task list", ""],
    ["a question of one choice", "/q/agreement.type"],
    ["a question of several", "/q/political.contact-limits"],
    ["a date", "/q/oversight.last-review"],
    ["organisations", "/q/agreement.partner-bodies"],
    ["money", "/q/economic.own-costs"],
    ["a number", "/q/access.inbound-number"],
    ["a text", "/q/agreement.why-us"],
    ["a section", "/s/agreement"],
    ["a review", "/s/political/review"],
    ["a question that is not asked", "/q/economic.forced-labour"],
  ])("%s has no fault that a machine can find", async (_, address) => {
    await page.viewport(1366, 768);
    await openAt(address, rich);
    expect(await problems()).toEqual([]);
  });
});
