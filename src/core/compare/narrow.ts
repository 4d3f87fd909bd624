// Which submissions stand behind one figure? What a reason catches, what has one range of ratings, what answered a question in one way, what lies
// in one place: each can be written into an address, so that every number leads to the submissions it counts. Narrows what the filter shows; hides nothing uncounted.
import { type UnknownKind, unknownKinds } from "../answer.ts";
import { type Level, levels, type QuestionId } from "../checklist.ts";
import { type DistributionPart, isIn } from "./distribution.ts";
import type { EditionOf } from "./fold.ts";
import type { MarkState } from "./mark.ts";
import { nowhere, type PlaceId, type Side, sides } from "./place-id.ts";
import type { Placing } from "./placing.ts";
import { type Beside, catches, type Reason, usualReasons } from "./reasons.ts";
import { markOf, type SubmissionSummary } from "./submission-summary.ts";

/** The names under which they stand in an address. */
export const narrowNames = ["reason", "range", "answer", "place"] as const;

export interface Narrowing {
  readonly reason?: Reason;
  readonly range?: { readonly level: Level; readonly highest: Level };
  readonly answer?: { readonly question: QuestionId; readonly part: DistributionPart };
  /** Whose place, and which: one of these, exactly. */
  readonly place?: { readonly side: Side; readonly places: readonly (PlaceId | typeof nowhere)[] };
}

/** Everything there is to know beside the submission itself. */
export interface NarrowBeside extends Beside {
  readonly editionOf: EditionOf;
  /** Can the question be compared in the edition of the submission? */
  readonly comparable: (summary: SubmissionSummary, question: QuestionId) => boolean;
  /** Asked for only where a place is given. */
  readonly placing: Placing;
}

/** Does the submission stand behind the figure? */
export function standsBehind(
  { reason, range, answer, place }: Narrowing,
  summary: SubmissionSummary,
  beside: NarrowBeside,
): boolean {
  if (reason && !catches(reason, summary, beside)) return false;
  if (range && (summary.rating.level !== range.level || summary.rating.highest !== range.highest)) return false;
  if (place && !place.places.includes(beside.placing(summary, place.side).place)) return false;
  if (!answer) return true;
  const mark = beside.comparable(summary, answer.question)
    ? markOf(beside.editionOf(summary), summary, answer.question)
    : undefined;
  return isIn(answer.part, mark);
}

export const writeReason = ({ id, threshold }: Pick<Reason, "id" | "threshold">): string => `${id}.${threshold}`;
export const writeRange = ({ level, highest }: { readonly level: Level; readonly highest: Level }): string =>
  `${level}.${highest}`;
export const writeAnswer = (question: QuestionId, part: DistributionPart): string =>
  `${question}~${part === "not-comparable" ? part : Object.entries(part).flat().join("~")}`;
export const writePlaces = ({ side, places }: NonNullable<Narrowing["place"]>): string => `${side}:${places.join(",")}`;

/** Reads what an address says; what nobody could have written is left out. */
export function readNarrowing(texts: Readonly<Record<string, string>>): Narrowing {
  const [reason, range, answer, place] = [
    readReason(texts.reason ?? ""),
    readRange(texts.range ?? ""),
    readAnswer(texts.answer ?? ""),
    readPlaces(texts.place ?? ""),
  ];
  return {
    ...(reason ? { reason } : {}),
    ...(range ? { range } : {}),
    ...(answer ? { answer } : {}),
    ...(place ? { place } : {}),
  };
}

/** A reason with a threshold of one's own: a whole number above 0. */
export function readReason(text: string): Reason | undefined {
  const [, id, digits] = /^([a-z-]+)\.([1-9]\d{0,5})$/.exec(text) ?? [];
  const known = usualReasons.find((reason) => reason.id === id);
  return known && { ...known, threshold: Number(digits) };
}

function readRange(text: string): Narrowing["range"] {
  const [level, highest] = text.split(".").map((word) => levels.find((one) => one === word));
  return level && highest && { level, highest };
}

const states: readonly string[] = [
  "answered",
  "unknown",
  "not-applicable",
  "unanswered",
  "not-asked",
  "maybe",
] satisfies MarkState[];

function readAnswer(text: string): Narrowing["answer"] {
  const [question = "", kind = "", ...rest] = text.split("~");
  const part = readPart(kind, rest.join("~"));
  return question && part ? { question: question as QuestionId, part } : undefined;
}

function readPart(kind: string, value: string): DistributionPart | undefined {
  if (kind === "not-comparable") return "not-comparable";
  if (kind === "value" && value) return { value };
  if (kind === "state" && states.includes(value)) return { state: value as MarkState };
  if (kind === "unknown" && unknownKinds.some((one) => one === value)) return { unknown: value as UnknownKind };
  return undefined;
}

function readPlaces(text: string): Narrowing["place"] {
  const side = sides.find((one) => text.startsWith(`${one}:`));
  if (!side) return undefined;
  const places = text
    .slice(side.length + 1)
    .split(",")
    .filter((one) => one === nowhere || /^[A-Z]{2}(?:\/[^/]*){0,2}$/.test(one));
  return places.length > 0 ? { side, places } : undefined;
}
