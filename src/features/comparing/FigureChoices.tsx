// Choices of a figure that stand in the address: by what it groups, and whether what is small is shown.
import { useId } from "react";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/field.tsx";
import { changeSet, useInSet } from "./address.ts";

/** One of several values; the first is meant where the address says none. @param part the name in the address; @param words of each value */
export function SetSelect<Value extends string>({
  label,
  part,
  value,
  values,
  words,
}: {
  label: string;
  part: string;
  value: Value;
  values: readonly Value[];
  words: Readonly<Record<Value, string>>;
}) {
  const id = useId();
  return (
    <div className="group-by">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        value={value}
        onChange={({ target }) => changeSet({ [part]: target.value === values[0] ? "" : target.value })}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** Groups and places that are too few to be shown: how many, and the way to show or hold them back. Nothing where there are none. */
export function SmallOnes({ words, show, holdBack }: { words: string; show: string; holdBack: string }) {
  const small = useInSet("small") !== "";
  if (!words && !small) return null;
  return (
    <p>
      {words}{" "}
      <Button look="text" onClick={() => changeSet({ small: small ? "" : "1" })}>
        {small ? holdBack : show}
      </Button>
    </p>
  );
}
