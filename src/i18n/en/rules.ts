// Rules and changes in words, made from the rule itself: what is printed cannot drift from what is computed.
import type { DateReference, Predicate, Question, QuestionId, Rule, Test } from "../../core/checklist.ts";
import type { Change, ChangedAnswer, Contrast, Effect } from "../../core/explain.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { sayValue } from "./answers.ts";
import { sayCount, sayDate, sayNumber } from "./quantities.ts";
import { sayLevels, sayShortRange } from "./rating.ts";
import { sayList } from "./sums.ts";
import { ratingWord } from "./words.ts";

/** How a question is named inside a sentence: "question 29, “Beyond our policy”". */
export function nameQuestion(question: Question): string {
  return question.number === undefined ? `“${question.short}”` : `question ${question.number}, “${question.short}”`;
}

const find = (checklist: Checklist, id: QuestionId): Question => {
  const question = checklist.questions.get(id);
  if (!question) throw new Error(`The checklist has no question ${id}.`);
  return question;
};

const either = new Intl.ListFormat("en", { type: "disjunction" });

/** A predicate as a clause: "question 29, “Beyond our policy”, is “Yes”". */
export function sayPredicate(checklist: Checklist, predicate: Predicate, denied = false): string {
  if ("not" in predicate) return sayPredicate(checklist, predicate.not, !denied);
  if ("all" in predicate || "any" in predicate) {
    const parts = ("all" in predicate ? predicate.all : predicate.any).map((part) => {
      const clause = sayPredicate(checklist, part, denied);
      return "all" in part || "any" in part ? `(${clause})` : clause;
    });
    return parts.join("all" in predicate !== denied ? " and " : " or ");
  }
  return sayTest(checklist, predicate, denied);
}

function sayTest(checklist: Checklist, test: Test, denied: boolean): string {
  const question = find(checklist, test.question);
  const name = nameQuestion(question);
  const label = (value: string) =>
    value === "none" && !question.choices
      ? (question.none ?? "none")
      : (question.choices?.find((choice) => choice.value === value)?.label ?? value);
  const oneOf = (values: readonly string[]) => either.format(values.map((value) => `“${label(value)}”`));
  const not = denied ? "not " : "";
  if ("is" in test) return `${name}, is ${not}${oneOf(test.is)}`;
  if ("includes" in test) return `${name}, ${denied ? "does not include" : "includes"} ${oneOf(test.includes)}`;
  if ("includesOtherThan" in test) {
    return `${name}, ${denied ? "includes nothing besides" : "includes something other than"} ${oneOf(test.includesOtherThan)}`;
  }
  if ("given" in test) return `${name}, is ${denied ? "empty" : "given"}`;
  if ("moreThan" in test) return `${name}, is ${not}more than ${sayNumber(test.moreThan)}`;
  if ("atLeast" in test) return `${name}, is ${not}at least ${sayNumber(test.atLeast)}`;
  const [word, reference] = "before" in test ? (["before", test.before] as const) : (["after", test.after] as const);
  return `${name}, is ${not}${word} ${sayReference(checklist, reference)}`;
}

function sayReference(checklist: Checklist, reference: DateReference): string {
  if ("date" in reference) return sayDate(reference.date);
  const base =
    reference.question === "profile.date"
      ? "the date of this check"
      : `the date of ${nameQuestion(find(checklist, reference.question))}`;
  const moves = Object.entries(reference.plus ?? {}).flatMap(([unit, amount]) =>
    amount ? [[unit, amount] as const] : [],
  );
  if (moves.length === 0) return base;
  const distance = sayList(moves.map(([unit, amount]) => sayCount(Math.abs(amount), unit.replace(/s$/, ""))));
  return `${distance} ${moves.some(([, amount]) => amount < 0) ? "before" : "after"} ${base}`;
}

/** "When question 29, “Beyond our policy”, is “Yes”, this is a High finding." */
export const sayRule = (checklist: Checklist, rule: Rule): string =>
  `When ${sayPredicate(checklist, rule.when)}, this is a ${ratingWord[rule.severity]} finding.`;

/** How a more severe rule on the same answers stands: raised as well, still open, or ruled out. */
export function sayContrast(checklist: Checklist, contrast: Contrast): string {
  const statement = checklist.rules.get(contrast.rule)?.statement ?? "";
  const questions = contrast.questions.map((id) => nameQuestion(find(checklist, id)));
  const said = `“${statement.replace(/\.$/, "")}”`;
  if (contrast.because === "raised") return `by itself. Together with other answers it also raises ${said}.`;
  if (contrast.because === "unknown") {
    return `because it is not known whether ${said}: ${sayList(questions)} ${questions.length === 1 ? "is" : "are"} open.`;
  }
  return questions.length === 0
    ? `because ${said} is ruled out.`
    : `because ${said} is ruled out by ${sayList(questions)}.`;
}

/** "Question 29, “Beyond our policy”: “No”" */
export const sayChangedAnswer = (checklist: Checklist, { question: id, to }: ChangedAnswer): string => {
  const question = find(checklist, id);
  const name = nameQuestion(question);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: “${sayValue(question, to)}”`;
};

/** What a change would do: "This finding goes, and 2 more with it. The rating becomes Medium, could become Critical." */
export function sayOutcome(
  change: Change,
  now: { readonly word: string; readonly level: string; readonly highest: string },
): string {
  const others = change.goes.length - 1;
  const gone = others > 0 ? `This finding goes, and ${sayCount(others, "other")} with it.` : "This finding goes.";
  const fresh = change.comes.length > 0 ? ` ${sayCount(change.comes.length, "new finding")} would be raised.` : "";
  const same = change.rating.word === now.word && change.rating.highest === now.highest;
  return `${gone}${fresh} The rating ${same ? "stays" : "becomes"} ${sayShortRange(change.rating)}.`;
}

/** What an open question could still do: "Could raise a Critical finding. The rating would be High or Critical." */
export function sayEffect(effect: Effect): string {
  const could = effect.couldRaise
    ? `Could raise a ${ratingWord[effect.couldRaise]} finding.`
    : "Could not raise a finding by itself.";
  const levels =
    effect.levels.length > 0
      ? ` The rating would be ${sayLevels(effect.levels)}${effect.settles ? ", and settled" : ""}.`
      : "";
  return could + levels;
}
