// The history read backwards gives every state there ever was, and comparing two states names just what differs.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assessment, type Change, change, type HistoryEntry } from "../../src/core/assessment.ts";
import type { SectionId } from "../../src/core/checklist.ts";
import { assessmentAt, differences, sameContent } from "../../src/core/history.ts";
import { anyAnswer, checklist } from "../fixtures/edition.ts";

const begun: Assessment = {
  id: "0",
  v: 1,
  checklist: "us-sister-city",
  edition: 1,
  partnership: { council: "Testville", partner: "Guiyang", country: "CN" },
  reason: "",
  answers: {},
  completed: {},
  flagged: [],
  safeguards: [],
  suggested: {},
  revision: 1,
  startedAt: "2026-05-01T09:00:00.000Z",
  changedAt: "2026-05-01T09:00:00.000Z",
};
const made = { at: "2026-05-04T14:14:00.000Z", who: "A. Osei" };

const [first] = checklist.edition.sections;
const fewQuestions = [...checklist.questions.values()].slice(0, 8);
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(...fewQuestions)
      .chain((question) =>
        fc
          .option(anyAnswer(question), { nil: undefined })
          .map((answer): Change => ({ kind: "answer", question: question.id, answer })),
      ),
  },
  fc
    .boolean()
    .map((done): Change => ({ kind: "complete", section: first?.id as SectionId, leftOpen: done ? [] : undefined })),
  fc
    .constantFrom(...fewQuestions)
    .chain(({ id }) => fc.boolean().map((flagged): Change => ({ kind: "flag", question: id, flagged }))),
  fc.string({ maxLength: 8 }).map((reason): Change => ({ kind: "reason", reason })),
);

/** Every state a run of changes went through, by revision, and its lines. */
function run(changes: readonly Change[]) {
  const states = new Map<number, Assessment>([[1, begun]]);
  const lines: HistoryEntry[] = [{ assessment: "0", revision: 1, ...made, field: "created", from: null, to: {} }];
  let row = begun;
  for (const one of changes) {
    const changed = change(row, one, made);
    if (!changed) continue;
    row = changed.assessment;
    states.set(row.revision, row);
    lines.push(changed.entry);
  }
  return { row, states, lines };
}

describe("the history read backwards", () => {
  it("gives every state the assessment ever had", () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 25 }), (changes) => {
        const { row, states, lines } = run(changes);
        for (const [revision, state] of states)
          expect(differences(assessmentAt(row, lines, revision), state)).toEqual([]);
      }),
    );
  });

  it("does not change the state it starts from", () => {
    const { row, lines } = run([{ kind: "reason", reason: "Renewal" }]);
    assessmentAt(row, lines, 1);
    expect(row.reason).toBe("Renewal");
  });
});

describe("two states compared", () => {
  it("differ in nothing but what was changed, each thing once", () => {
    const [one, other] = fewQuestions;
    if (!one || !other) throw new Error("The edition has questions.");
    const { row } = run([
      { kind: "answer", question: one.id, answer: { unknown: "not-told" } },
      { kind: "answer", question: other.id, answer: { notApplicable: "Nothing was signed." } },
      { kind: "reason", reason: "Renewal" },
    ]);
    expect(differences(begun, row)).toEqual([
      { field: "reason", from: "", to: "Renewal" },
      { field: `answers.${one.id}`, from: null, to: { unknown: "not-told" } },
      { field: `answers.${other.id}`, from: null, to: { notApplicable: "Nothing was signed." } },
    ]);
  });

  it("are compared by content: the order of names says nothing, the order of a list does", () => {
    expect(sameContent({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
    expect(sameContent([1, 2], [2, 1])).toBe(false);
    expect(sameContent({ value: "yes" }, { value: "yes", note: "x" })).toBe(false);
    expect(sameContent({}, [])).toBe(false);
  });
});
