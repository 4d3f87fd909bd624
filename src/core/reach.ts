// Can it ever happen? Searches for answers under which a question is asked or a rule is raised.
import type { Answers, AnswerValue } from "./answer.ts";
import type { Predicate, QuestionId, RuleId, Test } from "./checklist.ts";
import { compiled } from "./hinges.ts";
import type { Checklist } from "./open-edition.ts";
import { questionsOfTest } from "./predicate.ts";
import { probeValues } from "./probe.ts";
import { knowledge, readAnswers } from "./reading.ts";

/** Dates are compared with each other, so the search starts from one. */
const start: Answers = { ["profile.date" as QuestionId]: { value: "2026-01-01" } };

/** Questions that no answers lead to, and rules that no answers raise. */
export function unreachable(checklist: Checklist): { readonly questions: QuestionId[]; readonly rules: RuleId[] } {
  const never = (predicate: Predicate | undefined) => predicate !== undefined && !answersThatMake(checklist, predicate);
  return {
    questions: checklist.edition.questions.filter((question) => never(question.when)).map((question) => question.id),
    rules: checklist.edition.rules.filter((rule) => never(rule.when)).map((rule) => rule.id),
  };
}

/** Answers under which a predicate is true, each of them reachable; undefined when the search finds none. */
export function answersThatMake(checklist: Checklist, predicate: Predicate): Answers | undefined {
  for (const answers of make(checklist, predicate, true, start)) {
    if (compiled(predicate)(knowledge(readAnswers(checklist, answers))) === "true") return answers;
  }
  return undefined;
}

/** All ways to extend the answers so that the predicate gets the wanted value. */
function* make(checklist: Checklist, predicate: Predicate, wanted: boolean, answers: Answers): Generator<Answers> {
  if ("not" in predicate) yield* make(checklist, predicate.not, !wanted, answers);
  else if ("all" in predicate || "any" in predicate) {
    const parts = "all" in predicate ? predicate.all : predicate.any;
    if ("all" in predicate === wanted) yield* makeEach(checklist, parts, wanted, answers);
    else for (const part of parts) yield* make(checklist, part, wanted, answers);
  } else yield* makeTest(checklist, predicate, wanted, answers);
}

function* makeEach(
  checklist: Checklist,
  parts: readonly Predicate[],
  wanted: boolean,
  answers: Answers,
): Generator<Answers> {
  const [first, ...rest] = parts;
  if (!first) yield answers;
  else for (const some of make(checklist, first, wanted, answers)) yield* makeEach(checklist, rest, wanted, some);
}

function* makeTest(checklist: Checklist, test: Test, wanted: boolean, answers: Answers): Generator<Answers> {
  for (const open of openAll(checklist, questionsOfTest(test), answers)) {
    const readings = readAnswers(checklist, open);
    const question = checklist.questions.get(test.question);
    const given = open[test.question];
    const values: AnswerValue[] =
      given && "value" in given ? [given.value] : question ? probeValues(checklist, readings, question) : [];
    for (const value of values) {
      const tried: Answers = { ...open, [test.question]: { value } };
      if (compiled(test)(knowledge(readAnswers(checklist, tried))) === (wanted ? "true" : "false")) yield tried;
    }
  }
}

/** Makes every one of these questions be asked. */
function* openAll(checklist: Checklist, ids: readonly QuestionId[], answers: Answers): Generator<Answers> {
  const conditions = ids.flatMap((id) => checklist.questions.get(id)?.when ?? []);
  yield* makeEach(checklist, conditions, true, answers);
}
