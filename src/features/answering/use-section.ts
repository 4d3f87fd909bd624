// What the pages of one assessment compute from its answers, once for each change of an answer and not for each save.
import { useEffect, useMemo, useRef } from "react";
import type { Answers } from "../../core/answer.ts";
import type { Assessment } from "../../core/assessment.ts";
import type { Question, QuestionId } from "../../core/checklist.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { type Readings, readAnswers } from "../../core/reading.ts";
import { type Effects, effectsOf } from "./effects.ts";

/** The last of several equal values, so that what depends on it is not redrawn. */
export function useUnchanged<T>(value: T): T {
  const last = useRef(value);
  if (!same(last.current, value)) last.current = value;
  return last.current;
}

/** Plain JSON, part by part: what was not touched is the same object, and is not looked into. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return false;
  const [before, now] = [Object.entries(a), Object.entries(b)];
  return before.length === now.length && now.every(([key, value]) => same((a as Record<string, unknown>)[key], value));
}

export function useReadings(checklist: Checklist, assessment: Assessment): { answers: Answers; readings: Readings } {
  const answers = useUnchanged(assessment.answers);
  const readings = useMemo(() => readAnswers(checklist, answers), [checklist, answers]);
  return { answers, readings };
}

/** What the answers of these questions open, by question. The words of a question stay the same object until they change. */
export function useEffectsOf(
  checklist: Checklist,
  questions: readonly Question[],
  answers: Answers,
): ReadonlyMap<QuestionId, Effects> {
  const last = useRef<ReadonlyMap<QuestionId, Effects>>(new Map());
  const effects = useMemo(
    () =>
      new Map(
        questions.map((question) => {
          const before = last.current.get(question.id);
          const now = effectsOf(checklist, answers, question);
          return [question.id, before && same(before, now) ? before : now];
        }),
      ),
    [checklist, questions, answers],
  );
  useEffect(() => {
    last.current = effects;
  }, [effects]);
  return effects;
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
