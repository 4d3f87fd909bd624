// From the figures of a comparison to the report about it: what stands on page one, which chapters follow, and how much of each.
import type { Comparison } from "../../core/compare/comparison.ts";
import { compatibility } from "../../core/compare/compatibility.ts";
import { deadlinesInOrder } from "../../core/compare/deadlines.ts";
import type { ToLook } from "../../core/compare/first-to-look.ts";
import { daysAhead } from "../../core/compare/overview.ts";
import { notShown, type Portfolio } from "../../core/compare/portfolio.ts";
import { smallestGroup } from "../../core/compare/rating-groups.ts";
import { askedIn, knownIn } from "../../core/compare/sort.ts";
import { ratingWords } from "../../core/evaluate.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { producer } from "../../core/program.ts";
import type { Verdict } from "../../core/verification.ts";
import { sayReasonToLook } from "../../i18n/en/compare-export.ts";
import {
  sayBases,
  sayDeadlines,
  sayEditions,
  sayFindings,
  sayHeldBack,
  sayKnown,
  sayLists,
  sayRatings,
} from "../../i18n/en/compare-figures.ts";
import { sayValueOf } from "../../i18n/en/compare-filter.ts";
import { matchWord } from "../../i18n/en/compare-questions.ts";
import { sayHiddenStandings, sayRangeTo } from "../../i18n/en/comparing.ts";
import {
  aboutLabel,
  comparisonTitle,
  comparisonHeading as heading,
  noFilter,
  sayBasisNumbers,
  sayComparableCount,
  sayComparisonMethod,
  sayEditionUsed,
  sayFindingNumbers,
  sayInside,
  sayKnownNumbers,
  sayListLead,
  sayNextDay,
  sayNotShown,
  sayRatingCounts,
  sayRowsLeft,
  setLabel,
} from "../../i18n/en/comparison-report.ts";
import { sayCount, sayDate, sayNumber } from "../../i18n/en/quantities.ts";
import { sayList, sayShortDate } from "../../i18n/en/sums.ts";
import { verdictWord } from "../../i18n/en/verification.ts";
import { ratingWord } from "../../i18n/en/words.ts";
import type { ComparisonModel, DrawnFigure, Fact, ListedSubmission, ReportChapter } from "./comparison-model.ts";
import type { Figure } from "./figure.ts";
import {
  basisFigure,
  basisParts,
  deadlinesFigure,
  findingsFigure,
  gravestFirst,
  knownFigure,
  knownParts,
  ratingsFigure,
  reasonsFigure,
  shortName,
  studyFigure,
  wordsOfFinding,
} from "./figures.ts";

export interface ComparisonSource {
  readonly figures: Comparison;
  /** Editions of what is shown, the newest first, each with its fingerprint. */
  readonly editions: readonly { readonly checklist: Checklist; readonly fingerprint: string }[];
  /** What narrows the set, in words; empty where nothing does. */
  readonly filter: string;
  /** ISO day. */
  readonly madeOn: string;
  readonly portfolio: Portfolio["counts"];
  /** Standings that the filter lets through. */
  readonly standings: readonly string[];
  /** Submissions the filter lets through whose edition is not here. */
  readonly unreadable: number;
}

/** So many rows of a table are set in the report; the file inside it holds all. */
const most = { findings: 25, ranges: 60, days: 30, questions: 60 } as const;

/** Makes the report. The same source gives the same report. */
export function makeComparison(source: ComparisonSource): ComparisonModel {
  const { figures, filter, madeOn } = source;
  const caught = figures.reasons.map((one, place) => ({ ...one, number: place + 1 })).filter(({ count }) => count > 0);
  return {
    language: "en",
    title: `${comparisonTitle}, ${sayDate(madeOn)}`,
    heading: `${sayCount(figures.submissions, "submission")} compared`,
    madeOn,
    made: `Made on ${sayDate(madeOn)}`,
    filter: filter || noFilter,
    keyFacts: keyFactsOf(source),
    set: setOf(source),
    ratings: ratingWords.map((word) => ({ word, name: ratingWord[word], count: figures.ratings[word] ?? 0 })),
    sentences: sentencesOf(source),
    reasons: caught.map(({ number, reason, count }) => ({ number, words: sayReasonToLook(reason), count })),
    noReasons: `None of the reasons catches any of ${sayCount(figures.submissions, "submission")}.`,
    chapters: chaptersOf(source).filter((chapter) => chapter.figures.length > 0),
    list: {
      title: heading.list,
      lead: sayListLead(figures.first.rows.length, figures.submissions, figures.first.caught),
      rows: figures.first.rows.map(listed),
    },
    method: sayComparisonMethod(
      source.editions.map(({ checklist: { edition } }) => `“${edition.title}”, edition ${edition.edition}`),
    ),
    about: [
      { label: aboutLabel.program, lines: [producer] },
      { label: aboutLabel.inside, lines: [sayInside] },
      ...source.editions.map(({ checklist: { edition }, fingerprint }) => ({
        label: `${edition.id}, edition ${edition.edition}`,
        lines: [fingerprint.replace(/(.{8})(?=.)/g, "$1 ")],
        code: true as const,
      })),
    ],
  };
}

