// A copy of work in progress: assessments with their answers and history in one readable file, to keep or to move to another computer.
// With evidence or signed versions it is format 2: the same content as copy.json in a zip, beside the evidence files. With
// registers of keys or what is withheld it is format 3; with reviews of today, which older programs would call damaged, format 4; with saved
// views format 5. Each is written only where it is needed: older programs open the others.
// Reading one is strict and writes nothing. (The signed package for auditors is another format.)
import * as z from "zod/mini";
import { readAnswer } from "../core/answers-file.ts";
import type { Assessment, HistoryEntry } from "../core/assessment.ts";
import type { QuestionId, SectionId } from "../core/checklist.ts";
import { questionIdSchema } from "../core/checklist-schema.ts";
import { isDate } from "../core/date.ts";
import { evidenceItemSchema, evidenceSchema } from "../core/evidence-schema.ts";
import { mergedField } from "../core/history.ts";
import type { Checklist } from "../core/open-edition.ts";
import { partnershipSchema } from "../core/partnership-schema.ts";
import type { Problem, Read } from "../core/problem.ts";
import { pathOf, readBy } from "../core/problems-of.ts";
import { besideSchema, besideSchema5, type CopyBeside } from "./copy-beside.ts";

export const copyFormat = "sister-city-check/copy@1";
export const copyFormat2 = "sister-city-check/copy@2";
export const copyFormat3 = "sister-city-check/copy@3";
export const copyFormat4 = "sister-city-check/copy@4";
export const copyFormat5 = "sister-city-check/copy@5";

/** A signed version as it was stored; all its files are text. */
export interface SignedCopy {
  readonly fingerprint: string;
  readonly assessment: string;
  readonly version: number;
  readonly content: string;
  readonly signatures: readonly { readonly path: string; readonly text: string }[];
}

export interface Copy {
  readonly format:
    | typeof copyFormat
    | typeof copyFormat2
    | typeof copyFormat3
    | typeof copyFormat4
    | typeof copyFormat5;
  readonly madeAt: string;
  readonly assessments: readonly Assessment[];
  readonly history: readonly HistoryEntry[];
  /** From format 2 on. */
  readonly submissions?: readonly SignedCopy[];
  /** From format 3 on. */
  readonly beside?: CopyBeside;
}

/**
 * Names inside the zip. All files have one folder, those of formats 3 to 5 too: older programs know no other, and would call the zip damaged
 * where they can say that it is newer.
 */
export const copyPath = "copy.json";
export const copyEvidencePath = (fingerprint: string): string => `evidence/${fingerprint}`;
export const isOfCopy = (path: string): boolean => path === copyPath || /^evidence\/[0-9a-f]{64}$/.test(path);

const text = z.string().check(z.maxLength(20_000));
const count = z.int().check(z.minimum(1));
/** A moment that the calendar has: another would stop every list that shows it. */
const moment = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/),
  z.refine((value) => !Number.isNaN(Date.parse(value)) && isDate(value.slice(0, 10))),
);
const due = z.string().check(z.refine((value) => value === "" || isDate(value)));
const answers = z.record(z.string(), z.unknown());
const assessmentSchema = z.strictObject({
  id: z.uuid(),
  v: z.literal(1),
  checklist: text,
  edition: count,
  partnership: partnershipSchema,
  reason: text,
  version: z.optional(count),
  answers,
  completed: z.record(z.string(), z.array(questionIdSchema)),
  flagged: z.array(questionIdSchema),
  safeguards: z.array(z.strictObject({ safeguard: text, owner: text, due, proof: text })),
  suggested: answers,
  revision: count,
  startedAt: moment,
  changedAt: moment,
  example: z.optional(z.literal(true)),
});
const assessmentSchema2 = z.extend(assessmentSchema, { evidence: z.optional(evidenceSchema) });
const fingerprint = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const signedSchema = z.strictObject({
  fingerprint,
  assessment: z.uuid(),
  version: count,
  content: z.string().check(z.maxLength(20_000_000)),
  signatures: z.array(z.strictObject({ path: text, text })),
});
const lineSchema = z.strictObject({
  revision: count,
  at: moment,
  who: text,
  field: text,
  from: z.unknown(),
  to: z.unknown(),
  hash: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
});
const historySchema = z.extend(lineSchema, { assessment: z.uuid() });
const mergedSchema = z.strictObject({ madeAt: moment, lines: z.array(lineSchema) });
const copySchema = z.strictObject({
  format: z.string(),
  madeAt: moment,
  assessments: z.array(assessmentSchema),
  history: z.array(historySchema),
});

