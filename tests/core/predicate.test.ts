// A predicate in three values: known answers make tests true or false, open ones unknown, closed ones false.
import { describe, expect, it } from "vitest";
import type { AnswerValue } from "../../src/core/answer.ts";
import type { Predicate, QuestionId } from "../../src/core/checklist.ts";
import { compile, type Known, type Truth } from "../../src/core/predicate.ts";

const id = (name: string) => name as QuestionId;
const a = { question: id("a.a"), is: ["yes"] };
const b = { question: id("a.b"), is: ["yes"] };
const fact: Readonly<Record<Truth, Known>> = { true: { value: "yes" }, false: { value: "no" }, unknown: "open" };
const truths: readonly Truth[] = ["true", "false", "unknown"];

const value = (predicate: Predicate, known: Record<string, Known>): Truth =>
  compile(predicate)((question) => known[question] ?? "open");
const test = (predicate: Omit<Predicate & object, "question">, answer: AnswerValue | "open" | "closed"): Truth =>
  value({ question: id("a.a"), ...predicate } as Predicate, {
    "a.a": answer === "open" || answer === "closed" ? answer : { value: answer },
  });

describe("joined predicates follow Kleene's strong three-valued logic", () => {
  const and: Record<string, Truth> = {
    "true true": "true",
    "true unknown": "unknown",
    "unknown true": "unknown",
    "unknown unknown": "unknown",
  };
  const or: Record<string, Truth> = {
    "false false": "false",
    "false unknown": "unknown",
    "unknown false": "unknown",
    "unknown unknown": "unknown",
  };
  for (const one of truths) {
    for (const other of truths) {
      const known = { "a.a": fact[one], "a.b": fact[other] };
      it(`${one} and ${other}`, () => expect(value({ all: [a, b] }, known)).toBe(and[`${one} ${other}`] ?? "false"));
      it(`${one} or ${other}`, () => expect(value({ any: [a, b] }, known)).toBe(or[`${one} ${other}`] ?? "true"));
    }
    it(`not ${one}`, () =>
      expect(value({ not: a }, { "a.a": fact[one] })).toBe(
        one === "unknown" ? "unknown" : one === "true" ? "false" : "true",
      ));
  }
});

describe("a test", () => {
  it("is unknown for an open answer and false for a question that is not asked or does not apply", () => {
    for (const predicate of [
      { is: ["yes"] },
      { includes: ["x"] },
      { includesOtherThan: ["none"] },
      { given: true },
      { moreThan: 0 },
      { atLeast: 1 },
      { before: { date: "2026-01-01" } },
    ]) {
      expect(test(predicate, "open")).toBe("unknown");
      expect(test(predicate, "closed")).toBe("false");
    }
  });

  it("finds a choice, an item of a list, and anything but the listed items", () => {
    expect(test({ is: ["a", "b"] }, "b")).toBe("true");
    expect(test({ includes: ["b"] }, ["a", "b"])).toBe("true");
    expect(test({ includes: ["c"] }, ["a", "b"])).toBe("false");
    expect(test({ includesOtherThan: ["none"] }, ["none"])).toBe("false");
    expect(test({ includesOtherThan: ["none", "open"] }, ["open", "health"])).toBe("true");
  });

  it("takes the explicit “none” as given nothing", () => {
    expect(test({ given: true }, "none")).toBe("false");
    expect(test({ is: ["none"] }, "none")).toBe("true");
    expect(test({ given: true }, [])).toBe("false");
    expect(test({ is: ["none"] }, [])).toBe("true");
    expect(test({ before: { date: "2026-01-01" } }, "none")).toBe("false");
  });

  it("compares numbers and amounts at the limit", () => {
    expect(test({ moreThan: 0 }, 0)).toBe("false");
    expect(test({ atLeast: 3 }, 3)).toBe("true");
    expect(test({ moreThan: 0 }, { amount: "0.01", currency: "EUR" })).toBe("true");
    expect(test({ moreThan: 0 }, { amount: "0.00", currency: "EUR" })).toBe("false");
  });

  it("compares dates strictly, also with a date of another answer moved by years", () => {
    expect(test({ before: { date: "2026-05-04" } }, "2026-05-03")).toBe("true");
    expect(test({ before: { date: "2026-05-04" } }, "2026-05-04")).toBe("false");
    expect(test({ after: { date: "2026-05-04" } }, "2026-05-05")).toBe("true");
    const old: Predicate = { question: id("a.a"), before: { question: id("a.b"), plus: { years: -3 } } };
    expect(value(old, { "a.a": { value: "2023-05-03" }, "a.b": { value: "2026-05-04" } })).toBe("true");
    expect(value(old, { "a.a": { value: "2023-05-04" }, "a.b": { value: "2026-05-04" } })).toBe("false");
    expect(value(old, { "a.a": { value: "2023-05-04" }, "a.b": "open" })).toBe("unknown");
    expect(value(old, { "a.a": { value: "2023-05-04" }, "a.b": "closed" })).toBe("false");
  });
});
