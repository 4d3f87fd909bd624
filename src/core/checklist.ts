// The words a checklist edition is made of: its types and fixed lists. What a file must look like is in checklist-schema.ts;
// here is nothing that runs, so that pages which only use an edition need not load the schema.
import type * as z from "zod/mini";
import type * as schema from "./checklist-schema.ts";

export type QuestionId = z.infer<typeof schema.questionIdSchema>;
export type SectionId = z.infer<typeof schema.sectionIdSchema>;
export type RuleId = z.infer<typeof schema.ruleIdSchema>;

export const severities = ["low", "medium", "high", "critical"] as const;
export type Severity = (typeof severities)[number];
/** Severity of a whole: "none" when nothing was raised. Ordered from the mildest. */
export const levels = ["none", ...severities] as const;
export type Level = (typeof levels)[number];

/** One test of one answer: the leaf of a predicate. */
export type Test = z.infer<typeof schema.testSchema>;
export type Predicate = Test | { all: Predicate[] } | { any: Predicate[] } | { not: Predicate };
/** A date named in a predicate: fixed, or that of another answer, moved by whole years, months or days. */
export type DateReference = z.infer<typeof schema.dateReference>;

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

/** Who could change the fact a question asks for; decides how "what would change it" may be worded. */
export const controls = ["council", "with-partner", "fact"] as const;
export type Control = (typeof controls)[number];

export type Choice = z.infer<typeof schema.choiceSchema>;
export type Question = z.infer<typeof schema.questionSchema>;
export type Section = z.infer<typeof schema.sectionSchema>;
export type Rule = z.infer<typeof schema.ruleSchema>;
/** Says that a fact is unknown: raised by the answer "I don't know", never part of the rating. */
export type GapRule = z.infer<typeof schema.gapRuleSchema>;
export type Safeguard = z.infer<typeof schema.safeguardSchema>;
export type Precedent = z.infer<typeof schema.precedentSchema>;
export type Source = z.infer<typeof schema.sourceSchema>;
export type Term = z.infer<typeof schema.termSchema>;
export type StudyElement = z.infer<typeof schema.studyElementSchema>;
export type RatingRow = z.infer<typeof schema.ratingRow>;
/** A checklist edition as it is stored, released and carried inside a submission. */
export type Edition = z.infer<typeof schema.editionSchema>;
