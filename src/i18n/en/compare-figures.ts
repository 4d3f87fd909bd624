// The sentences over the figures of a comparison. Each says what its figure shows, worked out from the same numbers, and claims no more: where
// there is nothing to say about many, it says so.
import type { Deadline } from "../../core/compare/deadlines.ts";
import type { FrequentFinding } from "../../core/compare/frequent-findings.ts";
import { seriesOf, type UsedList } from "../../core/compare/lists.ts";
import type { Quality } from "../../core/compare/quality.ts";
import type { RatingGroups } from "../../core/compare/rating-groups.ts";
import { askedIn, knownIn } from "../../core/compare/sort.ts";
import type { Tally } from "../../core/evaluate.ts";
import { rankOf } from "../../core/open-edition.ts";
import { sayCount, sayNumber } from "./quantities.ts";

/** "38%" in whole per cents; "less than 1%" and "more than 99%" where rounding would say none or all. */
export function sayShare(part: number, whole: number): string {
  if (whole === 0) return "–";
  const share = Math.round((part * 100) / whole);
  if (part > 0 && share === 0) return "less than 1%";
  if (part < whole && share === 100) return "more than 99%";
  return `${share}%`;
}

const are = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Could most ratings still rise? Said of all groups that are shown, or of all together. */
export function sayRatings({ groups }: RatingGroups): string {
  const open = groups.map(({ count, ranges }) => ({
    count,
    open: ranges.reduce((sum, one) => sum + (rankOf[one.highest] > rankOf[one.level] ? one.count : 0), 0),
  }));
  const total = open.reduce((sum, { count }) => sum + count, 0);
  const rise = open.reduce((sum, one) => sum + one.open, 0);
  if (total === 0) return "No group is large enough to show ratings";
  if (rise === 0) return total === 1 ? "The one rating is settled" : `All ${sayNumber(total)} ratings are settled`;
  if (total === 1) return "The one rating could still rise";
  if (rise === total) return `All ${sayNumber(total)} ratings could still rise`;
  if (groups.length > 1 && open.every((one) => one.open * 2 > one.count))
    return `In every group, most ratings could still rise: ${sayNumber(rise)} of ${sayNumber(total)}`;
  return `${sayNumber(rise)} of ${sayNumber(total)} ratings could still rise`;
}

/** @param statementOf what a rule finds, as a sentence */
export function sayFindings(
  findings: readonly FrequentFinding[],
  statementOf: (finding: FrequentFinding) => string,
): string {
  const [first, second] = findings;
  if (!first) return "No finding is raised in these submissions";
  const of = `in ${sayNumber(first.count)} of ${sayCount(first.outOf, "submission")}`;
  const alike = findings.filter(({ count }) => count === first.count).length;
  if (second?.count === first.count) return `${sayNumber(alike)} findings are raised most often, each ${of}`;
  return `Most often, ${of}: ${statementOf(first).replace(/\.$/, "")}`;
}

/** How much is known about each study element. */
export function sayStudy(study: Quality["study"]): string {
  const shares = Object.entries(study)
    .map(([element, tally]) => ({ element, asked: askedIn(tally), known: knownIn(tally) }))
    .filter(({ asked }) => asked > 0)
    .sort((a, b) => a.known / a.asked - b.known / b.asked || (a.element < b.element ? -1 : 1));
  const [least, ...others] = shares;
  const most = others.at(-1);
  if (!least) return "No question that serves the study was asked";
  if (!most) return `Of the questions on ${least.element}, ${sayShare(least.known, least.asked)} are known`;
  if (least.known / least.asked === most.known / most.asked)
    return `Of the questions on every element, ${sayShare(least.known, least.asked)} are known`;
  return `Least is known about ${least.element}, ${sayShare(least.known, least.asked)} of its questions; most about ${most.element}, ${sayShare(most.known, most.asked)}`;
}

