// What is chosen with one press: the choices of a question, its explicit "none", and the two answers every question has,
// "I don't know" and "Does not apply". Rows on a page of its own, a compact line in a whole section.
import type { ComponentProps, ReactNode } from "react";
import type { Question } from "../../core/checklist.ts";
import { Choice, Option, Options, Or } from "../../ui/options.tsx";
import { controlId, useFormParts } from "./answer-form.ts";
import { doesNotApply, dontKnow, explicitNone } from "./draft.ts";

export interface FieldsOf {
  readonly question: Question;
  /** Key of the draft in the form. */
  readonly name: string;
  readonly compact?: boolean;
  /** What a chosen value does to other questions, in words. */
  readonly effects?: Readonly<Record<string, string>>;
}

type RowProps = Omit<ComponentProps<"input">, "type"> & {
  type?: "radio" | "checkbox";
  compact: boolean;
  digit: number;
  effect?: string | undefined;
  children: ReactNode;
};

function Row({ compact, digit, effect, children, ...control }: RowProps) {
  if (!compact) {
    return (
      <Option {...control} {...(digit <= 9 ? { shortcut: digit } : {})} {...(effect ? { effect } : {})}>
        {children}
      </Option>
    );
  }
  return (
    <Choice {...control}>
      <span>
        {children}
        {effect && (
          <>
            , <span className="choice-effect">{effect}</span>
          </>
        )}
      </span>
    </Choice>
  );
}

/** Choices of which one is chosen. */
export function OneOf({ question, name, compact = false, effects }: FieldsOf) {
  const { register } = useFormParts();
  const rows = (question.choices ?? []).map((choice, index) => (
    <Row
      key={choice.value}
      {...register(`${name}.pick`)}
      {...(index === 0 ? { id: controlId(name, "pick") } : {})}
      value={choice.value}
      compact={compact}
      digit={index + 1}
      effect={effects?.[choice.value]}
    >
      {choice.label}
    </Row>
  ));
  return compact ? rows : <Options>{rows}</Options>;
}

/** Choices of which several may be chosen. One that is exclusive stands alone. */
export function SeveralOf({ question, name, compact = false, effects }: FieldsOf) {
  const { register, setValue, getValues } = useFormParts();
  const choices = question.choices ?? [];
  const alone = new Set(choices.filter((choice) => choice.exclusive).map((choice) => choice.value));
  const settle = (value: string, chosen: boolean): void => {
    if (getValues(`${name}.pick`)) setValue(`${name}.pick`, "");
    const now = getValues(`${name}.items`);
    const kept = alone.has(value) ? [value] : now.filter((item) => !alone.has(item));
    if (chosen && kept.length !== now.length) setValue(`${name}.items`, kept);
  };
  const rows = choices.map((choice, index) => (
    <Row
      key={choice.value}
      type="checkbox"
      {...register(`${name}.items`, { onChange: ({ target }) => settle(target.value, target.checked) })}
      {...(index === 0 ? { id: controlId(name, "pick") } : {})}
      value={choice.value}
      compact={compact}
      digit={index + 1}
      effect={effects?.[choice.value]}
    >
      {choice.label}
    </Row>
  ));
  return compact ? rows : <Options>{rows}</Options>;
}

/** The question's own answer "none", for dates and organisations. */
export function NoneRow({ question, name, compact = false, effects }: FieldsOf) {
  const { register } = useFormParts();
  if (!question.none) return null;
  const row = (
    <Row {...register(`${name}.pick`)} value={explicitNone} compact={compact} digit={1} effect={effects?.none}>
      {question.none}
    </Row>
  );
  return compact ? row : <Options>{row}</Options>;
}

/** Parted from the rest by "or": what one says when one cannot answer. */
export function OtherAnswers({ question, name, compact = false }: FieldsOf) {
  const { register, setValue } = useFormParts();
  const pick = register(
    `${name}.pick`,
    question.type === "multi-choice" ? { onChange: () => setValue(`${name}.items`, []) } : {},
  );
  const before = question.choices?.length ?? (question.none ? 1 : 0);
  const rows = (
    <>
      <Row {...pick} value={dontKnow} compact={compact} digit={before + 1}>
        I don’t know
      </Row>
      <Row {...pick} value={doesNotApply} compact={compact} digit={before + 2}>
        {compact ? "Does not apply" : "Does not apply to us"}
      </Row>
    </>
  );
  if (!compact) {
    return (
      <>
        <Or />
        <Options columns={2}>{rows}</Options>
      </>
    );
  }
  return (
    <span className="choices choice-or">
      <em>or</em>
      {rows}
    </span>
  );
}
