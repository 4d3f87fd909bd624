// The fixed words of the product in English: one word, one meaning, wherever it is shown.
import type { Basis, UnknownKind } from "../../core/answer.ts";
import type { Level, Source, StudyElement } from "../../core/checklist.ts";
import type { RatingWord } from "../../core/evaluate.ts";
import type { SectionStatus } from "../../core/missing.ts";
import type { AnswerState } from "../../core/reading.ts";

export const ratingWord: Readonly<Record<RatingWord, string>> = {
  none: "None found",
  low: "Low",
  medium: "Medium",
  high: "High",
  critical: "Critical",
  "not-known": "Not known",
};

/** One letter for dense cells and prints without colour; the word is always near. */
export const ratingLetter: Readonly<Record<RatingWord, string>> = {
  none: "–",
  low: "L",
  medium: "M",
  high: "H",
  critical: "C",
  "not-known": "?",
};

export const levelWord = (level: Level): string => ratingWord[level];

export const stateWord: Readonly<Record<AnswerState, string>> = {
  answered: "Answered",
  unknown: "Not known",
  "not-applicable": "Does not apply",
  unanswered: "Not answered",
  "not-asked": "Not asked",
};

export const basisWord: Readonly<Record<Basis, string>> = {
  document: "A document I have seen",
  told: "What someone told me",
  "own-view": "My own understanding",
};
export const basisShort: Readonly<Record<Basis, string>> = {
  document: "document seen",
  told: "told",
  "own-view": "own understanding",
};

export const unknownWord: Readonly<Record<UnknownKind, string>> = {
  "not-yet-asked": "I have not asked yet",
  "not-told": "I asked and was not told",
  "nobody-knows": "Nobody has this information",
};
export const unknownShort: Readonly<Record<UnknownKind, string>> = {
  "not-yet-asked": "not asked yet",
  "not-told": "asked and not told",
  "nobody-knows": "nobody has this information",
};

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
