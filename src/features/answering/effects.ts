// What does an answer do to the other questions? Always the engine run again on the changed answers, never written by hand.
import { type Answer, type Answers, isAnswered } from "../../core/answer.ts";
import type { Question, QuestionId } from "../../core/checklist.ts";
import { type Checklist, questionsBehind } from "../../core/open-edition.ts";
import { readAnswers } from "../../core/reading.ts";
import { sayCount } from "../../i18n/en/quantities.ts";

/** Answers as they would be with this one. */
export function withAnswer(answers: Answers, question: QuestionId, answer: Answer | undefined): Answers {
  const { [question]: _, ...others } = answers;
  return answer ? { ...others, [question]: answer } : others;
}

/** Questions that hold an answer now and would no longer be asked. Their answers are kept. */
export function hiddenBy(checklist: Checklist, before: Answers, after: Answers): Question[] {
  const then = readAnswers(checklist, before);
  const now = readAnswers(checklist, after);
  return checklist.edition.questions.filter(({ id }) => {
    const reading = then.get(id);
    return reading?.asked === "true" && reading.state !== "unanswered" && now.get(id)?.asked !== "true";
  });
}

/** Questions that are asked because of the difference between two sets of answers. */
export function openedBy(checklist: Checklist, before: Answers, after: Answers): Question[] {
  const then = readAnswers(checklist, before);
  const now = readAnswers(checklist, after);
  return checklist.edition.questions.filter(
    ({ id }) => now.get(id)?.asked === "true" && then.get(id)?.asked !== "true",
  );
}

/** What an answer opens, in words by chosen value. */
export type Effects = Readonly<Record<string, string>>;

/**
 * What the given answer opens, in a few words by chosen value; "" stands for an answer that is no choice.
 * For a list each item is compared with the list without it, so that every row says what it does itself.
 */
export function effectsOf(checklist: Checklist, answers: Answers, question: Question): Effects {
  const answer = answers[question.id];
  if (!isAnswered(answer) || !decides(checklist, question)) return {};
  const { value } = answer;
  const without = (rest: Answer | undefined) => withAnswer(answers, question.id, rest);
  const words = (before: Answers) => sayOpened(checklist, question, openedBy(checklist, before, answers));
  if (Array.isArray(value) && question.type === "multi-choice") {
    const items = value.filter((item) => typeof item === "string");
    return Object.fromEntries(
      items.map((item) => {
        const rest = items.filter((other) => other !== item);
        return [item, words(without(rest.length > 0 ? { value: rest } : undefined))];
      }),
    );
  }
  return { [typeof value === "string" && question.choices ? value : ""]: words(without(undefined)) };
}

const deciding = new WeakMap<Checklist, ReadonlySet<QuestionId>>();

/** Does any question's condition look at this one? Most are looked at by none, and need no computing. */
function decides(checklist: Checklist, question: Question): boolean {
  let found = deciding.get(checklist);
  if (!found) {
    found = new Set(checklist.edition.questions.flatMap(questionsBehind));
    deciding.set(checklist, found);
  }
  return found.has(question.id);
}

function sayOpened(checklist: Checklist, question: Question, opened: readonly Question[]): string {
  if (opened.length === 0) return "";
  const elsewhere = new Set(opened.map((other) => other.section).filter((section) => section !== question.section));
  const [only, second] = [...elsewhere];
  const count = `adds ${sayCount(opened.length, "question")}`;
  if (!only) return count;
  if (second || opened.some((other) => other.section === question.section)) {
    return `${count} in ${elsewhere.size + Number(opened.some((other) => other.section === question.section))} sections`;
  }
  return `${count} to ${checklist.sections.get(only)?.short ?? only}`;
}
