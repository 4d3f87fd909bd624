// Every question exactly once: with its answer, what the answer rests on and the findings it raised, or the reason why it was not asked.
import { isAnswered } from "../../core/answer.ts";
import type { Question, QuestionId } from "../../core/checklist.ts";
import { hingesOf } from "../../core/hinges.ts";
import type { Reading } from "../../core/reading.ts";
import { traceOf } from "../../core/trace.ts";
import { sayAnswer, sayBasis, sayValueLines } from "../../i18n/en/answers.ts";
import { keptAnswer, sayDependsOn, sayNotAsked } from "../../i18n/en/report.ts";
import type { AnswerRow, AnswerSection, FindingMention, ReportModel } from "../model.ts";
import { citedBy } from "./evidence.ts";
import { type Grounds, numberOf, ruleOf } from "./grounds.ts";

/** Sections with the questions asked or perhaps asked, and the list of those that were not asked. */
export function answerSections(grounds: Grounds): Pick<ReportModel, "answers" | "notAsked"> {
  const { checklist, evaluation } = grounds;
  const findings = findingsByQuestion(grounds);
  const numbered = checklist.edition.sections.filter((section) => section.counted);
  const sections = evaluation.sections.map((evaluated): AnswerSection => {
    const section = checklist.sections.get(evaluated.section);
    if (!section) throw new Error(`The checklist has no section ${evaluated.section}.`);
    return {
      number: section.counted ? String(numbered.indexOf(section) + 1) : "",
      title: section.title,
      intro: section.intro,
      word: evaluated.word,
      counted: section.counted,
      rows: (checklist.questionsOf.get(section.id) ?? []).flatMap((question) => {
        const reading = readingOf(grounds, question.id);
        return reading.asked === "false"
          ? []
          : [answerRow(grounds, question, reading, findings.get(question.id) ?? [])];
      }),
    };
  });
  return {
    answers: sections.filter((section) => section.rows.length > 0),
    notAsked: checklist.edition.questions.flatMap((question) => {
      const reading = readingOf(grounds, question.id);
      if (reading.asked !== "false") return [];
      const { number, id, ask } = question;
      return [
        { id: anchor(id), number: String(number ?? ""), question: ask, reason: reasonFor(grounds, question, reading) },
      ];
    }),
  };
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const anchor = (id: QuestionId): string => `question-${id.replace(".", "-")}`;

function readingOf({ evaluation }: Grounds, id: QuestionId): Reading {
  const reading = evaluation.readings.get(id);
  if (!reading) throw new Error(`The checklist has no question ${id}.`);
  return reading;
}

function answerRow(grounds: Grounds, question: Question, reading: Reading, findings: FindingMention[]): AnswerRow {
  const { answer } = reading;
  const counts = reading.asked === "true" && isAnswered(answer);
  return {
    id: anchor(question.id),
    number: numberOf(grounds.checklist, question.id),
    question: question.ask,
    state: reading.asked === "unknown" ? "maybe" : reading.state,
    answer: counts ? sayValueLines(question, answer.value) : [sayAnswer(question, reading)],
    basis: counts ? (answer.basis ?? "own-view") : "",
    restsOn: counts ? capital(sayBasis(answer) ?? "") : "",
    note: [answer?.note ?? "", reading.asked === "unknown" ? reasonFor(grounds, question, reading) : ""]
      .filter((part) => part.trim() !== "")
      .join("\n"),
    evidence: citedBy(grounds, question.id),
    findings,
    unverified: question.unverified ?? "",
  };
}

/** Why a question is not asked, from the answers that decide it; for one that may be asked, what it depends on. */
function reasonFor(grounds: Grounds, question: Question, reading: Reading): string {
  const { checklist, evaluation } = grounds;
  if (!question.when) return "";
  const of = (id: QuestionId) => checklist.questions.get(id) ?? [];
  if (reading.asked === "unknown") {
    const hinges = [...hingesOf(checklist, evaluation.readings, question.when)].flatMap(of);
    return [sayDependsOn(hinges), isAnswered(reading.answer) ? keptAnswer : ""].filter(Boolean).join(" ");
  }
  const deciding = traceOf(checklist, evaluation.readings, question.when).filter((step) => step.role === "decides");
  const said = sayNotAsked(
    deciding.flatMap((step) => {
      const other = checklist.questions.get(step.question);
      const decided = other && readingOf(grounds, other.id);
      return decided ? [{ question: other, state: decided.state, answer: sayAnswer(other, decided) }] : [];
    }),
  );
  return isAnswered(reading.answer) ? `${said} ${keptAnswer}` : said;
}

/** The findings each answer had a part in. */
function findingsByQuestion({ checklist, evaluation, raised, mention }: Grounds): Map<QuestionId, FindingMention[]> {
  const found = new Map<QuestionId, FindingMention[]>();
  for (const { rule } of raised) {
    const named = mention.get(rule);
    if (!named) continue;
    for (const { question, role } of traceOf(checklist, evaluation.readings, ruleOf(checklist, rule).when)) {
      if (role === "decides") found.set(question, [...(found.get(question) ?? []), named]);
    }
  }
  return found;
}
