// What an answer looks like as a file. Whether it is possible for its question is checked in answer.ts.
import * as z from "zod/mini";
import { bases, longestText, unknownKinds } from "./answer.ts";
import { amountForm, currencyForm, longestLine, mostItems, wellFormed } from "./answer-texts.ts";

const line = z.string().check(z.maxLength(longestLine), z.refine(wellFormed, { error: "not-well-formed" }));
const prose = z.string().check(z.maxLength(longestText), z.refine(wellFormed, { error: "not-well-formed" }));

export const organisationSchema = z.strictObject({
  name: line.check(z.minLength(1)),
  nameOwnScript: z.optional(line),
  kind: z.optional(line),
  country: z.optional(line),
  role: z.optional(line),
  website: z.optional(line),
});

export const moneySchema = z.strictObject({
  amount: z.string().check(z.regex(amountForm, { error: "not-an-amount" })),
  currency: z.string().check(z.regex(currencyForm, { error: "not-a-currency" })),
});

export const valueSchema = z.union([
  prose.check(z.minLength(1)),
  z.number().check(z.refine(Number.isFinite)),
  moneySchema,
  z.array(z.string()).check(z.maxLength(mostItems)),
  z.array(organisationSchema).check(z.maxLength(mostItems)),
]);

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

/** The schema that fits what an answer claims to be, so that faults are named by field and not as "no variant fits". */
export function schemaFor(raw: object) {
  if ("value" in raw) return answeredSchema;
  if ("unknown" in raw) return unknownSchema;
  if ("notApplicable" in raw) return notApplicableSchema;
  return notedSchema;
}
