// A second or third person signs what is signed already: their name, office and part, and the words they stand behind.
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm, useWatch } from "react-hook-form";
import * as z from "zod/mini";
import { declarations, roleChoice } from "../../i18n/en/sign-off.ts";
import { Button } from "../../ui/button.tsx";
import { Field, TextInput } from "../../ui/field.tsx";
import { ErrorSummary } from "../../ui/notices.tsx";
import { ChoiceGroup, Option, Options } from "../../ui/options.tsx";
import type { Signer } from "./sign.ts";
import { councilRoles, signForm } from "./sign-form.ts";

const { name, office, role } = signForm.shape;
const alsoForm = z.object({ name, office, role });
type AlsoValues = z.infer<typeof alsoForm>;
const fields = ["name", "office", "role"] as const;

export function AlsoSignForm({ onSign }: { onSign: (signer: Signer) => Promise<void> }) {
  const { register, handleSubmit, formState, control, reset } = useForm<AlsoValues>({
    resolver: zodResolver(alsoForm),
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    shouldFocusError: false,
    defaultValues: { name: "", office: "" },
  });
  const { errors, submitCount, isSubmitting } = formState;
  const chosen = useWatch({ control, name: "role" });
  const faults = fields.flatMap((field) => {
    const message = errors[field]?.message;
    return message ? [{ field, message }] : [];
  });
  const sign = async (values: AlsoValues): Promise<void> => {
    await onSign({ ...values, declaration: declarations[values.role] });
    reset();
  };
  return (
    <form noValidate onSubmit={handleSubmit(sign)}>
      <ErrorSummary faults={faults} attempt={submitCount} />
      <Field label="Full name" id="name" error={errors.name?.message}>
        {(field) => <TextInput {...field} {...register("name")} />}
      </Field>
      <Field label="Office" id="office" error={errors.office?.message}>
        {(field) => <TextInput {...field} {...register("office")} />}
      </Field>
      <ChoiceGroup legend={<span className="legend">This person is</span>} id="role" error={Boolean(errors.role)}>
        {errors.role && <p className="field-error">{errors.role.message}</p>}
        <Options>
          {councilRoles.map((one, index) => (
            <Option key={one} {...register("role")} value={one} shortcut={index + 1}>
              {roleChoice[one]}
            </Option>
          ))}
        </Options>
      </ChoiceGroup>
      {chosen && (
        <p className="declaration">
          <strong>By signing this person says:</strong> {declarations[chosen]}
        </p>
      )}
      <Button type="submit" disabled={isSubmitting}>
        Sign as well
      </Button>
    </form>
  );
}