const copySchema2 = z.extend(copySchema, {
  assessments: z.array(assessmentSchema2),
  submissions: z.array(signedSchema),
});

const copySchema3 = z.extend(copySchema2, { beside: besideSchema });
const copySchema5 = z.extend(copySchema2, { beside: besideSchema5 });

const schemas: ReadonlyMap<unknown, z.ZodMiniType<Parsed>> = new Map<unknown, z.ZodMiniType<Parsed>>([
  [copyFormat, copySchema],
  [copyFormat2, copySchema2],
  [copyFormat3, copySchema3],
  // Reviews may speak of evidence gaps; the shape around them is the same.
  [copyFormat4, copySchema3],
  [copyFormat5, copySchema5],
]);

/** The oldest format that holds this beside assessments. */
export function formatWith(beside: CopyBeside): Copy["format"] {
  if (beside.views) return copyFormat5;
  return beside.reviews.length > 0 ? copyFormat4 : copyFormat3;
}

/** Writes a copy as text that a person can read. */
export const writeCopy = (copy: Copy): string => `${JSON.stringify(copy, null, 1)}\n`;

/** Reads parsed JSON as a copy: everything in it, or every fault with its path. */
export function readCopy(json: unknown, find: Find): Read<Copy> {
  const refuse = (...problems: Problem[]): Read<never> => ({ ok: false, problems });
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return refuse({ kind: "not-an-object", path: "", facts: {} });
  const schema = schemas.get("format" in json ? json.format : copyFormat);
  if (!schema) {
    const format = "format" in json ? json.format : undefined;
    const newer = typeof format === "string" && /^sister-city-check\/copy@\d+$/.test(format);
    return refuse({
      kind: newer ? "newer-format" : "unknown-format",
      path: "format",
      facts: { format: String(format).slice(0, 80), known: copyFormat5 },
    });
  }
  const parsed = readBy(schema, json);
  if (!parsed.ok) return parsed;
  const problems = [
    ...problemsOfAssessments(parsed.value, find),
    ...problemsOfHistory(parsed.value, find),
    ...problemsOfSigned(parsed.value),
  ];
  if (problems.length > 0) return refuse(...problems);
  // Every answer was read against its question just now.
  return { ok: true, value: parsed.value as Copy };
}

type Find = (checklist: string, edition: number) => Checklist | undefined;
type Third = z.infer<typeof copySchema3>;
type Parsed = Omit<Third, "submissions" | "beside"> & Partial<Pick<Third, "submissions" | "beside">>;

function problemsOfAssessments({ assessments }: Parsed, find: Find): Problem[] {
  const ids = assessments.map((one) => one.id);
  return assessments.flatMap((assessment, index): Problem[] => {
    const path = pathOf(["assessments", index]);
    if (ids.indexOf(assessment.id) < index)
      return [{ kind: "repeated-id", path: `${path}.id`, facts: { id: assessment.id } }];
    const checklist = find(assessment.checklist, assessment.edition);
    if (!checklist) {
      const { checklist: name, edition } = assessment;
      return [{ kind: "unknown-checklist", path: `${path}.checklist`, facts: { checklist: name, edition } }];
    }
    return [
      ...(["answers", "suggested"] as const).flatMap((part) =>
        Object.entries(assessment[part]).flatMap(([id, raw]) =>
          problemsOfAnswer(checklist, id, raw, pathOf([part, id], path)),
        ),
      ),
      ...problemsOfNames(checklist, assessment, path),
    ];
  });
}

function problemsOfAnswer(checklist: Checklist, id: string, raw: unknown, path: string): readonly Problem[] {
  const answer = readAnswer(checklist, id, raw, path);
  return answer.ok ? [] : answer.problems;
}