/** All figures with all their rows, for the file inside the PDF. */
export function figuresInFull({ figures, editions: held, filter, madeOn, portfolio, unreadable }: ComparisonSource) {
  const { first: _, ...counted } = figures;
  const editions = held.map(({ checklist }) => checklist);
  return {
    format: "sister-city-check/comparison-report@1",
    filter,
    madeOn,
    portfolio,
    unreadable,
    figures: counted,
    tables: [
      reasonsFigure(figures.reasons),
      ratingsOf(figures, editions).figure,
      findingsFigure(figures.findings, editions),
      studyFigure(figures.quality.study, editions),
      knownFigure(figures.quality),
      basisFigure(figures.quality),
      deadlinesFigure(figures.deadlines, daysAhead, editions),
      comparableFigure(editions),
    ],
  };
}

function keyFactsOf({ figures, editions, portfolio }: ComparisonSource): ComparisonModel["keyFacts"] {
  const { quality, submissions } = figures;
  const matching = quality.verdicts.matches ?? 0;
  return [
    {
      value: `${sayNumber(submissions)} of ${sayNumber(portfolio.total)}`,
      caption: `${submissions === 1 ? "submission" : "submissions"} shown; ${sayNumber(portfolio.shown)} count`,
    },
    {
      value: `${sayNumber(matching)} match`,
      caption: `as files; ${sayNumber(submissions - matching)} cannot be checked`,
    },
    {
      value: sayCount(editions.length, "edition"),
      caption: sayEditions(quality.editions),
    },
    {
      value: `${sayNumber(figures.first.caught)} to look at`,
      caption: "stand under at least one reason to look",
    },
  ];
}

function setOf(source: ComparisonSource): readonly Fact[] {
  const { figures, portfolio, standings, editions, madeOn, unreadable } = source;
  const { quality } = figures;
  const { byFilter, hidden } = notShown(portfolio, figures.submissions + unreadable, standings);
  const lists = Object.entries(quality.lists).map(([name, count]) => `${name}: ${sayNumber(count)}`);
  return [
    {
      label: setLabel.notShown,
      lines: sayNotShown(byFilter, sayHiddenStandings(hidden), unreadable),
    },
    {
      label: setLabel.editions,
      lines: editions.map(({ checklist: { edition }, fingerprint }) =>
        sayEditionUsed(edition.id, edition.edition, figures.editionFingerprints[fingerprint] ?? 0),
      ),
    },
    {
      label: setLabel.checked,
      lines: Object.entries(quality.verdicts).map(
        ([verdict, count]) => `${verdictWord[verdict as Verdict] ?? verdict}: ${sayNumber(count)}`,
      ),
    },
    ...(lists.length > 0 ? [{ label: setLabel.lists, lines: lists }] : []),
    ...(figures.examples > 0
      ? [{ label: setLabel.examples, lines: [`${sayNumber(figures.examples)} among them`] }]
      : []),
    { label: setLabel.day, lines: [sayDate(madeOn)] },
  ];
}

function sentencesOf({ figures, editions: held }: ComparisonSource): ComparisonModel["sentences"] {
  const { ranges, ratings, findings, quality } = figures;
  const editions = held.map(({ checklist }) => checklist);
  const [top] = findings;
  const days = deadlinesInOrder(figures.deadlines);
  const next = days.find(({ days: ahead }) => ahead >= 0);
  return [
    { text: sayRatings(ranges), numbers: sayRatingCounts(ratings) },
    {
      text: sayFindings(findings, (one) => wordsOfFinding(editions, one).statement),
      numbers: top ? sayFindingNumbers(top) : "",
    },
    { text: sayKnown(quality.tally), numbers: sayKnownNumbers(quality) },
    { text: sayBases(quality), numbers: sayBasisNumbers(quality) },
    { text: sayDeadlines(days, daysAhead), numbers: next ? sayNextDay(next, shortName(editions, next)) : "" },
  ].map(({ text, numbers }) => ({ text: `${text}.`, numbers }));
}

