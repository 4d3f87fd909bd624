// One question on the sheet of its section: the compact form of the question page, for meetings and for fast typists.
import { memo, type ReactNode, useCallback, useEffect, useState } from "react";
import { type Answer, bases, unknownKinds } from "../../core/answer.ts";
import type { Change } from "../../core/assessment.ts";
import type { Question, QuestionId } from "../../core/checklist.ts";
import { basisWord, unknownWord } from "../../i18n/en/words.ts";
import { Button } from "../../ui/button.tsx";
import { Field, Select, TextArea, TextInput } from "../../ui/field.tsx";
import type { FieldFault } from "../../ui/notices.tsx";
import { ChoiceGroup, Choices } from "../../ui/options.tsx";
import {
  controlId,
  type FormParts,
  FormPartsProvider,
  fieldFaults,
  useAnswerForm,
  useFormParts,
} from "./answer-form.ts";
import { type Draft, draftOf, keyOf } from "./draft.ts";
import type { Effects } from "./effects.ts";
import { useFieldError } from "./field-error.ts";
import { continueSheet } from "./keys.ts";
import { useWay } from "./rests-on.tsx";
import { ValueFields } from "./value-fields.tsx";

/** The form of one question as its sheet knows it. */
export interface ItemForm {
  readonly draft: () => Draft;
  readonly put: (answer: Answer | undefined) => void;
  /** Shows beside the fields what cannot be an answer, and gives it for the summary. */
  readonly check: () => readonly FieldFault[];
}

/** The sheet as its questions know it. The same object for as long as it lives. */
export interface SheetOfItems {
  readonly id: string;
  readonly currency: string;
  readonly change: (what: Change, when: "now" | "soon") => void;
  readonly answerTo: (question: QuestionId) => Answer | undefined;
  /** Gives the way to leave again. */
  readonly join: (question: QuestionId, form: ItemForm) => () => void;
  readonly onUnfinished: (question: QuestionId, unfinished: boolean) => void;
  /** The button of the sheet, pressed from within. */
  readonly submit: () => void;
  /** Writes what waits. */
  readonly flush: () => void;
}

export interface SectionItemProps {
  readonly sheet: SheetOfItems;
  readonly question: Question;
  readonly effects: Effects;
  readonly isNew: boolean;
}

export const SectionItem = memo(function SectionItem({ sheet, question, effects, isNew }: SectionItemProps) {
  const key = keyOf(question.id);
  const parts = useItemForm(sheet, question);
  return (
    <form
      className="item"
      noValidate
      onKeyDown={(event) => continueSheet(event, sheet.submit)}
      onBlur={sheet.flush}
      onSubmit={(event) => {
        event.preventDefault();
        sheet.submit();
      }}
    >
      <FormPartsProvider value={parts}>
        {/* Its number is counted by the style sheet: a question that opens above draws none of those below again. */}
        <span className="item-number" aria-hidden="true">
          {isNew && <span className="rail-new">new </span>}
        </span>
        <div className="item-text">
          <ChoiceGroup legend={question.ask} describedBy={question.hint ? `${key}-hint` : undefined}>
            {question.hint && (
              <p className="field-hint" id={`${key}-hint`}>
                {question.hint}
              </p>
            )}
            <Choices>
              <ValueFields question={question} name={key} compact effects={effects} />
            </Choices>
            {effects[""] && <p className="choice-effect">This {effects[""]}</p>}
          </ChoiceGroup>
        </div>
        <ItemRests question={question} name={key} />
      </FormPartsProvider>
    </form>
  );
});

function useItemForm(sheet: SheetOfItems, question: Question): FormParts {
  const { id, currency, change, answerTo, join } = sheet;
  const onUnfinished = useCallback((now: boolean) => sheet.onUnfinished(question.id, now), [sheet, question]);
  const { form, parts } = useAnswerForm(id, question, answerTo(question.id), currency, change, onUnfinished);
  const { trigger } = form;
  useEffect(() => {
    const { getValues, setValue } = parts;
    return join(question.id, {
      draft: () => getValues(keyOf(question.id)),
      put: (answer) => setValue(keyOf(question.id), draftOf(question, answer)),
      check() {
        void trigger();
        return fieldFaults(question, getValues());
      },
    });
  }, [join, question, parts, trigger]);
  return parts;
}

function ItemRests({ question, name }: { question: Question; name: string }) {
  const { register, getValues } = useFormParts();
  const { way, basis } = useWay(question, name);
  const noteError = useFieldError(`${name}.note`);
  const [noting, setNoting] = useState(() => getValues(`${name}.note`) !== "");
  const silent = (label: string) => (
    <span className="unseen">
      {label}: {question.short}
    </span>
  );
  return (
    <div className="item-rests">
      {way === "answered" && (
        <Select aria-label={`This rests on: ${question.short}`} {...register(`${name}.basis`)}>
          <option value="">Not said: own understanding</option>
          {bases.map((one) => (
            <option key={one} value={one}>
              {basisWord[one]}
            </option>
          ))}
        </Select>
      )}
      {way === "answered" && basis === "document" && (
        <Small
          name={name}
          part="reference"
          label={silent("Document and page")}
          placeholder="Which one, and which page"
        />
      )}
      {way === "unknown" && (
        <>
          <Select aria-label={`Why it is not known: ${question.short}`} {...register(`${name}.kind`)}>
            <option value="">Not said: not asked yet</option>
            {unknownKinds.map((one) => (
              <option key={one} value={one}>
                {unknownWord[one]}
              </option>
            ))}
          </Select>
          <Small name={name} part="ask" label={silent("Who could answer")} placeholder="Who could answer?" />
        </>
      )}
      {way === "not-applicable" && (
        <Small name={name} part="reason" label={silent("Why it does not apply")} placeholder="Why it does not apply" />
      )}
      {noting ? (
        <Field label={silent("Note")} error={noteError} id={controlId(name, "note")}>
          {(control) => <TextArea {...control} {...register(`${name}.note`)} placeholder="Note" rows={1} />}
        </Field>
      ) : (
        way !== "nothing" && (
          <Button
            look="text"
            onClick={() => {
              setNoting(true);
              requestAnimationFrame(() => document.getElementById(controlId(name, "note"))?.focus());
            }}
          >
            Note<span className="unseen">: {question.short}</span>
          </Button>
        )
      )}
    </div>
  );
}

function Small({
  name,
  part,
  label,
  placeholder,
}: {
  name: string;
  part: "reference" | "ask" | "reason";
  label: ReactNode;
  placeholder: string;
}) {
  const { register } = useFormParts();
  const error = useFieldError(`${name}.${part}`);
  return (
    <Field label={label} error={error} id={controlId(name, part)}>
      {(control) => <TextInput {...control} {...register(`${name}.${part}`)} placeholder={placeholder} />}
    </Field>
  );
}
