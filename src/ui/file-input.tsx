// Where one file is chosen.
import type { ComponentProps } from "react";

/** Each choice is handed on, also that of the same file again after it was put right or saved anew. */
export function FileInput({
  onFile,
  ...rest
}: Omit<ComponentProps<"input">, "type" | "multiple" | "onChange"> & { onFile: (file: File) => void }) {
  return (
    <input
      className={rest.hidden ? undefined : "input"}
      {...rest}
      type="file"
      onChange={({ target }) => {
        const [file] = target.files ?? [];
        if (file) onFile(file);
        target.value = "";
      }}
    />
  );
}