const drawn = (figure: Figure, more: Omit<DrawnFigure, keyof Figure | "aside">, aside: readonly string[] = []) => ({
  ...figure,
  ...more,
  aside: aside.filter(Boolean),
});

/** The first rows of a figure, and a sentence about the others. */
function cut(figure: DrawnFigure, rows: number, what: string): DrawnFigure {
  if (figure.rows.length <= rows) return figure;
  const { ranges, bars } = figure;
  return {
    ...figure,
    rows: figure.rows.slice(0, rows),
    ...(ranges ? { ranges: ranges.slice(0, rows) } : {}),
    ...(bars ? { bars: bars.slice(0, rows) } : {}),
    aside: [sayRowsLeft(rows, figure.rows.length, what), ...figure.aside],
  };
}

function ratingsOf({ groups, grouping }: Comparison, editions: readonly Checklist[]) {
  const newest = editions[0];
  const nameOf = (group: string) => (newest ? sayValueOf(grouping, group, newest) : group);
  return {
    figure: ratingsFigure(groups, grouping, nameOf),
    ranges: groups.groups.flatMap(({ ranges }) => gravestFirst(ranges)),
  };
}

function comparableFigure(editions: readonly Checklist[]): Figure {
  const { questions, comparable, total } = compatibility(editions);
  return {
    title: sayComparableCount(comparable, total, editions.length),
    help: "A question is matched by its name, which never gets a second meaning. What is not the same in every edition stands here.",
    head: ["Question", "In words", "Editions that ask it", "Match"],
    numbers: [],
    rows: questions
      .filter(({ match }) => match !== "same")
      .map(({ question, match, in: asked }) => [
        question,
        asked[0]?.asked.short ?? question,
        sayList(asked.map(({ checklist: { edition } }) => `${edition.id} ${edition.edition}`)),
        matchWord[match],
      ]),
  };
}

function chaptersOf({ figures, editions: held }: ComparisonSource): readonly ReportChapter[] {
  const { quality, findings, deadlines, reasons, groups } = figures;
  const editions = held.map(({ checklist }) => checklist);
  const lists = sayLists(Object.entries(quality.lists).map(([name, submissions]) => ({ name, submissions })));
  const ratings = ratingsOf(figures, editions);
  const chapter = (id: string, title: string, ...all: readonly DrawnFigure[]): ReportChapter => ({
    id,
    title,
    figures: all,
  });
  const known = knownParts(quality);
  const rests = basisParts(quality);
  const study = Object.values(quality.study).map((tally) => ({ count: knownIn(tally), of: askedIn(tally) }));
  return [
    chapter(
      "ratings",
      heading.byGroup,
      cut(
        drawn(ratings.figure, { ranges: ratings.ranges }, [sayHeldBack(groups, smallestGroup), lists]),
        most.ranges,
        "lines",
      ),
    ),
    chapter(
      "findings",
      heading.findings,
      cut(
        drawn(
          findingsFigure(findings, editions),
          { bars: findings.map(({ count, outOf }) => ({ count, of: outOf })) },
          [lists],
        ),
        most.findings,
        "findings",
      ),
    ),
    ...(study.length > 0
      ? [chapter("study", heading.study, drawn(studyFigure(quality.study, editions), { bars: study }))]
      : []),
    chapter(
      "quality",
      heading.quality,
      drawn(knownFigure(quality), { bars: known }),
      drawn(basisFigure(quality), { bars: rests }),
    ),
    chapter(
      "days",
      heading.deadlines,
      cut(drawn(deadlinesFigure(deadlines, daysAhead, editions), {}), most.days, "days"),
    ),
    chapter("comparable", heading.comparable, cut(drawn(comparableFigure(editions), {}), most.questions, "questions")),
    chapter("reasons", heading.reasonsInFull, drawn(numbered(reasonsFigure(reasons)), {})),
  ];
}

/** Reasons by the numbers under which the list of submissions names them. */
const numbered = (figure: Figure): Figure => ({
  ...figure,
  rows: figure.rows.map(([words = "", ...counts], place) => [`${place + 1}. ${words}`, ...counts]),
});

function listed({ summary, reasons }: ToLook): ListedSubmission {
  const { council, partner, partnerOwnScript, rating, verification, sealedAt, fingerprint } = summary;
  return {
    council,
    partner,
    partnerOwnScript,
    word: rating.word,
    rating: sayRangeTo(rating),
    reasons: reasons.length > 0 ? reasons.map((place) => place + 1).join(", ") : "–",
    checked: verdictWord[verification.verdict],
    sealed: sayShortDate(sealedAt),
    fingerprint: `${fingerprint.slice(0, 8)} ${fingerprint.slice(8, 16)}`,
  };
}
