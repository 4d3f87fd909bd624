// One adopted safeguard: what it is for, who does it, by when, and how one will know that it is done.
import type { UseFormRegister } from "react-hook-form";
import type { Safeguard } from "../../core/checklist.ts";
import { sayFindings } from "../../i18n/en/findings.ts";
import { sayNumber } from "../../i18n/en/quantities.ts";
import { Button } from "../../ui/button.tsx";
import { Field, TextArea, TextInput } from "../../ui/field.tsx";
import { SeverityMark } from "../../ui/marks.tsx";
import type { SafeguardsForm } from "./SafeguardsPage.tsx";
import type { Recommended } from "./safeguards.ts";

/** As long as one line of an answers file may be. */
export const longestOwner = 300;
export const longestProof = 2_000;

export function AdoptedEntry({
  index,
  safeguard,
  answers,
  register,
  writes,
  tooLong,
  save,
  take,
}: {
  index: number;
  safeguard: Safeguard | undefined;
  /** The findings it answers; undefined when none asks for it any more. */
  answers: Recommended | undefined;
  register: UseFormRegister<SafeguardsForm>;
  writes: boolean;
  tooLong: (part: "owner" | "proof") => boolean;
  save: (when: "now" | "soon") => void;
  take: () => void;
}) {
  const text = safeguard?.text ?? "A safeguard of another edition of the checklist.";
  const saving = { onChange: () => save("soon"), onBlur: () => save("now") };
  const shared = { readOnly: !writes };
  const shorten = (part: "owner" | "proof", most: number) =>
    tooLong(part) ? `Shorten this to ${sayNumber(most)} characters` : undefined;
  return (
    <li>
      <p className="finding-mark">
        <span className="finding-number">{index + 1}</span>
        {answers && <SeverityMark word={answers.severity} />}
      </p>
      <div>
        <h3>{text}</h3>
        <p className="quiet">
          {answers ? `Answers ${sayFindings(answers.findings)}.` : "No finding asks for it any more."}
        </p>
        <div className="adopted-fields">
          <Field label="Who does it" error={shorten("owner", longestOwner)}>
            {(field) => <TextInput {...field} {...shared} {...register(`adopted.${index}.owner`, saving)} />}
          </Field>
          <Field label="By when">
            {(field) => (
              <TextInput
                {...field}
                {...shared}
                type="date"
                max="9999-12-31"
                {...register(`adopted.${index}.due`, saving)}
              />
            )}
          </Field>
          <Field label="How will one know that it is done?" optional error={shorten("proof", longestProof)}>
            {(field) => <TextArea {...field} {...shared} {...register(`adopted.${index}.proof`, saving)} />}
          </Field>
        </div>
        {writes && (
          <Button
            look="text"
            className="adopted-away"
            aria-label={`Take it off the list: safeguard ${index + 1}`}
            onClick={take}
          >
            Take it off the list
          </Button>
        )}
      </div>
    </li>
  );
}
