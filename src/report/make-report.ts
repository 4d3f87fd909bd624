// What does a report of this assessment say? Pure and synchronous: the same assessment gives the same report, on paper and on screen.
// Knows nothing of pages, fonts or files.

import { isAnswered } from "../core/answer.ts";
import type { Assessment } from "../core/assessment.ts";
import type { QuestionId } from "../core/checklist.ts";
import type { Checklist } from "../core/open-edition.ts";
import type { PrintedReview } from "../core/review.ts";
import type { SignedVersion } from "../core/signed-version.ts";
import { sayValue } from "../i18n/en/answers.ts";
import { sayCountry } from "../i18n/en/countries.ts";
import { sayMethod } from "../i18n/en/method.ts";
import { sayDate } from "../i18n/en/quantities.ts";
import { sayRange } from "../i18n/en/rating.ts";
import { draftStatus, exampleWords, noDate, sayFindingsLead, sayOverline, sayReportTitle } from "../i18n/en/report.ts";
import { reportLabel } from "../i18n/en/report-words.ts";
import { saySignedStatus } from "../i18n/en/signed.ts";
import { type ReportChoices, wholeReport, writeChoices } from "./choices.ts";
import { answerSections } from "./make/answers.ts";
import { evidenceRows } from "./make/evidence.ts";
import { findingBlocks } from "./make/findings.ts";
import { found, keyFacts, mainFindings, restsOn } from "./make/first-page.ts";
import { glossaryOf } from "./make/glossary.ts";
import { type Grounds, groundsOf } from "./make/grounds.ts";
import { latinOnly, leaveOut, leftOutOf } from "./make/left-out.ts";
import { couldChange, openRows } from "./make/open-questions.ts";
import { particularsOf, referenceOf } from "./make/particulars.ts";
import { ratingPart } from "./make/rating.ts";
import { References } from "./make/references.ts";
import { withReviews } from "./make/reviews.ts";
import { recommendations, safeguardRows } from "./make/safeguards.ts";
import { sectionRows } from "./make/sections.ts";
import { signedPart } from "./make/signed.ts";
import { studyRows } from "./make/study.ts";
import { undrawableIn } from "./make/undrawable.ts";
import type { ReportModel } from "./model.ts";

export interface ReportRequest {
  readonly checklist: Checklist;
  readonly assessment: Assessment;
  /** SHA-256 of the edition's canonical bytes, in hexadecimal. */
  readonly editionFingerprint: string;
  /** The assessment comes from a file that does not say when it was made; its own moments are then no dates to print. */
  readonly undated?: boolean;
  /** SHA-256 of the answers file that travels in the PDF, in hexadecimal. */
  readonly dataFingerprint: string;
  /** The assessment is that of a signed version. */
  readonly signed?: SignedVersion;
  /** Signed reviews of this version that are at hand; which of them are printed, `choices` says. */
  readonly reviews?: readonly PrintedReview[];
  /** What this copy leaves out. Left out itself: nothing. */
  readonly choices?: ReportChoices;
}

/** Makes the report. Takes a few dozen milliseconds for a full assessment, more where many answers are not known. */
export function makeReport(request: ReportRequest): ReportModel {
  const { choices = wholeReport } = request;
  if (choices.names === "both") return chosen(wholeModel(request), request, choices);
  return chosen(wholeModel({ ...request, assessment: latinOnly(request.assessment) }), request, choices);
}

/** Lets go of what was not chosen, and says so; then explains the words, and names the characters, of what is left. */
function chosen(whole: ReportModel, request: ReportRequest, choices: ReportChoices) {
  const { checklist, assessment, signed } = request;
  const { without, names } = choices;
  const leftOut = leftOutOf(whole, assessment, choices);
  const kept = leaveOut(withReviews(whole, request, choices.reviews), without);
  const glossary = without.includes("glossary") ? [] : glossaryOf(checklist, kept);
  const model: ReportModel = {
    ...kept,
    leftOut,
    choices: writeChoices(choices),
    particulars: leftOut ? [...kept.particulars, { label: reportLabel.leftOut, value: leftOut }] : kept.particulars,
    // Check words are no sentence: they use no word that would need explaining.
    ...(signed ? { signed: signedPart(signed, whole.reference) } : {}),
  };
  return {
    ...model,
    glossary:
      names === "latin" ? glossary.map(({ term, meaning }) => ({ term: { latin: term.latin }, meaning })) : glossary,
    undrawable: undrawableIn(model),
  };
}

/** Every chapter, but for the words explained and what a signed version says of itself. */
function wholeModel(request: ReportRequest): ReportModel {
  const { checklist, assessment, signed } = request;
  const grounds = groundsOf(checklist, assessment);
  const { rating } = grounds.evaluation;
  const { council, partner, partnerOwnScript, country } = assessment.partnership;
  const date = answerTo(grounds, "profile.date") || (request.undated ? noDate : sayDate(assessment.changedAt));
  const day = storedDay(assessment) ?? (request.undated ? "" : assessment.changedAt.slice(0, 10));
  const references = new References(checklist);
  const safeguards = safeguardRows(grounds);
  const findings = findingBlocks(grounds, safeguards, references);
  const precedents = references.precedentBlocks();
  return {
    format: "sister-city-check/report@1",
    language: "en",
    title: sayReportTitle(council, partner),
    overline: sayOverline(day),
    status: signed ? saySignedStatus(signed) : draftStatus,
    reference: referenceOf(assessment),
    council,
    partner: partnerOwnScript ? { latin: partner, ownScript: partnerOwnScript } : { latin: partner },
    place: sayCountry(country),
    kind: answerTo(grounds, "profile.purpose"),
    date,
    changedAt: assessment.changedAt,
    example: assessment.example ? exampleWords : "",
    rating: ratingPart(rating, sayRange(rating)),
    reason: assessment.reason,
    keyFacts: keyFacts(grounds),
    found: found(grounds),
    basis: restsOn(grounds),
    ...mainFindings(grounds),
    ...couldChange(grounds),
    ...recommendations(grounds, safeguards),
    ...sectionRows(grounds),
    findingsLead: sayFindingsLead(rating.counts),
    findings,
    safeguards: [...safeguards.values()],
    ...openRows(grounds),
    ...studyRows(grounds),
    ...answerSections(grounds),
    ...evidenceRows(grounds, signed !== undefined),
    precedents,
    ...references.sourceRows(),
    glossary: [],
    method: sayMethod(checklist.edition, signed !== undefined),
    particulars: particularsOf(request, date),
    dataFingerprint: request.dataFingerprint,
    leftOut: "",
    choices: "",
    undrawable: [],
  };
}

/** The answer to a question of the profile in words; empty where it has none, or the checklist does not ask it. */
function answerTo({ checklist, evaluation }: Grounds, id: string): string {
  const question = checklist.questions.get(id as QuestionId);
  const reading = evaluation.readings.get(id as QuestionId);
  if (!question || reading?.asked !== "true" || !isAnswered(reading.answer)) return "";
  return sayValue(question, reading.answer.value);
}

function storedDay(assessment: Assessment): string | undefined {
  const answer = assessment.answers["profile.date" as QuestionId];
  return isAnswered(answer) && typeof answer.value === "string" ? answer.value : undefined;
}
