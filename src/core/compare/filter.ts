// Which submissions does one look at? A filter is data: groups of values, any of a group, all of the groups. It can be written into an
// address and read back. What it hides is counted, so that shown and hidden together are always the whole.
import type { RatingWord } from "../evaluate.ts";
import { ratingWords } from "../evaluate.ts";
import { type Verdict, verdicts } from "../verification.ts";
import { type Standing, standings } from "./portfolio.ts";
import type { SubmissionSummary } from "./submission-summary.ts";

/** Groups of a filter, in the order in which they are offered. */
export const filterGroups = [
  "standing",
  "year",
  "country",
  "subdivision",
  "rating",
  "verdict",
  "edition",
  "finding",
] as const;
export type FilterGroup = (typeof filterGroups)[number];

/** Chosen values by group; a group that is absent lets everything through. Without "standing" only those that count are shown. */
export interface Filter extends Readonly<Partial<Record<FilterGroup, readonly string[]>>> {
  /** Words that must stand in the names of council, partner or subdivision. */
  readonly text?: string;
}

/** What is left out of a portfolio when nobody chose otherwise. */
export const usualStanding: readonly Standing[] = ["current"];

/** A checklist edition as a value of a filter. */
export const editionValue = ({ checklist, edition }: Pick<SubmissionSummary, "checklist" | "edition">): string =>
  `${checklist}/${edition}`;

/** The values of a submission in a group; findings are many, everything else is one. */
export function valuesIn(group: FilterGroup, summary: SubmissionSummary, standing: Standing): readonly string[] {
  switch (group) {
    case "standing":
      return [standing];
    case "year":
      return [String(summary.year)];
    case "country":
      return [summary.councilCountry];
    case "subdivision":
      return [summary.subdivision];
    case "rating":
      return [summary.rating.word];
    case "verdict":
      return [summary.verification.verdict];
    case "edition":
      return [editionValue(summary)];
    case "finding":
      return rulesOf(summary);
  }
}

const rules = new WeakMap<SubmissionSummary, readonly string[]>();

/** Asked for at every change of a filter: made once. */
function rulesOf(summary: SubmissionSummary): readonly string[] {
  const known = rules.get(summary);
  if (known) return known;
  const made = summary.raised.map(({ rule }) => rule);
  rules.set(summary, made);
  return made;
}

export interface Filtered {
  /** In the order they were given. */
  readonly shown: readonly SubmissionSummary[];
  /** total − shown. */
  readonly hidden: number;
  /** How many there would be of each value, were nothing chosen in its own group. Values that no submission has are absent. */
  readonly counts: Readonly<Record<FilterGroup, ReadonlyMap<string, number>>>;
}

/**
 * Sorts out what a filter shows. One walk over all submissions.
 * @param standingOf how each stands, by fingerprint
 */
export function applyFilter(
  summaries: readonly SubmissionSummary[],
  standingOf: ReadonlyMap<string, Standing>,
  filter: Filter,
): Filtered {
  const wanted = filterGroups.map((group) => {
    const chosen = filter[group] ?? (group === "standing" ? usualStanding : undefined);
    return { group, chosen: chosen && new Set(chosen) };
  });
  const words = folded(filter.text ?? "")
    .split(" ")
    .filter(Boolean);
  const counts = Object.fromEntries(filterGroups.map((group) => [group, new Map<string, number>()])) as Record<
    FilterGroup,
    Map<string, number>
  >;
  const choosing = wanted.flatMap(({ group, chosen }) => (chosen ? [{ group, chosen }] : []));
  const shown: SubmissionSummary[] = [];
  for (const summary of summaries) {
    if (words.length > 0 && !words.every((word) => namesOf(summary).includes(word))) continue;
    const standing = standingOf.get(summary.fingerprint) ?? "current";
    let failing: FilterGroup | undefined;
    let failures = 0;
    for (const { group, chosen } of choosing) {
      if (valuesIn(group, summary, standing).some((one) => chosen.has(one))) continue;
      failing = group;
      failures += 1;
    }
    if (failures > 1) continue;
    // Left out by one group alone, it is still counted there: that is what choosing more in the group would bring.
    for (const group of failing ? [failing] : filterGroups) {
      const count = counts[group];
      for (const value of valuesIn(group, summary, standing)) count.set(value, (count.get(value) ?? 0) + 1);
    }
    if (!failing) shown.push(summary);
  }
  return { shown, hidden: summaries.length - shown.length, counts };
}

const names = new WeakMap<SubmissionSummary, string>();

function namesOf(summary: SubmissionSummary): string {
  const known = names.get(summary);
  if (known !== undefined) return known;
  const { council, partner, partnerOwnScript, subdivision } = summary;
  const made = folded([council, partner, partnerOwnScript, subdivision].join("\n"));
  names.set(summary, made);
  return made;
}

/** Case, width and accents do not matter to whoever looks for a name. */
const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The filter as short texts by name, for an address. */
export function writeFilter(filter: Filter): Readonly<Record<FilterGroup | "text", string>> {
  const written = filterGroups.map((group) => [group, (filter[group] ?? []).map(escaped).join(",")]);
  return { ...Object.fromEntries(written), text: filter.text ?? "" };
}

/** Reads what an address says; values that cannot be are left out, and a group without any is absent. */
export function readFilter(texts: Readonly<Record<string, string>>): Filter {
  const groups = filterGroups.flatMap((group) => {
    const values = [...new Set((texts[group] ?? "").split(",").filter(Boolean).map(unescaped))];
    const possible = values.filter((value) => allowed[group]?.includes(value) ?? true);
    return possible.length > 0 ? [[group, possible] as const] : [];
  });
  return { ...Object.fromEntries(groups), ...(texts.text ? { text: texts.text } : {}) };
}

const allowed: Readonly<Partial<Record<FilterGroup, readonly string[]>>> = {
  standing: standings,
  rating: ratingWords satisfies readonly RatingWord[],
  verdict: verdicts satisfies readonly Verdict[],
};

/** A value that is empty has a sign of its own: "not said" can be looked for too. */
const nothing = "%";
const escaped = (value: string): string =>
  value === "" ? nothing : value.replaceAll("%", "%25").replaceAll(",", "%2C");
const unescaped = (text: string): string =>
  text === nothing ? "" : text.replaceAll("%2C", ",").replaceAll("%25", "%");

/** How many groups narrow the portfolio beyond what is usual. */
export const countChosen = (filter: Filter): number =>
  filterGroups.filter((group) => filter[group]).length + (filter.text ? 1 : 0);
