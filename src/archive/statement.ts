// What does somebody put their name to? One statement about one fingerprint, in canonical form; each names the statement before it, so
// that none before it can be taken away or moved behind it. Knows nothing of keys.
import * as z from "zod/mini";
import type { Problem, Read } from "../core/problem.ts";
import { readBy } from "../core/problems-of.ts";
import { canonicalBytes, fingerprintOf } from "./canonical.ts";
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
/** With a different view, or after two who signed side by side; written only then, so that older programs read the others. */
export const statementFormat2 = "sister-city-check/sign-off@2";

/** The part somebody plays: three at the council, one at whoever receives the file, one at an auditor. */
export const signOffRoles = ["prepared", "reviewed", "approved", "received", "audited"] as const;
export type SignOffRole = (typeof signOffRoles)[number];

const filled = (schema: typeof line) => schema.check(z.minLength(1, { error: "missing" }));
const count = z.int().check(z.minimum(0));

export const statementSchema1 = z.strictObject({
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
  /** Fingerprint of the statement before this one; absent in the first. Two people who sign the same file name the same one. */
  prev: z.optional(fingerprintSchema),
  /** The clock of the computer: a claim, not a proof. */
  claimedTime: moment,
  /** Version of the program. */
  app: line,
});
export const statementSchema2 = z.extend(statementSchema1, {
  format: z.literal(statementFormat2),
  /** How this person sees it differently: beside the rating, never instead of it. */
  differentView: z.optional(filled(prose)),
  /** Fingerprints of further statements before this one that the one under `prev` does not name, nor any before it. */
  prevAlso: z.optional(z.array(fingerprintSchema).check(z.minLength(1), z.maxLength(100))),
});
type Second = z.infer<typeof statementSchema2>;
export type Statement = Omit<Second, "format"> & { readonly format: typeof statementFormat | typeof statementFormat2 };

/** What comes before the next statement: its `prev`, and the ends of other lines where people signed side by side. */
export async function namesBefore(before: readonly Statement[]): Promise<Pick<Statement, "prev" | "prevAlso">> {
  const last = before.at(-1);
  if (!last) return {};
  const named = new Set(before.flatMap(({ prev, prevAlso = [] }) => [prev, ...prevAlso]));
  const fingerprints = await Promise.all(before.map((one) => fingerprintOf(statementBytes(one))));
  const ends = fingerprints.slice(0, -1).filter((one) => !named.has(one));
  const prev = fingerprints.at(-1);
  return { ...(prev ? { prev } : {}), ...(ends.length > 0 ? { prevAlso: ends } : {}) };
}

/** The format that holds what a statement says: the first wherever it does. */
export const formatOf = ({
  differentView,
  prevAlso,
}: Pick<Statement, "differentView" | "prevAlso">): Statement["format"] =>
  differentView === undefined && prevAlso === undefined ? statementFormat : statementFormat2;

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
  const second = "format" in json && json.format === statementFormat2;
  if ("format" in json && json.format !== statementFormat && !second)
    return refuse(wrongFormat(json.format, statementFormat2));
  const parsed: Read<Statement> = second ? readBy(statementSchema2, json) : readBy(statementSchema1, json);
  if (!parsed.ok) return parsed;
  return sameBytes(canonicalBytes(parsed.value), bytes)
    ? parsed
    : refuse({ kind: "not-canonical", path: "", facts: {} });
}
