// The field in which a package is chosen.
import { Field } from "../../ui/field.tsx";
import { FileInput } from "../../ui/file-input.tsx";

export function ChoosePackage({
  label,
  error,
  onFile,
}: {
  label: string;
  error: string | undefined;
  onFile: (file: File) => void;
}) {
  return (
    <Field label={label} error={error} hint="A zip file with “signed” in its name">
      {(field) => <FileInput {...field} accept=".zip,application/zip" onFile={onFile} />}
    </Field>
  );
}
