// From what authors write (one object per YAML file) to the edition that is released. Pure: reading the files is done elsewhere.
import * as z from "zod/mini";
import { answerTypes, type Control, controls, type Edition, type Predicate, severities } from "./checklist.ts";
import { editionFormat, editionSchema } from "./checklist-schema.ts";
import type { Problem, Read } from "./problem.ts";
import { readBy } from "./problems-of.ts";

const text = z.string().check(z.minLength(1));
const texts = z.union([
  z.pipe(
    text,
    z.transform((one) => [one]),
  ),
  z.array(text),
]);
const list = z._default(z.array(z.string()), []);
const severity = z.enum(severities);
const control = z.enum(controls);
/** Predicates and their shorthand are untyped here; the composed edition is checked as a whole. */
const written = z.unknown();

const findingSource = z.strictObject({
  id: text,
  when: written,
  severity,
  statement: text,
  safeguard: z.optional(text),
  editorNote: z.optional(z.unknown()),
});
const questionSource = z.strictObject({
  id: text,
  short: text,
  ask: text,
  hint: z.optional(text),
  type: z.enum(answerTypes),
  choices: z.optional(
    z.record(z.string(), z.union([text, z.strictObject({ label: text, exclusive: z.optional(z.boolean()) })])),
  ),
  none: z.optional(text),
  unit: z.optional(text),
  when: z.optional(written),
  control,
  why: text,
  look: text,
  findings: z._default(z.array(findingSource), []),
  unknown: z.optional(z.strictObject({ severity, statement: text })),
  safeguard: z.optional(text),
  study: list,
  precedents: list,
  sources: list,
  unverified: z.optional(text),
  editorNote: z.optional(z.unknown()),
});
const sectionSource = z.strictObject({
  id: text,
  title: text,
  short: text,
  intro: text,
  counted: z._default(z.boolean(), true),
  questions: z.array(questionSource),
});
const combinedSource = z.strictObject({
  id: text,
  section: text,
  when: written,
  severity,
  statement: text,
  why: text,
  control,
  safeguard: text,
  study: list,
  sources: list,
  editorNote: z.optional(z.unknown()),
});
const checklistSource = z.strictObject({
  id: text,
  edition: z.int(),
  title: text,
  language: text,
  published: text,
  summary: text,
  notice: texts,
  ratingTable: z.unknown(),
  groups: z.unknown(),
  keyFacts: z._default(z.unknown(), []),
  studyScope: z.unknown(),
});

/** The parsed files of one source folder, each with the name it is known by in messages. */
export interface Source {
  readonly checklist: unknown;
  readonly sections: readonly { readonly file: string; readonly content: unknown }[];
  readonly combined: readonly { readonly file: string; readonly content: unknown }[];
  readonly precedents: unknown;
  readonly sources: unknown;
  readonly glossary: unknown;
  readonly studyElements: unknown;
}

