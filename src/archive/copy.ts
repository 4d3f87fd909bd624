// A copy of work in progress: assessments with their answers and history in one readable file, to keep or to move to another computer.
// Reading one is strict and writes nothing. (The signed package for auditors is another format.)
import * as z from "zod/mini";
import { readAnswer } from "../core/answers-file.ts";
import { type Assessment, type HistoryEntry, partnershipSchema } from "../core/assessment.ts";
import { questionIdSchema } from "../core/checklist.ts";
import type { Checklist } from "../core/open-edition.ts";
import type { Problem, Read } from "../core/problem.ts";
import { pathOf, readBy } from "../core/problems-of.ts";

export const copyFormat = "sister-city-check/copy@1";

export interface Copy {
  readonly format: typeof copyFormat;
  readonly madeAt: string;
  readonly assessments: readonly Assessment[];
  readonly history: readonly HistoryEntry[];
}

const text = z.string().check(z.maxLength(20_000));
const moment = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/));
const answers = z.record(z.string(), z.unknown());
const assessmentSchema = z.strictObject({
  id: z.uuid(),
  v: z.literal(1),
  checklist: text,
  edition: z.int(),
  partnership: partnershipSchema,
  reason: text,
  answers,
  completed: z.record(z.string(), z.array(questionIdSchema)),
  flagged: z.array(questionIdSchema),
  safeguards: z.array(z.strictObject({ safeguard: text, owner: text, due: text, proof: text })),
  suggested: answers,
  revision: z.int(),
  startedAt: moment,
  changedAt: moment,
  example: z.optional(z.literal(true)),
});
const historySchema = z.strictObject({
  assessment: z.uuid(),
  revision: z.int(),
  at: moment,
  who: text,
  field: text,
  from: z.unknown(),
  to: z.unknown(),
});
const copySchema = z.strictObject({
  format: z.string(),
  madeAt: moment,
  assessments: z.array(assessmentSchema),
  history: z.array(historySchema),
});

/** Writes a copy as text that a person can read. */
export const writeCopy = (copy: Copy): string => `${JSON.stringify(copy, null, 1)}\n`;

/** Reads parsed JSON as a copy: everything in it, or every fault with its path. */
export function readCopy(
  json: unknown,
  find: (checklist: string, edition: number) => Checklist | undefined,
): Read<Copy> {
  const refuse = (...problems: Problem[]): Read<never> => ({ ok: false, problems });
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return refuse({ kind: "not-an-object", path: "", facts: {} });
  if ("format" in json && json.format !== copyFormat) {
    const newer = typeof json.format === "string" && /^sister-city-check\/copy@\d+$/.test(json.format);
    return refuse({
      kind: newer ? "newer-format" : "unknown-format",
      path: "format",
      facts: { format: String(json.format).slice(0, 80), known: copyFormat },
    });
  }
  const parsed = readBy(copySchema, json);
  if (!parsed.ok) return parsed;
  const problems = parsed.value.assessments.flatMap((assessment, index) => {
    const path = pathOf(["assessments", index]);
    const checklist = find(assessment.checklist, assessment.edition);
    if (!checklist) {
      const { checklist: name, edition } = assessment;
      return [
        { kind: "unknown-checklist", path: `${path}.checklist`, facts: { checklist: name, edition } } satisfies Problem,
      ];
    }
    return (["answers", "suggested"] as const).flatMap((part) =>
      Object.entries(assessment[part]).flatMap(([id, raw]) => {
        const answer = readAnswer(checklist, id, raw, pathOf([part, id], path));
        return answer.ok ? [] : answer.problems;
      }),
    );
  });
  if (problems.length > 0) return refuse(...problems);
  // Every answer was read against its question just now.
  return { ok: true, value: { ...parsed.value, format: copyFormat } as Copy };
}
