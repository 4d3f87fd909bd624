// Which columns can the table have, which has it, and what stands in a section's cell? The choice stands in the address.
import type { Section } from "../../../core/checklist.ts";
import { sectionIn } from "../../../core/compare/packed.ts";
import { askedIn, type SortColumn } from "../../../core/compare/sort.ts";
import type { SubmissionSummary } from "../../../core/compare/submission-summary.ts";
import type { RatingWord } from "../../../core/evaluate.ts";
import type { Checklist } from "../../../core/open-edition.ts";

/** Columns beside name, rating and sections, in their order. */
export const plainColumns = [
  { id: "country", name: "Country" },
  { id: "subdivision", name: "State or province" },
  { id: "year", name: "Year" },
  { id: "edition", name: "Checklist" },
  { id: "open-findings", name: "Open findings" },
  { id: "gaps", name: "Gaps" },
  { id: "known", name: "Known" },
  { id: "evidence", name: "Evidence" },
  { id: "verdict", name: "Check" },
] as const;
export type PlainColumn = (typeof plainColumns)[number]["id"];

const usualPlain: readonly PlainColumn[] = ["known", "evidence", "verdict"];

export interface Columns {
  readonly sections: readonly Section[];
  readonly plain: readonly PlainColumn[];
}

/** The sections one compares by: those that hold numbered questions. */
export const sectionsOf = ({ edition }: Checklist): readonly Section[] =>
  edition.sections.filter(({ counted }) => counted);

/** Reads the choice from the address; empty stands for the usual columns. */
export function readColumns(text: string, sections: readonly Section[]): Columns {
  if (!text) return { sections, plain: usualPlain };
  const chosen = new Set(text.split(","));
  return {
    sections: sections.filter(({ id }) => chosen.has(id)),
    plain: plainColumns.map(({ id }) => id).filter((id) => chosen.has(id)),
  };
}

/** The choice with one column put in or taken out, for the address. */
export function toggleColumn(columns: Columns, column: string, on: boolean): string {
  const now = [...columns.sections.map(({ id }) => String(id)), ...columns.plain];
  const next = on ? [...now, column] : now.filter((one) => one !== column);
  // Nothing at all would mean the usual columns.
  return next.length === 0 ? "none" : next.join(",");
}

/** Is this a column one can sort by? What an address says may be anything. */
export const sortColumnOf = (
  text: string,
  columns: readonly string[],
  sections: readonly Section[],
): SortColumn | undefined =>
  columns.includes(text) || sections.some(({ id }) => text === `section:${id}`) ? (text as SortColumn) : undefined;

/** What a section comes to: its rating, or why it has none. "absent": its checklist has no such section. */
export type SectionWord = RatingWord | "not-asked" | "not-applicable" | "absent";

export function sectionWord(summary: SubmissionSummary, section: Section): SectionWord {
  const found = sectionIn(summary, section.id);
  if (!found) return "absent";
  const asked = askedIn(found.tally);
  if (asked === 0 && found.tally.maybe === 0) return "not-asked";
  return asked > 0 && found.tally["not-applicable"] === asked ? "not-applicable" : found.word;
}
