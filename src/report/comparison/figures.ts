// The figures of a comparison: sentence, help and table of each, worked out once for the screen, the web page, the report and its data.
import { bases, unknownKinds } from "../../core/answer.ts";
import { type Deadline, deadlinesInOrder } from "../../core/compare/deadlines.ts";
import type { FrequentFinding } from "../../core/compare/frequent-findings.ts";
import { nowhere } from "../../core/compare/place-id.ts";
import type { Places } from "../../core/compare/places.ts";
import type { Quality } from "../../core/compare/quality.ts";
import type { Grouping, RangeCount, RatingGroups } from "../../core/compare/rating-groups.ts";
import type { Caught } from "../../core/compare/reasons.ts";
import { askedIn, knownIn } from "../../core/compare/sort.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { sayReasonToLook } from "../../i18n/en/compare-export.ts";
import {
  sayBases,
  sayDeadlines,
  sayFindings,
  sayKnown,
  sayRatings,
  sayShare,
  sayStudy,
} from "../../i18n/en/compare-figures.ts";
import { groupWord } from "../../i18n/en/compare-filter.ts";
import { levelWord, sayCircles, sayMap, sayWithin } from "../../i18n/en/places.ts";
import { basisWord, ratingWord, stateWord, unknownShort } from "../../i18n/en/words.ts";
import type { Figure, FigureTable, Part } from "./figure.ts";

/** Parts as a table. @param what the name of the first column, and of what is counted */
export const tableOfParts = (what: string, counted: string, parts: readonly Part[]): FigureTable => ({
  head: [what, counted, "Of", "Share"],
  numbers: [1, 2, 3],
  rows: parts.map(({ name, count, of }) => [name, count, of, sayShare(count, of)]),
});

export const reasonsFigure = (caught: readonly Caught[]): Figure => ({
  title: "Reasons to look",
  help: "A reason says that looking is worth while, never that anybody is at fault. One submission may be in several.",
  head: ["Reason", "Submissions", "Of"],
  numbers: [1, 2],
  rows: caught.map(({ reason, count, outOf }) => [sayReasonToLook(reason), count, outOf]),
});

/** The gravest above: that is where one looks first. */
export const gravestFirst = (ranges: readonly RangeCount[]): readonly RangeCount[] => [...ranges].reverse();

/** @param nameOf a group in words */
export const ratingsFigure = (found: RatingGroups, grouping: Grouping, nameOf: (group: string) => string): Figure => ({
  title: sayRatings(found),
  help: "Each line is a range: the dot is the rating reached, the end the highest still possible. A dot alone is settled; an open dot is not known.",
  head: [groupWord[grouping], "Rating", "Highest still possible", "Submissions", "Share of the group"],
  numbers: [3, 4],
  rows: found.groups.flatMap(({ group, count, ranges }) =>
    gravestFirst(ranges).map((range) => [
      nameOf(group),
      ratingWord[range.word],
      ratingWord[range.highest],
      range.count,
      sayShare(range.count, count),
    ]),
  ),
});

/** What a rule finds and where it belongs, by the newest edition that has it. @param editions the newest first */
export function wordsOfFinding(
  editions: readonly Checklist[],
  { rule, section }: Pick<FrequentFinding, "rule" | "section">,
): { readonly statement: string; readonly section: string } {
  const checklist = editions.find(({ rules }) => rules.has(rule));
  return {
    statement: checklist?.rules.get(rule)?.statement ?? rule,
    section: checklist?.sections.get(section)?.short ?? section,
  };
}

export const findingsFigure = (findings: readonly FrequentFinding[], editions: readonly Checklist[]): Figure => ({
  title: sayFindings(findings, (one) => wordsOfFinding(editions, one).statement),
  help: "Submissions with each finding, as a share of those whose checklist could raise it. Weak basis: of those with the finding, the share that rests on a statement or own understanding only.",
  head: ["Finding", "Section", "Submissions", "Of", "Share", "Weak basis", "No safeguard", "Still possible in"],
  numbers: [2, 3, 4, 5, 6, 7],
  rows: findings.map((one) => {
    const { statement, section } = wordsOfFinding(editions, one);
    const share = sayShare(one.count, one.outOf);
    return [statement, section, one.count, one.outOf, share, one.weak, one.withoutSafeguard, one.possible];
  }),
});

