// The words of the report about many submissions: headings, what the set is, the sentences of page one, the method and its limits.
import type { Deadline } from "../../core/compare/deadlines.ts";
import type { FrequentFinding } from "../../core/compare/frequent-findings.ts";
import type { Quality } from "../../core/compare/quality.ts";
import { sayDays } from "./compare-figures.ts";
import type { MethodPart } from "./method.ts";
import { sayCount, sayDate, sayNumber } from "./quantities.ts";
import { sayList } from "./sums.ts";
import { ratingWord } from "./words.ts";

export const comparisonTitle = "Comparison of sister-city checks";

export const comparisonHeading = {
  set: "What is compared",
  ratings: "Ratings",
  sentences: "What the numbers say",
  reasons: "Reasons to look",
  byGroup: "Ratings by group",
  findings: "Findings that occur most",
  study: "Study elements",
  quality: "How good the answers are",
  deadlines: "Days to watch",
  comparable: "What could be compared",
  reasonsInFull: "Reasons to look, with their thresholds",
  list: "The submissions",
  method: "How to read this, and its limits",
  about: "About this report",
} as const;

export const setLabel = {
  filter: "Filter",
  notShown: "Not shown, and why",
  day: "Day",
  editions: "Checklists and editions",
  checked: "How the files were checked",
  examples: "Invented examples",
  lists: "Dated lists",
} as const;

/** Columns of the list of submissions. */
export const listHeads = ["Partnership", "Rating", "Reasons", "File", "Sealed", "Fingerprint"] as const;

export const ratingsNote = "The rating reached, at least. A count of words, never a rank.";
/** For whoever reads page one alone. */
export const readWithCare =
  "A submission says what a council knew on the day it was sealed; what it does not know stands as not known, and is no finding. A council that looked hard may show more than one that did not look. No number here is a rank or a judgement on people.";
export const reasonsNote = "A reason says that looking is worth while, never that anybody is at fault.";

type RatingWords = Readonly<Partial<Record<keyof typeof ratingWord, number>>>;

/** "Reached: Critical 3, High 20; not known 21." */
export function sayRatingCounts(ratings: RatingWords): string {
  const reached = (["critical", "high", "medium", "low", "none"] as const).flatMap((word) =>
    ratings[word] ? [`${ratingWord[word]} ${sayNumber(ratings[word])}`] : [],
  );
  const open = ratings["not-known"] ? [`${ratingWord["not-known"]} ${sayNumber(ratings["not-known"])}`] : [];
  return `Reached: ${[...reached, ...open].join(", ")}.`;
}

/** The numbers behind the finding that occurs most. */
export const sayFindingNumbers = ({ count, weak, withoutSafeguard, possible }: FrequentFinding): string =>
  `Of these ${sayNumber(count)}: ${sayNumber(weak)} on a weak basis, ${sayNumber(withoutSafeguard)} without a safeguard. Still possible in ${sayNumber(possible)} more.`;

export function sayKnownNumbers({ tally, unknown }: Pick<Quality, "tally" | "unknown">): string {
  const ways = `${sayNumber(unknown["not-yet-asked"])} not yet asked, ${sayNumber(unknown["not-told"])} asked and not told, ${sayNumber(unknown["nobody-knows"])} that nobody knows`;
  return `${sayNumber(tally.answered)} answered, ${sayNumber(tally["not-applicable"])} do not apply, ${sayNumber(tally.unknown)} not known (${ways}), ${sayNumber(tally.unanswered)} not answered.`;
}

export const sayBasisNumbers = ({ bases, evidence }: Pick<Quality, "bases" | "evidence">): string =>
  `${sayNumber(bases.document)} document seen, ${sayNumber(bases.told)} told, ${sayNumber(bases["own-view"])} own understanding. ${sayCount(evidence.pieces, "piece")} of evidence; ${sayCount(evidence.filesMissing, "file")} named and not here.`;

/** @param next the first that lies ahead, if one does; @param what its question in short */
export const sayNextDay = ({ date, days, council, partner }: Deadline, what: string): string =>
  `The next is ${sayDate(date)}, ${sayDays(days)}: ${what}, ${council} – ${partner}.`;

