// Sums a submission up as one row for comparing: everything in it is worked out from its answers and from what came out of checking it.
import { type Answers, isAnswered, type UnknownKind } from "../answer.ts";
import type { Partnership } from "../assessment.ts";
import type { QuestionId } from "../checklist.ts";
import { type Evaluation, evaluate, type Finding } from "../evaluate.ts";
import type { Checklist } from "../open-edition.ts";
import { engineVersion } from "../summary.ts";
import { traceOf } from "../trace.ts";
import { decidingReason, type Verification } from "../verification.ts";
import { writeMark } from "./mark.ts";
import { writeSection, writeTally } from "./packed.ts";
import {
  type DecisionKind,
  type NamedOrganisation,
  type RaisedFinding,
  type ReferenceList,
  type SubmissionSummary,
  summaryVersion,
} from "./submission-summary.ts";

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