/** Questions asked, by the state of the answer; the ways of not knowing under "Not known". */
export function knownParts({ tally, unknown }: Pick<Quality, "tally" | "unknown">): readonly Part[] {
  const of = askedIn(tally);
  return [
    { name: stateWord.answered, count: tally.answered, of },
    { name: stateWord.unknown, count: tally.unknown, of },
    ...unknownKinds.map((kind) => ({
      name: `Not known: ${unknownShort[kind]}`,
      count: unknown[kind],
      of,
      within: true,
    })),
    { name: stateWord["not-applicable"], count: tally["not-applicable"], of },
    { name: stateWord.unanswered, count: tally.unanswered, of },
  ];
}

export const knownFigure = (quality: Pick<Quality, "tally" | "unknown">): Figure => ({
  title: sayKnown(quality.tally),
  help: "All numbered questions of all these submissions, by the state of the answer. The three ways of not knowing together are “Not known”.",
  ...tableOfParts("State of the answer", "Questions", knownParts(quality)),
});

export function basisParts(quality: Pick<Quality, "bases" | "evidence">): readonly Part[] {
  const of = bases.reduce((sum, basis) => sum + quality.bases[basis], 0);
  return [
    ...bases.map((basis) => ({ name: basisWord[basis], count: quality.bases[basis], of })),
    { name: "With evidence attached, whatever it rests on", count: quality.evidence.answers, of },
  ];
}

export const basisFigure = (quality: Pick<Quality, "bases" | "evidence">): Figure => ({
  title: sayBases(quality),
  help: "Answers of all these submissions, by what the council says each rests on.",
  ...tableOfParts("Rests on", "Answers", basisParts(quality)),
});

/** @param editions say what each element is about, the newest first */
export const studyFigure = (study: Quality["study"], editions: readonly Checklist[]): Figure => ({
  title: sayStudy(study),
  help: "For each element of the study: of the questions that serve it and were asked, how many are known. One question may serve several elements.",
  head: ["Element", "Answered", "Does not apply", "Not known", "Not answered", "Asked", "Known"],
  numbers: [1, 2, 3, 4, 5, 6],
  rows: Object.entries(study).map(([element, tally]) => [
    `${element} ${elementText(editions, element)}`.trim(),
    tally.answered,
    tally["not-applicable"],
    tally.unknown,
    tally.unanswered,
    askedIn(tally),
    sayShare(knownIn(tally), askedIn(tally)),
  ]),
});

/** What a study element is about. @param editions the newest first */
export const elementText = (editions: readonly Checklist[], element: string): string =>
  editions.flatMap(({ studyElements }) => studyElements.get(element)?.text ?? [])[0] ?? "";

/** The short name of a question. @param editions the newest first */
export const shortName = (editions: readonly Checklist[], { question }: Pick<Deadline, "question">): string =>
  editions.flatMap(({ questions }) => questions.get(question)?.short ?? [])[0] ?? question;

/** @param within days ahead that were looked at */
export function deadlinesFigure(named: readonly Deadline[], within: number, editions: readonly Checklist[]): Figure {
  const deadlines = deadlinesInOrder(named);
  return {
    title: sayDeadlines(deadlines, within),
    help: "The next decision or renewal, and days by which a council may withdraw. A day that has passed may have been dealt with since; the submission does not say.",
    head: ["Day", "What", "Council", "Partner"],
    numbers: [],
    rows: deadlines.map((one) => [one.date, shortName(editions, one), one.council, one.partner]),
  };
}

/** What a map cannot show: held back, because places are of too few, or not placed. Those that there are. @returns `place` where it can be asked for */
export const notInCircles = ({
  heldBack,
  placedBy,
}: Places): readonly { name: string; count: number; place?: string }[] =>
  [
    { name: "Held back: places of too few", count: heldBack.submissions },
    { name: "Not placed", count: placedBy[nowhere], place: nowhere },
  ].filter(({ count }) => count > 0);

/** The circles of a map, and what they leave out: together every submission. */
export function placesFigure(places: Places): Figure {
  const names = sayCircles(places.circles);
  return {
    title: sayMap(places),
    help: "Each circle is a place, its area the number of submissions. A full circle is a city; an open one a state or province, a dashed one a country: somewhere in it, not where the circle lies. “Others” are those that no circle within it counts.",
    head: ["Place", "In", "Counted by", "Submissions", "Of these, from smaller places"],
    numbers: [3, 4],
    rows: [
      ...places.circles.map(({ place, level, count, fromSmaller }) => [
        names.get(place) ?? "",
        sayWithin(place),
        levelWord[level],
        count,
        fromSmaller,
      ]),
      ...notInCircles(places).map(({ name, count }) => [name, "", "", count, ""]),
    ],
  };
}
