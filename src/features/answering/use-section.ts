// What the pages of one assessment compute from its answers, once for each change of an answer and not for each save.
import { useMemo, useRef } from "react";
import type { Answers } from "../../core/answer.ts";
import type { Assessment } from "../../core/assessment.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { type Readings, readAnswers } from "../../core/reading.ts";

/** The last of several equal values, so that what depends on it is not redrawn. */
export function useUnchanged<T>(value: T): T {
  const last = useRef(value);
  if (last.current !== value && JSON.stringify(last.current) !== JSON.stringify(value)) last.current = value;
  return last.current;
}

export function useReadings(checklist: Checklist, assessment: Assessment): { answers: Answers; readings: Readings } {
  const answers = useUnchanged(assessment.answers);
  const readings = useMemo(() => readAnswers(checklist, answers), [checklist, answers]);
  return { answers, readings };
}

const currencyOf: Readonly<Record<string, string>> = {
  US: "USD",
  AU: "AUD",
  GB: "GBP",
  CA: "CAD",
  NZ: "NZD",
  NL: "EUR",
  DE: "EUR",
  SE: "SEK",
  CZ: "CZK",
  PH: "PHP",
};

/** The currency a sum is first offered in: the one used before, else that of the council's country. */
export function usualCurrency(answers: Answers): string {
  for (const answer of Object.values(answers)) {
    const value = answer && "value" in answer ? answer.value : undefined;
    if (typeof value === "object" && "currency" in value) return value.currency;
  }
  const country = Object.entries(answers).find(([id]) => id === "profile.country")?.[1];
  return country && "value" in country ? (currencyOf[String(country.value)] ?? "") : "";
}
