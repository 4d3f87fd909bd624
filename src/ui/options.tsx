// One choice among several, or several among many: native radio buttons and checkboxes in full rows, or compact ones in a line.
// The controls are uncontrolled, so react-hook-form's `register` is spread on them. Knows no question.
import type { ComponentProps, CSSProperties, KeyboardEvent, ReactNode } from "react";

/**
 * The group of controls that answers one question. While focus is inside, the digits 1 to 9 choose (WCAG 2.1.4: active on focus).
 * @param legend the question; a page whose question is its heading puts the h1 in here
 * @param hideLegend only read out
 */
export function ChoiceGroup({
  legend,
  hideLegend,
  describedBy,
  error,
  digits = true,
  className,
  id,
  children,
}: {
  legend: ReactNode;
  hideLegend?: boolean;
  describedBy?: string | undefined;
  error?: boolean;
  digits?: boolean;
  className?: string;
  id?: string;
  children: ReactNode;
}) {
  return (
    <fieldset
      id={id}
      className={className}
      aria-describedby={describedBy}
      aria-invalid={error || undefined}
      onKeyDown={digits ? chooseByDigit : undefined}
    >
      <legend className={hideLegend ? "unseen" : undefined}>{legend}</legend>
      {children}
    </fieldset>
  );
}

function chooseByDigit(event: KeyboardEvent<HTMLFieldSetElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
  // Only from a radio button or checkbox: in a text box a digit is a digit.
  if (!(event.target instanceof HTMLInputElement) || !/^(radio|checkbox)$/.test(event.target.type)) return;
  const all = event.currentTarget.querySelectorAll<HTMLInputElement>(".option input, .choice input");
  const chosen = all[Number(event.key) - 1];
  if (!chosen) return;
  event.preventDefault();
  chosen.focus();
  chosen.click();
}

/**
 * A ballot of rows.
 * @param columns puts the rows side by side ("I don't know", "Does not apply"); narrow screens stack them
 * @param three the widths for what an answer rests on
 */
export function Options({
  columns,
  meta,
  three,
  children,
}: {
  columns?: number;
  meta?: boolean;
  three?: boolean;
  children: ReactNode;
}) {
  const names = ["options", (columns || three) && "options-row", meta && "options-meta", three && "options-three"];
  return (
    <div
      className={names.filter(Boolean).join(" ")}
      style={columns ? ({ "--of": columns } as CSSProperties) : undefined}
    >
      {children}
    </div>
  );
}

type Control = Omit<ComponentProps<"input">, "type" | "children" | "className">;

/**
 * One row of a ballot.
 * @param shortcut the digit that chooses it, shown at the row's end
 * @param effect what choosing it does ("adds 4 questions"), in place of the digit
 */
export function Option({
  type = "radio",
  shortcut,
  effect,
  children,
  ...control
}: Control & { type?: "radio" | "checkbox"; shortcut?: number; effect?: ReactNode; children: ReactNode }) {
  return (
    <label className="option">
      <input type={type} {...control} />
      <span className="option-words">{children}</span>
      {effect ? (
        <span className="option-effect">{effect}</span>
      ) : (
        shortcut && (
          <span className="option-key" aria-hidden="true">
            {shortcut}
          </span>
        )
      )}
    </label>
  );
}

/** Parts what one knows from what one does not. */
export function Or() {
  return <div className="or">or</div>;
}

/** Compact choices in a line. */
export function Choices({ children }: { children: ReactNode }) {
  return <div className="choices">{children}</div>;
}

export function Choice({
  type = "radio",
  children,
  ...control
}: Control & { type?: "radio" | "checkbox"; children: ReactNode }) {
  return (
    <label className="choice">
      <input type={type} {...control} />
      {children}
    </label>
  );
}
