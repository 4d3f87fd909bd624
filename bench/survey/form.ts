// How would this checklist be written for SurveyJS? The same questions, the same conditions, one page per section.
// Knows the checklist's own form and SurveyJS's JSON; runs neither.
import type { Answers, AnswerValue } from "../../src/core/answer.ts";
import type { Predicate, Question, Test } from "../../src/core/checklist.ts";
import type { Checklist } from "../../src/core/open-edition.ts";

/** SurveyJS reads a dot as a step into an object. */
export const nameOf = (id: string): string => id.replaceAll(".", "_");

export function surveyForm(checklist: Checklist): object {
  const { edition } = checklist;
  return {
    title: edition.title,
    showQuestionNumbers: "off",
    pages: edition.sections.map((section) => ({
      name: section.id,
      title: section.title,
      description: section.intro,
      elements: (checklist.questionsOf.get(section.id) ?? []).map((question) => ({
        ...kindOf(question),
        name: nameOf(question.id),
        title: question.ask,
        ...(question.hint ? { description: question.hint } : {}),
        ...(question.when ? { visibleIf: expressionOf(checklist, question.when) } : {}),
        // Every question of ours has a note.
        showCommentArea: true,
      })),
    })),
  };
}

function kindOf(question: Question): object {
  const choices = (question.choices ?? []).map(({ value, label, exclusive }) => ({
    value,
    text: label,
    ...(exclusive ? { isExclusive: true } : {}),
  }));
  switch (question.type) {
    case "yes-no":
    case "single-choice":
      return { type: "radiogroup", choices };
    case "multi-choice":
      return { type: "checkbox", choices };
    case "date":
      return { type: "text", inputType: "date" };
    case "number":
    case "money":
      return { type: "text", inputType: "number" };
    case "organisations":
      return {
        type: "paneldynamic",
        templateElements: ["name", "nameOwnScript", "kind", "country", "role"].map((name) => ({ type: "text", name })),
      };
    case "text":
      return { type: "comment" };
  }
}

/** The same predicate in SurveyJS's expression language. */
export function expressionOf(checklist: Checklist, predicate: Predicate): string {
  if ("all" in predicate) return predicate.all.map((part) => `(${expressionOf(checklist, part)})`).join(" and ");
  if ("any" in predicate) return predicate.any.map((part) => `(${expressionOf(checklist, part)})`).join(" or ");
  if ("not" in predicate) return `!(${expressionOf(checklist, predicate.not)})`;
  return testOf(checklist, predicate);
}

function testOf(checklist: Checklist, test: Test): string {
  const own = `{${nameOf(test.question)}}`;
  if ("is" in test) return `${own} anyof ${listOf(test.is)}`;
  if ("includes" in test) return `${own} anyof ${listOf(test.includes)}`;
  if ("includesOtherThan" in test) {
    const others = (checklist.questions.get(test.question)?.choices ?? []).map((choice) => choice.value);
    return `${own} anyof ${listOf(others.filter((value) => !test.includesOtherThan.includes(value)))}`;
  }
  if ("given" in test) return `${own} notempty`;
  if ("moreThan" in test) return `${own} > ${test.moreThan}`;
  if ("atLeast" in test) return `${own} >= ${test.atLeast}`;
  const [sign, date] = "before" in test ? ["<", test.before] : [">", test.after];
  if ("date" in date) return `${own} ${sign} '${date.date}'`;
  const steps = Object.entries(date.plus ?? {});
  const moved = steps.reduce(
    (text, [unit, count]) => `dateAdd(${text}, ${count}, '${unit}')`,
    `{${nameOf(date.question)}}`,
  );
  // A date that is not known is neither before nor after another; without this an empty one would be.
  return `${own} notempty and {${nameOf(date.question)}} notempty and ${own} ${sign} ${moved}`;
}

const listOf = (values: readonly string[]): string => `[${values.map((value) => `'${value}'`).join(", ")}]`;

/** The same answers as SurveyJS stores them. */
export function surveyData(answers: Answers): Record<string, unknown> {
  const entries = Object.entries(answers).flatMap(([id, answer]) => {
    if (!answer) return [];
    const note = answer.note ? [[`${nameOf(id)}-Comment`, answer.note]] : [];
    return "value" in answer ? [[nameOf(id), plain(answer.value)], ...note] : note;
  });
  return Object.fromEntries(entries);
}

const plain = (value: AnswerValue): unknown =>
  typeof value === "object" && "amount" in value ? Number(value.amount) : value;
