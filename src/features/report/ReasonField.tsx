// Why the check is done, in the council's own words, for page one. Saved while one writes.
import { useForm, useWatch } from "react-hook-form";
import type { Assessment } from "../../core/assessment.ts";
import { sayReasonLength } from "../../i18n/en/report-page.ts";
import { Field, TextArea } from "../../ui/field.tsx";

export function ReasonField({
  assessment,
  writes,
  onReason,
}: {
  assessment: Assessment;
  writes: boolean;
  onReason: (reason: string, when: "now" | "soon") => void;
}) {
  const { register, control, getValues } = useForm({ defaultValues: { reason: assessment.reason } });
  const reason = useWatch({ control, name: "reason" });
  const save = (when: "now" | "soon") => onReason(getValues("reason"), when);
  return (
    <Field label="Why this check was done" hint={sayReasonLength(reason)}>
      {(field) => (
        <TextArea
          {...field}
          readOnly={!writes}
          maxLength={4000}
          {...register("reason", { onChange: () => save("soon"), onBlur: () => save("now") })}
        />
      )}
    </Field>
  );
}
