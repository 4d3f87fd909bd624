// Sentences that only the report needs, made of facts. What can be said in any place stands in the other files of this folder.
import type { UnknownKind } from "../../core/answer.ts";
import { type Level, type Question, type Severity, severities } from "../../core/checklist.ts";
import type { Counts, Tally } from "../../core/evaluate.ts";
import type { Checklist } from "../../core/open-edition.ts";
import type { AnswerState } from "../../core/reading.ts";
import { sayCountry } from "./countries.ts";
import { sayCount, sayDate } from "./quantities.ts";
import { sayLevels } from "./rating.ts";
import { nameQuestion } from "./rules.ts";
import { sayList } from "./sums.ts";
import { ratingWord, unknownShort } from "./words.ts";

export const sayReportTitle = (council: string, partner: string): string =>
  `Sister-city check: ${council} and ${partner}`;
export const sayOverline = (day: string): string => `Sister-city check ${day.slice(0, 4)}`.trim();
export const noDate = "not written down";
export const draftStatus = "Draft, not signed";
export const exampleWords = "Example, not a council’s own report";

/** "The thirteen sections" */
export function saySectionsHeading(count: number): string {
  const words = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
  ];
  const more = ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];
  return `The ${[...words, ...more][count] ?? count} ${count === 1 ? "section" : "sections"}`;
}

export const sayRestHeading = (count: number): string =>
  `What ${sayCount(count, "answer")} ${count === 1 ? "rests" : "rest"} on`;

/** "2 critical, 6 high": most severe first, nothing for zero. */
export const sayEach = (counts: Counts): string =>
  sayList(
    [...severities]
      .reverse()
      .filter((severity) => counts[severity] > 0)
      .map((severity) => `${counts[severity]} ${ratingWord[severity].toLowerCase()}`),
  );

/** "A, B and 3 other sections" */
export function sayFew(names: readonly string[], most: number, one: string, many: string): string {
  if (names.length <= most) return sayList(names);
  const rest = names.length - most + 1;
  return `${names.slice(0, most - 1).join(", ")} and ${rest} other ${rest === 1 ? one : many}`;
}

const few = (names: readonly string[]): string => sayFew(names, 3, "section", "sections");

/** Where the findings of one severity stand: "The 2 critical findings are in Agreement and Approval." */
export const sayStanding = (severity: Severity, count: number, sections: readonly string[]): string =>
  `The ${count === 1 ? "" : `${count} `}${ratingWord[severity].toLowerCase()} ${count === 1 ? "finding is" : "findings are"} in ${few(sections)}`;

export const sayStandingShort = (severity: Severity, count: number, sections: number): string =>
  `the ${count === 1 ? "" : `${count} `}${ratingWord[severity].toLowerCase()} ${count === 1 ? "one" : "ones"} in ${sayCount(sections, "section")}`;

export const sayNothingFound = (answered: number): string =>
  answered === 0
    ? "No question has been answered yet."
    : `No concerns were found in ${sayCount(answered, "answered question")}.`;

export const sayQuiet = (sections: readonly string[]): string =>
  `Nothing was raised in ${few(sections)}, where no answer is open.`;

/** "16 answers are not known and 2 questions are not answered; 5 of them could raise the rating." */
export function sayOpen(unknown: number, unanswered: number, hinges: number): string {
  const parts = [
    ...(unknown > 0 ? [`${sayCount(unknown, "answer")} ${unknown === 1 ? "is" : "are"} not known`] : []),
    ...(unanswered > 0 ? [`${sayCount(unanswered, "question")} ${unanswered === 1 ? "is" : "are"} not answered`] : []),
  ];
  if (parts.length === 0) return "Every question that was asked has an answer.";
  const total = unknown + unanswered;
  const could =
    hinges === 0
      ? ""
      : hinges === total
        ? total === 1
          ? "; it could raise the rating"
          : "; each could raise the rating"
        : `; ${hinges} of them could raise the rating`;
  return `${sayList(parts)}${could}.`.replace(/^./, (first) => first.toUpperCase());
}

export const sayMoreFindings = (counts: Counts): string => (sayEach(counts) ? `And ${sayEach(counts)} more` : "");
export const sayMore = (count: number): string => (count > 0 ? `And ${count} more` : "");

/** "City manager, 30 June 2026" */
export const sayOwner = (owner: string, due: string): string =>
  [owner.trim() || "No owner named", due ? sayDate(due) : "no date set"].join(", ");

export const notYetAdopted = "Not yet adopted";

export const sayAdopted = (number: number, owner: string, due: string): string =>
  `Adopted as safeguard ${number}: ${sayOwner(owner, due)}.`;
export const sayNotAdopted = (number: number): string => `Not yet adopted; listed as safeguard ${number}.`;

export const noHigherRule = "because no rule on these questions leads to a higher level.";
export const noSingleChange = "No other answer to one or two of these questions would remove it.";

export const sayUnknownKind = (kind: UnknownKind): string => {
  const word = unknownShort[kind];
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
};

/** "7 of 9" of the questions that are asked now. */
export const sayAnswered = (tally: Tally): string =>
  `${tally.answered} of ${tally.answered + tally.unknown + tally.unanswered}`;

