// The figure whose submissions are shown stands in the address, and comes back from it as it was.
import fc from "fast-check";
import { expect, test } from "vitest";
import { unknownKinds } from "../../../src/core/answer.ts";
import { levels, type QuestionId } from "../../../src/core/checklist.ts";
import type { DistributionPart } from "../../../src/core/compare/distribution.ts";
import { readNarrowing, writeAnswer, writeRange, writeReason } from "../../../src/core/compare/narrow.ts";
import { usualReasons } from "../../../src/core/compare/reasons.ts";
import { checklist } from "./summaries.ts";

const anyPart: fc.Arbitrary<DistributionPart> = fc.oneof(
  fc.constant("not-comparable" as const),
  fc.string({ minLength: 1 }).map((value) => ({ value })),
  fc.constantFrom(...unknownKinds).map((unknown) => ({ unknown })),
  fc.constantFrom("answered", "not-asked", "unanswered", "maybe").map((state) => ({ state: state as "answered" })),
);

test("what is written into an address is read back as it was", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...usualReasons),
      fc.integer({ min: 1, max: 999_999 }),
      fc.constantFrom(...levels),
      fc.constantFrom(...levels),
      fc.constantFrom(...checklist.counted),
      anyPart,
      (usual, threshold, level, highest, question, part) => {
        const reason = { ...usual, threshold };
        const written = {
          reason: writeReason(reason),
          range: writeRange({ level, highest }),
          answer: writeAnswer(question, part),
        };
        expect(readNarrowing(written)).toEqual({ reason, range: { level, highest }, answer: { question, part } });
      },
    ),
  );
});

test("what nobody could have written narrows nothing", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readNarrowing({ reason: `${text}.x`, range: `${text}.${text}x`, answer: `q~${text}!~` })).toEqual({});
    }),
  );
  expect(readNarrowing({ reason: "wide-range.0" })).toEqual({});
  expect(readNarrowing({ answer: writeAnswer("q" as QuestionId, { unknown: "never" as "not-told" }) })).toEqual({});
});
