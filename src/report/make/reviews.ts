// What reviewers say, beside what the council said: at each answer, finding and gap, and as a register of the signed reviews. The record itself
// stays as it is: nothing here changes a rating, an answer or a finding.
import { evaluate } from "../../core/evaluate.ts";
import {
  keyOf,
  type Part,
  type PrintedReview,
  type Remark,
  type Review,
  remarksIn,
  subjectsBefore,
  subjectsOf,
  tallyOf,
} from "../../core/review.ts";
import { sayConsidered, sayRepliedBy, sayReviewBy, sayReviewsLead } from "../../i18n/en/report-reviews.ts";
import { layerWord, sayTally, viewWord } from "../../i18n/en/reviewing.ts";
import { sayMomentUtc, sayPerson } from "../../i18n/en/signed.ts";
import type { ReviewLayers } from "../choices.ts";
import type { ReportRequest } from "../make-report.ts";
import type { OpenReviewed, ReportModel, ReviewLine, ReviewRow } from "../model.ts";
import { groundsOf } from "./grounds.ts";
import { openThings } from "./open-things.ts";
import { grouped } from "./particulars.ts";

/** The model with the chosen layers of the reviews that are at hand; as it is where none is chosen or there is none. */
export function withReviews(model: ReportModel, request: ReportRequest, layers: ReviewLayers = "all"): ReportModel {
  const reviews = [...(request.reviews ?? [])].filter(({ review }) => isPrinted(review, layers)).sort(inOrder);
  if (reviews.length === 0) return model;
  const linesOf: LinesOf = (part, id) => {
    const lines = reviews.flatMap(({ review }) => {
      const remark = review[part]?.[id];
      return remark ? [lineOf(review, remark)] : [];
    });
    return lines.length > 0 ? { reviews: lines } : {};
  };
  const questions = new Map(request.checklist.edition.questions.map(({ id }) => [anchorOf(id), id]));
  return {
    ...model,
    findings: model.findings.map((finding) => ({ ...finding, ...linesOf("findings", finding.ruleId) })),
    answers: model.answers.map((section) => ({
      ...section,
      rows: section.rows.map((row) => ({ ...row, ...linesOf("answers", questions.get(row.id) ?? "") })),
    })),
    ...openReviewed(model, reviews, linesOf, request),
    reviews: {
      lead: sayReviewsLead(reviews.map(({ review }) => review.layer)),
      rows: reviews.map((one) => rowOf(one, reviews, request)),
    },
  };
}

type LinesOf = (part: Part, id: string) => { readonly reviews?: readonly ReviewLine[] };

/** Possible findings and gaps have no place of their own in a report, but where somebody says something of them. */
function openReviewed(
  { findings }: ReportModel,
  reviews: readonly PrintedReview[],
  linesOf: LinesOf,
  { checklist, assessment }: ReportRequest,
): Pick<ReportModel, "openReviewed"> {
  const raised = new Set(findings.map(({ ruleId }) => ruleId));
  const spoken = reviews.some(
    ({ review: { findings, gaps = {} } }) =>
      Object.keys(gaps).length > 0 || Object.keys(findings).some((id) => !raised.has(id)),
  );
  if (!spoken) return {};
  const things = openThings(groundsOf(checklist, assessment));
  const rows = (["findings", "gaps"] as const).flatMap((part) =>
    [...things[part]].flatMap(([id, { about, section, statement, from }]): OpenReviewed[] => {
      const { reviews } = linesOf(part, id);
      return reviews ? [{ id: keyOf({ part, id }), about, section, statement, from, reviews }] : [];
    }),
  );
  return rows.length > 0 ? { openReviewed: rows } : {};
}

/** Does a report with this choice print the review? */
export const isPrinted = ({ layer }: Review, layers: ReviewLayers = "all"): boolean =>
  layers === "all" || layer === layers;

const anchorOf = (id: string): string => `question-${id.replace(".", "-")}`;

/** Auditors first, then by time and by fingerprint: the order of opening does not change a report. */
const inOrder = (a: PrintedReview, b: PrintedReview): number =>
  a.review.layer.localeCompare(b.review.layer) ||
  a.review.claimedTime.localeCompare(b.review.claimedTime) ||
  a.fingerprint.localeCompare(b.fingerprint);

const lineOf = ({ layer, reviewer }: Review, { view, comment, reply }: Remark): ReviewLine => ({
  by: sayReviewBy(layer, reviewer),
  view: viewWord[view],
  comment,
  repliedBy: reply ? sayRepliedBy(reply.name) : "",
  reply: reply?.text ?? "",
});

function rowOf(
  { fingerprint, kid, review }: PrintedReview,
  printed: readonly PrintedReview[],
  { checklist, assessment }: ReportRequest,
): ReviewRow {
  const { layer, reviewer, claimedTime, conclusion, considered } = review;
  const all = subjectsOf(checklist, assessment.answers, evaluate(checklist, assessment.answers));
  const known = printed.filter((one) => considered.includes(one.fingerprint));
  return {
    layer: layerWord[layer],
    person: sayPerson(reviewer),
    time: sayMomentUtc(claimedTime),
    key: kid,
    fingerprint: grouped(fingerprint),
    tally: sayTally(tallyOf(subjectsBefore(review, all), remarksIn(review))),
    conclusion,
    considered: sayConsidered(
      known.map((one) => sayReviewBy(one.review.layer, one.review.reviewer)),
      considered.length - known.length,
    ),
  };
}
