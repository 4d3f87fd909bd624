// Is what a copy leaves out written so that it can be read back, and nothing else read?
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  optionalChapters,
  type ReportChoices,
  readChoices,
  wholeReport,
  writeChoices,
} from "../../src/report/choices.ts";

it("any choice is read back as it was made", () => {
  fc.assert(
    fc.property(
      fc.subarray([...optionalChapters]),
      fc.constantFrom("both" as const, "latin" as const),
      (without, names) => {
        const choices: ReportChoices = { without, names };
        expect(readChoices(writeChoices(choices))).toEqual(choices);
      },
    ),
  );
  expect(writeChoices(wholeReport)).toBe("");
});

it("what no report is named by is not read", () => {
  for (const text of ["without findings", "without answers,without evidence", "latin names, without answers", " "])
    expect(readChoices(text), text).toBeUndefined();
});
