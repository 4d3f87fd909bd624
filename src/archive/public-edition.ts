// A public edition: the parts of a signed submission that may be shown, each with its salt, and the digests of all parts. Who has it can
// see that what is shown is what was signed, and how much is withheld on which ground, and learns nothing else about it.
import * as z from "zod/mini";
import type { Problem, Read } from "../core/problem.ts";
import { readBy } from "../core/problems-of.ts";
import { canonicalBytes } from "./canonical.ts";
import { digestOf, digestsOf, joinParts, type PartName, particulars, partsIn, saltsFrom, withheldIn } from "./parts.ts";
import { publicFormat } from "./public-readme.ts";
import { readStrictJson } from "./strict-json.ts";
import {
  fingerprintSchema,
  line,
  type Parsed,
  readSubmissionShape,
  type Submission,
  sameBytes,
  wrongFormat,
} from "./submission.ts";

const partName = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9.\-/]{0,120}$/));
const few = z.refine<object>((value) => Object.keys(value).length <= 10_000);
/** Part by part, the ground on which it is withheld: the law, in the words of the council. */
export const groundsSchema = z.record(partName, line.check(z.minLength(1, { error: "missing" }))).check(few);

export const publicSchema = z.strictObject({
  format: z.literal(publicFormat),
  /** Fingerprint of the whole submission: the one the sign-offs name. */
  submission: fingerprintSchema,
  /** Digests of all parts, shown or not. */
  digests: z.record(partName, fingerprintSchema).check(few),
  shown: z.record(partName, z.strictObject({ salt: fingerprintSchema, value: z.unknown() })).check(few),
  withheld: groundsSchema,
});
export type PublicEdition = z.infer<typeof publicSchema>;

export type Grounds = Readonly<z.infer<typeof groundsSchema>>;

/** Names of the parts that can be withheld, in the order of the submission. */
export const canBeWithheld = (submission: Submission): readonly PartName[] =>
  [...partsIn(submission).keys()].filter((name) => name !== particulars);

/**
 * Makes a public edition. What belongs to a withheld part is withheld with it.
 * @throws when the submission was sealed without a seed, or a ground names no part that can be withheld
 */
export function publicEdition(submission: Submission, fingerprint: string, grounds: Grounds): PublicEdition {
  const { seed } = submission;
  if (seed === undefined) throw new Error("A submission without a seed has no parts that can be shown alone.");
  const parts = partsIn(submission);
  for (const name of Object.keys(grounds))
    if (name === particulars || !parts.has(name)) throw new Error(`There is no part ${name} that can be withheld.`);
  const withheld = withheldIn(parts, grounds);
  const saltOf = saltsFrom(seed);
  const shown = [...parts].filter(([name]) => !Object.hasOwn(withheld, name));
  return {
    format: publicFormat,
    submission: fingerprint,
    digests: digestsOf(parts, seed),
    shown: Object.fromEntries(shown.map(([name, value]) => [name, { salt: saltOf(name), value }])),
    withheld,
  };
}

export const publicBytes = (edition: PublicEdition): Uint8Array<ArrayBuffer> => canonicalBytes(edition);

export interface ReadPublic {
  readonly edition: PublicEdition;
  /** What is shown, in the shape of a submission. Its answers are not read against a checklist yet. */
  readonly submission: Parsed;
  /** Parts that are not as their digest says, or that are neither shown nor withheld. */
  readonly differing: readonly PartName[];
}

/** Reads the bytes of a public edition: strict JSON, shape, canonical form, each part against its digest. */
export function readPublic(bytes: Uint8Array): Read<ReadPublic> {
  const refuse = (problem: Problem): Read<never> => ({ ok: false, problems: [problem] });
  const json = readStrictJson(bytes);
  if (!json.ok) return json;
  if (typeof json.value !== "object" || json.value === null || Array.isArray(json.value))
    return refuse({ kind: "not-an-object", path: "", facts: {} });
  if ("format" in json.value && json.value.format !== publicFormat)
    return refuse(wrongFormat(json.value.format, publicFormat));
  const read = readBy(publicSchema, json.value);
  if (!read.ok) return read;
  const edition = read.value;
  if (!sameBytes(canonicalBytes(edition), bytes)) return refuse({ kind: "not-canonical", path: "", facts: {} });
  const { digests, shown, withheld } = edition;
  const differing = [
    ...Object.entries(shown).flatMap(([name, { salt, value }]) =>
      Object.hasOwn(digests, name) && digests[name] === digestOf(salt, name, value) && !Object.hasOwn(withheld, name)
        ? []
        : [name],
    ),
    ...Object.keys(withheld).filter((name) => !Object.hasOwn(digests, name) || name === particulars),
    ...Object.keys(digests).filter((name) => !Object.hasOwn(shown, name) && !Object.hasOwn(withheld, name)),
  ];
  const joined = joinParts(new Map(Object.entries(shown).map(([name, { value }]) => [name, value])));
  const submission = readSubmissionShape(joined);
  return submission.ok ? { ok: true, value: { edition, submission: submission.value, differing } } : submission;
}
