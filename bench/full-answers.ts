// What does a checklist look like when everything that can be asked is answered? Always the same answers, so that figures of two days
// can be compared. Found by the product's own engine; knows nothing of measuring.
import type { Answer, Answered, Answers, AnswerValue, Organisation } from "../src/core/answer.ts";
import type { Question } from "../src/core/checklist.ts";
import type { Checklist } from "../src/core/open-edition.ts";
import { readAnswers } from "../src/core/reading.ts";

/**
 * Answers every question that can be asked together with the others: some conditions exclude each other (an agreement is not
 * proposed and expired at once), so the answers are chosen that ask most. Questions that stay unasked have no answer.
 */
export function fullAnswers(checklist: Checklist): Answers {
  let answers: Answers = Object.fromEntries(
    checklist.edition.questions.map((question, index) => [
      question.id,
      answerOf(question, valuesOf(question, index)[0], index),
    ]),
  );
  for (let before = -1, best = asked(checklist, answers).length; best > before; ) {
    before = best;
    for (const [index, question] of checklist.edition.questions.entries()) {
      for (const value of valuesOf(question, index)) {
        const tried = { ...answers, [question.id]: answerOf(question, value, index) };
        const count = asked(checklist, tried).length;
        if (count > best) [answers, best] = [tried, count];
      }
    }
  }
  const kept = new Set(asked(checklist, answers));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => kept.has(id)));
}

const asked = (checklist: Checklist, answers: Answers): string[] =>
  [...readAnswers(checklist, answers)].flatMap(([id, reading]) => (reading.asked === "true" ? [id] : []));

const organisations: Organisation[] = [
  {
    name: "Guiyang Foreign Affairs Office",
    nameOwnScript: "贵阳市人民政府外事办公室",
    kind: "authority",
    country: "CN",
  },
  { name: "Guizhou University of Finance", nameOwnScript: "贵州财经大学", kind: "university", country: "CN" },
  { name: "Sister Cities International of Fort Worth", kind: "association", country: "US", role: "runs the exchange" },
];

/** Every kind of value worth trying, the one to begin with first: not always the first choice, or the result would be one-sided. */
function valuesOf(question: Question, index: number): AnswerValue[] {
  const choices = (question.choices ?? []).map((choice) => choice.value);
  const turned = [...choices.slice(index % (choices.length || 1)), ...choices.slice(0, index % (choices.length || 1))];
  switch (question.type) {
    case "yes-no":
    case "single-choice":
      return turned;
    case "multi-choice": {
      const free = (question.choices ?? []).filter((choice) => !choice.exclusive).map((choice) => choice.value);
      return [free.slice(0, 3), free, ...free.map((value) => [value])];
    }
    case "date":
      return [question.id === "profile.date" ? "2026-05-04" : `20${String(10 + (index % 15))}-0${1 + (index % 9)}-17`];
    case "number":
      return [12];
    case "money":
      return [{ amount: `${4800 + index * 10}.00`, currency: "USD" }];
    case "organisations":
      return [organisations];
    case "text":
      return [
        "School exchange every spring, a trade desk at the autumn fair, and advice between the two water companies.",
      ];
  }
}

const note =
  "The officer for international work looked through the file of the city clerk and asked the association; both agree, and the " +
  "minute of the meeting of May names the same date and the same people.";

function answerOf(question: Question, value: AnswerValue | undefined, index: number): Answer {
  if (value === undefined) throw new Error(`There is no value to answer ${question.id} with.`);
  const place = index % 20;
  const answered: Answered = { value, basis: place < 11 ? "document" : place < 17 ? "told" : "own-view" };
  if (answered.basis === "document") answered.reference = `Agreement of 4 May 2019, page ${1 + (index % 7)}`;
  if (index % 3 === 0) answered.note = note;
  return answered;
}
