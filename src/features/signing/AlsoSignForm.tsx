// A second or third person signs what is signed already: their name, office and part, how they see it differently, and the words they
// stand behind. Nobody signs twice in the same part.
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm, useWatch } from "react-hook-form";
import * as z from "zod/mini";
import { signedBefore } from "../../archive/add-sign-offs.ts";
import { sayTwice } from "../../i18n/en/second-signer.ts";
import { declarations, roleChoice } from "../../i18n/en/sign-off.ts";
import { Button } from "../../ui/button.tsx";
import { Field, TextArea, TextInput } from "../../ui/field.tsx";
import { ErrorSummary } from "../../ui/notices.tsx";
import { ChoiceGroup, Option, Options } from "../../ui/options.tsx";
import type { Signer } from "./sign.ts";
import { councilRoles, notByEnter, signForm } from "./sign-form.ts";

const { name, office, role, differentView } = signForm.shape;
const alsoForm = z.object({ name, office, role, differentView });
type AlsoValues = z.infer<typeof alsoForm>;
const fields = ["name", "office", "role", "differentView"] as const;

export interface AlsoSignProps {
  /** Who has signed so far. */
  readonly signed: readonly { readonly name: string; readonly role: string }[];
  /** Left out: the three parts people at a council play. */
  readonly roles?: readonly (typeof councilRoles)[number][];
  /** Somebody signs for themselves, on their own computer. */
  readonly own?: boolean;
  readonly button?: string;
  readonly onSign: (signer: Signer) => Promise<void>;
}

export function AlsoSignForm({ signed, roles = councilRoles, own, button = "Sign as well", onSign }: AlsoSignProps) {
  const { register, handleSubmit, formState, control, reset, setError } = useForm<AlsoValues>({
    resolver: zodResolver(alsoForm),
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    shouldFocusError: false,
    defaultValues: { name: "", office: "", differentView: "" },
  });
  const { errors, submitCount, isSubmitting } = formState;
  const chosen = useWatch({ control, name: "role" });
  const faults = fields.flatMap((field) => {
    const message = errors[field]?.message;
    return message ? [{ field, message }] : [];
  });
  const sign = async (values: AlsoValues): Promise<void> => {
    if (signedBefore(signed, values)) return setError("name", { message: sayTwice(values) });
    const { differentView, ...signer } = values;
    await onSign({ ...signer, declaration: declarations[signer.role], ...(differentView ? { differentView } : {}) });
    reset();
  };
  return (
    <form noValidate onSubmit={handleSubmit(sign)} onKeyDown={notByEnter}>
      <ErrorSummary faults={faults} attempt={submitCount} />
      <Field label={own ? "Your full name" : "Full name"} id="name" error={errors.name?.message}>
        {(field) => <TextInput {...field} {...register("name")} />}
      </Field>
      <Field label={own ? "Your office" : "Office"} id="office" error={errors.office?.message}>
        {(field) => <TextInput {...field} {...register("office")} />}
      </Field>
      <ChoiceGroup
        legend={<span className="legend">{own ? "You are" : "This person is"}</span>}
        id="role"
        error={Boolean(errors.role)}
      >
        {errors.role && <p className="field-error">{errors.role.message}</p>}
        <Options>
          {roles.map((one, index) => (
            <Option key={one} {...register("role")} value={one} shortcut={index + 1}>
              {roleChoice[one]}
            </Option>
          ))}
        </Options>
      </ChoiceGroup>
      <Field
        label={own ? "Do you see it differently?" : "Does this person see it differently?"}
        optional
        id="differentView"
        hint="Recorded beside the rating, which stays as the rules give it. It is part of the signature and goes wherever that goes, public editions too"
        error={errors.differentView?.message}
      >
        {(field) => <TextArea {...field} {...register("differentView")} />}
      </Field>
      {chosen && (
        <p className="declaration">
          <strong>{own ? "By signing I say:" : "By signing this person says:"}</strong> {declarations[chosen]}
        </p>
      )}
      <Button type="submit" disabled={isSubmitting}>
        {button}
      </Button>
    </form>
  );
}
