// Why the check is done, in the council's own words, for page one. Saved while one writes.
import { useEffect } from "react";
import { useForm, useWatch } from "react-hook-form";
import { longestText } from "../../core/answer.ts";
import type { Assessment } from "../../core/assessment.ts";
import { sayNumber } from "../../i18n/en/quantities.ts";
import { sayReasonLength } from "../../i18n/en/report-page.ts";
import { Field, TextArea } from "../../ui/field.tsx";

export function ReasonField({
  assessment,
  writes,
  onReason,
  onTooLong,
}: {
  assessment: Assessment;
  writes: boolean;
  onReason: (reason: string, when: "now" | "soon") => void;
  onTooLong: (tooLong: boolean) => void;
}) {
  const { register, control, getValues } = useForm({ defaultValues: { reason: assessment.reason } });
  const reason = useWatch({ control, name: "reason" });
  const tooLong = reason.length > longestText;
  useEffect(() => onTooLong(tooLong), [tooLong, onTooLong]);
  // Never cut: what is too long stays on the page until somebody shortens it.
  const save = (when: "now" | "soon") => {
    const typed = getValues("reason");
    if (typed.length <= longestText) onReason(typed, when);
  };
  const error = tooLong ? `Shorten this to ${sayNumber(longestText)} characters` : undefined;
  return (
    <Field label="Why this check was done" hint={sayReasonLength(reason)} error={error}>
      {(field) => (
        <TextArea
          {...field}
          readOnly={!writes}
          {...register("reason", { onChange: () => save("soon"), onBlur: () => save("now") })}
        />
      )}
    </Field>
  );
}
