// What an answer can be, and whether it is possible for its question. Incomplete is never an error here; impossible is.
import * as z from "zod/mini";
import type { Question, QuestionId } from "./checklist.ts";
import { isDate } from "./date.ts";
import type { Problem } from "./problem.ts";

/** Longest text anybody may type into one field, in UTF-16 units; longer input is refused, never cut. */
export const longestText = 20_000;
const longestName = 300;

/** Text that UTF-8 and every reader can carry: no lone surrogates, no NUL. */
const wellFormed = (value: string): boolean => value.isWellFormed() && !value.includes("\0");
const line = z.string().check(z.maxLength(longestName), z.refine(wellFormed, { error: "not-well-formed" }));
const prose = z.string().check(z.maxLength(longestText), z.refine(wellFormed, { error: "not-well-formed" }));

export const bases = ["document", "told", "own-view"] as const;
/** What an answer rests on, from the strongest. Left out it counts as "own-view". */
export type Basis = (typeof bases)[number];

export const unknownKinds = ["not-yet-asked", "not-told", "nobody-knows"] as const;
export type UnknownKind = (typeof unknownKinds)[number];

export const organisationSchema = z.strictObject({
  name: line.check(z.minLength(1)),
  nameOwnScript: z.optional(line),
  kind: z.optional(line),
  country: z.optional(line),
  role: z.optional(line),
  website: z.optional(line),
});
export type Organisation = z.infer<typeof organisationSchema>;

export const moneySchema = z.strictObject({
  /** Decimal number as text, so that no cent is lost: "1200.00". */
  amount: z.string().check(z.regex(/^\d{1,15}(\.\d{1,2})?$/, { error: "not-an-amount" })),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/, { error: "not-a-currency" })),
});
export type Money = z.infer<typeof moneySchema>;

const valueSchema = z.union([
  prose.check(z.minLength(1)),
  z.number().check(z.refine(Number.isFinite)),
  moneySchema,
  z.array(z.string()).check(z.maxLength(200)),
  z.array(organisationSchema).check(z.maxLength(200)),
]);
export type AnswerValue = z.infer<typeof valueSchema>;

const beside = {
  note: z.optional(prose),
  /** Which document and page, in the officer's words. */
  reference: z.optional(line),
};
export const answeredSchema = z.strictObject({ value: valueSchema, basis: z.optional(z.enum(bases)), ...beside });
export const unknownSchema = z.strictObject({
  unknown: z.enum(unknownKinds),
  /** Who could answer it. */
  ask: z.optional(line),
  ...beside,
});
export const notApplicableSchema = z.strictObject({ notApplicable: prose, ...beside });
/** A note may stand before there is an answer. */
export const notedSchema = z.strictObject(beside);
export type Answered = z.infer<typeof answeredSchema>;
export type Answer =
  | Answered
  | z.infer<typeof unknownSchema>
  | z.infer<typeof notApplicableSchema>
  | z.infer<typeof notedSchema>;
/** All stored answers of one assessment. An id that is absent is unanswered. */
export type Answers = Readonly<Partial<Record<QuestionId, Answer>>>;

/** The schema that fits what an answer claims to be, so that faults are named by field and not as "no variant fits". */
export function schemaFor(raw: object) {
  if ("value" in raw) return answeredSchema;
  if ("unknown" in raw) return unknownSchema;
  if ("notApplicable" in raw) return notApplicableSchema;
  return notedSchema;
}

/**
 * Is this value possible for this question? Returns every fault found, with the path inside the answer.
 * Rules: a choice must be one of the offered; an exclusive choice stands alone; dates must exist in the calendar.
 */
export function checkValue(question: Question, value: AnswerValue, path: string): Problem[] {
  const fault = (kind: Problem["kind"], facts: Problem["facts"] = {}, at = path): Problem[] => [
    { kind, path: at, facts },
  ];
  const allowed = (question.choices ?? []).map((choice) => choice.value);
  switch (question.type) {
    case "yes-no":
    case "single-choice":
      if (typeof value !== "string") return fault("wrong-type", { expected: question.type });
      return allowed.includes(value) ? [] : fault("not-a-choice", { value, allowed });
    case "multi-choice": {
      if (!Array.isArray(value)) return fault("wrong-type", { expected: question.type });
      const items = value.filter((item) => typeof item === "string");
      if (items.length !== value.length || items.length === 0) return fault("wrong-type", { expected: question.type });
      const foreign = items.flatMap((item, index) =>
        allowed.includes(item) ? [] : fault("not-a-choice", { value: item, allowed }, `${path}[${index}]`),
      );
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
