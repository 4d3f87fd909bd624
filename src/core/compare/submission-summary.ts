// What does comparing need to know of one submission? One row of a few kB: every list, chart, table and export of a comparison is worked
// out from such rows alone. Whoever wants the words of an answer opens the submission. Pure: bytes and keys are the archive's business.
import { type Answers, type Basis, isAnswered, type UnknownKind } from "../answer.ts";
import type { Partnership } from "../assessment.ts";
import type { Level, QuestionId, RuleId, SectionId, Severity } from "../checklist.ts";
import {
  type Counts,
  type Evaluation,
  evaluate,
  type Finding,
  type Range,
  type RatingWord,
  type Tally,
} from "../evaluate.ts";
import type { Checklist } from "../open-edition.ts";
import type { SignedVersion } from "../signed-version.ts";
import { engineVersion } from "../summary.ts";
import { traceOf } from "../trace.ts";
import { type CheckedSignOff, decidingReason, type Reason, type Verdict, type Verification } from "../verification.ts";
import { type Mark, positionOf, readMark, writeMark } from "./mark.ts";

/** Raised when rows gain or change a field, so that kept rows are made anew from the submission. */
export const summaryVersion = 1;

type DecisionKind = NonNullable<SignedVersion["decision"]>["decision"];

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

/** What a submission says, as far as its summary needs it. A sealed submission is one. */
export interface SubmissionContent {
  readonly id: string;
  readonly version: number;
  readonly replaces?: string | undefined;
  readonly checklist: string;
  readonly edition: number;
  readonly editionFingerprint: string;
  readonly partnership: Partnership;
  readonly answers: Answers;
  readonly safeguards: readonly { readonly safeguard: string }[];
  readonly evidence: readonly {
    readonly id: string;
    readonly date?: string | undefined;
    readonly uses: readonly { readonly question: QuestionId }[];
  }[];
  readonly decision?: { readonly decision: DecisionKind; readonly date: string } | undefined;
  readonly sealedAt: string;
  readonly example?: true | undefined;
}

/** What came out of checking it. */
export interface VerificationFacts {
  readonly fingerprint: string;
  readonly verification: Pick<Verification, "verdict" | "checks" | "signOffs">;
  /** What follows from its answers, where whoever checked it has worked that out already. */
  readonly evaluation?: Evaluation | undefined;
}

/** Most organisations in a row. Real submissions name a few. */
export const mostOrganisations = 60;

/** Sums up a submission. The checklist must be the edition it was answered in. */
export function summariseSubmission(
  checklist: Checklist,
  content: SubmissionContent,
  { fingerprint, verification, evaluation = evaluate(checklist, content.answers) }: VerificationFacts,
): SubmissionSummary {
  const { rating, readings } = evaluation;
  const chosen = (id: string): string => {
    const known = readings.get(id as QuestionId)?.known;
    return typeof known === "object" && typeof known.value === "string" ? known.value.trim() : "";
  };
  const named = organisationsIn(evaluation, checklist);
  const adopted = [...new Set(content.safeguards.map(({ safeguard }) => safeguard))].sort();
  return {
    v: summaryVersion,
    fingerprint,
    assessment: content.id,
    version: content.version,
    ...(content.replaces ? { replaces: content.replaces } : {}),
    checklist: content.checklist,
    edition: content.edition,
    editionFingerprint: content.editionFingerprint,
    engine: engineVersion,
    council: content.partnership.council,
    partner: content.partnership.partner,
    partnerOwnScript: content.partnership.partnerOwnScript ?? "",
    country: content.partnership.country,
    councilCountry: chosen("profile.country"),
    subdivision: chosen("profile.subdivision").slice(0, 300),
    councilKind: chosen("profile.council-kind"),
    purpose: chosen("profile.purpose"),
    sealedAt: content.sealedAt,
    year: Number(content.sealedAt.slice(0, 4)),
    ...(content.example ? { example: true } : {}),
    rating: {
      word: rating.word,
      level: rating.level,
      highest: rating.highest,
      counts: rating.counts,
      gaps: rating.gaps,
      hinges: { unknown: rating.hinges.unknown.length, unanswered: rating.hinges.unanswered.length },
    },
    sections: Object.fromEntries(
      evaluation.sections.map(({ section, tally, ...range }) => [section, writeSection(range, tally)]),
    ),
    tally: evaluation.tally,
    ...restsOn(checklist, content, evaluation, verification),
    raised: raisedIn(checklist, evaluation, new Set(adopted)),
    possible: evaluation.findings.filter(({ state }) => state === "possible").map(({ rule }) => rule),
    gaps: evaluation.gaps.map(({ rule }) => rule),
    unknown: unknownIn(checklist, evaluation),
    safeguards: adopted,
    ...(content.decision ? { decision: { decision: content.decision.decision, date: content.decision.date } } : {}),
    study: Object.fromEntries(evaluation.studyElements.map(({ element, tally }) => [element, writeTally(tally)])),
    organisations: named.slice(0, mostOrganisations),
    ...(named.length > mostOrganisations ? { moreOrganisations: named.length - mostOrganisations } : {}),
    dates: datesIn(checklist, evaluation),
    lists: [listOf(checklist, content.partnership.country)],
    marks: marksIn(checklist, content, evaluation),
    verification: verificationOf(verification),
  };
}

