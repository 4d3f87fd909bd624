// What a copy of a report can leave out, and the sentence that says what it does.
import { reportHeading } from "./report-words.ts";

/** The names of the chapters one can leave out. */
export const optionalChapterName = {
  answers: reportHeading.answers,
  evidence: reportHeading.evidence,
  study: reportHeading.study,
  cases: "Cases and sources",
  glossary: reportHeading.glossary,
} as const;

/** Which reviews stand beside the council's record. */
export const reviewLayersWord = {
  all: "All",
  auditor: "Auditors only",
  oversight: "Oversight bodies only",
  none: "None",
} as const;

export const alwaysIn = "Page one, findings, safeguards, what is not known and the method are always in.";

/** "Left out of this copy: evidence register; words explained. The rating and the findings are those of the full report." */
export function sayLeftOut(chapters: readonly (keyof typeof optionalChapterName)[], ownScript: boolean): string {
  const names = [
    ...chapters.map((chapter) => lower(optionalChapterName[chapter])),
    ...(ownScript ? ["names in their own script"] : []),
  ];
  if (names.length === 0) return "";
  return `Left out of this copy: ${names.join("; ")}. The rating and the findings are those of the full report.`;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
