// The laws a rating must keep, whatever the answers: tried on the whole released checklist with random assessments.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answers, isAnswered } from "../../src/core/answer.ts";
import type { QuestionId } from "../../src/core/checklist.ts";
import { evaluate } from "../../src/core/evaluate.ts";
import { explain } from "../../src/core/explain.ts";
import { rankOf } from "../../src/core/open-edition.ts";
import { traceOf } from "../../src/core/trace.ts";
import { anyAnswers, anyValue, checklist } from "../fixtures/edition.ts";

const runs = { numRuns: 150 };
const questions = [...checklist.questions.values()];
const oneQuestion = fc.constantFrom(...questions);
const without = (answers: Answers, id: QuestionId): Answers => {
  const { [id]: _, ...others } = answers;
  return others;
};
const raisedIn = (answers: Answers) =>
  evaluate(checklist, answers).findings.filter((finding) => finding.state === "raised");

describe("a rating", () => {
  it("does not depend on the order in which answers were given", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const reversed = Object.fromEntries(Object.entries(answers).reverse());
        const [one, other] = [evaluate(checklist, answers), evaluate(checklist, reversed)];
        expect(other.rating).toEqual(one.rating);
        expect(other.findings).toEqual(one.findings);
        expect(other.gaps).toEqual(one.gaps);
      }),
      runs,
    );
  });

  it("is never lowered by giving an answer, and its highest is never raised by one", () => {
    const step = oneQuestion.chain((question) => fc.tuple(fc.constant(question), anyValue(question)));
    fc.assert(
      fc.property(anyAnswers, step, (answers, [question, answer]) => {
        const before = evaluate(checklist, without(answers, question.id)).rating;
        const after = evaluate(checklist, { ...answers, [question.id]: answer }).rating;
        expect(rankOf[after.level]).toBeGreaterThanOrEqual(rankOf[before.level]);
        expect(rankOf[after.highest]).toBeLessThanOrEqual(rankOf[before.highest]);
      }),
      runs,
    );
  });

  it("is not moved by saying “I don't know” where nothing was said", () => {
    fc.assert(
      fc.property(anyAnswers, oneQuestion, (answers, question) => {
        const before = evaluate(checklist, without(answers, question.id)).rating;
        const after = evaluate(checklist, { ...answers, [question.id]: { unknown: "not-told" } }).rating;
        expect([after.level, after.highest, after.word]).toEqual([before.level, before.highest, before.word]);
      }),
      runs,
    );
  });

  it("never lies above the highest that is possible", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { rating, sections } = evaluate(checklist, answers);
        for (const range of [rating, ...sections])
          expect(rankOf[range.level]).toBeLessThanOrEqual(rankOf[range.highest]);
      }),
      runs,
    );
  });

  it("is never “None found” while high or critical is still possible", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { rating, sections } = evaluate(checklist, answers);
        for (const range of [rating, ...sections]) {
          if (range.word === "none") expect(rankOf[range.highest]).toBeLessThan(rankOf.high);
        }
      }),
      runs,
    );
  });

  it("is not changed by an answer to a question that is not asked", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { readings, rating, findings, gaps } = evaluate(checklist, answers);
        const hidden = [...readings].filter(([, reading]) => reading.state === "not-asked").map(([id]) => id);
        const shown = hidden.reduce(without, answers);
        const again = evaluate(checklist, shown);
        expect(again.rating).toEqual(rating);
        expect(again.findings).toEqual(findings);
        expect(again.gaps).toEqual(gaps);
      }),
      runs,
    );
  });

  it("names, whenever it could still rise, at least one open question that could raise it", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { rating } = evaluate(checklist, answers);
        const open = rating.hinges.unknown.length + rating.hinges.unanswered.length;
        expect(open > 0).toBe(rating.highest !== rating.level);
      }),
      runs,
    );
  });
});

describe("an explanation", () => {
  it("gives the same severity when only the answers it names are kept", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { findings, readings } = evaluate(checklist, answers);
        for (const finding of findings.filter((item) => item.state === "raised")) {
          const rule = checklist.rules.get(finding.rule);
          if (!rule) throw new Error(finding.rule);
          const named = traceOf(checklist, readings, rule.when).map((step) => step.question);
          const alone = Object.fromEntries(named.map((id) => [id, answers[id]]));
          const again = raisedIn(alone).find((item) => item.rule === finding.rule);
          expect(again?.severity, `${finding.rule} from ${named.join(", ")}`).toBe(finding.severity);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("tells the truth about what would change a finding", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const finding of raisedIn(answers).slice(0, 6)) {
          for (const change of explain(checklist, answers, finding.rule).changes) {
            const changed = {
              ...answers,
              ...Object.fromEntries(change.answers.map(({ question, to }) => [question, { value: to }])),
            };
            const after = evaluate(checklist, changed);
            expect(after.findings.map((item) => item.rule)).not.toContain(finding.rule);
            expect(after.rating).toMatchObject(change.rating);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("changes only answers that were given", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const finding of raisedIn(answers).slice(0, 4)) {
          for (const change of explain(checklist, answers, finding.rule).changes) {
            for (const { question } of change.answers) expect(isAnswered(answers[question])).toBe(true);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("what is not known", () => {
  it("is listed as an evidence gap for each “I don't know” to a question that is asked, and for nothing else", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { gaps, readings } = evaluate(checklist, answers);
        const expected = [...checklist.gapRuleOf.keys()].filter((id) => {
          const reading = readings.get(id);
          return reading?.state === "unknown" && reading.asked === "true";
        });
        expect(gaps.map((gap) => gap.question).sort()).toEqual(expected.sort());
      }),
      runs,
    );
  });

  it("is counted once: the states of all numbered questions add up to their number", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { tally } = evaluate(checklist, answers);
        const total = Object.values(tally).reduce((sum, count) => sum + count, 0);
        expect(total).toBe(checklist.counted.length);
      }),
      runs,
    );
  });
});