/** Whom the filter leaves out, and which do not count. */
export function sayNotShown(byFilter: number, hidden: string, unreadable: number): string[] {
  const said = [
    ...(byFilter > 0 ? [`${sayNumber(byFilter)} left out by the filter`] : []),
    ...(hidden ? [`Do not count: ${hidden}`] : []),
    ...(unreadable > 0 ? [`${sayNumber(unreadable)} whose checklist is not here`] : []),
  ];
  return said.length > 0 ? said : ["None: all are shown"];
}

/** "us-sister-city, edition 1: 58, fingerprint 0123 4567" */
export const sayEditionUsed = (checklist: string, edition: number, count: number): string =>
  `${checklist}, edition ${edition}: ${sayCount(count, "submission")}`;

/** Rows of a table that the page has no room for. */
export const sayRowsLeft = (shown: number, all: number, what: string): string =>
  `The first ${sayNumber(shown)} of ${sayNumber(all)} ${what}. All stand in ${figuresFile}, a file inside the PDF.`;

export const figuresFile = "figures.json";

export const aboutLabel = { program: "Made by", inside: "Inside the PDF" } as const;
export const sayInside = `${figuresFile}: every number of this report, with the rows that it has no room for.`;
export const noFilter = "No filter: all that count";

/** How the list is ordered, and how much of it there is. */
export const sayListLead = (listed: number, all: number, caught: number): string =>
  [
    listed === all
      ? `All ${sayCount(all, "submission")}`
      : `The first ${sayNumber(listed)} of ${sayCount(all, "submission")}`,
    ", in the order in which one might read them: those under the reason that comes first, then those under more reasons, then by rating and name. No rank. ",
    `${sayCount(caught, "submission stands", "submissions stand")} under at least one reason; the numbers are those of page one. Of each fingerprint the beginning is printed.`,
    ...(listed === all ? [] : [" The table of the program holds all of them, with every column."]),
  ].join("");

/** How many questions can be compared over the editions. */
export function sayComparableCount(comparable: number, total: number, editions: number): string {
  if (editions < 2) return `One edition: all ${sayCount(total, "question")} are the same for every submission`;
  return `${sayNumber(comparable)} of ${sayCount(total, "question")} can be compared over ${sayNumber(editions)} editions`;
}

/** @param editions titles of the checklists, each with its edition */
export const sayComparisonMethod = (editions: readonly string[]): readonly MethodPart[] => [
  {
    title: "What the numbers are",
    paragraphs: [
      `Every submission was opened and rated again by this program with the edition it brings along: ${sayList(editions)}. A number counts submissions, questions or answers that this page names beside it. Nothing is added up to a single mark, averaged over councils, or ranked.`,
      "A rating is a range: from the level reached by what was raised to the highest level that an open answer could still bring. “Not known” is a word of its own: nothing is raised, and a high or critical finding is still possible.",
      "Only submissions that count are in the figures, unless the filter says otherwise: the latest version of each record, signed, not contradicting another, no example. What does not count is kept and stands on page one with its number.",
    ],
  },
  {
    title: "What it cannot tell",
    paragraphs: [
      "It cannot tell whether an answer is true, nor what councils that sent nothing would have said. A submission says what a council knew on the day it was sealed. An evidence gap says that a fact is not known: it is no finding, and does not move a rating.",
      "Councils differ in how much they know and how strictly they answer. A council that looked hard may show more findings than one that did not look. Read the answers before comparing two councils.",
      "Groups of fewer than five are held back, because so few say more about a council than about a group. Shares are whole per cents of the number beside them.",
      "Where editions or dated lists differ, a difference between submissions may come from them alone.",
    ],
  },
  {
    title: "Fairness",
    paragraphs: [
      "The checks look at arrangements, institutions, texts, money, data and decisions, never at anybody’s origin, name, language or community, and must not be used to judge people by them. Most sister-city partnerships are run in good faith on both sides. Before a finding about a partner or a council is published, both should have had the chance to reply.",
    ],
  },
];
