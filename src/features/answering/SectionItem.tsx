// One question on the sheet of its section: the compact form of the question page, for meetings and for fast typists.
import { memo, type ReactNode, useState } from "react";
import { bases, unknownKinds } from "../../core/answer.ts";
import type { Question } from "../../core/checklist.ts";
import { basisWord, unknownWord } from "../../i18n/en/words.ts";
import { Button } from "../../ui/button.tsx";
import { Field, Select, TextArea, TextInput } from "../../ui/field.tsx";
import { ChoiceGroup, Choices } from "../../ui/options.tsx";
import { controlId, useFormParts } from "./answer-form.ts";
import { keyOf } from "./draft.ts";
import type { Effects } from "./effects.ts";
import { useFieldError } from "./field-error.ts";
import { useWay } from "./rests-on.tsx";
import { ValueFields } from "./value-fields.tsx";

export interface SectionItemProps {
  readonly question: Question;
  readonly effects: Effects;
  readonly isNew: boolean;
}

export const SectionItem = memo(function SectionItem({ question, effects, isNew }: SectionItemProps) {
  const key = keyOf(question.id);
  return (
    <div className="item">
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
    </div>
  );
});

function ItemRests({ question, name }: { question: Question; name: string }) {
  const { register, getValues } = useFormParts();
  const { way, basis } = useWay(question, name);
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
        <Field label={silent("Note")} id={controlId(name, "note")}>
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
