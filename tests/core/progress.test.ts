// What is left, what comes next, and what last year said: on the real checklist.
import { describe, expect, it } from "vitest";
import type { Answers } from "../../src/core/answer.ts";
import { suggestions } from "../../src/core/carry-over.ts";
import type { QuestionId, SectionId } from "../../src/core/checklist.ts";
import { askedIn, missing, sectionStatus } from "../../src/core/missing.ts";
import { readAnswers } from "../../src/core/reading.ts";
import { checklist } from "../fixtures/edition.ts";

const id = (text: string) => text as QuestionId;
const data = "data" as SectionId;

describe("progress", () => {
  it("starts with every question that is always asked, and says how many more may appear", () => {
    const { unanswered, maybe, next } = missing(checklist, {});
    expect(next).toBe(checklist.edition.questions[0]?.id);
    expect(unanswered.length + maybe.length).toBe(checklist.edition.questions.length);
    expect(maybe).toContain("data.expo-actions");
  });

  it("adds the questions an answer opens and drops those it closes", () => {
    const before = missing(checklist, {}).maybe;
    const after = missing(checklist, { [id("data.expo-attended")]: { value: "yes" } });
    expect(after.unanswered).toContain("data.expo-actions");
    const closed = missing(checklist, {
      [id("data.expo-attended")]: { value: "no" },
      [id("data.any")]: { value: "no" },
    });
    expect(closed.unanswered).not.toContain("data.expo-actions");
    expect(closed.maybe.length).toBeLessThan(before.length);
  });

  it("counts “I don't know” and “does not apply” as done", () => {
    const { unanswered } = missing(checklist, {
      [id("agreement.type")]: { unknown: "not-told" },
      [id("agreement.status")]: { notApplicable: "No." },
    });
    expect(unanswered).not.toContain("agreement.type");
    expect(unanswered).not.toContain("agreement.status");
  });

  it("counts a note alone as not answered", () => {
    expect(missing(checklist, { [id("agreement.type")]: { note: "Ask." } }).unanswered).toContain("agreement.type");
  });
});

describe("the word for a section", () => {
  const status = (answers: Answers, leftOpen?: QuestionId[]) =>
    sectionStatus(checklist, readAnswers(checklist, answers), data, leftOpen);
  const some: Answers = { [id("data.any")]: { value: "no" }, [id("data.expo-attended")]: { value: "no" } };

  it("is “not started”, then “in progress”, then “completed” when an officer says so", () => {
    expect(status({})).toBe("not-started");
    expect(status(some)).toBe("in-progress");
    const open = askedIn(checklist, readAnswers(checklist, some), data).map((question) => question.id);
    expect(status(some, open)).toBe("completed");
  });

  it("is “check again” once a later answer opens a question nobody left open on purpose", () => {
    const open = askedIn(checklist, readAnswers(checklist, some), data).map((question) => question.id);
    expect(status({ ...some, [id("data.expo-attended")]: { value: "yes" } }, open)).toBe("check-again");
  });
});

describe("last time's answers", () => {
  it("are suggested where the question still takes them, and the date never is", () => {
    const earlier = {
      "agreement.type": { value: "sister-city" },
      "agreement.status": { value: "blooming" },
      "exit.term": { unknown: "not-told" },
      "gone.question": { value: "yes" },
      "profile.date": { value: "2025-05-04" },
    } as Answers;
    expect([...suggestions(checklist, earlier).keys()]).toEqual(["agreement.type"]);
  });
});
