// What does comparing need to know of one submission? One row of a few kB: every list, chart, table and export of a comparison is worked
// out from such rows alone. Whoever wants the words of an answer opens the submission. Pure: bytes and keys are the archive's business.
import type { Basis, UnknownKind } from "../answer.ts";
import type { Level, QuestionId, RuleId, SectionId, Severity } from "../checklist.ts";
import type { Counts, RatingWord, Tally } from "../evaluate.ts";
import type { Checklist } from "../open-edition.ts";
import type { SignedVersion } from "../signed-version.ts";
import type { CheckedSignOff, Reason, Verdict } from "../verification.ts";
import { type Mark, positionOf, readMark } from "./mark.ts";

/** Raised when rows gain or change a field, so that kept rows are made anew from the submission. */
export const summaryVersion = 1;

export type DecisionKind = NonNullable<SignedVersion["decision"]>["decision"];

/** A finding that is raised. A flag that is not true is left out. */
export interface RaisedFinding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Every answer it rests on is "told" or "own view": no document was seen. */
  readonly weak?: true;
  /** The council has adopted the safeguard against it. */
  readonly safeguarded?: true;
}

/** An organisation as an answer names it: never a person, and no judgement. */
export interface NamedOrganisation {
  readonly question: QuestionId;
  readonly name: string;
  readonly nameOwnScript?: string;
  readonly kind?: string;
  readonly country?: string;
  readonly role?: string;
}

/** A dated list the checklist works with, and what it says of the partner's country. Two councils may rest on two editions of it. */
export interface ReferenceList {
  readonly list: string;
  readonly law: string;
  /** The value for the country; absent where the list does not have it. */
  readonly value?: number;
}

export interface SubmissionSummary {
  readonly v: typeof summaryVersion;
  /** SHA-256 of submission.json: what this row is a summary of. */
  readonly fingerprint: string;
  /** The record this is a version of. */
  readonly assessment: string;
  readonly version: number;
  /** Fingerprint of the version this one says it replaces; absent in the first. */
  readonly replaces?: string;
  readonly checklist: string;
  readonly edition: number;
  /** SHA-256 of the edition: opens `marks`. */
  readonly editionFingerprint: string;
  /** Version of the rules of evaluation this row was worked out with. */
  readonly engine: number;

  readonly council: string;
  readonly partner: string;
  /** Empty when not given. */
  readonly partnerOwnScript: string;
  /** The partner's country, ISO 3166-1 alpha-2. */
  readonly country: string;
  /** As the profile answers; empty while not answered: the council's country, its state or province, what kind of council, why the check. */
  readonly councilCountry: string;
  readonly subdivision: string;
  readonly councilKind: string;
  readonly purpose: string;
  /** ISO moment, UTC, by the clock of the computer it was sealed on. */
  readonly sealedAt: string;
  /** The year of `sealedAt`. */
  readonly year: number;
  /** An invented example. */
  readonly example?: true;

  readonly rating: {
    readonly word: RatingWord;
    readonly level: Level;
    readonly highest: Level;
    readonly counts: Counts;
    readonly gaps: number;
    /** How many open answers could still raise the level. */
    readonly hinges: { readonly unknown: number; readonly unanswered: number };
  };
  /** Per section, packed: see `sectionIn`. */
  readonly sections: Readonly<Record<SectionId, string>>;
  /** Numbered questions by state; see `Tally`. */
  readonly tally: Tally;
  /** Numbered questions that are answered, by what the answer rests on. */
  readonly bases: Readonly<Record<Basis, number>>;
  readonly evidence: {
    /** Pieces listed. */
    readonly pieces: number;
    /** Files named but not in the package. */
    readonly filesMissing: number;
    /** Numbered questions answered with at least one piece of evidence. */
    readonly answers: number;
    /** Pieces that bear a date: number, date, questions they are for. */
    readonly dated: readonly {
      readonly id: string;
      readonly date: string;
      readonly questions: readonly QuestionId[];
    }[];
  };
  /** Most severe first. */
  readonly raised: readonly RaisedFinding[];
  readonly possible: readonly RuleId[];
  /** Evidence gaps. */
  readonly gaps: readonly RuleId[];
  /** Numbered questions asked now and not known, by kind, in the checklist's order: together `tally.unknown`. */
  readonly unknown: Readonly<Record<UnknownKind, readonly QuestionId[]>>;
  /** Safeguards adopted, each once. */
  readonly safeguards: readonly string[];
  readonly decision?: { readonly decision: DecisionKind; readonly date: string };
  /** Questions of each study element by state, packed: see `readTally`. */
  readonly study: Readonly<Record<string, string>>;
  readonly organisations: readonly NamedOrganisation[];
  /** Organisations beyond the most a row holds; they stand in the submission. */
  readonly moreOrganisations?: number;
  /** Answers that are a date, "none" left out. */
  readonly dates: readonly { readonly question: QuestionId; readonly date: string }[];
  readonly lists: readonly ReferenceList[];
  /** One mark per question of the edition, in its order, a line each: see `markOf`. */
  readonly marks: string;
  readonly verification: {
    readonly verdict: Verdict;
    /** Sign-offs that hold. */
    readonly signOffs: number;
    /** What the register says of the keys; the most doubtful of them. */
    readonly keys: CheckedSignOff["known"] | "nobody-signed";
    /** Why the verdict is not "matches". */
    readonly reason?: Reason["kind"];
  };
}

/**
 * The mark of one question. Undefined: the edition does not have the question.
 * @param checklist the edition the submission was answered in
 */
export function markOf(
  checklist: Checklist,
  { marks }: Pick<SubmissionSummary, "marks">,
  question: QuestionId,
): Mark | undefined {
  const position = positionOf(checklist, question);
  return position === undefined ? undefined : readMark(lineAt(marks, position));
}

/** One line of many, without cutting up the others: this is asked of ten thousand rows at once. */
function lineAt(text: string, line: number): string {
  let from = 0;
  for (let before = 0; before < line; before += 1) from = text.indexOf("\n", from) + 1;
  const end = text.indexOf("\n", from);
  return end < 0 ? text.slice(from) : text.slice(from, end);
}

/** All marks of a submission, by question, in the edition's order. */
export function marksOf(
  checklist: Checklist,
  { marks }: Pick<SubmissionSummary, "marks">,
): ReadonlyMap<QuestionId, Mark> {
  const lines = marks.split("\n");
  return new Map(checklist.edition.questions.map(({ id }, index) => [id, readMark(lines[index] ?? "")]));
}

/** Findings raised against which the council has adopted no safeguard. */
export const withoutSafeguard = ({ raised }: Pick<SubmissionSummary, "raised">): RaisedFinding[] =>
  raised.filter(({ safeguarded }) => !safeguarded);
