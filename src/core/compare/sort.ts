// In which order do submissions stand? By one column over all of them. What is not known or not asked stands apart at the end whichever way
// one sorts, because it is neither more nor less. Never a rank: where the column says the same, names decide.
import type { SectionId } from "../checklist.ts";
import { rankOf } from "../open-edition.ts";
import { type SubmissionSummary, sectionIn } from "./submission-summary.ts";

/** A column one can sort by; `section:<id>` for the sections of a checklist. */
export type SortColumn = "name" | "rating" | "known" | "evidence" | "year" | "verdict" | `section:${string}`;

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
  const placed = summaries.map((summary) => ({
    summary,
    value: column === "name" ? 0 : valueIn(column, summary),
    name: nameRank.get(summary.fingerprint) ?? 0,
  }));
  const says = placed.filter(({ value }) => value !== undefined);
  const apart = placed.filter(({ value }) => value === undefined);
  const turn = down ? -1 : 1;
  const byName = (a: Placed, b: Placed) => a.name - b.name;
  says.sort((a, b) => turn * ((a.value ?? 0) - (b.value ?? 0)) || (column === "name" ? turn : 1) * byName(a, b));
  apart.sort(byName);
  return { rows: [...says, ...apart].map(({ summary }) => summary), apart: apart.length };
}

interface Placed {
  readonly value: number | undefined;
  readonly name: number;
}

/** One number to compare by; undefined where nothing is known, or nothing was asked. */
function valueIn(column: Exclude<SortColumn, "name">, summary: SubmissionSummary): number | undefined {
  const { rating, tally, evidence, verification } = summary;
  switch (column) {
    case "rating":
      // The low end first, then the high one.
      return rating.word === "not-known" ? undefined : rankOf[rating.level] * 10 + rankOf[rating.highest];
    case "known": {
      const asked = askedIn(tally);
      return asked === 0 ? undefined : knownIn(tally) / asked;
    }
    case "evidence":
      return evidence.pieces;
    case "year":
      return Date.parse(summary.sealedAt);
    case "verdict":
      return verification.verdict === "matches" ? 1 : 0;
    default: {
      const section = sectionIn(summary, column.slice("section:".length) as SectionId);
      const says = section && section.word !== "not-known" && askedIn(section.tally) > 0;
      return says ? rankOf[section.level] * 10 + rankOf[section.highest] : undefined;
    }
  }
}

type Counted = SubmissionSummary["tally"];

/** Questions that are asked, whatever the answer. */
export const askedIn = (tally: Counted): number =>
  tally.answered + tally.unknown + tally["not-applicable"] + tally.unanswered;
/** Of those, the ones about which something is known. */
export const knownIn = (tally: Counted): number => tally.answered + tally["not-applicable"];

const collator = new Intl.Collator("en", { numeric: true });

/** Each submission's place by council, partner and time. Takes a while for ten thousand: done once for a portfolio. */
export function rankNames(summaries: readonly SubmissionSummary[]): ReadonlyMap<string, number> {
  const keys = summaries.map((summary) => ({
    fingerprint: summary.fingerprint,
    name: `${summary.council} – ${summary.partner}`,
    time: summary.sealedAt,
  }));
  keys.sort(
    (a, b) =>
      collator.compare(a.name, b.name) ||
      Number(a.time > b.time) - Number(a.time < b.time) ||
      Number(a.fingerprint > b.fingerprint) - Number(a.fingerprint < b.fingerprint),
  );
  return new Map(keys.map(({ fingerprint }, index) => [fingerprint, index]));
}
