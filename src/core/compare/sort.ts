// In which order do submissions stand? By one column over all of them. What is not known, not asked or not said stands apart at the end
// whichever way one sorts, because it is neither more nor less. Never a rank: where the column says the same, names decide.
import type { SectionId } from "../checklist.ts";
import { rankOf } from "../open-edition.ts";
import { editionValue } from "./filter.ts";
import { sectionIn } from "./packed.ts";
import type { SubmissionSummary } from "./submission-summary.ts";

/** Columns one can sort by, besides the sections of a checklist: `section:<id>`. */
export const sortColumns = [
  "name",
  "rating",
  "known",
  "evidence",
  "gaps",
  "open-findings",
  "year",
  "country",
  "subdivision",
  "edition",
  "verdict",
] as const;
export type SortColumn = (typeof sortColumns)[number] | `section:${string}`;

export interface Sort {
  readonly column: SortColumn;
  readonly down: boolean;
}

/** The most severe first: where to look is what one comes for. */
export const usualSort: Sort = { column: "rating", down: true };

export interface Sorted {
  readonly rows: readonly SubmissionSummary[];
  /** How many of the last rows say nothing in this column. */
  readonly apart: number;
}

/**
 * Sorts submissions.
 * @param nameRank place of each by name, from `rankNames`: comparing ten thousand names again and again is what would take time
 */
export function sortSummaries(
  summaries: readonly SubmissionSummary[],
  { column, down }: Sort,
  nameRank: ReadonlyMap<string, number>,
): Sorted {
  const value = valuesOf(column, summaries);
  const placed = summaries.map((summary) => ({
    summary,
    value: value(summary),
    name: nameRank.get(summary.fingerprint) ?? 0,
  }));
  const says = placed.filter((one) => one.value !== undefined);
  const apart = placed.filter((one) => one.value === undefined);
  const turn = down ? -1 : 1;
  const nameTurn = column === "name" ? turn : 1;
  says.sort((a, b) => turn * ((a.value ?? 0) - (b.value ?? 0)) || nameTurn * (a.name - b.name));
  apart.sort((a, b) => a.name - b.name);
  return { rows: [...says, ...apart].map(({ summary }) => summary), apart: apart.length };
}

/** One number to compare by; undefined where nothing is known, asked or said. */
type Value = (summary: SubmissionSummary) => number | undefined;

function valuesOf(column: SortColumn, summaries: readonly SubmissionSummary[]): Value {
  switch (column) {
    case "name":
      return () => 0;
    case "rating":
      // The low end first, then the high one.
      return ({ rating }) =>
        rating.word === "not-known" ? undefined : rankOf[rating.level] * 10 + rankOf[rating.highest];
    case "known":
      return ({ tally }) => (askedIn(tally) === 0 ? undefined : knownIn(tally) / askedIn(tally));
    case "evidence":
      return ({ evidence }) => evidence.pieces;
    case "gaps":
      return ({ rating }) => rating.gaps;
    case "open-findings":
      return ({ raised }) => raised.filter(({ safeguarded }) => !safeguarded).length;
    case "year":
      return ({ sealedAt }) => Date.parse(sealedAt);
    case "verdict":
      return ({ verification }) => (verification.verdict === "matches" ? 1 : 0);
    case "country":
      return byText(summaries, ({ councilCountry }) => councilCountry);
    case "subdivision":
      return byText(summaries, ({ subdivision }) => subdivision);
    case "edition":
      return byText(summaries, editionValue);
    default:
      return (summary) => sectionValue(summary, column.slice("section:".length) as SectionId);
  }
}

function sectionValue(summary: SubmissionSummary, id: SectionId): number | undefined {
  const section = sectionIn(summary, id);
  const says = section && section.word !== "not-known" && askedIn(section.tally) > 0;
  return says ? rankOf[section.level] * 10 + rankOf[section.highest] : undefined;
}

/** Few different texts, however many rows: each is compared once. */
function byText(summaries: readonly SubmissionSummary[], text: (summary: SubmissionSummary) => string): Value {
  const all = [...new Set(summaries.map(text))].filter(Boolean);
  const rank = new Map(inOrder(all.map((one) => [one, sortKey(one)] as const)).map((one, index) => [one, index]));
  return (summary) => rank.get(text(summary));
}

type Counted = SubmissionSummary["tally"];

/** Questions that are asked, whatever the answer. */
export const askedIn = (tally: Counted): number =>
  tally.answered + tally.unknown + tally["not-applicable"] + tally.unanswered;
/** Of those, the ones about which something is known. */
export const knownIn = (tally: Counted): number => tally.answered + tally["not-applicable"];

/** Each submission's place by council, partner and time, worked out once for a portfolio. */
export const rankNames = (summaries: readonly SubmissionSummary[]): ReadonlyMap<string, number> =>
  new Map(
    inOrder(summaries.map((summary) => [summary.fingerprint, nameKey(summary)] as const)).map((one, index) => [
      one,
      index,
    ]),
  );

const nameKeys = new WeakMap<SubmissionSummary, string>();

/** Made once for each row: while a portfolio is being read, it is ranked again and again. */
function nameKey(summary: SubmissionSummary): string {
  const known = nameKeys.get(summary);
  if (known !== undefined) return known;
  const { fingerprint, council, partner, sealedAt } = summary;
  const made = `${sortKey(`${council}\n${partner}`)}\n${sealedAt}\n${fingerprint}`;
  nameKeys.set(summary, made);
  return made;
}

const inOrder = (keyed: readonly (readonly [item: string, key: string])[]): string[] =>
  [...keyed].sort(([, a], [, b]) => (a < b ? -1 : Number(a > b))).map(([item]) => item);

/** Case and accents do not matter, and 10 stands after 9. A key is compared much faster than a language's own rules. */
const sortKey = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\d+/g, (digits) => digits.padStart(9, "0"));
