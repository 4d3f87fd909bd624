// When is a predicate true, false or unknown? Kleene's strong three-valued logic over what is known of each answer.
// Knows neither rules nor ratings. Monotone by construction: learning more turns unknown into true or false, never one into the other.

import type { AnswerValue } from "./answer.ts";
import type { DateReference, Predicate, QuestionId, Test } from "./checklist.ts";
import { addToDate } from "./date.ts";

export type Truth = "true" | "false" | "unknown";

/**
 * What a test may rely on for one question:
 * a value; "open" (unknown, unanswered, or not yet reachable: the test is unknown);
 * "closed" (not asked, or does not apply: the test is false).
 */
export type Known = { value: AnswerValue } | "open" | "closed";
export type Knowledge = (question: QuestionId) => Known;
export type Compiled = (known: Knowledge) => Truth;

const truth = (yes: boolean): Truth => (yes ? "true" : "false");

/** Turns a predicate into a function once, so that evaluating it again costs only the tests. */
export function compile(predicate: Predicate): Compiled {
  if ("all" in predicate) return compileAll(predicate.all.map(compile));
  if ("any" in predicate) return compileAny(predicate.any.map(compile));
  if ("not" in predicate) {
    const inner = compile(predicate.not);
    return (known) => negate(inner(known));
  }
  return compileTest(predicate);
}

export function negate(value: Truth): Truth {
  return value === "unknown" ? "unknown" : value === "true" ? "false" : "true";
}

function compileAll(parts: Compiled[]): Compiled {
  return (known) => {
    let result: Truth = "true";
    for (const part of parts) {
      const value = part(known);
      if (value === "false") return "false";
      if (value === "unknown") result = "unknown";
    }
    return result;
  };
}

function compileAny(parts: Compiled[]): Compiled {
  return (known) => {
    let result: Truth = "false";
    for (const part of parts) {
      const value = part(known);
      if (value === "true") return "true";
      if (value === "unknown") result = "unknown";
    }
    return result;
  };
}

function compileTest(test: Test): Compiled {
  const { question } = test;
  if ("before" in test) return compileDateTest(question, test.before, (date, other) => date < other);
  if ("after" in test) return compileDateTest(question, test.after, (date, other) => date > other);
  const holds = valueTest(test);
  return (known) => {
    const fact = known(question);
    if (fact === "open") return "unknown";
    if (fact === "closed") return "false";
    return truth(holds(fact.value));
  };
}

function valueTest(test: Exclude<Test, { before: unknown } | { after: unknown }>): (value: AnswerValue) => boolean {
  if ("is" in test) {
    const wanted = new Set(test.is);
    // The explicit "none" of organisations is the empty list.
    return (value) =>
      typeof value === "string" ? wanted.has(value) : Array.isArray(value) && value.length === 0 && wanted.has("none");
  }
  if ("includes" in test) {
    const wanted = new Set(test.includes);
    return (value) => Array.isArray(value) && value.some((item) => typeof item === "string" && wanted.has(item));
  }
  if ("includesOtherThan" in test) {
    const ignored = new Set(test.includesOtherThan);
    return (value) => Array.isArray(value) && value.some((item) => typeof item === "string" && !ignored.has(item));
  }
  if ("given" in test) return (value) => value !== "none" && !(Array.isArray(value) && value.length === 0);
  if ("moreThan" in test) return (value) => amountOf(value) > test.moreThan;
  return (value) => amountOf(value) >= test.atLeast;
}

/** The number behind a number or a sum of money; NaN, which no comparison accepts, for anything else. */
function amountOf(value: AnswerValue): number {
  if (typeof value === "number") return value;
  return typeof value === "object" && "amount" in value ? Number(value.amount) : Number.NaN;
}

function compileDateTest(
  question: QuestionId,
  reference: DateReference,
  holds: (date: string, other: string) => boolean,
): Compiled {
  return (known) => {
    const fact = known(question);
    if (fact === "closed") return "false";
    const other = "date" in reference ? { value: reference.date } : known(reference.question);
    if (other === "closed") return "false";
    if (fact === "open" || other === "open") return "unknown";
    if (typeof fact.value !== "string" || typeof other.value !== "string") return "false";
    if (fact.value === "none" || other.value === "none") return "false";
    const limit = "plus" in reference && reference.plus ? addToDate(other.value, reference.plus) : other.value;
    return truth(holds(fact.value, limit));
  };
}

/** The questions one test looks at: its own, and the one its date is compared with. */
export function questionsOfTest(test: Test): QuestionId[] {
  const reference = "before" in test ? test.before : "after" in test ? test.after : undefined;
  return reference && "question" in reference ? [test.question, reference.question] : [test.question];
}

/** Every test in a predicate, in the order written. */
export function testsOf(predicate: Predicate): Test[] {
  if ("all" in predicate) return predicate.all.flatMap(testsOf);
  if ("any" in predicate) return predicate.any.flatMap(testsOf);
  if ("not" in predicate) return testsOf(predicate.not);
  return [predicate];
}
