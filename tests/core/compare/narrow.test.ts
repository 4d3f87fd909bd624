// The figure whose submissions are shown stands in the address, and comes back from it as it was.
import fc from "fast-check";
import { expect, test } from "vitest";
import { unknownKinds } from "../../../src/core/answer.ts";
import { levels, type QuestionId } from "../../../src/core/checklist.ts";
import type { DistributionPart } from "../../../src/core/compare/distribution.ts";
import { readNarrowing, writeAnswer, writePlaces, writeRange, writeReason } from "../../../src/core/compare/narrow.ts";
import { sides } from "../../../src/core/compare/place-id.ts";
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
      fc.constantFrom(...sides),
      fc.subarray(["none", "CN", "CN/Guizhou", "US/Texas/Fort Worth", "FR//Paris", "CN/Shaanxi/Xi’an"], {
        minLength: 1,
      }),
      (usual, threshold, level, highest, question, part, side, places) => {
        const reason = { ...usual, threshold };
        const written = {
          reason: writeReason(reason),
          range: writeRange({ level, highest }),
          answer: writeAnswer(question, part),
          place: writePlaces({ side, places }),
        };
        expect(readNarrowing(written)).toEqual({
          reason,
          range: { level, highest },
          answer: { question, part },
          place: { side, places },
        });
      },
    ),
  );
});

test("what nobody could have written narrows nothing", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(
        readNarrowing({ reason: `${text}.x`, range: `${text}.${text}x`, answer: `q~${text}!~`, place: `${text}:CN` }),
      ).toEqual({});
    }),
  );
  expect(readNarrowing({ reason: "wide-range.0" })).toEqual({});
  for (const place of ["partner:", "partner:cn", "partner:CN/a/b/c", "council:nowhere", "CN", "constructor:CN"])
    expect(readNarrowing({ place })).toEqual({});
  expect(readNarrowing({ answer: writeAnswer("q" as QuestionId, { unknown: "never" as "not-told" }) })).toEqual({});
});
