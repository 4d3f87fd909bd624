// The values of a filter in words.
import type { Question, RuleId } from "../../core/checklist.ts";
import type { DistributionPart } from "../../core/compare/distribution.ts";
import { type Filter, type FilterGroup, filterGroups } from "../../core/compare/filter.ts";
import type { Narrowing } from "../../core/compare/narrow.ts";
import type { Standing } from "../../core/compare/portfolio.ts";
import type { RatingWord } from "../../core/evaluate.ts";
import type { Checklist } from "../../core/open-edition.ts";
import type { Verdict } from "../../core/verification.ts";
import { sayReasonToLook } from "./compare-export.ts";
import { standingWord } from "./comparing.ts";
import { sayCountry } from "./countries.ts";
import { sayPlaces } from "./places.ts";
import { verdictWord } from "./verification.ts";
import { ratingWord, stateWord, unknownShort } from "./words.ts";

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

/** A bar of a question in words. @param question as an edition asks it, where it is known */
export function sayPart(part: DistributionPart, question: Question | undefined): string {
  if (part === "not-comparable") return "Not comparable";
  if ("unknown" in part) return `${stateWord.unknown}: ${unknownShort[part.unknown]}`;
  if ("state" in part) return part.state === "maybe" ? "An open answer may still add it" : stateWord[part.state];
  // "none" is a choice of some questions, with words of its own, and the way to say so beside the choices of others.
  const label = question?.choices?.find(({ value }) => value === part.value)?.label;
  return label ?? (part.value === "none" ? (question?.none ?? "None") : (yesNo[part.value] ?? part.value));
}

const yesNo: Readonly<Record<string, string>> = { yes: "Yes", no: "No" };

/** The figure whose submissions alone are shown, each with its name in the address. */
export function sayNarrowing(
  { reason, range, answer, place }: Narrowing,
  checklist: Checklist,
): readonly { readonly name: string; readonly words: string }[] {
  const question = answer && checklist.questions.get(answer.question);
  return [
    ...(reason ? [{ name: "reason", words: sayReasonToLook(reason) }] : []),
    ...(range
      ? [{ name: "range", words: `Rating from ${ratingWord[range.level]} to ${ratingWord[range.highest]}` }]
      : []),
    ...(answer
      ? [{ name: "answer", words: `${question?.short ?? answer.question}: ${sayPart(answer.part, question)}` }]
      : []),
    ...(place ? [{ name: "place", words: sayPlaces(place) }] : []),
  ];
}

/** All that narrows the set, as one text; empty where nothing does. */
export function sayShownFilter(filter: Filter, narrowing: Narrowing, checklist: Checklist): string {
  const groups = filterGroups.flatMap((group) => {
    const values = filter[group]?.map((value) => sayValueOf(group, value, checklist));
    return values ? [`${groupWord[group]}: ${values.join(" or ")}`] : [];
  });
  const names = filter.text ? [`Name has “${filter.text}”`] : [];
  return [...groups, ...names, ...sayNarrowing(narrowing, checklist).map(({ words }) => words)].join(", ");
}
