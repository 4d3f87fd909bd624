// The field in which a package is chosen.
import { Field } from "../../ui/field.tsx";

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
      {(field) => (
        <input
          {...field}
          className="input"
          type="file"
          accept=".zip,application/zip"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) onFile(file);
            // The same file can be chosen again after it was saved anew.
            event.target.value = "";
          }}
        />
      )}
    </Field>
  );
}
