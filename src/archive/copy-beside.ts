// What a copy of everything holds beside assessments: reviews with the submissions they stand on, registers of keys, what is withheld
// from public editions, saved views of the portfolio. All bytes lie as files beside the text, named by their SHA-256. Reading is strict and writes nothing.
import * as z from "zod/mini";
import { layers, views } from "../core/review.ts";
import { checkNames, verdicts } from "../core/verification.ts";
import { groundsSchema } from "./public-edition.ts";
import { registerSchema } from "./register.ts";
import { fingerprintSchema, moment, sealedRatingSchema } from "./submission.ts";
import { keptViewSchema } from "./view-file.ts";

/** Longer than any field takes: what is being written may be longer than what can be signed, and is copied all the same. */
const words = z.string().check(
  z.maxLength(200_000),
  z.refine((value) => value.isWellFormed() && !value.includes("\0"), { error: "not-well-formed" }),
);
const count = z.int().check(z.minimum(0), z.maximum(1_000_000));
const key = z.string().check(z.regex(/^(answers|findings|gaps)\.[^\0]{1,300}$/));
const signedAs = z.optional(fingerprintSchema);

const ownSchema = z.strictObject({
  kind: z.literal("own"),
  id: z.uuid(),
  submission: fingerprintSchema,
  layer: z.enum(layers),
  reviewer: z.strictObject({ name: words, office: words, contact: words }),
  conclusion: words,
  remarks: z.record(key, z.strictObject({ view: z.optional(z.enum(views)), comment: words, at: moment })),
  version: count,
  signed: z.strictObject({ whole: signedAs, queries: signedAs }),
  startedAt: moment,
  changedAt: moment,
  about: z.strictObject({
    council: words,
    partner: words,
    partnerOwnScript: z.optional(words),
    version: count,
    verdict: z.enum(["matches", "cannot-be-checked"]),
  }),
});
const draftRepliesSchema = z.strictObject({
  kind: z.literal("own-replies"),
  id: z.string(),
  submission: fingerprintSchema,
  review: fingerprintSchema,
  name: words,
  office: words,
  replies: z.record(key, z.strictObject({ text: words, at: moment })),
  changedAt: moment,
});
const signedFileSchema = z.strictObject({
  kind: z.enum(["review", "replies"]),
  /** Fingerprint of what was signed. */
  id: fingerprintSchema,
  submission: fingerprintSchema,
  at: moment,
  /** SHA-256 of the whole file. */
  file: fingerprintSchema,
});

const reasonSchema = z.strictObject({
  kind: z.string().check(z.regex(/^[a-z-]{1,60}$/)),
  path: words,
  facts: z.record(words, z.union([words, z.number(), z.array(words)])),
});
const ratingSchema = z.omit(sealedRatingSchema, { engine: true });
const verificationSchema = z.strictObject({
  kind: z.enum(["package", "pdf", "other"]),
  verdict: z.enum(verdicts),
  checks: z.array(
    z.strictObject({
      check: z.enum(checkNames),
      outcome: z.enum(verdicts),
      facts: z.record(words, z.union([words, z.number()])),
      reasons: z.array(reasonSchema),
    }),
  ),
  limits: z.array(reasonSchema),
  signOffs: z.array(
    z.strictObject({
      path: words,
      role: words,
      name: words,
      office: words,
      claimedTime: words,
      differentView: z.optional(words),
      kid: words,
      outcome: z.enum(verdicts),
      known: z.enum(["no-register", "in-register", "not-in-register", "revoked", "not-valid-then"]),
    }),
  ),
  fingerprint: z.optional(fingerprintSchema),
  words: z.optional(z.array(words)),
  rating: z.optional(z.strictObject({ stated: ratingSchema, workedOut: ratingSchema })),
});
const receivedSchema = z.strictObject({
  /** SHA-256 of the content, which lies beside the text under this name. */
  fingerprint: fingerprintSchema,
  edition: fingerprintSchema,
  signatures: z.array(z.strictObject({ path: words, text: words })),
  evidence: z.array(fingerprintSchema),
  verification: verificationSchema,
});

export const besideSchema = z.strictObject({
  reviews: z.array(z.union([ownSchema, draftRepliesSchema, signedFileSchema])),
  received: z.array(receivedSchema),
  /** Checklist editions that came with them and that the program does not bring: files of these names. */
  editions: z.array(fingerprintSchema),
  registers: z.strictObject({
    /** SHA-256 of the file of the register in use. */
    inUse: z.optional(fingerprintSchema),
    kept: z.optional(registerSchema),
  }),
  /** By the fingerprint of the signed version. */
  withheld: z.record(fingerprintSchema, groundsSchema),
});
/** From format 5 on; left out where there are none. */
export const besideSchema5 = z.extend(besideSchema, { views: z.optional(z.array(keptViewSchema)) });
export type CopyBeside = z.infer<typeof besideSchema5>;
