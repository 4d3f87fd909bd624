// An assessment changes one act at a time, and every act leaves its line in the history.
import { describe, expect, it } from "vitest";
import { type Assessment, change } from "../../src/core/assessment.ts";
import type { QuestionId, SectionId } from "../../src/core/checklist.ts";

const made = { at: "2026-05-04T14:14:00.000Z", who: "A. Osei" };
const question = "agreement.type" as QuestionId;
const row: Assessment = {
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

describe("a change", () => {
  it("gives the new row, one revision on, and a line that says from what to what", () => {
    const changed = change(row, { kind: "answer", question, answer: { value: "mou" } }, made);
    expect(changed?.assessment).toMatchObject({
      answers: { [question]: { value: "mou" } },
      revision: 2,
      changedAt: made.at,
    });
    expect(changed?.entry).toEqual({
      assessment: "0",
      revision: 2,
      ...made,
      field: "answers.agreement.type",
      from: null,
      to: { value: "mou" },
    });
    expect(row.answers).toEqual({});
  });

  it("that changes nothing leaves no trace", () => {
    const answered = { ...row, answers: { [question]: { value: "mou" } } };
    expect(change(answered, { kind: "answer", question, answer: { value: "mou" } }, made)).toBeUndefined();
    expect(change(row, { kind: "reason", reason: "" }, made)).toBeUndefined();
    expect(change(row, { kind: "answer", question, answer: {} }, made)).toBeUndefined();
  });

  it("that takes an answer away leaves the others untouched and keeps what was there in the history", () => {
    const other = "agreement.status" as QuestionId;
    const answered = { ...row, answers: { [question]: { value: "mou" }, [other]: { value: "in-force" } } };
    const changed = change(answered, { kind: "answer", question, answer: undefined }, made);
    expect(changed?.assessment.answers).toEqual({ [other]: { value: "in-force" } });
    expect(changed?.assessment.answers[other]).toBe(answered.answers[other]);
    expect(changed?.entry).toMatchObject({ from: { value: "mou" }, to: null });
  });

  it("can call a section complete, flag a question, adopt a safeguard, and take each back", () => {
    const section = "agreement" as SectionId;
    const steps = [
      { kind: "complete", section, leftOpen: [question] },
      { kind: "complete", section, leftOpen: undefined },
      { kind: "flag", question, flagged: true },
      { kind: "flag", question, flagged: false },
      {
        kind: "safeguards",
        safeguards: [{ safeguard: "agreement.type", owner: "Clerk", due: "2026-09-01", proof: "Minute" }],
      },
      { kind: "safeguards", safeguards: [] },
    ] as const;
    const end = steps.reduce((current, step) => change(current, step, made)?.assessment ?? current, row);
    expect(end).toMatchObject({ completed: {}, flagged: [], safeguards: [], revision: 7 });
  });
});
