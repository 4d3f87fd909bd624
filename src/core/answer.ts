// What an answer can be, and whether it is possible for its question. Incomplete is never an error here; impossible is.
import type * as z from "zod/mini";
import type * as schema from "./answer-schema.ts";
import type { Question, QuestionId } from "./checklist.ts";
import { isDate } from "./date.ts";
import type { Problem } from "./problem.ts";

/** Longest text anybody may type into one field, in UTF-16 units; longer input is refused, never cut. */
export const longestText = 20_000;

export const bases = ["document", "told", "own-view"] as const;
/** What an answer rests on, from the strongest. Left out it counts as "own-view". */
export type Basis = (typeof bases)[number];

export const unknownKinds = ["not-yet-asked", "not-told", "nobody-knows"] as const;
export type UnknownKind = (typeof unknownKinds)[number];

export type Organisation = z.infer<typeof schema.organisationSchema>;
export type Money = z.infer<typeof schema.moneySchema>;
export type AnswerValue = z.infer<typeof schema.valueSchema>;
export type Answered = z.infer<typeof schema.answeredSchema>;
export type Answer =
  | Answered
  | z.infer<typeof schema.unknownSchema>
  | z.infer<typeof schema.notApplicableSchema>
  | z.infer<typeof schema.notedSchema>;
/** All stored answers of one assessment. An id that is absent is unanswered. */
export type Answers = Readonly<Partial<Record<QuestionId, Answer>>>;

/**
 * Is this value possible for this question? Returns every fault found, with the path inside the answer.
 * Rules: a choice must be one of the offered; an exclusive choice stands alone; dates must exist in the calendar.
 */
export function checkValue(question: Question, value: AnswerValue, path: string): Problem[] {
  const fault = (kind: Problem["kind"], facts: Problem["facts"] = {}, at = path): Problem[] => [
    { kind, path: at, facts },
  ];
  // Written out only for a fault: most values are possible, and thousands are checked in a row.
  const offered = (wanted: string): boolean => question.choices?.some((choice) => choice.value === wanted) ?? false;
  const notOffered = (wanted: string, at = path): Problem[] =>
    fault("not-a-choice", { value: wanted, allowed: (question.choices ?? []).map((choice) => choice.value) }, at);
  switch (question.type) {
    case "yes-no":
    case "single-choice":
      if (typeof value !== "string") return fault("wrong-type", { expected: question.type });
      return offered(value) ? [] : notOffered(value);
    case "multi-choice": {
      if (!Array.isArray(value)) return fault("wrong-type", { expected: question.type });
      const items = value.filter((item) => typeof item === "string");
      if (items.length !== value.length || items.length === 0) return fault("wrong-type", { expected: question.type });
      const foreign = items.flatMap((item, index) => (offered(item) ? [] : notOffered(item, `${path}[${index}]`)));
      if (foreign.length > 0) return foreign;
      if (new Set(items).size !== items.length) return fault("chosen-twice");
      const alone = question.choices?.find((choice) => choice.exclusive && items.includes(choice.value));
      return alone && items.length > 1 ? fault("not-alone", { value: alone.label }) : [];
    }
    case "date":
      if (typeof value !== "string") return fault("wrong-type", { expected: "date" });
      if (value === "none") return question.none ? [] : fault("none-not-offered");
      return isDate(value) ? [] : fault("not-a-date", { value });
    case "number":
      return typeof value === "number" && Number.isSafeInteger(value) && value >= 0
        ? []
        : fault("wrong-type", { expected: "number" });
    case "money":
      return typeof value === "object" && "amount" in value ? [] : fault("wrong-type", { expected: "money" });
    case "organisations":
      if (!Array.isArray(value) || value.some((item) => typeof item !== "object"))
        return fault("wrong-type", { expected: "organisations" });
      return value.length === 0 && !question.none ? fault("none-not-offered") : [];
    case "text":
      return typeof value === "string" ? [] : fault("wrong-type", { expected: "text" });
  }
}

export const isAnswered = (answer: Answer | undefined): answer is Answered => answer !== undefined && "value" in answer;