/** What is not known, of all that was asked. */
export function sayKnown(tally: Tally): string {
  const asked = askedIn(tally);
  if (asked === 0) return "No question was asked in these submissions";
  return `Of ${sayCount(asked, "question")} asked, ${sayShare(tally.unknown, asked)} are not known and ${sayShare(tally.unanswered, asked)} not answered`;
}

/** What answers rest on. */
export function sayBases({ bases }: Pick<Quality, "bases">): string {
  const all = bases.document + bases.told + bases["own-view"];
  if (all === 0) return "No question is answered in these submissions";
  return `A document was seen for ${sayShare(bases.document, all)} of ${sayCount(all, "answer")}`;
}

/** @param deadlines each day of a partnership once; @param within days ahead that were looked at */
export function sayDeadlines(deadlines: readonly Deadline[], within: number): string {
  const passed = deadlines.filter(({ days }) => days < 0).length;
  const ahead = deadlines.length - passed;
  if (deadlines.length === 0) return `No day that submissions name lies in the next ${sayNumber(within)} days`;
  const coming = `${sayCount(ahead, "day")} that submissions name ${are(ahead, "lies", "lie")} in the next ${sayNumber(within)} days`;
  return passed === 0 ? coming : `${coming}; ${sayNumber(passed)} ${are(passed, "has", "have")} passed`;
}

/** "in 12 days", "today", "40 days ago" */
export function sayDays(days: number): string {
  if (days === 0) return "today";
  return days > 0 ? `in ${sayCount(days, "day")}` : `${sayCount(-days, "day")} ago`;
}

/** "1 group of fewer than 5 (3 submissions) is held back"; empty where none is. */
export function sayHeldBack({ heldBack }: RatingGroups, least: number): string {
  if (heldBack.groups === 0) return "";
  return `${sayCount(heldBack.groups, "group")} of fewer than ${least} (${sayCount(heldBack.submissions, "submission")}) ${are(heldBack.groups, "is", "are")} held back: so few say more about a council than about a group.`;
}

/** Editions in a few words: "us-sister-city editions 1 and 2". */
export function sayEditions(editions: Quality["editions"]): string {
  const numbers = new Map<string, string[]>();
  for (const value of Object.keys(editions)) {
    const [, checklist = value, edition = ""] = /^(.*)\/(\d+)$/.exec(value) ?? [];
    numbers.set(checklist, [...(numbers.get(checklist) ?? []), edition]);
  }
  return [...numbers]
    .map(([checklist, some]) => `${checklist} ${some.length === 1 ? "edition" : "editions"} ${listed(some)}`)
    .join(", ");
}

const listed = (some: readonly string[]): string =>
  some.length < 2 ? (some[0] ?? "") : `${some.slice(0, -1).join(", ")} and ${some.at(-1)}`;

/** Several lists or laws on which submissions rest; empty where there is one. @param used with how many rest on each */
export function sayLists(used: readonly Pick<UsedList, "name" | "submissions">[]): string {
  const [first, ...others] = used;
  if (!first || others.length === 0) return "";
  const { series } = seriesOf(first.name);
  const oneSeries = used.every(({ name }) => seriesOf(name).series === series);
  const what = oneSeries ? `${spelled(used.length)} editions of ${series}` : `${spelled(used.length)} lists or laws`;
  const each = used.map(({ name, submissions }, index) => {
    const count = index === 0 ? sayCount(submissions, "submission") : sayNumber(submissions);
    return `${oneSeries ? seriesOf(name).year : name} in ${count}`;
  });
  return `${what} are in this set: ${each.join(", ")}.`;
}

const numerals = ["", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];
const spelled = (count: number): string => numerals[count] ?? sayNumber(count);

/** The year alone where that tells it apart. */
export const shortOfList = (name: string, among: readonly Pick<UsedList, "name">[]): string => {
  const { series, year } = seriesOf(name);
  return year && among.every((one) => seriesOf(one.name).series === series) ? year : name;
};