const tallyOrder = ["answered", "unknown", "not-applicable", "unanswered", "not-asked", "maybe"] as const;
const countOrder = ["low", "medium", "high", "critical"] as const;

const writeTally = (tally: Tally): string => tallyOrder.map((state) => tally[state]).join(",");
const writeSection = ({ word, level, highest, counts }: Range, tally: Tally): string =>
  [word, level, highest, countOrder.map((severity) => counts[severity]).join(","), writeTally(tally)].join(" ");

/** A packed tally as counts by state. */
export function readTally(text: string): Tally {
  // In the order of `tallyOrder`.
  const [answered, unknown, notApplicable, unanswered, notAsked, maybe] = text.split(",");
  return {
    answered: Number(answered ?? 0),
    unknown: Number(unknown ?? 0),
    "not-applicable": Number(notApplicable ?? 0),
    unanswered: Number(unanswered ?? 0),
    "not-asked": Number(notAsked ?? 0),
    maybe: Number(maybe ?? 0),
  };
}

function readCounts(text: string): Counts {
  // In the order of `countOrder`.
  const [low, medium, high, critical] = text.split(",");
  return {
    low: Number(low ?? 0),
    medium: Number(medium ?? 0),
    high: Number(high ?? 0),
    critical: Number(critical ?? 0),
  };
}

