// A review as a file: what an auditor or an oversight body says of one submission, signed with their own key. And the council's replies
// to its queries, in the same form. Reading is strict: the signature first, then the shape, then whether it belongs here.
import * as z from "zod/mini";
import { questionIdSchema, ruleIdSchema } from "../core/checklist-schema.ts";
import type { Problem, Read } from "../core/problem.ts";
import { readBy } from "../core/problems-of.ts";
import { layers, type Remark, type Review, remarksIn, views } from "../core/review.ts";
import type { CheckedSignOff, Reason } from "../core/verification.ts";
import { canonicalBytes } from "./canonical.ts";
import type { SigningKey } from "./keys.ts";
import { type Register, standingOf } from "./register.ts";
import type { SignatureFault, SignatureType } from "./signature.ts";
import { openSignedFile, writeSignedFile } from "./signed-file.ts";
import { readStrictJson } from "./strict-json.ts";
import { fingerprintSchema, line, moment, prose, sameBytes, wrongFormat } from "./submission.ts";

/** Of what could be looked at before possible findings and evidence gaps could be: read as ever, written no more. */
export const reviewFormat1 = "sister-city-check/review@1";
export const reviewFormat = "sister-city-check/review@2";
/** Without a reply about a gap: what older programs read too. */
export const repliesFormat1 = "sister-city-check/replies@1";
export const repliesFormat = "sister-city-check/replies@2";
const reviewSignature: SignatureType = "sister-city-check-review";
const repliesSignature: SignatureType = "sister-city-check-replies";

/** More things than any checklist asks. */
const most = 2_000;
const filled = (schema: typeof line) => schema.check(z.minLength(1, { error: "missing" }));
const few = z.refine<object>((value) => Object.keys(value).length <= most);

const replySchema = z.strictObject({ text: filled(prose), name: filled(line), at: moment });
const remarkSchema = z.strictObject({
  view: z.enum(views),
  comment: prose,
  at: moment,
  reply: z.optional(replySchema),
});

export const reviewSchema1 = z.strictObject({
  format: z.literal(reviewFormat1),
  id: z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  version: z.int().check(z.minimum(1), z.maximum(1_000_000)),
  replaces: z.optional(fingerprintSchema),
  submission: fingerprintSchema,
  layer: z.enum(layers),
  scope: z.enum(["whole", "queries"]),
  reviewer: z.strictObject({ name: filled(line), office: line, contact: line }),
  considered: z.array(fingerprintSchema).check(z.maxLength(most)),
  conclusion: prose,
  answers: z.record(questionIdSchema, remarkSchema).check(few),
  findings: z.record(ruleIdSchema, remarkSchema).check(few),
  claimedTime: moment,
  /** The program it was written with. */
  app: line,
});

export const reviewSchema = z.extend(reviewSchema1, {
  format: z.literal(reviewFormat),
  gaps: z.record(ruleIdSchema, remarkSchema).check(few),
});

export const repliesSchema1 = z.strictObject({
  format: z.literal(repliesFormat1),
  submission: fingerprintSchema,
  /** Fingerprint of the review whose queries are answered. */
  review: fingerprintSchema,
  council: z.strictObject({ name: filled(line), office: line }),
  answers: z.record(questionIdSchema, replySchema).check(few),
  findings: z.record(ruleIdSchema, replySchema).check(few),
  claimedTime: moment,
  app: line,
});
export const repliesSchema = z.extend(repliesSchema1, {
  format: z.literal(repliesFormat),
  gaps: z.record(ruleIdSchema, replySchema).check(few),
});
export type RepliesFile = Omit<z.infer<typeof repliesSchema>, "format" | "gaps"> &
  Partial<Pick<z.infer<typeof repliesSchema>, "gaps">>;

/** What a signed file said once it was checked; who signed it is known by the key alone. */
export interface Signed {
  /** SHA-256 of what was signed. */
  readonly fingerprint: string;
  /** RFC 7638 thumbprint of the key. */
  readonly kid: string;
  readonly known: CheckedSignOff["known"];
}
export interface SignedReview extends Signed {
  readonly review: Review;
}
export interface SignedReplies extends Signed {
  readonly replies: RepliesFile;
}

export type Opened<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly reasons: readonly Reason[] };

const app = "sister-city-check";

/** Signs a review, in format 1 where it could not speak of gaps. @returns the bytes of the file */
export function writeReview(review: Review, key: SigningKey): Promise<Uint8Array<ArrayBuffer>> {
  const format = review.gaps ? reviewFormat : reviewFormat1;
  return writeSignedFile(canonicalBytes({ ...review, format, app }), key, reviewSignature);
}

