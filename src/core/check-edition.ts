// Is an edition sound? References, conditions, reachability, use of the parts. The wording is read by wording.ts.
import type { Edition, Predicate, Question, QuestionId, Test } from "./checklist.ts";
import { openEdition, questionsBehind } from "./open-edition.ts";
import { questionsOfTest, testsOf } from "./predicate.ts";
import type { Problem, ProblemKind } from "./problem.ts";
import { unreachable } from "./reach.ts";

/** Everything that is wrong with an edition that has the right shape. Empty when it may be released. */
export function checkEdition(edition: Edition): Problem[] {
  const structure = [
    ...repeatedIds(edition),
    ...references(edition),
    ...circles(edition),
    ...tests(edition),
    ...exclusions(edition),
    ...coverage(edition),
  ];
  // Only a sound structure can be searched for what can happen.
  return structure.some((item) => item.kind !== "not-used") ? structure : [...structure, ...reachability(edition)];
}

function reachability(edition: Edition): Problem[] {
  const never = unreachable(openEdition(edition));
  return [
    ...never.questions.map((id) => problem("never-asked", id)),
    ...never.rules.map((id) => problem("never-raised", id)),
  ];
}

const problem = (kind: ProblemKind, path: string, facts: Problem["facts"] = {}): Problem => ({ kind, path, facts });

function repeatedIds(edition: Edition): Problem[] {
  const lists: Record<string, readonly { id: string }[]> = {
    sections: edition.sections,
    questions: edition.questions,
    rules: [...edition.rules, ...edition.gapRules],
    safeguards: edition.safeguards,
    precedents: edition.precedents,
    sources: edition.sources,
    studyElements: edition.studyElements,
    glossary: edition.glossary.map((term) => ({ id: term.term })),
  };
  return Object.entries(lists).flatMap(([name, items]) => {
    const seen = new Set<string>();
    return items.flatMap(({ id }) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [problem("repeated-id", `${name}: ${id}`, { id })];
    });
  });
}

function references(edition: Edition): Problem[] {
  const ids = (items: readonly { id: string }[]) => new Set(items.map((item) => item.id));
  const [sections, questions, sources] = [ids(edition.sections), ids(edition.questions), ids(edition.sources)];
  const [precedents, elements, safeguards] = [
    ids(edition.precedents),
    ids(edition.studyElements),
    ids(edition.safeguards),
  ];
  const missing = (path: string, to: string, known: ReadonlySet<string>, wanted: readonly string[]) =>
    wanted.filter((id) => !known.has(id)).map((id) => problem("unknown-reference", path, { to, id }));
  const behind = (when: Predicate | undefined): string[] => (when ? testsOf(when).flatMap(questionsOfTest) : []);
  return [
    ...edition.groups.flatMap((group) => missing(`groups: ${group.title}`, "section", sections, group.sections)),
    ...missing("groups", "group", new Set(edition.groups.flatMap((group) => group.sections)), [...sections]),
    ...missing(
      "keyFacts",
      "question",
      questions,
      edition.keyFacts.map((fact) => fact.question),
    ),
    ...edition.questions.flatMap((question) => [
      ...missing(question.id, "section", sections, [question.section]),
      ...missing(question.id, "question", questions, behind(question.when)),
      ...missing(question.id, "study element", elements, question.study),
      ...missing(question.id, "precedent", precedents, question.precedents),
      ...missing(question.id, "source", sources, question.sources),
    ]),
    ...edition.rules.flatMap((rule) => [
      ...missing(rule.id, "section", sections, [rule.section]),
      ...missing(rule.id, "question", questions, behind(rule.when)),
      ...missing(rule.id, "safeguard", safeguards, [rule.safeguard]),
      ...missing(rule.id, "study element", elements, rule.study),
      ...missing(rule.id, "source", sources, rule.sources),
    ]),
    ...edition.precedents.flatMap((item) => missing(item.id, "source", sources, item.sources)),
  ];
}

function circles(edition: Edition): Problem[] {
  const byId = new Map(edition.questions.map((question) => [question.id, question]));
  const done = new Set<QuestionId>();
  const found: Problem[] = [];
  const visit = (question: Question, path: readonly QuestionId[]): void => {
    if (path.includes(question.id)) {
      found.push(
        problem("circular-condition", question.id, {
          through: [...path.slice(path.indexOf(question.id)), question.id],
        }),
      );
      return;
    }
    if (done.has(question.id)) return;
    for (const id of questionsBehind(question)) {
      const earlier = byId.get(id);
      if (earlier) visit(earlier, [...path, question.id]);
    }
    done.add(question.id);
  };
  for (const question of edition.questions) visit(question, []);
  return found;
}

/** Which tests make sense on which type of answer. */
const testsFor: Readonly<Record<Question["type"], readonly string[]>> = {
  "yes-no": ["is"],
  "single-choice": ["is"],
  "multi-choice": ["includes", "includesOtherThan"],
  date: ["before", "after", "given", "is"],
  organisations: ["given", "is"],
  number: ["moreThan", "atLeast", "given"],
  money: ["moreThan", "atLeast", "given"],
  text: ["given"],
};

function tests(edition: Edition): Problem[] {
  const byId = new Map(edition.questions.map((question) => [question.id, question]));
  const check = (at: string, test: Test): Problem[] => {
    const question = byId.get(test.question);
    if (!question) return [];
    const name = Object.keys(test).find((key) => key !== "question") ?? "";
    if (!testsFor[question.type].includes(name))
      return [problem("wrong-test", at, { test: name, question: question.id, type: question.type })];
    const values =
      "is" in test
        ? test.is
        : "includes" in test
          ? test.includes
          : "includesOtherThan" in test
            ? test.includesOtherThan
            : [];
    const allowed = question.choices?.map((choice) => choice.value) ?? (question.none ? ["none"] : []);
    return values
      .filter((value) => !allowed.includes(value))
      .map((value) => problem("not-a-choice", at, { value, allowed, question: question.id }));
  };
  return [...edition.questions, ...edition.rules].flatMap((item) =>
    item.when ? testsOf(item.when).flatMap((test) => check(item.id, test)) : [],
  );
}

function exclusions(edition: Edition): Problem[] {
  return edition.questions.flatMap((question) => {
    const choosing = question.type === "single-choice" || question.type === "multi-choice";
    const few = choosing && (question.choices?.length ?? 0) < 2 ? [problem("missing", `${question.id}.choices`)] : [];
    const misplaced = question.type !== "multi-choice" && question.choices?.some((choice) => choice.exclusive);
    return misplaced
      ? [...few, problem("wrong-value", `${question.id}.choices.exclusive`, { allowed: ["multi-choice"] })]
      : few;
  });
}

/** Nothing stands in an edition unused: each source, precedent and study element serves a question or rule. */
function coverage(edition: Edition): Problem[] {
  const users = [...edition.questions, ...edition.rules];
  const sources = new Set([...users, ...edition.precedents].flatMap((item) => item.sources));
  const precedents = new Set(edition.questions.flatMap((question) => question.precedents));
  const elements = new Set(edition.questions.flatMap((question) => question.study));
  return [
    ...edition.sources
      .filter((item) => !sources.has(item.id))
      .map((item) => problem("not-used", `sources: ${item.id}`)),
    ...edition.precedents
      .filter((item) => !precedents.has(item.id))
      .map((item) => problem("not-used", `precedents: ${item.id}`)),
    ...edition.studyElements
      .filter((item) => !elements.has(item.id))
      .map((item) => problem("coverage", `studyElements: ${item.id}`)),
  ];
}