/** One section of a submission: its rating with range, counts of findings raised, questions by state. Undefined: no such section. */
export function sectionIn(
  { sections }: Pick<SubmissionSummary, "sections">,
  section: SectionId,
): (Range & { readonly tally: Tally }) | undefined {
  const packed = sections[section];
  if (packed === undefined) return undefined;
  const [word = "none", level = "none", highest = "none", counts = "", tally = ""] = packed.split(" ");
  return {
    word: word as RatingWord,
    level: level as Level,
    highest: highest as Level,
    counts: readCounts(counts),
    tally: readTally(tally),
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

function usesOf({ evidence }: SubmissionContent): ReadonlyMap<QuestionId, number> {
  const uses = new Map<QuestionId, number>();
  for (const piece of evidence)
    for (const id of new Set(piece.uses.map(({ question }) => question))) uses.set(id, (uses.get(id) ?? 0) + 1);
  return uses;
}

function marksIn(checklist: Checklist, content: SubmissionContent, { readings }: Evaluation): string {
  const uses = usesOf(content);
  return checklist.edition.questions
    .map((question) => {
      const reading = readings.get(question.id);
      if (!reading) throw new Error(`${question.id} was not read.`);
      return writeMark(question, reading, uses.get(question.id) ?? 0);
    })
    .join("\n");
}

/** What the answers rest on. Only numbered questions that are asked and answered count. */
function restsOn(
  checklist: Checklist,
  content: SubmissionContent,
  { readings }: Evaluation,
  { checks }: VerificationFacts["verification"],
): Pick<SubmissionSummary, "bases" | "evidence"> {
  const uses = usesOf(content);
  const bases = { document: 0, told: 0, "own-view": 0 };
  let withEvidence = 0;
  for (const id of checklist.counted) {
    const reading = readings.get(id);
    if (reading?.asked !== "true" || !isAnswered(reading.answer)) continue;
    bases[reading.answer.basis ?? "own-view"] += 1;
    if (uses.has(id)) withEvidence += 1;
  }
  const absent = checks.find(({ check }) => check === "evidence")?.facts.absent;
  return {
    bases,
    evidence: {
      pieces: content.evidence.length,
      filesMissing: Number(absent ?? 0),
      answers: withEvidence,
      dated: content.evidence.flatMap(({ id, date, uses: usedFor }) =>
        date ? [{ id, date, questions: [...new Set(usedFor.map(({ question }) => question))] }] : [],
      ),
    },
  };
}

function raisedIn(
  checklist: Checklist,
  { findings, readings }: Evaluation,
  adopted: ReadonlySet<string>,
): RaisedFinding[] {
  const seen = ({ rule }: Finding): boolean => {
    const when = checklist.rules.get(rule)?.when;
    return (
      when !== undefined &&
      traceOf(checklist, readings, when).some(({ question, role }) => {
        const answer = role === "decides" ? readings.get(question)?.answer : undefined;
        return isAnswered(answer) && answer.basis === "document";
      })
    );
  };
  return findings
    .filter(({ state }) => state === "raised")
    .map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      ...(seen(finding) ? {} : { weak: true as const }),
      ...(adopted.has(finding.safeguard) ? { safeguarded: true as const } : {}),
    }));
}

function unknownIn(checklist: Checklist, { readings }: Evaluation): SubmissionSummary["unknown"] {
  const found: Record<UnknownKind, QuestionId[]> = { "not-yet-asked": [], "not-told": [], "nobody-knows": [] };
  for (const id of checklist.counted) {
    const reading = readings.get(id);
    if (reading?.asked === "true" && reading.answer && "unknown" in reading.answer)
      found[reading.answer.unknown].push(id);
  }
  return found;
}

function organisationsIn({ readings }: Evaluation, checklist: Checklist): NamedOrganisation[] {
  return checklist.edition.questions.flatMap(({ id, type }) => {
    const known = readings.get(id)?.known;
    if (type !== "organisations" || typeof known !== "object" || !Array.isArray(known.value)) return [];
    return known.value.flatMap((one) => {
      if (typeof one === "string") return [];
      const { name, nameOwnScript, kind, country, role } = one;
      return [
        {
          question: id,
          name,
          ...(nameOwnScript ? { nameOwnScript } : {}),
          ...(kind ? { kind } : {}),
          ...(country ? { country } : {}),
          ...(role ? { role } : {}),
        },
      ];
    });
  });
}

function datesIn(checklist: Checklist, { readings }: Evaluation): SubmissionSummary["dates"] {
  return checklist.edition.questions.flatMap(({ id, type }) => {
    const known = readings.get(id)?.known;
    if (type !== "date" || typeof known !== "object" || typeof known.value !== "string" || known.value === "none")
      return [];
    return [{ question: id, date: known.value }];
  });
}

function listOf({ edition: { studyScope } }: Checklist, country: string): ReferenceList {
  const value = studyScope.scores[country];
  return { list: studyScope.index, law: studyScope.law, ...(value === undefined ? {} : { value }) };
}

/** From what says most to what says least about whose key it is. */
const doubts = ["in-register", "no-register", "not-valid-then", "not-in-register", "revoked"] as const;

function verificationOf({
  verdict,
  checks,
  signOffs,
}: VerificationFacts["verification"]): SubmissionSummary["verification"] {
  const worst = doubts.findLast((doubt) => signOffs.some(({ known }) => known === doubt));
  const reason = decidingReason({ verdict, checks });
  return {
    verdict,
    signOffs: signOffs.filter(({ outcome }) => outcome !== "does-not-match").length,
    keys: worst ?? "nobody-signed",
    ...(reason ? { reason: reason.kind } : {}),
  };
}
