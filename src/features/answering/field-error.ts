// The fault of one field, and nothing else: a fault elsewhere in the form does not redraw it.
import { get, useFormState } from "react-hook-form";
import { useFormParts } from "./answer-form.ts";

export function useFieldError(path: `${string}.${string}`): string | undefined {
  const { control } = useFormParts();
  const { errors } = useFormState({ control, name: path, exact: true });
  const message: unknown = get(errors, `${path}.message`);
  return typeof message === "string" ? message : undefined;
}
