// A letter to the council with what a reviewer asks: whom, about which version, each query with the question, the answer given and the
// words, and where to reply. Plain JSON; the PDF and the web page set this one text.
import type { Assessment } from "../../core/assessment.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { openQueries, type PrintedReview, queriesOf } from "../../core/review.ts";
import type { SignedVersion } from "../../core/signed-version.ts";
import { sayLetter } from "../../i18n/en/letter.ts";
import { sayDate } from "../../i18n/en/quantities.ts";
import { answerSections } from "../make/answers.ts";
import { findingBlocks } from "../make/findings.ts";
import { groundsOf } from "../make/grounds.ts";
import { openThings } from "../make/open-things.ts";
import { referenceOf } from "../make/particulars.ts";
import { References } from "../make/references.ts";
import { safeguardRows } from "../make/safeguards.ts";

export interface LetterQuery {
  /** "Question 4", "Finding 2", "Evidence gap" */
  readonly about: string;
  /** The question as it was asked, or the statement of the finding or gap. */
  readonly title: string;
  /** What the council answered, and what it rests on; empty for a finding or gap. */
  readonly answer: readonly string[];
  /** The questions a possible finding hangs on, or the answer that leaves a gap; else empty. */
  readonly from: string;
  /** What is asked. */
  readonly words: string;
}

export interface Letter {
  readonly language: string;
  readonly title: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly date: string;
  /** ISO moment of signing: dates the file, so that the same review gives the same bytes. */
  readonly signedAt: string;
  readonly about: string;
  readonly opening: string;
  readonly queries: readonly LetterQuery[];
  readonly answerLabel: string;
  readonly askLabel: string;
  readonly howToReply: readonly string[];
  readonly closing: readonly string[];
  readonly reference: string;
}

/** @param words eight words that stand for the fingerprint of the review */
export function makeLetter(
  checklist: Checklist,
  assessment: Assessment,
  signed: SignedVersion,
  { review, fingerprint }: PrintedReview,
  words: readonly string[],
): Letter {
  const grounds = groundsOf(checklist, assessment);
  const rows = new Map(
    answerSections(grounds).answers.flatMap(({ rows }) => rows.map((row) => [row.id, row] as const)),
  );
  const blocks = findingBlocks(grounds, safeguardRows(grounds), new References(checklist));
  const open = openThings(grounds);
  const queries = openQueries(queriesOf(checklist, review), {}).map(({ part, id, remark }): LetterQuery => {
    const row = part === "answers" ? rows.get(`question-${id.replace(".", "-")}`) : undefined;
    const block = part === "findings" ? blocks.find(({ ruleId }) => ruleId === id) : undefined;
    const thing = part === "answers" ? undefined : open[part].get(id);
    const question = checklist.edition.questions.find((one) => one.id === id);
    if (thing)
      return { about: thing.about, title: thing.statement, answer: [], from: thing.from, words: remark.comment };
    return {
      about: block ? `Finding ${block.number}` : row?.number ? `Question ${row.number}` : "About this check",
      title: block?.statement ?? row?.question ?? question?.ask ?? id,
      answer: row ? [...row.answer, row.restsOn].filter(Boolean) : [],
      from: "",
      words: remark.comment,
    };
  });
  const { council, partner, partnerOwnScript } = assessment.partnership;
  const said = sayLetter({
    partner: partnerOwnScript ? `${partner} ${partnerOwnScript}` : partner,
    version: signed.version,
    sealed: sayDate(signed.sealedAt),
    versionWords: signed.checkWords,
    queries: queries.length,
    contact: review.reviewer.contact,
    reviewWords: words,
    fingerprint,
  });
  return {
    language: "en",
    from: [review.reviewer.name, review.reviewer.office, review.reviewer.contact].filter((line) => line.trim() !== ""),
    to: council,
    date: sayDate(review.claimedTime),
    signedAt: review.claimedTime,
    queries,
    reference: referenceOf(assessment),
    ...said,
    closing: [review.reviewer.name, review.reviewer.office].filter((line) => line.trim() !== ""),
  };
}
