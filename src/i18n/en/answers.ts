// An answer in words: what was said, and what it rests on. The five states stay five.
import { type Answer, type AnswerValue, isAnswered, type Organisation } from "../../core/answer.ts";
import type { Question } from "../../core/checklist.ts";
import type { Reading } from "../../core/reading.ts";
import { sayCountry } from "./countries.ts";
import { sayDate, sayNumber } from "./quantities.ts";
import { sayMoney } from "./sums.ts";
import { basisShort, stateWord, unknownShort } from "./words.ts";

/** "China Friendship Association (中国…), friendship association, China, co-host" */
export const sayOrganisation = (item: Organisation): string => {
  const name = item.nameOwnScript ? `${item.name} (${item.nameOwnScript})` : item.name;
  const country = item.country && sayCountry(item.country);
  return [name, item.kind, country, item.role, item.website].filter(Boolean).join(", ");
};

/** The value alone. Choices by their label; text as it was typed. */
export function sayValue(question: Question, value: AnswerValue): string {
  return sayValueLines(question, value).join("; ");
}

/** The value as lines: one for each chosen item or organisation. */
export function sayValueLines(question: Question, value: AnswerValue): string[] {
  const label = (choice: string) => question.choices?.find((item) => item.value === choice)?.label ?? choice;
  if (typeof value === "number") return [question.unit ? `${sayNumber(value)} ${question.unit}` : sayNumber(value)];
  if (typeof value === "string") {
    if (question.type === "date") return [value === "none" ? (question.none ?? "None") : sayDate(value)];
    return question.choices ? [label(value)] : [value];
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return [question.none ?? "None"];
    return value.map((item) => (typeof item === "string" ? label(item) : sayOrganisation(item)));
  }
  return [sayMoney(value.amount, value.currency)];
}

/** The whole answer in one line, whatever its state: "Not known: asked and not told. Finance could answer." */
export function sayAnswer(question: Question, reading: Reading): string {
  const { answer } = reading;
  if (reading.state === "not-asked") return stateWord["not-asked"];
  if (reading.asked === "unknown") return "May still be asked";
  if (!answer || reading.state === "unanswered") return stateWord.unanswered;
  if (isAnswered(answer)) return sayValue(question, answer.value);
  if ("unknown" in answer) {
    const who = answer.ask ? ` Could answer: ${answer.ask}.` : "";
    return `${stateWord.unknown}: ${unknownShort[answer.unknown]}.${who}`;
  }
  if ("notApplicable" in answer)
    return answer.notApplicable
      ? `${stateWord["not-applicable"]}: ${answer.notApplicable}`
      : stateWord["not-applicable"];
  return stateWord.unanswered;
}

/** What an answer rests on, in a few words; undefined where nothing was answered. */
export function sayBasis(answer: Answer | undefined): string | undefined {
  if (!isAnswered(answer)) return undefined;
  const basis = basisShort[answer.basis ?? "own-view"];
  return answer.reference ? `${basis}: ${answer.reference}` : basis;
}