/** Composes an edition, or names every fault with its file and path. References are checked afterwards by `checkEdition`. */
export function composeEdition(source: Source): Read<Edition> {
  const problems: Problem[] = [];
  const parse = <T>(file: string, schema: z.ZodMiniType<T>, content: unknown): T | undefined => {
    const parsed = readBy(schema, content, file);
    if (parsed.ok) return parsed.value;
    problems.push(...parsed.problems);
    return undefined;
  };
  const head = parse("checklist.yaml", checklistSource, source.checklist);
  const sections = source.sections.flatMap(({ file, content }) => parse(file, sectionSource, content) ?? []);
  const combined = source.combined.flatMap(({ file, content }) => parse(file, z.array(combinedSource), content) ?? []);
  if (!head || problems.length > 0) return { ok: false, problems };

  let number = 0;
  const questions = sections.flatMap((section) =>
    section.questions.map(
      ({ findings: _, unknown: __, safeguard: ___, editorNote: ____, when, choices, ...question }) => ({
        ...question,
        section: section.id,
        ...(section.counted ? { number: ++number } : {}),
        ...(when === undefined ? {} : { when: expand(when, question) }),
        ...choicesOf(question.type, choices),
      }),
    ),
  );
  const asked = sections.flatMap((section) => section.questions.map((question) => ({ section, question })));
  const composed = {
    format: editionFormat,
    ...head,
    sections: sections.map(({ questions: _, ...section }) => section),
    questions,
    rules: [
      ...asked.flatMap(({ section, question }) =>
        question.findings.map((finding) => ({
          id: `${question.id}:${finding.id}`,
          section: section.id,
          question: question.id,
          when: expand(finding.when, question),
          severity: finding.severity,
          statement: finding.statement,
          control: question.control,
          safeguard: finding.safeguard ? `${question.id}:${finding.id}` : question.id,
          study: question.study,
          sources: question.sources,
        })),
      ),
      ...combined.map(({ editorNote: _, when, ...rule }) => ({ ...rule, when: expand(when), safeguard: rule.id })),
    ],
    gapRules: asked.flatMap(({ question }) =>
      question.unknown ? [{ id: `${question.id}:unknown`, question: question.id, ...question.unknown }] : [],
    ),
    safeguards: [
      ...asked.flatMap(({ question }) => safeguardsOf(question)),
      ...combined.map((rule) => ({ id: rule.id, text: rule.safeguard, control: rule.control })),
    ],
    precedents: withoutNotes(source.precedents),
    sources: withoutNotes(source.sources),
    glossary: withoutNotes(source.glossary),
    studyElements: withoutNotes(source.studyElements),
  };
  return readBy(editionSchema, composed, "edition");
}

function safeguardsOf(question: z.infer<typeof questionSource>): { id: string; text: string; control: Control }[] {
  const own = question.findings.flatMap((finding) =>
    finding.safeguard
      ? [{ id: `${question.id}:${finding.id}`, text: finding.safeguard, control: question.control }]
      : [],
  );
  return question.safeguard ? [{ id: question.id, text: question.safeguard, control: question.control }, ...own] : own;
}

type ChoiceSource = z.infer<typeof questionSource>["choices"];

function choicesOf(type: string, choices: ChoiceSource) {
  if (type === "yes-no")
    return {
      choices: [
        { value: "yes", label: "Yes" },
        { value: "no", label: "No" },
      ],
    };
  if (!choices) return {};
  return {
    choices: Object.entries(choices).map(([value, written]) =>
      typeof written === "string"
        ? { value, label: written }
        : { value, label: written.label, ...(written.exclusive ? { exclusive: true } : {}) },
    ),
  };
}

interface About {
  readonly id: string;
  readonly type: string;
}

/** Writes shorthand out in full: a bare value tests the question itself, and a test without `question` means it. */
function expand(when: unknown, about?: About): Predicate | unknown {
  if (typeof when === "string" || Array.isArray(when)) {
    const values = typeof when === "string" ? [when] : when;
    return about?.type === "multi-choice"
      ? { question: about.id, includes: values }
      : { question: about?.id, is: values };
  }
  if (typeof when !== "object" || when === null) return when;
  if ("all" in when && Array.isArray(when.all)) return { ...when, all: when.all.map((part) => expand(part, about)) };
  if ("any" in when && Array.isArray(when.any)) return { ...when, any: when.any.map((part) => expand(part, about)) };
  if ("not" in when) return { ...when, not: expand(when.not, about) };
  const lists = Object.fromEntries(
    Object.entries(when).map(([key, value]) => [key, listed.has(key) && typeof value === "string" ? [value] : value]),
  );
  return { ...(about ? { question: about.id } : {}), ...lists };
}
const listed = new Set(["is", "includes", "includesOtherThan"]);

/** Editors' asides stay with the authors; they are never printed. */
function withoutNotes(items: unknown): unknown {
  if (!Array.isArray(items)) return items;
  return items.map((item) => {
    if (typeof item !== "object" || item === null) return item;
    const { editorNote: _, ...printed } = item as { editorNote?: unknown };
    return printed;
  });
}
