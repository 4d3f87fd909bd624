// What is a submission? The fixed content of a sealed assessment, as it stands in data/submission.json: its canonical bytes (RFC 8785)
// are what every sign-off is about, and their SHA-256 is the fingerprint. Knows nothing of zip files, keys or screens.
import * as z from "zod/mini";
import type { Answers } from "../core/answer.ts";
import { longestText } from "../core/answer.ts";
import { readAnswer } from "../core/answers-file.ts";
import { levels, severities } from "../core/checklist.ts";
import { questionIdSchema } from "../core/checklist-schema.ts";
import { isDate } from "../core/date.ts";
import { type RatingWord, ratingWords } from "../core/evaluate.ts";
import type { Checklist } from "../core/open-edition.ts";
import { partnershipSchema } from "../core/partnership-schema.ts";
import type { Problem, Read } from "../core/problem.ts";
import { pathOf, readBy } from "../core/problems-of.ts";
import { canonicalBytes } from "./canonical.ts";
import { readLikelyCanonical, readStrictJson } from "./strict-json.ts";

export const submissionFormat = "sister-city-check/submission@1";

const wellFormed = z.refine<string>((value) => value.isWellFormed() && !value.includes("\0"), {
  error: "not-well-formed",
});
export const line = z.string().check(z.maxLength(300), wellFormed);
export const prose = z.string().check(z.maxLength(longestText), wellFormed);
const written = prose.check(z.minLength(1, { error: "missing" }));
const count = z.int().check(z.minimum(0), z.maximum(Number.MAX_SAFE_INTEGER));
const fromOne = count.check(z.minimum(1));
export const fingerprintSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** A moment of the calendar, in UTC. */
export const moment = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/),
  z.refine((value) => !Number.isNaN(Date.parse(value)) && isDate(value.slice(0, 10))),
);
const day = z.string().check(z.refine((value) => isDate(value)));
const dayOrNothing = z.string().check(z.refine((value) => value === "" || isDate(value)));

/** What a council can decide about a partnership once it has been checked. */
export const decisions = [
  "sign",
  "sign-with-changes",
  "continue-with-conditions",
  "pause",
  "let-lapse",
  "end",
] as const;

export const decisionSchema = z.strictObject({
  decision: z.enum(decisions),
  /** Who decided: council, committee, mayor. */
  body: line,
  date: day,
  note: prose,
});

/** The rating as it was worked out when the submission was sealed, so that anybody can work it out again and compare. */
export const sealedRatingSchema = z.strictObject({
  word: z.enum(ratingWords as readonly [RatingWord, ...RatingWord[]]),
  level: z.enum(levels),
  highest: z.enum(levels),
  counts: z.strictObject(
    Object.fromEntries(severities.map((one) => [one, count])) as Record<(typeof severities)[number], typeof count>,
  ),
  gaps: count,
  /** Version of the rules of evaluation. */
  engine: fromOne,
});

/**
 * One piece of evidence: a file or a link, never both. A file is named by its fingerprint, which is also its name in the package. What
 * was removed before sealing is no part of a submission; its number is not given again.
 */
export const evidenceEntrySchema = z
  .strictObject({
    id: z.string().check(z.regex(/^E[1-9]\d{0,5}$/)),
    title: line,
    file: z.optional(
      z.strictObject({
        fingerprint: fingerprintSchema,
        /** Media type, judged by content. */
        type: line,
        /** Ending of the name in the package, judged by content. */
        ending: z.string().check(z.regex(/^[a-z0-9]{1,8}$/)),
        bytes: count,
        /** The name it came with. */
        name: line,
        /** Fingerprint of the file before place, camera and author were taken out of it. */
        strippedFrom: z.optional(fingerprintSchema),
      }),
    ),
    link: z.optional(z.string().check(z.maxLength(2000), z.regex(/^https?:\/\/\S+$/i), wellFormed)),
    date: z.optional(day),
    holder: z.optional(line),
    addedAt: moment,
    addedBy: prose,
    uses: z.array(z.strictObject({ question: questionIdSchema, pages: line })),
  })
  .check(z.refine(({ file, link }) => (file === undefined) !== (link === undefined)));

