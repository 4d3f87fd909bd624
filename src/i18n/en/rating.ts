// The rating in words: the level, the counts behind it, and how far it could still go. Never a number out of a hundred.
import type { Level } from "../../core/checklist.ts";
import { severities } from "../../core/checklist.ts";
import type { Counts, Range, Rating, Tally } from "../../core/evaluate.ts";
import { sayCount } from "./quantities.ts";
import { sayList } from "./sums.ts";
import { ratingWord } from "./words.ts";

/** "2 high and 5 medium findings", "No findings". Most severe first. */
export function sayCounts(counts: Counts): string {
  const present = [...severities].reverse().filter((severity) => counts[severity] > 0);
  if (present.length === 0) return "No findings";
  const total = present.reduce((sum, severity) => sum + counts[severity], 0);
  return `${sayList(present.map((severity) => `${counts[severity]} ${ratingWord[severity].toLowerCase()}`))} ${total === 1 ? "finding" : "findings"}`;
}

/** How far the rating could still go, and because of what: of all that is open, only what could raise it is counted here. */
export function sayRange(rating: Rating): string {
  if (rating.level === "critical") return "No level is higher.";
  if (rating.highest === rating.level) return "No open answer could raise it.";
  const { unknown, unanswered } = rating.hinges;
  const reasons = [
    ...(unknown.length > 0 ? [`${sayCount(unknown.length, "answer")} not known`] : []),
    ...(unanswered.length > 0 ? [`${sayCount(unanswered.length, "question")} not answered`] : []),
  ];
  return `Could still become ${ratingWord[rating.highest]}: ${sayList(reasons)} could raise it.`;
}

/** The whole sentence: "High: 2 high and 5 medium findings. Could still become Critical: 3 answers not known could raise it." */
export const sayRating = (rating: Rating): string =>
  `${ratingWord[rating.word]}: ${sayCounts(rating.counts).toLowerCase()}. ${sayRange(rating)}`;

/** A range without its reasons: "High", "Medium, could become High". */
export const sayShortRange = ({ word, level, highest }: Pick<Range, "word" | "level" | "highest">): string =>
  highest === level ? ratingWord[word] : `${ratingWord[word]}, could become ${ratingWord[highest]}`;

/** Levels a rating may end at: "High", "High or Critical", "Low, Medium or High". */
export const sayLevels = (levels: readonly Level[]): string =>
  new Intl.ListFormat("en", { type: "disjunction" })
    .format(levels.map((level) => ratingWord[level]))
    .replace(/, or /, " or ");

/** "62 answered, 3 not known, 24 not answered. Up to 5 more may appear." What there is none of is left out. */
export function sayProgress(tally: Tally): string {
  const parts = [
    ...(tally.answered > 0 ? [`${tally.answered} answered`] : []),
    ...(tally.unknown > 0 ? [`${tally.unknown} not known`] : []),
    ...(tally["not-applicable"] > 0 ? [`${tally["not-applicable"]} not applicable`] : []),
    tally.unanswered > 0 ? `${tally.unanswered} not answered` : "nothing left to answer",
  ];
  return `${capital(parts.join(", "))}.${tally.maybe > 0 ? ` Up to ${tally.maybe} more may appear.` : ""}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
