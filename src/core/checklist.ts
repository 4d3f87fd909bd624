// What a checklist edition is: the frozen document that says what is asked, what follows from an answer, and on which sources it rests.
// It knows nothing of answers; the types here are the schema, so a file that parses is a file that can be used.
import * as z from "zod/mini";

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
export type QuestionId = z.infer<typeof questionIdSchema>;
export type SectionId = z.infer<typeof sectionIdSchema>;
export type RuleId = z.infer<typeof ruleIdSchema>;

export const severities = ["low", "medium", "high", "critical"] as const;
export type Severity = (typeof severities)[number];
/** Severity of a whole: "none" when nothing was raised. Ordered from the mildest. */
export const levels = ["none", ...severities] as const;
export type Level = (typeof levels)[number];
const severity = z.enum(severities);

/** A date named in a predicate: fixed, or that of another answer, moved by whole years, months or days. */
const dateReference = z.union([
  z.strictObject({ date: isoDate }),
  z.strictObject({
    question: questionIdSchema,
    plus: z.optional(
      z.strictObject({ years: z.optional(z.int()), months: z.optional(z.int()), days: z.optional(z.int()) }),
    ),
  }),
]);
export type DateReference = z.infer<typeof dateReference>;

const values = z.array(choiceValue).check(z.minLength(1));
const testSchema = z.union([
  z.strictObject({ question: questionIdSchema, is: values }),
  z.strictObject({ question: questionIdSchema, includes: values }),
  z.strictObject({ question: questionIdSchema, includesOtherThan: values }),
  z.strictObject({ question: questionIdSchema, given: z.literal(true) }),
  z.strictObject({ question: questionIdSchema, moreThan: z.number() }),
  z.strictObject({ question: questionIdSchema, atLeast: z.number() }),
  z.strictObject({ question: questionIdSchema, before: dateReference }),
  z.strictObject({ question: questionIdSchema, after: dateReference }),
]);
/** One test of one answer: the leaf of a predicate. */
export type Test = z.infer<typeof testSchema>;
export type Predicate = Test | { all: Predicate[] } | { any: Predicate[] } | { not: Predicate };
export const predicateSchema: z.ZodMiniType<Predicate> = z.lazy(() =>
  z.union([
    testSchema,
    z.strictObject({ all: z.array(predicateSchema).check(z.minLength(1)) }),
    z.strictObject({ any: z.array(predicateSchema).check(z.minLength(1)) }),
    z.strictObject({ not: predicateSchema }),
  ]),
);

export const answerTypes = [
  "yes-no",
  "single-choice",
  "multi-choice",
  "date",
  "organisations",
  "number",
  "money",
  "text",
] as const;
export type AnswerType = (typeof answerTypes)[number];

const choiceSchema = z.strictObject({ value: choiceValue, label: text, exclusive: z.optional(z.literal(true)) });
export type Choice = z.infer<typeof choiceSchema>;

/** Who could change the fact a question asks for; decides how "what would change it" may be worded. */
export const controls = ["council", "with-partner", "fact"] as const;
export type Control = (typeof controls)[number];

const questionSchema = z.strictObject({
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
export type Question = z.infer<typeof questionSchema>;

const sectionSchema = z.strictObject({
  id: sectionIdSchema,
  title: text,
  short: text,
  intro: text,
  /** False for the profile, whose questions describe the assessment and are not among the numbered ones. */
  counted: z.boolean(),
});
export type Section = z.infer<typeof sectionSchema>;

const ruleSchema = z.strictObject({
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
export type Rule = z.infer<typeof ruleSchema>;

const gapRuleSchema = z.strictObject({ id: ruleIdSchema, question: questionIdSchema, severity, statement: text });
/** Says that a fact is unknown: raised by the answer "I don't know", never part of the rating. */
export type GapRule = z.infer<typeof gapRuleSchema>;

const safeguardSchema = z.strictObject({ id: z.string(), text, control: z.enum(controls) });
export type Safeguard = z.infer<typeof safeguardSchema>;

const precedentSchema = z.strictObject({
  id: slug,
  parties: text,
  year: text,
  what: text,
  outcome: z.enum(["good", "bad", "mixed"]),
  lesson: text,
  sources: z.array(z.string()),
  unverified: z.optional(text),
});
export type Precedent = z.infer<typeof precedentSchema>;

const sourceSchema = z.strictObject({
  id: slug,
  publisher: text,
  title: text,
  number: z.optional(text),
  date: text,
  url: z.optional(z.string().check(z.regex(/^https?:\/\/\S+$/))),
  confidence: z.enum(["read", "not-read-in-original", "unconfirmed"]),
});
export type Source = z.infer<typeof sourceSchema>;

const termSchema = z.strictObject({ term: text, ownScript: z.optional(text), meaning: text });
export type Term = z.infer<typeof termSchema>;

const studyElementSchema = z.strictObject({
  id: z.string().check(z.regex(/^[1-3][A-G]$/)),
  kind: z.enum(["identify", "assess", "review"]),
  text,
  confidence: z.enum(["confirmed", "summary-only", "unconfirmed"]),
  unverified: z.optional(text),
});
export type StudyElement = z.infer<typeof studyElementSchema>;

/** Read from the top: the first row whose count of findings is reached gives the rating. Counts compare, nothing is added up. */
const ratingRow = z.strictObject({ gives: severity, severity, atLeast: z.int().check(z.minimum(1)) });
export type RatingRow = z.infer<typeof ratingRow>;

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
/** A checklist edition as it is stored, released and carried inside a submission. */
export type Edition = z.infer<typeof editionSchema>;
