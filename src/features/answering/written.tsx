// What is written rather than chosen: a date, a number, a sum of money, a text. Writing takes back "I don't know".
import type { ReactNode } from "react";
import { Field, TextArea, TextInput } from "../../ui/field.tsx";
import { controlId, useFormParts } from "./answer-form.ts";
import { useFieldError } from "./field-error.ts";
import type { FieldsOf } from "./picks.tsx";

type Part = "text" | "currency" | "day" | "month" | "year";

/** Registers a written part so that writing in it clears a pick such as "I don't know". */
export function useWritten(name: string) {
  const { register, setValue, getValues } = useFormParts();
  const clearPick = (): void => {
    if (getValues(`${name}.pick`)) setValue(`${name}.pick`, "");
  };
  return { clearPick, written: (part: Part) => register(`${name}.${part}`, { onChange: clearPick }) };
}

const dateParts = { day: "Day", month: "Month", year: "Year" } as const;
type DatePartName = keyof typeof dateParts;

/** Day, month and year, each by itself: nobody has to guess an order or open a calendar. A fault is said once, above all three. */
export function DateFields({ name }: FieldsOf) {
  const errors = {
    day: useFieldError(`${name}.day`),
    month: useFieldError(`${name}.month`),
    year: useFieldError(`${name}.year`),
  };
  const error = errors.day ?? errors.month ?? errors.year;
  const errorId = controlId(name, "date-error");
  return (
    <div className="written">
      {error && (
        <p className="field-error" id={errorId}>
          <span className="unseen">Error: </span>
          {error}
        </p>
      )}
      <div className="written-row">
        {(["day", "month", "year"] as const).map((part) => (
          <DatePart key={part} name={name} part={part} errorId={errors[part] && errorId} />
        ))}
      </div>
    </div>
  );
}

function DatePart({ name, part, errorId }: { name: string; part: DatePartName; errorId: string | undefined }) {
  const { written } = useWritten(name);
  return (
    <Field label={dateParts[part]} id={controlId(name, part)}>
      {(control) => (
        <TextInput
          {...control}
          aria-invalid={errorId ? true : undefined}
          aria-describedby={errorId}
          {...written(part)}
          inputMode={part === "month" ? "text" : "numeric"}
          className={`written-${part}`}
        />
      )}
    </Field>
  );
}

export function NumberField({ question, name }: FieldsOf) {
  const { written } = useWritten(name);
  const error = useFieldError(`${name}.text`);
  return (
    <div className="written">
      <Field label="Number" error={error} id={controlId(name, "text")}>
        {(control) => (
          <Beside after={question.unit}>
            <TextInput {...control} {...written("text")} inputMode="numeric" className="written-number" />
          </Beside>
        )}
      </Field>
    </div>
  );
}

function Beside({ after, children }: { after: ReactNode; children: ReactNode }) {
  return (
    <div className="written-beside">
      {children}
      {after && <span>{after}</span>}
    </div>
  );
}

const currencies = ["USD", "AUD", "CAD", "CNY", "CZK", "EUR", "GBP", "NZD", "PHP", "SEK"];

export function MoneyFields({ name }: FieldsOf) {
  const { written } = useWritten(name);
  const { register } = useFormParts();
  const amountError = useFieldError(`${name}.text`);
  const currencyError = useFieldError(`${name}.currency`);
  return (
    <div className="written written-row">
      <Field label="Amount" error={amountError} id={controlId(name, "text")}>
        {(control) => <TextInput {...control} {...written("text")} inputMode="decimal" className="written-amount" />}
      </Field>
      <Field label="Currency" error={currencyError} id={controlId(name, "currency")}>
        {(control) => (
          <TextInput
            {...control}
            {...register(`${name}.currency`)}
            className="written-currency"
            list={`${name}-currencies`}
          />
        )}
      </Field>
      <datalist id={`${name}-currencies`}>
        {currencies.map((currency) => (
          <option key={currency} value={currency} />
        ))}
      </datalist>
    </div>
  );
}

export function TextField({ question, name, compact }: FieldsOf) {
  const { written } = useWritten(name);
  const error = useFieldError(`${name}.text`);
  return (
    <div className="written">
      <Field label={<span className="unseen">{question.ask}</span>} error={error} id={controlId(name, "text")}>
        {(control) => <TextArea {...control} {...written("text")} rows={compact ? 1 : 3} />}
      </Field>
    </div>
  );
}
