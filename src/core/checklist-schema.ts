// What a checklist edition looks like as a file: the frozen document that says what is asked, what follows from an answer, and on
// which sources it rests. A file that parses is a file that can be used.
import * as z from "zod/mini";
import { answerTypes, controls, type Predicate, severities } from "./checklist.ts";

const text = z.string().check(z.minLength(1), z.maxLength(4000));
const slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
/** Choice values may be country codes, so capitals are allowed. */
const choiceValue = z.string().check(z.regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/));
const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const questionIdSchema = z
  .string()
  .check(z.regex(/^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*$/))
  .brand<"QuestionId">();
export const sectionIdSchema = z
  .string()
  .check(z.regex(/^[a-z]+$/))
  .brand<"SectionId">();
export const ruleIdSchema = z
  .string()
  .check(z.regex(/^[a-z]+\.[a-z0-9-]+(:[a-z0-9-]+)?$/))
  .brand<"RuleId">();

const severity = z.enum(severities);

/** A date named in a predicate: fixed, or that of another answer, moved by whole years, months or days. */
export const dateReference = z.union([
  z.strictObject({ date: isoDate }),
  z.strictObject({
    question: questionIdSchema,
    plus: z.optional(
      z.strictObject({ years: z.optional(z.int()), months: z.optional(z.int()), days: z.optional(z.int()) }),
    ),
  }),
]);

const values = z.array(choiceValue).check(z.minLength(1));
export const testSchema = z.union([
  z.strictObject({ question: questionIdSchema, is: values }),
  z.strictObject({ question: questionIdSchema, includes: values }),
  z.strictObject({ question: questionIdSchema, includesOtherThan: values }),
  z.strictObject({ question: questionIdSchema, given: z.literal(true) }),
  z.strictObject({ question: questionIdSchema, moreThan: z.number() }),
  z.strictObject({ question: questionIdSchema, atLeast: z.number() }),
  z.strictObject({ question: questionIdSchema, before: dateReference }),
  z.strictObject({ question: questionIdSchema, after: dateReference }),
]);
export const predicateSchema: z.ZodMiniType<Predicate> = z.lazy(() =>
  z.union([
    testSchema,
    z.strictObject({ all: z.array(predicateSchema).check(z.minLength(1)) }),
    z.strictObject({ any: z.array(predicateSchema).check(z.minLength(1)) }),
    z.strictObject({ not: predicateSchema }),
  ]),
);

export const choiceSchema = z.strictObject({ value: choiceValue, label: text, exclusive: z.optional(z.literal(true)) });

export const questionSchema = z.strictObject({
  id: questionIdSchema,
  section: sectionIdSchema,
  /** Position among the counted questions, from 1; profile questions have none. */
  number: z.optional(z.int()),
  short: text,
  ask: text,
  hint: z.optional(text),
  type: z.enum(answerTypes),
  /** Present for yes-no, single-choice and multi-choice, in the order they are offered. */
  choices: z.optional(z.array(choiceSchema)),
  /** Label of the explicit answer "none" for date and organisations. */
  none: z.optional(text),
  unit: z.optional(text),
  when: z.optional(predicateSchema),
  control: z.enum(controls),
  why: text,
  look: text,
  study: z.array(z.string()),
  precedents: z.array(z.string()),
  sources: z.array(z.string()),
  unverified: z.optional(text),
});

export const sectionSchema = z.strictObject({
  id: sectionIdSchema,
  title: text,
  short: text,
  intro: text,
  /** False for the profile, whose questions describe the assessment and are not among the numbered ones. */
  counted: z.boolean(),
});

export const ruleSchema = z.strictObject({
  id: ruleIdSchema,
  section: sectionIdSchema,
  /** The question whose answer the rule is about; absent for rules that combine several. */
  question: z.optional(questionIdSchema),
  when: predicateSchema,
  severity,
  statement: text,
  why: z.optional(text),
  control: z.enum(controls),
  safeguard: z.string(),
  study: z.array(z.string()),
  sources: z.array(z.string()),
});

export const gapRuleSchema = z.strictObject({
  id: ruleIdSchema,
  question: questionIdSchema,
  severity,
  statement: text,
});

export const safeguardSchema = z.strictObject({ id: z.string(), text, control: z.enum(controls) });

export const precedentSchema = z.strictObject({
  id: slug,
  parties: text,
  year: text,
  what: text,
  outcome: z.enum(["good", "bad", "mixed"]),
  lesson: text,
  sources: z.array(z.string()),
  unverified: z.optional(text),
});

export const sourceSchema = z.strictObject({
  id: slug,
  publisher: text,
  title: text,
  number: z.optional(text),
  date: text,
  url: z.optional(z.string().check(z.regex(/^https?:\/\/\S+$/))),
  confidence: z.enum(["read", "not-read-in-original", "unconfirmed"]),
});

export const termSchema = z.strictObject({ term: text, ownScript: z.optional(text), meaning: text });

export const studyElementSchema = z.strictObject({
  id: z.string().check(z.regex(/^[1-3][A-G]$/)),
  kind: z.enum(["identify", "assess", "review"]),
  text,
  confidence: z.enum(["confirmed", "summary-only", "unconfirmed"]),
  unverified: z.optional(text),
});

/** Read from the top: the first row whose count of findings is reached gives the rating. Counts compare, nothing is added up. */
export const ratingRow = z.strictObject({ gives: severity, severity, atLeast: z.int().check(z.minimum(1)) });

export const editionFormat = "sister-city-check/checklist@1";
export const editionSchema = z.strictObject({
  format: z.literal(editionFormat),
  id: slug,
  edition: z.int().check(z.minimum(1)),
  title: text,
  language: z.string(),
  published: isoDate,
  summary: text,
  notice: z.array(text),
  ratingTable: z.array(ratingRow).check(z.minLength(1)),
  groups: z.array(z.strictObject({ title: text, sections: z.array(sectionIdSchema) })),
  /** Answers worth seeing at once: the four figures of the report's first page. */
  keyFacts: z.array(z.strictObject({ question: questionIdSchema, caption: text })).check(z.maxLength(4)),
  studyScope: z.strictObject({
    law: text,
    index: text,
    threshold: z.number(),
    scores: z.record(z.string().check(z.regex(/^[A-Z]{2}$/)), z.number()),
    unverified: z.optional(text),
  }),
  sections: z.array(sectionSchema).check(z.minLength(1)),
  questions: z.array(questionSchema).check(z.minLength(1)),
  rules: z.array(ruleSchema),
  gapRules: z.array(gapRuleSchema),
  safeguards: z.array(safeguardSchema),
  precedents: z.array(precedentSchema),
  sources: z.array(sourceSchema),
  glossary: z.array(termSchema),
  studyElements: z.array(studyElementSchema),
});
