// What may a copy of a report leave out? Never what one needs to judge it: page one, how to read it, findings, safeguards, what is
// not known, method, names and fingerprints, and who signed. Whatever is left out is said on page one.

export const optionalChapters = ["answers", "evidence", "study", "cases", "glossary"] as const;
export type OptionalChapter = (typeof optionalChapters)[number];

export interface ReportChoices {
  readonly without: readonly OptionalChapter[];
  /** "latin": names in their own script are left out, wherever a name was asked for. */
  readonly names: "both" | "latin";
}

export const wholeReport: ReportChoices = { without: [], names: "both" };