export function sayFindingsLead(counts: Counts): string {
  const total = severities.reduce((sum, severity) => sum + counts[severity], 0);
  if (total === 0) return "The rules raised nothing. What is not known or not answered stands in a chapter of its own.";
  return `${sayCount(total, "finding")}, most severe first and then in the order of the checklist. Each says which answers caused it and what would remove it; the severe ones also say which rule applied and why they are not higher.`;
}

/**
 * The same numbers as on page one, and why the list below may be longer.
 * @param apart open questions without a number: they describe the check itself, and nothing counts them
 */
export function sayOpenLead(unknown: number, unanswered: number, apart: number): string {
  const counted =
    unknown + unanswered > 0
      ? `${sayOpen(unknown, unanswered, 0)} What is not known is counted apart: it never lowers a rating, and it is not held against anyone.`
      : apart > 0
        ? "Every question with a number has an answer."
        : "Every question that was asked has an answer.";
  return apart > 0 ? `${counted} ${sayApart(apart)}` : counted;
}

const sayApart = (count: number): string =>
  count === 1
    ? "One open question more, marked –, describes the check itself: it has no number, and no count or rating includes it."
    : `${count} open questions more, marked –, describe the check itself: they have no number, and no count or rating includes them.`;

export const sayStudyLead = (elements: number, law: string): string =>
  `The ${elements} elements of the study proposed in the ${law}, a United States bill that puts no duty on a council. Findings are counted under every element that their question serves.`;

/** Whether a country is within the scope of the study: its score against the threshold of the law. */
export function sayStudyScope(checklist: Checklist, country: string): string[] {
  const { law, index, threshold, scores, unverified } = checklist.edition.studyScope;
  const score = scores[country];
  const rule = `The study would look at partnerships with communities in countries that scored ${threshold} or less in the ${index} (${law}).`;
  const place = sayCountry(country);
  if (score === undefined)
    return [`${rule} The checklist holds no score for ${place}, so whether this partnership is in scope is not known.`];
  const within =
    score <= threshold
      ? "so this partnership would be within its scope"
      : "so this partnership would be outside its scope";
  return [`${rule} ${place} scored ${score}, ${within}.`, ...(unverified ? [unverified] : [])];
}

/** The longest answer quoted in a reason; the answer itself stands in full at its question. */
const longestQuote = 80;
const quote = (answer: string): string => {
  const letters = [...answer];
  return letters.length > longestQuote ? `“${letters.slice(0, longestQuote).join("")}…”` : `“${answer}”`;
};

/** Why a question is not asked: "Because question 18, “Prohibited by law”, is “No”." */
export function sayNotAsked(
  deciding: readonly { readonly question: Question; readonly state: AnswerState; readonly answer: string }[],
): string {
  const clauses = deciding.map(({ question, state, answer }) => {
    const name = nameQuestion(question);
    if (state === "not-asked") return `${name}, was not asked`;
    return state === "not-applicable" ? `${name}, does not apply` : `${name}, is ${quote(answer)}`;
  });
  return clauses.length === 0 ? "Its condition is not met." : `Because ${sayList(clauses)}.`;
}

/** What decides whether a question will be asked: "It depends on question 1, “Kind of arrangement”." */
export const sayDependsOn = (questions: readonly Question[]): string =>
  `It depends on ${sayList(questions.map(nameQuestion))}.`;

/** What the rating would be after an open question is answered: "The rating would be High or Critical." */
export const sayRatingThen = (levels: readonly Level[]): string =>
  levels.length === 0 ? "" : `Then the rating would be ${sayLevels(levels)}.`;

export const keptAnswer = "An answer given earlier is kept with the assessment and does not count.";

export const saySourceNumbers = (numbers: readonly number[]): string =>
  numbers.length === 0 ? "" : `${numbers.length === 1 ? "Source" : "Sources"} ${sayList(numbers.map(String))}`;

export const saySourcesLead = (here: number, all: number): string =>
  `${sayCount(here, "publication")} on which the findings and cases of this report rest. The checklist names ${all} in all.`;

export const sayUndrawable = (count: number): string =>
  `${sayCount(count, "character")} cannot be drawn in this PDF and ${count === 1 ? "is" : "are"} printed as a code in brackets`;

/**
 * The characters themselves by code point, each with where it stands: "U+0633 and U+0644 (question 4), U+1F600 (findings), and
 * 12 more". In at most `most` letters, though one is always named.
 */
export function sayCharacters(
  rows: readonly { readonly codePoint: string; readonly places: readonly string[] }[],
  most: number,
): string {
  const naming = (count: number): string => {
    const standing = new Map<string, string[]>();
    for (const { codePoint, places } of rows.slice(0, count)) {
      const [first = "", ...others] = places;
      const short = first.length > 32 ? `${first.slice(0, 30).trimEnd()}…` : first;
      const where = others.length > 0 ? `${short} and ${sayCount(others.length, "other place")}` : short;
      standing.set(where, [...(standing.get(where) ?? []), codePoint]);
    }
    const named = [...standing].map(([where, codes]) => `${sayList(codes)} (${where})`).join(", ");
    return count < rows.length ? `${named}, and ${rows.length - count} more` : named;
  };
  let count = Math.min(rows.length, 24);
  while (count > 1 && naming(count).length > most) count -= 1;
  return naming(count);
}
