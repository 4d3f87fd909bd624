// Which characters of a report can no font of the PDF draw, and where do they stand? Cheap enough to ask before saving.
import type { ReportModel, Undrawable } from "../model.ts";
import { cleanText, drawable, missingCharacters } from "../pdf/text.ts";

/** Words for the parts of a model in which text of an officer can stand; the edition's own text is checked when it is compiled. */
const places: Partial<Record<keyof ReportModel, string>> = {
  council: "name of the council",
  partner: "name of the partner",
  reason: "reason for the check",
  safeguards: "safeguards",
  open: "what we do not know",
  openReviewed: "reviews",
  findings: "findings",
  keyFacts: "key facts",
  answers: "questions and answers",
  evidence: "evidence register",
  signed: "sign-off",
  reviews: "reviews",
};

/**
 * Every character of the model's texts that would be printed as a code in brackets, in order of first appearance.
 * Pure; runs in a few milliseconds for a full report.
 */
export function undrawableIn(model: ReportModel): Undrawable[] {
  const found = new Map<string, Set<string>>();
  const look = (value: unknown, place: string): void => {
    if (typeof value === "string") {
      for (const character of missingCharacters(cleanText(value))) {
        if (!drawable(character).startsWith("[U+")) continue;
        found.set(character, (found.get(character) ?? new Set()).add(place));
      }
    } else if (typeof value === "object" && value !== null) {
      for (const item of Object.values(value)) look(item, place);
    }
  };
  for (const [key, value] of Object.entries(model)) {
    if (key === "undrawable" || key === "particulars") continue;
    if (key === "answers") for (const row of model.answers.flatMap((section) => section.rows)) look(row, placeOf(row));
    else look(value, places[key as keyof ReportModel] ?? "other parts");
  }
  return [...found].map(([character, where]) => ({
    character,
    codePoint: drawable(character).slice(1, -1),
    places: [...where],
  }));
}

/** Every character of the texts in a value that would be printed as a code in brackets, each once: "U+1F600". */
export function codesIn(value: unknown): string[] {
  if (typeof value === "string") {
    const codes = missingCharacters(cleanText(value)).map((character) => drawable(character));
    return [...new Set(codes.filter((code) => code.startsWith("[U+")).map((code) => code.slice(1, -1)))];
  }
  if (typeof value !== "object" || value === null) return [];
  return [...new Set(Object.values(value).flatMap(codesIn))];
}

const placeOf = (row: ReportModel["answers"][number]["rows"][number]): string =>
  row.number ? `question ${row.number}` : `“${row.question}”`;