/** Signs the council's replies, in format 1 where none is about a gap. @returns the bytes of the file */
export function writeReplies(
  { gaps, ...replies }: Omit<RepliesFile, "app">,
  key: SigningKey,
): Promise<Uint8Array<ArrayBuffer>> {
  const of =
    gaps && Object.keys(gaps).length > 0
      ? { ...replies, gaps, format: repliesFormat }
      : { ...replies, format: repliesFormat1 };
  return writeSignedFile(canonicalBytes({ ...of, app }), key, repliesSignature);
}

/** Reads a review file: what it says, or every reason why it is refused. Never throws on foreign bytes. */
export async function openReview(bytes: Uint8Array<ArrayBuffer>, register?: Register): Promise<Opened<SignedReview>> {
  const opened = await open(bytes, reviewSignature, readReview);
  if (!opened.ok) return opened;
  const { value: review, ...signed } = opened;
  return { ...signed, review, known: standingOf(register, signed.kid, review.claimedTime) };
}

/** Reads a file of replies. */
export async function openReplies(bytes: Uint8Array<ArrayBuffer>, register?: Register): Promise<Opened<SignedReplies>> {
  const opened = await open(bytes, repliesSignature, readReplies);
  if (!opened.ok) return opened;
  const { value: replies, ...signed } = opened;
  return { ...signed, replies, known: standingOf(register, signed.kid, replies.claimedTime) };
}

const ofFault: Readonly<Record<SignatureFault | "not-a-signed-file", Reason["kind"]>> = {
  "not-a-signed-file": "not-a-review",
  "not-a-signature": "signature-not-readable",
  "header-not-allowed": "signature-header-not-allowed",
  "kid-differs": "signature-key-name-differs",
  "signature-differs": "review-differs",
};

async function open<T>(bytes: Uint8Array<ArrayBuffer>, type: SignatureType, read: (content: Uint8Array) => Read<T>) {
  const file = await openSignedFile(bytes, type);
  const refuse = (reasons: readonly Reason[]) => ({ ok: false as const, reasons });
  if (!file.ok) return refuse([{ kind: ofFault[file.fault], path: "", facts: {} }]);
  const value = read(file.content);
  if (!value.ok) return refuse(value.problems);
  return { ok: true as const, value: value.value, fingerprint: file.fingerprint, kid: file.kid };
}

type Parsed<Document> = Omit<Document, "format" | "gaps"> & {
  format: string;
  gaps?: Document[keyof Document & "gaps"];
};
const reviewSchemas: Schemas<Parsed<z.infer<typeof reviewSchema>>> = [
  [reviewFormat, reviewSchema],
  [reviewFormat1, reviewSchema1],
];
const repliesSchemas: Schemas<Parsed<z.infer<typeof repliesSchema>>> = [
  [repliesFormat, repliesSchema],
  [repliesFormat1, repliesSchema1],
];

function readReplies(content: Uint8Array): Read<RepliesFile> {
  const read = readDocument(repliesSchemas, content);
  if (!read.ok) return read;
  const { format: _format, ...replies } = read.value;
  return { ok: true, value: replies };
}

function readReview(content: Uint8Array): Read<Review> {
  const read = readDocument(reviewSchemas, content);
  if (!read.ok) return read;
  const { version, replaces, scope } = read.value;
  const refuse = (kind: Problem["kind"], path: string): Read<never> => ({
    ok: false,
    problems: [{ kind, path, facts: {} }],
  });
  if (version === 1 && replaces !== undefined) return refuse("wrong-value", "replaces");
  const remarks: Remark[] = Object.values(remarksIn(read.value));
  if (scope === "queries" && remarks.some(({ view }) => view !== "query")) return refuse("wrong-value", "scope");
  const { format: _format, app: _app, ...review } = read.value;
  return { ok: true, value: review };
}

/** By format, the newest first. */
type Schemas<T> = readonly (readonly [format: string, schema: z.ZodMiniType<T>])[];

/** Strict JSON, shape, canonical form: other bytes for the same content would have another fingerprint. */
function readDocument<T>(schemas: Schemas<T>, content: Uint8Array): Read<T> {
  const json = readStrictJson(content);
  if (!json.ok) return json;
  const refuse = (problem: Problem): Read<never> => ({ ok: false, problems: [problem] });
  if (typeof json.value !== "object" || json.value === null || Array.isArray(json.value))
    return refuse({ kind: "not-an-object", path: "", facts: {} });
  const { format } = json.value as { format?: unknown };
  const [newest] = schemas;
  const [, schema] = schemas.find(([known]) => format === undefined || known === format) ?? [];
  if (!schema) return refuse(wrongFormat(format, newest?.[0] ?? ""));
  const parsed = readBy(schema, json.value);
  if (!parsed.ok) return parsed;
  return sameBytes(canonicalBytes(parsed.value), content)
    ? parsed
    : refuse({ kind: "not-canonical", path: "", facts: {} });
}
