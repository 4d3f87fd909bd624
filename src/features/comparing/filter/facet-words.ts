// The values of a filter in words.

import type { RuleId } from "../../../core/checklist.ts";
import type { FilterGroup } from "../../../core/compare/filter.ts";
import type { Standing } from "../../../core/compare/portfolio.ts";
import type { RatingWord } from "../../../core/evaluate.ts";
import type { Checklist } from "../../../core/open-edition.ts";
import type { Verdict } from "../../../core/verification.ts";
import { standingWord } from "../../../i18n/en/comparing.ts";
import { sayCountry } from "../../../i18n/en/countries.ts";
import { verdictWord } from "../../../i18n/en/verification.ts";
import { ratingWord } from "../../../i18n/en/words.ts";

export const groupWord: Readonly<Record<FilterGroup, string>> = {
  standing: "Which count",
  year: "Year",
  country: "Country",
  subdivision: "State or province",
  rating: "Rating, at least",
  verdict: "Check",
  edition: "Checklist and edition",
  finding: "Finding",
};

/** One value in words. @param checklist knows the statements of findings; those of other checklists keep their id */
export function sayValueOf(group: FilterGroup, value: string, checklist: Checklist): string {
  switch (group) {
    case "standing":
      return standingWord[value as Standing];
    case "rating":
      return ratingWord[value as RatingWord];
    case "verdict":
      return verdictWord[value as Verdict];
    case "country":
      return value ? sayCountry(value) : "Not said";
    case "subdivision":
      return value || "Not said";
    case "edition":
      return value.replace(/\/(\d+)$/, ", edition $1");
    case "finding":
      return checklist.rules.get(value as RuleId)?.statement ?? value;
    case "year":
      return value;
  }
}
