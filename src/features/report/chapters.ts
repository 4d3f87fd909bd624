// The chapters of the report after page one, in the order in which they print.
import { reportHeading } from "../../i18n/en/report-words.ts";
import type { ReportModel } from "../../report/model.ts";

export interface Chapter {
  readonly id: string;
  readonly title: string;
}

/** Where a chapter stands on the page. */
export const anchorOf = (chapter: string): string => `report-${chapter}`;

export function chaptersOf(model: ReportModel): Chapter[] {
  return [
    { id: "summary", title: "Summary" },
    { id: "how-to-read", title: reportHeading.howToRead },
    { id: "findings", title: reportHeading.findings },
    { id: "safeguards", title: reportHeading.safeguards },
    { id: "open", title: reportHeading.open },
    ...(model.study.length > 0 ? [{ id: "study", title: reportHeading.study }] : []),
    ...(model.answers.length > 0 ? [{ id: "answers", title: reportHeading.answers }] : []),
    ...(model.evidence.length > 0 ? [{ id: "evidence", title: reportHeading.evidence }] : []),
    ...(model.signed ? [{ id: "sign-off", title: reportHeading.signOff }] : []),
    ...(model.reviews ? [{ id: "reviews", title: reportHeading.reviews }] : []),
    ...(model.precedents.length > 0 ? [{ id: "precedents", title: reportHeading.precedents }] : []),
    ...(model.sources.length > 0 ? [{ id: "sources", title: reportHeading.sources }] : []),
    ...(model.glossary.length > 0 ? [{ id: "glossary", title: reportHeading.glossary }] : []),
    { id: "method", title: reportHeading.method },
    { id: "about", title: reportHeading.about },
    ...(model.signed ? [{ id: "check", title: reportHeading.check }] : []),
  ];
}
