// What is not known and not answered, and how far it could still matter. What is known least is said first.

import type { Question } from "../../core/checklist.ts";
import { effectOf } from "../../core/explain.ts";
import { missing } from "../../core/missing.ts";
import { rankOf } from "../../core/open-edition.ts";
import { sayMore, sayOpenLead, sayRatingThen, sayUnknownKind } from "../../i18n/en/report.ts";
import { stateWord } from "../../i18n/en/words.ts";
import type { OpenRow, ReportModel } from "../model.ts";
import { type Grounds, numberOf } from "./grounds.ts";

const shownFirst = 3;

/** Answers "I don't know", those first that could raise most; then the questions nobody answered. */
export function openRows(grounds: Grounds): Pick<ReportModel, "open" | "openLead" | "unanswered"> {
  const { checklist, assessment, evaluation } = grounds;
  const open = byReach(grounds, unknownQuestions(grounds)).map((question) => row(grounds, question));
  const unanswered = missing(checklist, assessment.answers).unanswered.map((id) => ({
    number: numberOf(checklist, id),
    question: checklist.questions.get(id)?.ask ?? "",
  }));
  const apart = [...open, ...unanswered].filter(({ number }) => number === "").length;
  return { open, unanswered, openLead: sayOpenLead(evaluation.tally.unknown, evaluation.tally.unanswered, apart) };
}

/** The open questions that could raise the rating, for page one. */
export function couldChange(grounds: Grounds): Pick<ReportModel, "couldChange" | "moreCouldChange"> {
  const { checklist, evaluation } = grounds;
  const { unknown, unanswered } = evaluation.rating.hinges;
  const questions = byReach(
    grounds,
    [...unknown, ...unanswered].flatMap((id) => checklist.questions.get(id) ?? []),
  );
  const first = questions.slice(0, shownFirst);
  return {
    couldChange: first.map((question) => ({ question: question.ask, kind: kindOf(grounds, question) })),
    moreCouldChange: sayMore(questions.length - first.length),
  };
}

function unknownQuestions({ checklist, evaluation }: Grounds): Question[] {
  return checklist.edition.questions.filter((question) => {
    const reading = evaluation.readings.get(question.id);
    return reading?.state === "unknown" && reading.asked === "true";
  });
}

const byReach = ({ couldRaise }: Grounds, questions: readonly Question[]): Question[] =>
  [...questions].sort((a, b) => rankOf[couldRaise.get(b.id) ?? "none"] - rankOf[couldRaise.get(a.id) ?? "none"]);

function kindOf({ evaluation }: Grounds, question: Question): string {
  const answer = evaluation.readings.get(question.id)?.answer;
  return answer && "unknown" in answer ? sayUnknownKind(answer.unknown) : stateWord.unanswered;
}

function row(grounds: Grounds, question: Question): OpenRow {
  const { checklist, assessment, evaluation, couldRaise } = grounds;
  const answer = evaluation.readings.get(question.id)?.answer;
  return {
    number: numberOf(checklist, question.id),
    question: question.ask,
    kind: kindOf(grounds, question),
    who: answer && "unknown" in answer ? (answer.ask ?? "") : "",
    couldRaise: couldRaise.get(question.id) ?? "none",
    effect: sayRatingThen(effectOf(checklist, assessment.answers, question.id).levels),
    gap: checklist.gapRuleOf.get(question.id)?.statement ?? "",
    note: answer?.note ?? "",
  };
}
