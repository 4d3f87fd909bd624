// Worked examples: cases from the public record with the result an edition must give for them.
import * as z from "zod/mini";
import { type AnswersFile, answersFormat, readAnswersFile } from "./answers-file.ts";
import { levels } from "./checklist.ts";
import { evaluate } from "./evaluate.ts";
import type { Checklist } from "./open-edition.ts";
import type { Problem, Read } from "./problem.ts";
import { readBy } from "./problems-of.ts";

const text = z.string().check(z.minLength(1));
export const exampleSchema = z.strictObject({
  id: text,
  title: text,
  about: text,
  sources: z.array(z.string()),
  partnership: z.unknown(),
  answers: z.unknown(),
  expect: z.strictObject({
    rating: z.enum([...levels, "not-known"]),
    highest: z.enum(levels),
    raised: z.array(z.string()),
    gaps: z.array(z.string()),
  }),
});

export interface Example {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly sources: readonly string[];
  readonly file: AnswersFile;
  readonly expect: z.infer<typeof exampleSchema>["expect"];
}

/** Reads one worked example against its checklist; its answers are read as strictly as anybody's. */
export function readExample(raw: unknown, checklist: Checklist, path: string): Read<Example> {
  const parsed = readBy(exampleSchema, raw, path);
  if (!parsed.ok) return parsed;
  const { partnership, answers, ...example } = parsed.value;
  const { id: name, edition } = checklist.edition;
  const file = readAnswersFile(
    { format: answersFormat, checklist: name, edition, partnership, answers },
    () => checklist,
  );
  if (!file.ok)
    return { ok: false, problems: file.problems.map((item) => ({ ...item, path: `${path} ${item.path}` })) };
  const unknown = example.sources.filter((source) => !checklist.sources.has(source));
  if (unknown.length > 0) {
    return {
      ok: false,
      problems: unknown.map((id) => ({ kind: "unknown-reference", path, facts: { to: "source", id } })),
    };
  }
  return { ok: true, value: { ...example, file: file.value.file } };
}

/** The written form again: what lies beside an edition, and what `readExample` reads. */
export function writeExample({ file, ...example }: Example): unknown {
  return { ...example, partnership: file.partnership, answers: file.answers };
}

/** Compares what a worked example expects with what the engine gives. */
export function checkExample(checklist: Checklist, example: Example): Problem[] {
  const { rating, findings, gaps } = evaluate(checklist, example.file.answers);
  const raised = findings.filter((finding) => finding.state === "raised").map((finding) => finding.rule as string);
  const differ = (what: string, expected: readonly string[], given: readonly string[]): Problem[] => {
    const lacking = expected.filter((item) => !given.includes(item));
    const surplus = given.filter((item) => !expected.includes(item));
    return lacking.length + surplus.length === 0
      ? []
      : [{ kind: "example", path: `${example.id}: ${what}`, facts: { lacking, surplus } }];
  };
  return [
    ...differ("rating", [example.expect.rating], [rating.word]),
    ...differ("highest", [example.expect.highest], [rating.highest]),
    ...differ("findings raised", example.expect.raised, raised),
    ...differ(
      "evidence gaps",
      example.expect.gaps,
      gaps.map((gap) => gap.rule),
    ),
  ];
}
