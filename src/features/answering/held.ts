// May one leave the page? Not before hearing that a change made on it hides answered questions. The change itself is saved already;
// this only asks, and can take it back.
import { useCallback, useRef, useState } from "react";
import type { Answer, Answers } from "../../core/answer.ts";
import type { Change } from "../../core/assessment.ts";
import type { Question } from "../../core/checklist.ts";
import type { Checklist } from "../../core/open-edition.ts";
import type { Draft } from "./draft.ts";
import { hiddenBy, withAnswer } from "./effects.ts";
import { readDraft } from "./read-draft.ts";

export interface Held {
  /** Where one was going. */
  readonly to: string;
  /** The answers as they were when the page was opened. */
  readonly before: Answers;
  readonly hidden: readonly Question[];
  /** The questions of this page whose change hides something. */
  readonly causes: readonly Question[];
}

/** The forms of a page, one for each question on it. The same object for as long as the page lives. */
export interface FormsOfPage {
  /** Undefined when the question is not on the page. */
  readonly draft: (question: Question) => Draft | undefined;
  readonly put: (question: Question, answer: Answer | undefined) => void;
}

export function useHeld(
  checklist: Checklist,
  questions: readonly Question[],
  answers: Answers,
  forms: FormsOfPage,
  change: (what: Change) => void,
) {
  const original = useRef(answers);
  const [held, setHeld] = useState<Held>();

  const mayLeave = useCallback(
    (to: string): boolean => {
      let before = answers;
      let now = answers;
      for (const question of questions) {
        const draft = forms.draft(question);
        const read = draft && readDraft(question, draft);
        before = withAnswer(before, question.id, original.current[question.id]);
        if (read?.possible) now = withAnswer(now, question.id, read.answer);
      }
      const hidden = hiddenBy(checklist, before, now);
      if (hidden.length === 0) return true;
      const causes = questions.filter(
        ({ id }) => hiddenBy(checklist, withAnswer(now, id, original.current[id]), now).length > 0,
      );
      setHeld({ to, before, hidden, causes });
      return false;
    },
    [checklist, questions, answers, forms],
  );

  /** Takes back what hides something, and stays. */
  const takeBack = (): void => {
    for (const question of held?.causes ?? []) {
      const answer = original.current[question.id];
      forms.put(question, answer);
      change({ kind: "answer", question: question.id, answer });
    }
    setHeld(undefined);
  };
  return { held, mayLeave, takeBack };
}
