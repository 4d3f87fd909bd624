// A file is chosen; one that cannot be used is named with the reason.
import { sayProblem } from "../../i18n/en/problems.ts";
import { Field } from "../../ui/field.tsx";
import { FileInput } from "../../ui/file-input.tsx";
import type { NotUsed } from "./register-state.ts";

export function ChooseFile({
  label,
  hint,
  fault,
  onFile,
}: {
  label: string;
  hint: string;
  fault: NotUsed | undefined;
  onFile: (file: File) => void;
}) {
  const [first] = fault?.problems ?? [];
  return (
    <Field
      label={label}
      hint={hint}
      error={fault && `${fault.file} is not used. ${first ? sayProblem(first) : "It could not be read."}`}
    >
      {(field) => <FileInput {...field} accept=".json,application/json" onFile={onFile} />}
    </Field>
  );
}
