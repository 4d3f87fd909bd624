// The example that comes with the program must be what it shows: readable by the strict reader, filled in, and clearly invented.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isAnswered, unknownKinds } from "../../src/core/answer.ts";
import { readAnswersFile } from "../../src/core/answers-file.ts";
import { evaluate } from "../../src/core/evaluate.ts";
import { openEdition } from "../../src/core/open-edition.ts";

const json = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
const checklist = openEdition(json("checklists/editions/us-sister-city/1.json"));
const read = readAnswersFile(json("src/features/library/example-assessment.json"), () => checklist);

test("the example fits the newest edition without a single fault", () => {
  expect(read.ok ? [] : read.problems).toEqual([]);
});

test("the example answers most questions, and says “I don’t know” in all three ways", () => {
  if (!read.ok) throw new Error("not readable");
  const { tally, readings } = evaluate(checklist, read.value.file.answers);
  expect(tally.answered).toBeGreaterThan(100);
  for (const kind of unknownKinds) {
    const same = [...readings.values()].filter(
      ({ answer }) => answer && "unknown" in answer && answer.unknown === kind,
    );
    expect(same.length, kind).toBeGreaterThanOrEqual(3);
  }
  // Nothing in it may be hidden by another answer: an example with dead answers would teach the wrong thing.
  expect([...readings.values()].filter(({ state, answer }) => state === "not-asked" && answer)).toEqual([]);
});

test("the example has notes in several scripts and says that it is invented", () => {
  if (!read.ok) throw new Error("not readable");
  const notes = Object.values(read.value.file.answers).flatMap((answer) => answer?.note ?? []);
  for (const script of ["Han", "Cyrillic", "Greek"])
    expect(
      notes.some((note) => new RegExp(`\\p{Script=${script}}`, "u").test(note)),
      script,
    ).toBe(true);
  expect(notes.some((note) => note.includes("Testville does not exist"))).toBe(true);
  expect(Object.values(read.value.file.answers).some((answer) => isAnswered(answer) && answer.basis === "told")).toBe(
    true,
  );
});