export const submissionSchema = z.strictObject({
  format: z.literal(submissionFormat),
  /** The assessment this is a version of. */
  id: z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  version: fromOne,
  /** Fingerprint of the version this one replaces; absent in the first. */
  replaces: z.optional(fingerprintSchema),
  checklist: line,
  edition: fromOne,
  /** SHA-256 of data/checklist.json. */
  editionFingerprint: fingerprintSchema,
  partnership: partnershipSchema,
  reason: prose,
  answers: z.record(z.string(), z.unknown()),
  completed: z.record(z.string(), z.array(questionIdSchema)),
  safeguards: z.array(z.strictObject({ safeguard: line, owner: line, due: dayOrNothing, proof: prose })),
  evidence: z.array(evidenceEntrySchema),
  /**
   * How many lines the history has and the hash of its last one. The lines stay with the council: they hold words that were taken
   * back. Whoever shows them later can be held to this hash.
   */
  history: z.optional(z.strictObject({ entries: count, head: fingerprintSchema })),
  decision: z.optional(decisionSchema),
  /** Somebody who saw it differently, beside the rating and never instead of it. */
  differentView: z.optional(z.strictObject({ text: written, name: line.check(z.minLength(1, { error: "missing" })) })),
  rating: sealedRatingSchema,
  startedAt: moment,
  sealedAt: moment,
  /** What the salts of its parts are made from, so that some can be shown without the others: see parts.ts. */
  seed: z.optional(fingerprintSchema),
  /** An invented example, never a council's own record. */
  example: z.optional(z.literal(true)),
});

export type Parsed = z.infer<typeof submissionSchema>;
export type Submission = Omit<Parsed, "answers"> & { readonly answers: Answers };
export type SealedRating = z.infer<typeof sealedRatingSchema>;
export type EvidenceEntry = z.infer<typeof evidenceEntrySchema>;
export type Decision = z.infer<typeof decisionSchema>;

/** The bytes of data/submission.json. */
export const submissionBytes = (submission: Submission): Uint8Array<ArrayBuffer> => canonicalBytes(submission);

/**
 * Reads data/submission.json as far as it can be read without its checklist: strict JSON, canonical form, shape. Its answers are read
 * by `readSubmissionAnswers`, once the checklist is known.
 */
export function readSubmission(bytes: Uint8Array): Read<Parsed> {
  // Most submissions are as they should be; what is wrong with the others takes a longer look.
  const likely = readLikelyCanonical(bytes);
  const quick = likely && readContent(likely.value, bytes);
  if (quick?.ok) return quick;
  const json = readStrictJson(bytes);
  return json.ok ? readContent(json.value, bytes) : json;
}

function readContent(json: unknown, bytes: Uint8Array): Read<Parsed> {
  const refuse = (problem: Problem): Read<never> => ({ ok: false, problems: [problem] });
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return refuse({ kind: "not-an-object", path: "", facts: {} });
  if ("format" in json && json.format !== submissionFormat) return refuse(wrongFormat(json.format, submissionFormat));
  const parsed = readSubmissionShape(json);
  if (!parsed.ok) return parsed;
  // Other bytes for the same content would have another fingerprint. What the schema trims is no canonical content either.
  return sameBytes(canonicalBytes(parsed.value), bytes)
    ? parsed
    : refuse({ kind: "not-canonical", path: "", facts: {} });
}

/** Has this the shape of a submission? Its answers are not read yet. */
export function readSubmissionShape(json: unknown): Read<Parsed> {
  const parsed = readBy(submissionSchema, json);
  if (!parsed.ok) return parsed;
  const { version, replaces } = parsed.value;
  if ((version === 1) === (replaces === undefined)) return parsed;
  const kind = replaces === undefined ? "missing" : "wrong-value";
  return { ok: false, problems: [{ kind, path: "replaces", facts: {} }] };
}

/** Reads the answers of a submission against its checklist: the submission, or every answer that is not possible. */
export function readSubmissionAnswers(parsed: Parsed, checklist: Checklist): Read<Submission> {
  const problems = Object.entries(parsed.answers).flatMap(([id, raw]): readonly Problem[] => {
    const answer = readAnswer(checklist, id, raw, pathOf(["answers", id]));
    return answer.ok ? [] : answer.problems;
  });
  // Every answer was read against its question just now.
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed as Submission };
}

/** A format of ours with another number is newer; anything else is not ours. */
export function wrongFormat(format: unknown, known: string): Problem {
  const ours = typeof format === "string" && format.replace(/@\d+$/, "") === known.replace(/@\d+$/, "");
  return {
    kind: ours ? "newer-format" : "unknown-format",
    path: "format",
    facts: { format: String(format).slice(0, 80), known },
  };
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
