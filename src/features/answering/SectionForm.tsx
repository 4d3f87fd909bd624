// The sheet of a whole section: every question that is asked, each in a form of its own and saved by itself as it is answered.
import { memo, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Answers } from "../../core/answer.ts";
import type { Change } from "../../core/assessment.ts";
import type { Question, QuestionId } from "../../core/checklist.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, type FieldFault } from "../../ui/notices.tsx";
import { SaveLine } from "../opened.tsx";
import type { Effects } from "./effects.ts";
import { useHeld } from "./held.ts";
import { Interruption } from "./Interruption.tsx";
import { type ItemForm, SectionItem, type SheetOfItems } from "./SectionItem.tsx";
import { useEffectsOf, usualCurrency } from "./use-section.ts";

export interface SectionFormProps {
  readonly id: string;
  readonly checklist: Checklist;
  /** All questions of the section, asked or not. */
  readonly all: readonly Question[];
  readonly asked: readonly Question[];
  readonly isNew: ReadonlySet<QuestionId>;
  readonly answers: Answers;
  readonly change: (what: Change, when?: "now" | "soon") => void;
  readonly flush: () => Promise<void>;
  readonly onContinue: () => void;
  readonly onGo: (to: string) => void;
  readonly onFault: (fault: boolean) => void;
  /** Filled by the form: may one leave for another page now? */
  readonly leave: RefObject<(to: string) => boolean>;
}

const none: Effects = {};

export const SectionForm = memo(function SectionForm(props: SectionFormProps) {
  const { id, checklist, all, asked, isNew, answers, change, onContinue, onGo, onFault, leave } = props;
  const effects = useEffectsOf(checklist, asked, answers);
  const [forms] = useState(() => new Map<QuestionId, ItemForm>());
  const [formsOfPage] = useState(() => ({
    draft: ({ id }: Question) => forms.get(id)?.draft(),
    put: ({ id }: Question, answer: Answers[QuestionId]) => forms.get(id)?.put(answer),
  }));
  const { held, mayLeave, takeBack } = useHeld(checklist, all, answers, formsOfPage, change);
  const [failed, setFailed] = useState<{ faults: readonly FieldFault[]; attempt: number }>({ faults: [], attempt: 0 });
  useEffect(() => {
    leave.current = mayLeave;
    return () => {
      leave.current = () => true;
    };
  }, [leave, mayLeave]);

  const submit = (): void => {
    const faults = asked.flatMap((question) => forms.get(question.id)?.check() ?? []);
    setFailed((old) => ({ faults, attempt: old.attempt + Number(faults.length > 0) }));
    onFault(faults.length > 0);
    if (faults.length === 0) onContinue();
  };
  const { sheet, unfinished } = useSheet(props, forms, submit);

  return (
    <>
      {held && <Interruption checklist={checklist} held={held} onKeep={() => onGo(held.to)} onBack={takeBack} />}
      {/* What is on its way in the forms stays in them while the interruption stands in their place. */}
      <div className="full section-form" hidden={held !== undefined}>
        <ErrorSummary {...failed} />
        {asked.map((question) => (
          <SectionItem
            key={question.id}
            sheet={sheet}
            question={question}
            effects={effects.get(question.id) ?? none}
            isNew={isNew.has(question.id)}
          />
        ))}
        <div className="row go">
          <span />
          <div className="bar">
            <Button onClick={submit}>Check your answers</Button>
            <SaveLine id={id} unfinished={unfinished} />
          </div>
        </div>
      </div>
    </>
  );
});

/** What the items are given: the same object for as long as the sheet lives, so that none is drawn again for another. */
function useSheet(props: SectionFormProps, forms: Map<QuestionId, ItemForm>, submit: () => void) {
  const { id, answers, change, flush } = props;
  const latest = useRef({ answers, submit });
  latest.current = { answers, submit };
  const [unfinished, setUnfinished] = useState<ReadonlySet<QuestionId>>(new Set());
  const onUnfinished = useCallback((question: QuestionId, now: boolean) => {
    setUnfinished((old) => {
      if (old.has(question) === now) return old;
      const next = new Set(old);
      if (now) next.add(question);
      else next.delete(question);
      return next;
    });
  }, []);
  const [sheet] = useState<SheetOfItems>(() => ({
    id,
    currency: usualCurrency(answers),
    change,
    flush: () => void flush(),
    answerTo: (question) => latest.current.answers[question],
    join(question, form) {
      forms.set(question, form);
      return () => forms.delete(question);
    },
    onUnfinished,
    submit: () => latest.current.submit(),
  }));
  return { sheet, unfinished: unfinished.size > 0 };
}