/** What is named outside of the answers must be in the checklist too. */
function problemsOfNames(checklist: Checklist, assessment: Parsed["assessments"][number], path: string): Problem[] {
  const { questions, sections, safeguards } = checklist;
  const unknown = (known: boolean, kind: Problem["kind"], at: string, facts: Problem["facts"]): Problem[] =>
    known ? [] : [{ kind, path: at, facts }];
  const question = (id: string, at: string): Problem[] =>
    unknown(questions.has(id as QuestionId), "unknown-question", at, { question: id });
  return [
    ...assessment.flagged.flatMap((id, index) => question(id, pathOf(["flagged", index], path))),
    ...Object.entries(assessment.evidence ?? {}).flatMap(([number, { uses }]) =>
      uses.flatMap((use, index) => question(use.question, pathOf(["evidence", number, "uses", index], path))),
    ),
    ...Object.entries(assessment.completed).flatMap(([section, leftOpen]) => [
      ...unknown(sections.has(section as SectionId), "unknown-reference", pathOf(["completed", section], path), {
        to: "section",
        id: section,
      }),
      ...leftOpen.flatMap((id, index) => question(id, pathOf(["completed", section, index], path))),
    ]),
    ...assessment.safeguards.flatMap(({ safeguard }, index) =>
      unknown(safeguards.has(safeguard), "unknown-reference", pathOf(["safeguards", index, "safeguard"], path), {
        to: "safeguard",
        id: safeguard,
      }),
    ),
  ];
}

function problemsOfHistory({ assessments, history }: Parsed, find: Find): Problem[] {
  const byId = new Map(assessments.map((one) => [one.id, one]));
  const seen = new Set<string>();
  return history.flatMap((entry, index): readonly Problem[] => {
    const path = pathOf(["history", index]);
    const assessment = byId.get(entry.assessment);
    if (!assessment)
      return [
        { kind: "unknown-reference", path: `${path}.assessment`, facts: { to: "assessment", id: entry.assessment } },
      ];
    const key = `${entry.assessment} ${entry.revision}`;
    if (seen.has(key)) return [{ kind: "repeated-id", path: `${path}.revision`, facts: { id: key } }];
    seen.add(key);
    return problemsOfLine(entry, find(assessment.checklist, assessment.edition), path, true);
  });
}

type Line = z.infer<typeof lineSchema>;

/** What a line holds must be what its field can hold. @param outer lines that came in with another copy hold no further ones */
function problemsOfLine(
  line: Line,
  checklist: Checklist | undefined,
  path: string,
  outer: boolean,
): readonly Problem[] {
  const wrong = (at: string): Problem => ({ kind: "wrong-value", path: at, facts: {} });
  if (line.field === mergedField) {
    const merged = mergedSchema.safeParse(line.to);
    if (!merged.success || line.from !== null || (!outer && merged.data.lines.length > 0)) return [wrong(`${path}.to`)];
    return merged.data.lines.flatMap((inner, index) =>
      problemsOfLine(inner, checklist, pathOf(["to", "lines", index], path), false),
    );
  }
  if (line.field.startsWith("evidence."))
    return (["from", "to"] as const).flatMap((side) =>
      line[side] === null || evidenceItemSchema.safeParse(line[side]).success ? [] : [wrong(`${path}.${side}`)],
    );
  const question = /^answers\.(.+)$/.exec(line.field)?.[1];
  if (!checklist || question === undefined) return [];
  return (["from", "to"] as const).flatMap((side) =>
    line[side] === null ? [] : problemsOfAnswer(checklist, question, line[side], `${path}.${side}`),
  );
}

/** Signed versions belong to an assessment of the copy. Whether their bytes are what was signed, their fingerprint says. */
function problemsOfSigned({ assessments, submissions = [] }: Parsed): Problem[] {
  const ids = new Set(assessments.map((one) => one.id));
  return submissions.flatMap((one, index): Problem[] =>
    ids.has(one.assessment)
      ? []
      : [
          {
            kind: "unknown-reference",
            path: pathOf(["submissions", index, "assessment"]),
            facts: { to: "assessment", id: one.assessment },
          },
        ],
  );
}
