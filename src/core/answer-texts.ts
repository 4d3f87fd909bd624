// Do the typed parts of an answer keep to the limits of a file? For the pages on which people type; a file from elsewhere is read by
// answer-schema.ts, which has its limits from here and says the same (tests/core/answer-texts.test.ts).
import { type Answer, type AnswerValue, longestText } from "./answer.ts";
import type { Problem, ProblemKind } from "./problem.ts";

/** Longest line, such as a name, in UTF-16 units. */
export const longestLine = 300;
/** Most choices or organisations in one answer. */
export const mostItems = 200;
/** Decimal number as text, so that no cent is lost: "1200.00". */
export const amountForm = /^\d{1,15}(\.\d{1,2})?$/;
export const currencyForm = /^[A-Z]{3}$/;

/** Text that UTF-8 and every reader can carry: no lone surrogates, no NUL. */
export const wellFormed = (text: string): boolean => text.isWellFormed() && !text.includes("\0");

/** Every typed part that no file could carry, with its path inside the answer. Whether the value fits its question: checkValue. */
export function checkTexts(answer: Answer): Problem[] {
  return [
    ...("value" in answer ? checkTyped(answer.value) : []),
    ...("notApplicable" in answer ? checkText("notApplicable", answer.notApplicable, longestText) : []),
    ...("ask" in answer ? checkText("ask", answer.ask, longestLine) : []),
    ...checkText("reference", answer.reference, longestLine),
    ...checkText("note", answer.note, longestText),
  ];
}

const problem = (kind: ProblemKind, path: string, facts: Problem["facts"] = {}): Problem => ({ kind, path, facts });

function checkText(path: string, text: string | undefined, most: number): Problem[] {
  if (text === undefined) return [];
  if (text.length > most) return [problem("too-long", path, { most })];
  return wellFormed(text) ? [] : [problem("not-well-formed", path)];
}

function checkTyped(value: AnswerValue): Problem[] {
  if (typeof value === "string") return checkText("value", value, longestText);
  if (typeof value === "number") return [];
  if (!Array.isArray(value)) {
    return [
      ...(amountForm.test(value.amount) ? [] : [problem("not-an-amount", "value.amount")]),
      ...(currencyForm.test(value.currency) ? [] : [problem("not-a-currency", "value.currency")]),
    ];
  }
  if (value.length > mostItems) return [problem("too-many", "value", { most: mostItems })];
  return value.flatMap((item, index) =>
    typeof item === "string"
      ? []
      : Object.entries(item).flatMap(([part, text]) => checkText(`value[${index}].${part}`, text, longestLine)),
  );
}
