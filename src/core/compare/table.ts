// Submissions as rows of a table that leaves the program, and what must stand beside such a table for anybody to read it rightly later.
import type { SectionId } from "../checklist.ts";
import type { Cell } from "../csv.ts";
import type { Checklist } from "../open-edition.ts";
import { sectionColumn, submissionColumns } from "./columns.ts";
import { sectionIn } from "./packed.ts";
import type { Standing } from "./portfolio.ts";
import type { Quality } from "./quality.ts";
import { askedIn } from "./sort.ts";
import type { SubmissionSummary } from "./submission-summary.ts";

/** What an export says of itself. */
export interface AboutTable {
  /** The filter in words; empty where nothing was filtered. */
  readonly filter: string;
  readonly rows: number;
  /** Submissions there are, also those not in the table. */
  readonly total: number;
  /** ISO day. */
  readonly madeOn: string;
  readonly editions: Quality["editions"];
  readonly verdicts: Quality["verdicts"];
  readonly lists: Quality["lists"];
}

/** Sections of all these editions that have numbered questions, each once, in the order in which they are first met. */
export function sectionsOf(editions: Iterable<Checklist>): readonly SectionId[] {
  const found = [...editions].flatMap(({ edition }) => edition.sections.filter(({ counted }) => counted));
  return [...new Set(found.map(({ id }) => id))];
}

/**
 * The first row: names of columns, and in one more what the table says of itself, so that the two cannot be parted.
 * @param about as a sentence
 */
export const headerRow = (sections: readonly SectionId[], about: string): readonly Cell[] => [
  ...submissionColumns.map(({ name }) => name),
  ...sections.map(sectionColumn),
  `about this table: ${about}`,
];

/** The row of one submission. */
export const tableRow = (
  sections: readonly SectionId[],
  summary: SubmissionSummary,
  standing: Standing,
): readonly Cell[] => [
  ...submissionColumns.map(({ of }) => cellOf(of(summary, standing))),
  ...sections.map((section) => sectionWord(summary, section)),
  "",
];

const cellOf = (value: string | number | boolean | undefined): Cell =>
  typeof value === "boolean" ? (value ? "yes" : "no") : (value ?? "");

/** The rating of one section as a word; "not-asked" where nothing in it is asked, "not-comparable" where the edition has no such section. */
export function sectionWord(summary: SubmissionSummary, section: SectionId): string {
  const found = sectionIn(summary, section);
  if (!found) return "not-comparable";
  return askedIn(found.tally) + found.tally.maybe === 0 ? "not-asked" : found.word;
}
