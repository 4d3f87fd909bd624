// Keeps what one looks at now, under a name.
import { type FormEvent, useState } from "react";
import { setOfView, viewNames } from "../../../archive/view-file.ts";
import { Button } from "../../../ui/button.tsx";
import { Field, TextInput } from "../../../ui/field.tsx";
import { usePlace } from "../address.ts";
import { faultOfName, type Kept, quoted } from "./use-views.ts";

export function SaveView({ kept: { views, keep } }: { kept: Kept }) {
  const { view: here, set } = usePlace();
  const [name, setName] = useState("");
  const [error, setError] = useState<string>();
  const view = viewNames.find((one) => one === here);
  if (!view) return null;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const fault = faultOfName(name, views);
    setError(fault);
    if (fault) return;
    const savedAt = new Date().toISOString();
    const own = { id: crypto.randomUUID(), name: name.trim(), savedAt, view, set: setOfView(set) };
    if (await keep(own, `Saved on this computer as ${quoted(own.name)}.`)) setName("");
  };
  return (
    <form className="saved-new" onSubmit={(event) => void save(event)} noValidate>
      <Field label="Name for this view" error={error}>
        {(field) => <TextInput {...field} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Button look="plain" type="submit">
        Save this view
      </Button>
    </form>
  );
}
