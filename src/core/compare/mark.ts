// One answer in a few letters, for rows of which ten thousand are kept: its state, its choice, what it rests on, how much evidence stands
// behind it. Written text is not in it, only a mark by which the same text is found again.
import {
  type Answer,
  type AnswerValue,
  type Basis,
  isAnswered,
  type Organisation,
  type UnknownKind,
} from "../answer.ts";
import type { Question, QuestionId } from "../checklist.ts";
import type { Checklist } from "../open-edition.ts";
import type { AnswerState, Reading } from "../reading.ts";
import { foldText, textFingerprint } from "./text-fingerprint.ts";

/** The five states, and "maybe" for a question that an open answer may still add: whatever stands there does not count yet. */
export type MarkState = AnswerState | "maybe";

export interface Mark {
  readonly state: MarkState;
  /**
   * Empty unless answered. A choice, several joined by commas, a date, a number, `USD1200.00`, or "none". For written text and for
   * organisations `#<mark>.<length>`, where length counts characters, runs of space as one, or organisations.
   */
  readonly value: string;
  /** Present when answered. */
  readonly basis?: Basis;
  /** Present when not known. */
  readonly unknown?: UnknownKind;
  /** Pieces of evidence that name the question. */
  readonly evidence: number;
  /** A document or page is named beside the answer. */
  readonly reference: boolean;
  /** Mark of the note, where it is long enough for two people not to write the same by chance. */
  readonly note?: string;
}

/** Shorter notes, such as "See minutes.", are alike by chance. In characters. */
const tellingNote = 40;
const basisCode: Readonly<Record<Basis, string>> = { document: "d", told: "t", "own-view": "o" };
const unknownCode: Readonly<Record<UnknownKind, string>> = {
  "not-yet-asked": "y",
  "not-told": "t",
  "nobody-knows": "n",
};
const stateCode = { unknown: "u", "not-applicable": "n", unanswered: "-", "not-asked": "x", maybe: "?" } as const;

const turned = <Word extends string>(codes: Readonly<Record<Word, string>>): ReadonlyMap<string, Word> =>
  new Map((Object.entries(codes) as [Word, string][]).map(([word, code]) => [code, word]));
const basisOf = turned(basisCode);
const unknownOf = turned(unknownCode);
const stateOf = turned(stateCode);

/** Writes the mark of one answer, such as `d=yes e2 r` or `ut`. */
export function writeMark(question: Question, { asked, state, answer }: Reading, evidence: number): string {
  if (asked === "unknown") return stateCode.maybe;
  if (state === "not-asked") return stateCode["not-asked"];
  return [
    codeOf(question, state, answer),
    ...(evidence > 0 ? [`e${evidence}`] : []),
    ...(answer?.reference ? ["r"] : []),
    ...(answer?.note && answer.note.trim().length >= tellingNote ? [`~${textFingerprint(answer.note)}`] : []),
  ].join(" ");
}

function codeOf(question: Question, state: Exclude<AnswerState, "not-asked">, answer: Answer | undefined): string {
  if (isAnswered(answer)) return `${basisCode[answer.basis ?? "own-view"]}=${valueText(question, answer.value)}`;
  if (answer && "unknown" in answer) return stateCode.unknown + unknownCode[answer.unknown];
  return state === "not-applicable" ? stateCode["not-applicable"] : stateCode.unanswered;
}

function valueText(question: Question, value: AnswerValue): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string")
    return question.type === "text" ? `#${textFingerprint(value)}.${foldText(value).length}` : value;
  if (!Array.isArray(value)) return value.currency + value.amount;
  if (value.length === 0) return "none";
  if (question.type !== "organisations") return [...(value as readonly string[])].sort().join(",");
  const names = (value as readonly Organisation[]).map(({ name, nameOwnScript }) => nameOwnScript || name);
  return `#${textFingerprint(names.sort().join("\n"))}.${value.length}`;
}

/** Reads what `writeMark` wrote. @throws on anything else: marks are kept by this program and not taken from elsewhere */
export function readMark(text: string): Mark {
  const [code = "", ...rest] = text.split(" ");
  const beside = {
    evidence: Number(rest.find((part) => part.startsWith("e"))?.slice(1) ?? 0),
    reference: rest.includes("r"),
    ...noteIn(rest),
  };
  const basis = code[1] === "=" ? basisOf.get(code.charAt(0)) : undefined;
  if (basis) return { state: "answered", value: code.slice(2), basis, ...beside };
  const state = stateOf.get(code.charAt(0));
  if (!state) throw new Error(`“${text}” is no mark of an answer.`);
  const unknown = state === "unknown" ? unknownOf.get(code.charAt(1)) : undefined;
  return { state, value: "", ...(unknown ? { unknown } : {}), ...beside };
}

function noteIn(rest: readonly string[]): { readonly note?: string } {
  const note = rest.find((part) => part.startsWith("~"))?.slice(1);
  return note ? { note } : {};
}

const positions = new WeakMap<Checklist, ReadonlyMap<QuestionId, number>>();

/** Where the mark of a question stands among those of a submission: marks are in the order of the edition's questions. */
export function positionOf(checklist: Checklist, question: QuestionId): number | undefined {
  let found = positions.get(checklist);
  if (!found) {
    found = new Map(checklist.edition.questions.map(({ id }, index) => [id, index]));
    positions.set(checklist, found);
  }
  return found.get(question);
}
