// A list of organisations, each with its name in Latin letters and in its own script. Names are facts about bodies, not about people.
import { useMemo } from "react";
import { useWatch } from "react-hook-form";
import { countries, sayCountry } from "../../i18n/en/countries.ts";
import { Button } from "../../ui/button.tsx";
import { Field, Select, TextInput } from "../../ui/field.tsx";
import { languageOf } from "../../ui/name.tsx";
import { useRows } from "../../ui/rows.ts";
import { controlId, useFormParts } from "./answer-form.ts";
import { type Draft, emptyOrganisation, type OrganisationDraft } from "./draft.ts";
import { useFieldError } from "./field-error.ts";
import type { FieldsOf } from "./picks.tsx";
import { useWritten } from "./written.tsx";

export function OrganisationFields({ name }: FieldsOf) {
  const { control, getValues, setValue } = useFormParts();
  const list = `${name}.organisations` as const;
  const count = useWatch({
    control,
    name: list,
    compute: (rows: Draft["organisations"] | undefined) => rows?.length ?? 0,
  });
  const { keys, taken } = useRows(count);
  return (
    <div className="written organisations">
      {keys.map((key, index) => (
        <OrganisationField
          key={key}
          name={name}
          index={index}
          onRemove={
            keys.length > 1
              ? () => {
                  taken(index);
                  setValue(
                    list,
                    getValues(list).filter((_, at) => at !== index),
                  );
                }
              : undefined
          }
        />
      ))}
      <Button
        look="text"
        onClick={() => {
          setValue(list, [...getValues(list), emptyOrganisation]);
          requestAnimationFrame(() => document.getElementById(controlId(name, `organisations.${count}.name`))?.focus());
        }}
      >
        Add another organisation
      </Button>
    </div>
  );
}

const parts: readonly { part: keyof OrganisationDraft; label: string; optional: boolean }[] = [
  { part: "name", label: "Name in Latin letters", optional: false },
  { part: "nameOwnScript", label: "Name in its own script", optional: true },
  { part: "kind", label: "Kind", optional: true },
  { part: "country", label: "Country", optional: true },
  { part: "role", label: "Role", optional: true },
  { part: "website", label: "Website", optional: true },
];

function OrganisationField({
  name,
  index,
  onRemove,
}: {
  name: string;
  index: number;
  onRemove: (() => void) | undefined;
}) {
  return (
    <fieldset className="organisation">
      <legend className="organisation-name">Organisation {index + 1}</legend>
      <div className="organisation-parts">
        {parts.map((one) => (
          <OrganisationPart key={one.part} name={name} index={index} {...one} />
        ))}
      </div>
      {onRemove && (
        <Button look="text" onClick={onRemove}>
          Remove<span className="unseen"> organisation {index + 1}</span>
        </Button>
      )}
    </fieldset>
  );
}

function OrganisationPart({
  name,
  index,
  part,
  label,
  optional,
}: {
  name: string;
  index: number;
  part: keyof OrganisationDraft;
  label: string;
  optional: boolean;
}) {
  const { register, getValues } = useFormParts();
  const { clearPick } = useWritten(name);
  const error = useFieldError(`${name}.organisations.${index}.${part}`);
  const registered = register(`${name}.organisations.${index}.${part}`, { onChange: clearPick });
  return (
    <Field label={label} optional={optional} error={error} id={controlId(name, `organisations.${index}.${part}`)}>
      {(control) =>
        part === "country" ? (
          <Select {...control} {...registered}>
            <Countries stored={getValues(`${name}.organisations.${index}.country`)} />
          </Select>
        ) : (
          <TextInput
            {...control}
            {...registered}
            {...(part === "nameOwnScript"
              ? { lang: languageOf(getValues(`${name}.organisations.${index}.nameOwnScript`) ?? "") }
              : {})}
            {...(part === "website" ? { inputMode: "url" as const } : {})}
          />
        )
      }
    </Field>
  );
}

/** Every country, none, and what a file from elsewhere may have written instead of one. */
function Countries({ stored }: { stored: string | undefined }) {
  const all = useMemo(() => countries(), []);
  return (
    <>
      <option value="" />
      {stored && all.every(({ code }) => code !== stored) && <option value={stored}>{sayCountry(stored)}</option>}
      {all.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </>
  );
}
