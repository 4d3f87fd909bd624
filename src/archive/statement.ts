// What does somebody put their name to? One statement about one fingerprint, in canonical form; each names the statement before it, so
// that the order of sign-offs cannot be changed afterwards. Knows nothing of keys.
import * as z from "zod/mini";
import type { Problem, Read } from "../core/problem.ts";
import { readBy } from "../core/problems-of.ts";
import { canonicalBytes } from "./canonical.ts";
import { fingerprintOfParts } from "./parts.ts";
import { readLikelyCanonical, readStrictJson } from "./strict-json.ts";
import {
  fingerprintSchema,
  line,
  moment,
  prose,
  type Submission,
  sameBytes,
  sealedRatingSchema,
  wrongFormat,
} from "./submission.ts";

export const statementFormat = "sister-city-check/sign-off@1";

/** The part somebody plays: three at the council, one at whoever receives the file, one at an auditor. */
export const signOffRoles = ["prepared", "reviewed", "approved", "received", "audited"] as const;
export type SignOffRole = (typeof signOffRoles)[number];

const filled = (schema: typeof line) => schema.check(z.minLength(1, { error: "missing" }));
const count = z.int().check(z.minimum(0));

export const statementSchema = z.strictObject({
  format: z.literal(statementFormat),
  /** Fingerprint of the submission. */
  submission: fingerprintSchema,
  /** Fingerprint of the digests of its parts, so that a part can be held to this signature without the others. */
  parts: z.optional(fingerprintSchema),
  role: z.enum(signOffRoles),
  name: filled(line),
  office: line,
  /** The words shown beside the button. */
  declaration: filled(prose),
  /** What the person was shown of the submission. */
  seen: z.strictObject({
    version: count,
    rating: sealedRatingSchema,
    answered: count,
    unknown: count,
    evidence: count,
  }),
  /** Fingerprint of the statement before this one; absent in the first. */
  prev: z.optional(fingerprintSchema),
  /** The clock of the computer: a claim, not a proof. */
  claimedTime: moment,
  /** Version of the program. */
  app: line,
});
export type Statement = z.infer<typeof statementSchema>;

export const statementBytes = (statement: Statement): Uint8Array<ArrayBuffer> => canonicalBytes(statement);

/** What a person is shown of a submission before they sign. The counts are of questions that the checklist numbers. */
export const seenOf = (
  submission: Submission,
  tally: { readonly answered: number; readonly unknown: number },
): Statement["seen"] => ({
  version: submission.version,
  rating: submission.rating,
  answered: tally.answered,
  unknown: tally.unknown,
  evidence: submission.evidence.length,
});

/** What a statement says of the parts of its submission. */
export const partsNamed = (submission: Submission): Pick<Statement, "parts"> => {
  const parts = fingerprintOfParts(submission);
  return parts === undefined ? {} : { parts };
};

/** Reads the bytes of a statement: strict JSON, shape, canonical form. */
export function readStatement(bytes: Uint8Array): Read<Statement> {
  const likely = readLikelyCanonical(bytes);
  const quick = likely && readShape(likely.value, bytes);
  if (quick?.ok) return quick;
  const json = readStrictJson(bytes);
  return json.ok ? readShape(json.value, bytes) : json;
}

function readShape(json: unknown, bytes: Uint8Array): Read<Statement> {
  const refuse = (problem: Problem): Read<never> => ({ ok: false, problems: [problem] });
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return refuse({ kind: "not-an-object", path: "", facts: {} });
  if ("format" in json && json.format !== statementFormat) return refuse(wrongFormat(json.format, statementFormat));
  const parsed = readBy(statementSchema, json);
  if (!parsed.ok) return parsed;
  return sameBytes(canonicalBytes(parsed.value), bytes)
    ? parsed
    : refuse({ kind: "not-canonical", path: "", facts: {} });
}
