// A label and the thing one writes on. The hint is one short sentence; an error says what happened and what to do, in the same
// words as the summary above the form.
import { type ComponentProps, type ReactNode, useId } from "react";

/** What a control needs so that its label, hint and error are read out with it. Spread it on the control. */
export interface FieldControl {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

/**
 * @param beside puts the label to the left of the control, as on question pages
 * @param optional says so after the label; fields are asked for otherwise
 * @param id where the error summary leads; made up when left out
 */
export function Field({
  label,
  hint,
  error,
  optional,
  beside,
  id,
  children,
}: {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  beside?: boolean;
  id?: string;
  children: (control: FieldControl) => ReactNode;
}) {
  const made = useId();
  const own = id ?? made;
  const described = [hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <div className={beside ? "field field-beside" : "field"}>
      <label className="field-label" htmlFor={own}>
        {label} {optional && <small>(optional)</small>}
      </label>
      <div className="field-control">
        {hint && (
          <p className="field-hint" id={`${own}-hint`}>
            {hint}
          </p>
        )}
        {error && (
          <p className="field-error" id={`${own}-error`}>
            <span className="unseen">Error: </span>
            {error}
          </p>
        )}
        {children({ id: own, "aria-describedby": described, "aria-invalid": error ? true : undefined })}
      </div>
    </div>
  );
}

export function TextInput({ className, ...rest }: ComponentProps<"input">) {
  return (
    <input
      type="text"
      autoComplete="off"
      dir="auto"
      {...rest}
      className={["input", className].filter(Boolean).join(" ")}
    />
  );
}

export function TextArea({ className, ...rest }: ComponentProps<"textarea">) {
  return <textarea dir="auto" rows={2} {...rest} className={["textarea", className].filter(Boolean).join(" ")} />;
}

export function Select({ className, ...rest }: ComponentProps<"select">) {
  return <select {...rest} className={["select", className].filter(Boolean).join(" ")} />;
}
