// What page one must hold at most.
import { makeReport } from "../../src/report/make-report.ts";
import type { ReportModel } from "../../src/report/model.ts";
import { checklist, filled, fingerprints } from "./assessments.ts";

const longest = (texts: readonly string[]): string[] => [...texts].sort((a, b) => b.length - a.length).slice(0, 3);
/** A report with much of everything. */
export const fullReport: ReportModel = makeReport({
  checklist,
  assessment: filled({ unrest: 0.5, unanswered: 0.15 }),
  ...fingerprints,
});

/** The same with every text of page one as long as the checklist and its form allow. */
export const atTheLimits: ReportModel = {
  ...fullReport,
  council: "Council of the United Metropolitan Boroughs of Testville-on-Sea",
  partner: {
    latin: "Friendship Prefecture-level Municipality of Upper Guiyangxiang",
    ownScript: "贵阳市人民政府外事办公室友好城市协会代表",
  },
  reason:
    "The agreement concerning partnership arrangements renews automatically unless notification is delivered. ".repeat(
      9,
    ),
  found: "The ten critical findings concern organisations elsewhere. ".repeat(8).trim(),
  keyFacts: [
    { value: "12 September 2014", caption: "what the partnership has cost the council", known: true },
    { value: "USD 1,234,567,890.00", caption: "official visits received in three years", known: true },
    {
      value: "A long answer that somebody typed into this field of the form",
      caption: "and its caption",
      known: true,
    },
    { value: "Not known", caption: "next renewal or notice date", known: false },
  ],
  mainFindings: longest(checklist.edition.rules.map((rule) => rule.statement)).map((statement, index) => ({
    id: fullReport.findings[index]?.id ?? "",
    number: index + 1,
    severity: "critical",
    word: "Critical",
    statement,
  })),
  couldChange: longest(checklist.edition.questions.map((question) => question.ask)).map((question) => ({
    question,
    kind: "Nobody has this information",
  })),
  recommendations: longest(checklist.edition.safeguards.map((safeguard) => safeguard.text)).map((text) => ({
    text,
    by: "Assistant director of international relations and culture, 30 September 2026",
  })),
  moreFindings: "And 12 critical, 13 high, 31 medium and 8 low more",
  moreCouldChange: "And 12 more",
  moreRecommendations: "And 40 more",
  rating: {
    word: "not-known",
    name: "Not known",
    level: "none",
    highest: "critical",
    counts: "12 critical, 20 high, 40 medium and 18 low findings.",
    range: "Could still become Critical: 112 answers not known and 113 questions not answered could raise it.",
  },
  undrawable: [..."😀سلمไทย𠀀𠀁𠀂"].map((character) => ({
    character,
    codePoint: `U+${character.codePointAt(0)?.toString(16).toUpperCase()}`,
    places: ["“What is the name of the organisation that answers for the partnership?”", "reason for the check"],
  })),
};
