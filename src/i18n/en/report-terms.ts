import type { Source, StudyElement } from "../../core/checklist.ts";
import type { SectionStatus } from "../../core/missing.ts";

export const sectionStatusWord: Readonly<Record<SectionStatus, string>> = {
  "not-started": "Not started",
  "in-progress": "In progress",
  completed: "Completed",
  "check-again": "Check again",
  "not-needed": "Not needed",
};

export const controlWord = {
  council: "the council can change this",
  "with-partner": "needs the partner’s agreement",
  fact: "not in your control",
} as const;

export const sourceConfidence: Readonly<Record<Source["confidence"], string>> = {
  read: "read for this checklist",
  "not-read-in-original": "not read in the original",
  unconfirmed: "not confirmed",
};

export const studyConfidence: Readonly<Record<StudyElement["confidence"], string>> = {
  confirmed: "wording confirmed",
  "summary-only": "known from summaries only",
  unconfirmed: "wording not confirmed",
};

export const studyKind: Readonly<Record<StudyElement["kind"], string>> = {
  identify: "Identify",
  assess: "Assess",
  review: "Review",
};
