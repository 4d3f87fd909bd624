// The form of a whole section: every question that is asked, each saved by itself as it is answered.
import { memo, type RefObject, useEffect, useState } from "react";
import type { Answers } from "../../core/answer.ts";
import type { Change } from "../../core/assessment.ts";
import type { Question, QuestionId } from "../../core/checklist.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, type FieldFault } from "../../ui/notices.tsx";
import { SaveLine } from "../opened.tsx";
import { FormPartsProvider, fieldFaults, useAnswerForm } from "./answer-form.ts";
import type { Effects } from "./effects.ts";
import { useHeld } from "./held.ts";
import { Interruption } from "./Interruption.tsx";
import { continueByKey } from "./keys.ts";
import { SectionItem } from "./SectionItem.tsx";
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
  const { id, checklist, all, asked, isNew, answers, change, flush, onContinue, onGo, onFault, leave } = props;
  const [currency] = useState(() => usualCurrency(answers));
  const { form, parts, unfinished } = useAnswerForm(id, all, answers, currency, change);
  const effects = useEffectsOf(checklist, asked, answers);
  const { held, mayLeave, takeBack } = useHeld(checklist, all, answers, form, change);
  const [failed, setFailed] = useState<{ faults: readonly FieldFault[]; attempt: number }>({ faults: [], attempt: 0 });
  useEffect(() => {
    leave.current = mayLeave;
    return () => {
      leave.current = () => true;
    };
  }, [leave, mayLeave]);

  if (held) return <Interruption checklist={checklist} held={held} onKeep={() => onGo(held.to)} onBack={takeBack} />;
  return (
    <form
      className="full section-form"
      noValidate
      onKeyDown={continueByKey}
      onBlur={() => void flush()}
      onSubmit={form.handleSubmit(
        () => {
          setFailed((old) => ({ faults: [], attempt: old.attempt }));
          onFault(false);
          onContinue();
        },
        () => {
          setFailed((old) => ({ faults: fieldFaults(all, form.getValues()), attempt: old.attempt + 1 }));
          onFault(true);
        },
      )}
    >
      <FormPartsProvider value={parts}>
        <ErrorSummary {...failed} />
        {asked.map((question) => (
          <SectionItem
            key={question.id}
            question={question}
            effects={effects.get(question.id) ?? none}
            isNew={isNew.has(question.id)}
          />
        ))}
        <div className="row go">
          <span />
          <div className="bar">
            <Button type="submit">Check your answers</Button>
            <SaveLine id={id} unfinished={unfinished} />
          </div>
        </div>
      </FormPartsProvider>
    </form>
  );
});
