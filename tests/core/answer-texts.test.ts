// The page where one types and the reader of files must agree on what an answer can hold.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer } from "../../src/core/answer.ts";
import { schemaFor } from "../../src/core/answer-schema.ts";
import { checkTexts } from "../../src/core/answer-texts.ts";
import { problemsOf } from "../../src/core/problems-of.ts";

const bySchema = (answer: Answer) => {
  const read = schemaFor(answer).safeParse(answer);
  return read.success ? [] : problemsOf(read.error.issues).map(({ kind, path }) => `${path}: ${kind}`);
};
const byPage = (answer: Answer) => checkTexts(answer).map(({ kind, path }) => `${path}: ${kind}`);

/** Texts at and over both limits, with half characters and NUL, and such as anybody types. */
const text = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom(
    "x".repeat(300),
    "x".repeat(301),
    "x".repeat(20_000),
    "x".repeat(20_001),
    "a\ud800",
    "a\0",
    "1.234",
    "USD",
  ),
);
const maybe = fc.option(text, { nil: undefined });
const given = <T extends object>(parts: T): T =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as T;
const organisation = fc.record({ name: text, nameOwnScript: maybe, website: maybe }).map(given);
const value = fc.oneof(
  text,
  fc.record({ amount: fc.oneof(text, fc.constant("12.50")), currency: fc.oneof(text, fc.constant("EUR")) }),
  fc.array(organisation, { maxLength: 3 }),
  fc.constant(Array.from({ length: 201 }, () => ({ name: "x" }))),
);
const answer = fc
  .oneof(
    fc.record({ value, note: maybe, reference: maybe }),
    fc.record({ unknown: fc.constant("not-told" as const), ask: maybe, note: maybe }),
    fc.record({ notApplicable: text, note: maybe }),
    fc.record({ note: maybe }),
  )
  .map((parts) => given(parts) as Answer);

test("what a page lets pass a file can hold, and the other way round", () => {
  fc.assert(
    fc.property(answer, (one) => {
      expect(byPage(one).length === 0, JSON.stringify(one).slice(0, 200)).toBe(bySchema(one).length === 0);
    }),
  );
});

test.each<[string, Answer, string]>([
  ["a text too long", { value: "x".repeat(20_001) }, "value: too-long"],
  ["half a character in a note", { note: "\ud800" }, "note: not-well-formed"],
  ["a sum in words", { value: { amount: "ten", currency: "EUR" } }, "value.amount: not-an-amount"],
  ["a currency in words", { value: { amount: "10", currency: "euro" } }, "value.currency: not-a-currency"],
  ["a website too long", { value: [{ name: "A", website: "x".repeat(301) }] }, "value[0].website: too-long"],
])("both name the same fault: %s", (_, one, fault) => {
  expect(byPage(one)).toEqual([fault]);
  expect(bySchema(one)).toEqual([fault]);
});
