// The plain form of an assessment that a person or another system can write by hand: strictly read, every fault named with its path.
import * as z from "zod/mini";
import { type Answer, type Answers, checkValue, isAnswered } from "./answer.ts";
import { schemaFor } from "./answer-schema.ts";
import type { Partnership } from "./assessment.ts";
import type { QuestionId } from "./checklist.ts";
import type { Checklist } from "./open-edition.ts";
import { partnershipSchema } from "./partnership-schema.ts";
import type { Problem, Read } from "./problem.ts";
import { pathOf, readBy } from "./problems-of.ts";

export const answersFormat = "sister-city-check/answers@1";

export interface AnswersFile {
  readonly format: typeof answersFormat;
  readonly checklist: string;
  readonly edition: number;
  readonly partnership: Partnership;
  readonly answers: Answers;
}

const envelope = z.strictObject({
  format: z.string(),
  checklist: z.string(),
  edition: z.int(),
  partnership: partnershipSchema,
  answers: z.record(z.string(), z.unknown()),
});

/**
 * Reads parsed JSON as an answers file.
 * @param find gives the checklist of an id and edition, or undefined when there is none
 * @returns the file with its checklist, or every fault; nothing is guessed, cut or left out
 */
export function readAnswersFile(
  json: unknown,
  find: (checklist: string, edition: number) => Checklist | undefined,
): Read<{ readonly file: AnswersFile; readonly checklist: Checklist }> {
  const refuse = (...problems: Problem[]) => ({ ok: false, problems }) as const;
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return refuse({ kind: "not-an-object", path: "", facts: {} });
  if ("format" in json && json.format !== answersFormat) return refuse(wrongFormat(json.format));
  const outer = readBy(envelope, json);
  const problems: Problem[] = outer.ok ? [] : [...outer.problems];
  // A fault around the answers is no reason to keep quiet about those in them.
  const { checklist: name, edition, answers: given }: Loose = json;
  if (typeof name !== "string" || typeof edition !== "number") return refuse(...problems);
  const checklist = find(name, edition);
  if (!checklist)
    return refuse(...problems, { kind: "unknown-checklist", path: "checklist", facts: { checklist: name, edition } });
  const answers: Record<string, Answer> = {};
  for (const [id, raw] of Object.entries(isObject(given) ? given : {})) {
    const answer = readAnswer(checklist, id, raw, pathOf(["answers", id]));
    if (answer.ok) answers[id] = answer.value;
    else problems.push(...answer.problems);
  }
  if (!outer.ok || problems.length > 0) return refuse(...problems);
  return { ok: true, value: { checklist, file: { ...outer.value, format: answersFormat, answers } } };
}

/** What stands in a file before anything about it is known. */
type Loose = Readonly<Partial<Record<keyof AnswersFile, unknown>>>;

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A format of ours with a higher number is newer; anything else is not ours. */
function wrongFormat(format: unknown): Problem {
  const newer = typeof format === "string" && /^sister-city-check\/answers@\d+$/.test(format);
  return {
    kind: newer ? "newer-format" : "unknown-format",
    path: "format",
    facts: { format: String(format).slice(0, 80), known: answersFormat },
  };
}

/** Reads one answer against its question. */
export function readAnswer(checklist: Checklist, id: string, raw: unknown, path: string): Read<Answer> {
  const question = checklist.questions.get(id as QuestionId);
  if (!question) return { ok: false, problems: [{ kind: "unknown-question", path, facts: { question: id } }] };
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
    return { ok: false, problems: [{ kind: "wrong-type", path, facts: { expected: "answer" } }] };
  }
  const parsed = readBy<Answer>(schemaFor(raw), raw, path);
  if (!parsed.ok) return parsed;
  const answer = parsed.value;
  const problems = isAnswered(answer) ? checkValue(question, answer.value, `${path}.value`) : [];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: answer };
}
