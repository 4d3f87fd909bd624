// A file is chosen; one that cannot be used is named with the reason.
import { sayProblem } from "../../i18n/en/problems.ts";
import { Field } from "../../ui/field.tsx";
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
      {(field) => (
        <input
          {...field}
          className="input"
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) onFile(file);
            // The same file can be chosen again after it was put right.
            event.target.value = "";
          }}
        />
      )}
    </Field>
  );
}
