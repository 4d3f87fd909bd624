// A submission taken apart, so that some of it can be shown and the rest withheld, and what is shown still be held to what was signed.
// Each part gets a digest with a salt of its own (the idea of SD-JWT, RFC 9901): without the salt, nobody can find out by trying whether
// a withheld answer was yes or no. All salts follow from one seed in the submission, so its parts follow from its content alone.
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { canonicalText } from "./canonical.ts";
import type { Submission } from "./submission.ts";

/** The part nobody withholds: which check, of whom, on which checklist, its rating and its times. */
export const particulars = "particulars";
/** Name of a part: "answers/agreement.type", "answers/agreement.type/note", "evidence/E3", "safeguards/0/owner". */
export type PartName = string;
export type Parts = ReadonlyMap<PartName, unknown>;

/** What can be withheld of a thing while the rest of it is shown. */
const apart = {
  answers: ["note", "reference", "ask"],
  evidence: ["holder", "addedBy"],
  safeguards: ["owner", "proof"],
  decision: ["note"],
  differentView: [],
} as const;

/** Takes a submission apart. Every value of it is in one part and one only; its seed is in none. */
export function partsIn(submission: Submission): Parts {
  const { answers, evidence, safeguards, reason, decision, differentView, seed: _seed, ...rest } = submission;
  const parts = new Map<PartName, unknown>([[particulars, rest]]);
  const add = (name: PartName, thing: object, inner: readonly string[]): void => {
    const kept = Object.entries(thing).filter(([key]) => !inner.includes(key));
    parts.set(name, Object.fromEntries(kept));
    for (const key of inner) {
      const value = (thing as Readonly<Record<string, unknown>>)[key];
      if (value !== undefined && value !== "") parts.set(`${name}/${key}`, value);
    }
  };
  if (reason) parts.set("reason", reason);
  for (const [id, answer] of Object.entries(answers)) if (answer) add(`answers/${id}`, answer, apart.answers);
  for (const entry of evidence) add(`evidence/${entry.id}`, entry, apart.evidence);
  for (const [index, one] of safeguards.entries()) add(`safeguards/${index}`, one, apart.safeguards);
  if (decision) add("decision", decision, apart.decision);
  if (differentView) add("differentView", differentView, apart.differentView);
  return parts;
}

/** The part a part belongs to: withholding it withholds this one as well. */
export function wholeOf(name: PartName): PartName | undefined {
  const at = name.lastIndexOf("/");
  const whole = name.slice(0, at);
  return at > 0 && (whole.includes("/") || whole === "decision") ? whole : undefined;
}

/** Of the parts those that are withheld, each with its ground: what belongs to a withheld part is withheld with it. */
export const withheldIn = (
  parts: Parts,
  grounds: Readonly<Record<PartName, string>>,
): Readonly<Record<PartName, string>> =>
  Object.fromEntries(
    [...parts.keys()].flatMap((name) => {
      const ground = grounds[name] ?? grounds[wholeOf(name) ?? ""];
      return ground === undefined ? [] : [[name, ground] as const];
    }),
  );

/** SHA-256 of texts at once, in hexadecimal: a submission has hundreds of parts, and to wait for each would cost more than to hash it. */
export interface TextHashing {
  readonly sha256: (text: string) => string;
  /** HMAC-SHA-256 under one key, in hexadecimal: the key is worked in once for all texts. @param key in hexadecimal */
  readonly hmac: (key: string) => (text: string) => string;
}

const encoder = new TextEncoder();
/** Room for the bytes of a text, and for a digest: hundreds of short texts are hashed one after another, and each would else ask for its own. */
const room = new Uint8Array(65_536);
const digest = new Uint8Array(32);
const untouched = sha256.create();
const hash = sha256.create();

/** Good until the next text. No UTF-16 unit needs more than three bytes. */
function bytesOf(text: string): Uint8Array {
  if (text.length * 3 > room.length) return encoder.encode(text);
  return room.subarray(0, encoder.encodeInto(text, room).written);
}

/** The same everywhere; Node has its own, which is quicker. */
const anywhere: TextHashing = {
  sha256(text) {
    untouched._cloneInto(hash).update(bytesOf(text)).digestInto(digest);
    return bytesToHex(digest);
  },
  hmac(key) {
    const keyed = hmac.create(sha256, hexToBytes(key));
    const one = keyed.clone();
    return (text) => {
      keyed._cloneInto(one).update(bytesOf(text)).digestInto(digest);
      return bytesToHex(digest);
    };
  },
};

/** Gives the salt of each part, 64 hexadecimal digits. @param seed 64 hexadecimal digits */
export const saltsFrom = (seed: string, hashing = anywhere): ((name: PartName) => string) => hashing.hmac(seed);

/** SHA-256 of salt, name and canonical value with a line break between: `printf '%s\n%s\n%s' salt name value | sha256sum`. */
export const digestOf = (salt: string, name: PartName, value: unknown, hashing = anywhere): string =>
  hashing.sha256(`${salt}\n${name}\n${canonicalText(value)}`);

/** The digests of all parts, by name. */
export function digestsOf(parts: Parts, seed: string, hashing = anywhere): Readonly<Record<PartName, string>> {
  const saltOf = saltsFrom(seed, hashing);
  return Object.fromEntries([...parts].map(([name, value]) => [name, digestOf(saltOf(name), name, value, hashing)]));
}

/** What a sign-off names beside the fingerprint: SHA-256 of the list of digests. */
export const fingerprintOfDigests = (digests: Readonly<Record<PartName, string>>, hashing = anywhere): string =>
  hashing.sha256(canonicalText(digests));

/** The same, of a submission; undefined for one that was sealed without a seed. */
export const fingerprintOfParts = (submission: Submission, hashing = anywhere): string | undefined =>
  submission.seed === undefined
    ? undefined
    : fingerprintOfDigests(digestsOf(partsIn(submission), submission.seed, hashing), hashing);

/**
 * Puts the parts that are shown together again. What is withheld is absent, or empty where its place cannot be; the shape is checked by
 * whoever reads it. Undefined without the particulars.
 */
export function joinParts(parts: Parts): unknown {
  const rest = parts.get(particulars);
  if (typeof rest !== "object" || rest === null) return undefined;
  const under = (group: string) =>
    [...parts.keys()].filter((name) => name.startsWith(`${group}/`) && name.split("/").length === 2);
  const put = (name: PartName, inner: readonly string[]): Readonly<Record<string, unknown>> => ({
    ...(parts.get(name) as object),
    ...Object.fromEntries(
      inner.flatMap((key) => (parts.has(`${name}/${key}`) ? [[key, parts.get(`${name}/${key}`)]] : [])),
    ),
  });
  const number = (name: PartName): number => Number(name.replace(/^\D+/, ""));
  const inOrder = (names: readonly PartName[]) => names.toSorted((a, b) => number(a) - number(b));
  return {
    ...rest,
    reason: parts.get("reason") ?? "",
    answers: Object.fromEntries(under("answers").map((name) => [name.slice(8), put(name, apart.answers)])),
    evidence: inOrder(under("evidence")).map((name) => ({ addedBy: "", ...put(name, apart.evidence) })),
    safeguards: inOrder(under("safeguards")).map((name) => ({
      owner: "",
      proof: "",
      ...put(name, apart.safeguards),
    })),
    ...(parts.has("decision") ? { decision: { note: "", ...put("decision", apart.decision) } } : {}),
    ...(parts.has("differentView") ? { differentView: parts.get("differentView") } : {}),
  };
}
