// Which other answers would be worth trying on a question? Enough values to reach every side of every test on it.
import type { AnswerValue } from "./answer.ts";
import type { DateReference, Predicate, Question, QuestionId, Test } from "./checklist.ts";
import { addToDate } from "./date.ts";
import type { Checklist } from "./open-edition.ts";
import { testsOf } from "./predicate.ts";
import type { Readings } from "./reading.ts";

/** Values for a question that between them make each single test on it true and false. */
export function probeValues(checklist: Checklist, readings: Readings, question: Question): AnswerValue[] {
  const tests = testsOn(checklist, question.id);
  switch (question.type) {
    case "yes-no":
    case "single-choice":
      return (question.choices ?? []).map((choice) => choice.value);
    case "multi-choice": {
      const single = (question.choices ?? []).map((choice) => [choice.value]);
      const everything = (question.choices ?? []).filter((choice) => !choice.exclusive).map((choice) => choice.value);
      return [...single, everything];
    }
    case "number":
      return limits(tests).flatMap((limit) => [limit, limit + 1, Math.max(0, limit - 1)]);
    case "money":
      return limits(tests).flatMap((limit) =>
        [limit, limit + 1, Math.max(0, limit - 1)].map((amount) => ({
          amount: String(amount),
          currency: "USD",
        })),
      );
    case "date":
      return [...(question.none ? ["none"] : []), ...dateLimits(tests, readings).flatMap(aroundDate)];
    case "organisations":
      return [...(question.none ? [[]] : []), [{ name: "—" }]];
    case "text":
      return ["—"];
  }
}

const limits = (tests: Test[]): number[] => [
  0,
  ...tests.flatMap((test) => ("moreThan" in test ? [test.moreThan] : "atLeast" in test ? [test.atLeast] : [])),
];

const aroundDate = (date: string): string[] => [-1, 0, 1].map((days) => addToDate(date, { days }));

function dateLimits(tests: Test[], readings: Readings): string[] {
  const found = tests.flatMap((test) => {
    const reference = "before" in test ? test.before : "after" in test ? test.after : undefined;
    const limit = reference && resolve(reference, readings);
    return limit ? [limit] : [];
  });
  return found.length > 0 ? found : ["2000-01-02"];
}

function resolve(reference: DateReference, readings: Readings): string | undefined {
  if ("date" in reference) return reference.date;
  const known = readings.get(reference.question)?.known;
  if (typeof known !== "object" || typeof known.value !== "string" || known.value === "none") return undefined;
  return reference.plus ? addToDate(known.value, reference.plus) : known.value;
}

const tables = new WeakMap<Checklist, Map<QuestionId, Test[]>>();

function testsOn(checklist: Checklist, question: QuestionId): Test[] {
  let table = tables.get(checklist);
  if (!table) {
    table = new Map();
    const conditions = checklist.edition.questions.flatMap((item): Predicate[] => (item.when ? [item.when] : []));
    for (const test of [...conditions, ...checklist.edition.rules.map((rule) => rule.when)].flatMap(testsOf)) {
      table.set(test.question, [...(table.get(test.question) ?? []), test]);
    }
    tables.set(checklist, table);
  }
  return table.get(question) ?? [];
}
