// The fixed words of the product in English: one word, one meaning, wherever it is shown.
import type { Basis, UnknownKind } from "../../core/answer.ts";
import type { RatingWord } from "../../core/evaluate.ts";
import type { AnswerState } from "../../core/reading.ts";

export const ratingWord: Readonly<Record<RatingWord, string>> = {
  none: "None found",
  low: "Low",
  medium: "Medium",
  high: "High",
  critical: "Critical",
  "not-known": "Not known",
};

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
