// What may a copy of a report leave out? Never what one needs to judge it: page one, how to read it, findings, safeguards, what is
// not known, method, names and fingerprints, and who signed. Whatever is left out is said on page one.

export const optionalChapters = ["answers", "evidence", "study", "cases", "glossary"] as const;
export type OptionalChapter = (typeof optionalChapters)[number];

/** Which layers of reviews stand beside the council's record. */
export const reviewLayers = ["all", "auditor", "oversight", "none"] as const;
export type ReviewLayers = (typeof reviewLayers)[number];

export interface ReportChoices {
  readonly without: readonly OptionalChapter[];
  /** "latin": names in their own script are left out, wherever a name was asked for. */
  readonly names: "both" | "latin";
  /** Of the reviews that are at hand. Left out: all. */
  readonly reviews?: ReviewLayers;
}

export const wholeReport: ReportChoices = { without: [], names: "both" };

/** The choices as the PDF names them among its keywords, so that it can be made anew; empty for the whole report. */
export const writeChoices = ({ without, names }: ReportChoices): string =>
  [
    ...optionalChapters.filter((chapter) => without.includes(chapter)).map((chapter) => `without ${chapter}`),
    ...(names === "latin" ? ["latin names"] : []),
  ].join(", ");

/** Reads them back; undefined for anything else. */
export function readChoices(written: string): ReportChoices | undefined {
  const named = written.split(", ");
  const without = optionalChapters.filter((chapter) => named.includes(`without ${chapter}`));
  const choices: ReportChoices = { without, names: named.includes("latin names") ? "latin" : "both" };
  return writeChoices(choices) === written ? choices : undefined;
}
