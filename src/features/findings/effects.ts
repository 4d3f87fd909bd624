// What could each open question still do to the rating? Each is the engine run many times, so it is worked out after the page is
// there, in slices short enough that nobody waits.
import { useEffect, useState } from "react";
import type { Answers } from "../../core/answer.ts";
import type { QuestionId } from "../../core/checklist.ts";
import { type Effect, effectOf } from "../../core/explain.ts";
import type { Checklist } from "../../core/open-edition.ts";

/** Milliseconds: half a frame. */
const slice = 8;

/** Effects by question; one that is not there yet is still being worked out. */
export function useEffects(
  checklist: Checklist,
  answers: Answers,
  questions: readonly QuestionId[],
): ReadonlyMap<QuestionId, Effect> {
  const [effects, setEffects] = useState<ReadonlyMap<QuestionId, Effect>>(new Map());
  useEffect(() => {
    const found = new Map<QuestionId, Effect>();
    const waiting = [...questions];
    let timer: ReturnType<typeof setTimeout>;
    const work = () => {
      const end = performance.now() + slice;
      while (performance.now() < end) {
        const question = waiting.shift();
        if (!question) break;
        found.set(question, effectOf(checklist, answers, question));
      }
      setEffects(new Map(found));
      if (waiting.length > 0) timer = setTimeout(work);
    };
    timer = setTimeout(work);
    return () => clearTimeout(timer);
  }, [checklist, answers, questions]);
  return effects;
}
