// A key to hand out: the public half of a key with the name and office of its owner, signed with the key itself, so that whoever makes
// the card is known to have the key. Whether that person is who the card says, only a person can find out.
import * as z from "zod/mini";
import type { Problem, Read } from "../core/problem.ts";
import { readBy } from "../core/problems-of.ts";
import { canonicalBytes } from "./canonical.ts";
import { checkWords } from "./check-words.ts";
import type { SigningKey } from "./keys.ts";
import { openSignedFile, writeSignedFile } from "./signed-file.ts";
import { readStrictJson } from "./strict-json.ts";
import { line, moment, wrongFormat } from "./submission.ts";

export const keyCardFormat = "sister-city-check/key-card@1";
const cardSignature = "sister-city-check-key-card";

const filled = line.check(z.minLength(1, { error: "missing" }));
export const keyCardSchema = z.strictObject({
  format: z.literal(keyCardFormat),
  name: filled,
  office: line,
  /** The clock of the computer that made the card. */
  madeAt: moment,
});

export interface KeyCard {
  readonly name: string;
  readonly office: string;
  readonly madeAt: string;
  /** RFC 7638 thumbprint of the key, taken from the signature. */
  readonly kid: string;
}

/** The card as a file. */
export const writeKeyCard = (
  { name, office, madeAt }: Omit<KeyCard, "kid">,
  key: SigningKey,
): Promise<Uint8Array<ArrayBuffer>> =>
  writeSignedFile(canonicalBytes({ format: keyCardFormat, name, office, madeAt }), key, cardSignature);

/** Reads a card: the signature first, then what it says. */
export async function readKeyCard(bytes: Uint8Array<ArrayBuffer>): Promise<Read<KeyCard>> {
  const refuse = (problem: Problem): Read<never> => ({ ok: false, problems: [problem] });
  const opened = await openSignedFile(bytes, cardSignature);
  if (!opened.ok) {
    const altered = opened.fault === "signature-differs" || opened.fault === "kid-differs";
    return refuse({ kind: altered ? "altered" : "not-a-key-card", path: "", facts: {} });
  }
  const json = readStrictJson(opened.content);
  if (!json.ok) return json;
  if (typeof json.value === "object" && json.value !== null && "format" in json.value)
    if (json.value.format !== keyCardFormat) return refuse(wrongFormat(json.value.format, keyCardFormat));
  const read = readBy(keyCardSchema, json.value);
  if (!read.ok) return read;
  const { name, office, madeAt } = read.value;
  return { ok: true, value: { name, office, madeAt, kid: opened.kid } };
}

/** Eight words that stand for a key, to be compared by voice. @param kid RFC 7638 thumbprint, base64url */
export function keyWords(kid: string): readonly string[] {
  const binary = atob(kid.replaceAll("-", "+").replaceAll("_", "/"));
  return checkWords([...binary].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, "0")).join(""));
}
