// Which columns the table has, and how close its rows stand. Both are in the address.
import { useId, useState } from "react";
import { Link } from "wouter";
import { Button } from "../../../ui/button.tsx";
import { Field, Select } from "../../../ui/field.tsx";
import { Choice, ChoiceGroup } from "../../../ui/options.tsx";
import { addressOf, changeSet, useInSet, usePlace } from "../address.ts";
import { chooseNone, useChosen } from "../chosen.ts";
import { type Columns, plainColumns, toggleColumn } from "./columns.ts";
import { useSections } from "./use-sections.ts";

export function ColumnChoice({ columns }: { columns: Columns }) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const dense = useInSet("dense") !== "";
  return (
    <>
      <div className="bar tools-right">
        <Button look="text" aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
          Columns
        </Button>
        <Button look="text" aria-pressed={dense} onClick={() => changeSet({ dense: dense ? "" : "1" })}>
          Closer rows
        </Button>
        <SideBySide />
      </div>
      <div className="tools-panel" id={panel} hidden={!open}>
        {open && <Panel columns={columns} />}
      </div>
    </>
  );
}

function Panel({ columns }: { columns: Columns }) {
  const { chosen: of, all: checklists } = useSections();
  const chosen = new Set<string>([...columns.sections.map(({ id }) => id), ...columns.plain]);
  const all = [...of.sections.map(({ id, title }) => ({ id, name: title })), ...plainColumns];
  return (
    <>
      {checklists.length > 1 && (
        <Field label="Sections of the checklist">
          {(field) => (
            <Select
              {...field}
              value={of.id}
              onChange={({ target }) =>
                changeSet({ checklist: target.value, columns: "", sort: "", down: "", page: "" })
              }
            >
              {checklists.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <ChoiceGroup legend="Columns shown" digits={false} className="facet">
        <div className="facet-values facet-wide">
          {all.map(({ id, name }) => (
            <Choice
              key={id}
              type="checkbox"
              checked={chosen.has(id)}
              onChange={(event) => changeSet({ columns: toggleColumn(columns, id, event.target.checked) })}
            >
              {name}
            </Choice>
          ))}
        </div>
        <Button look="text" onClick={() => changeSet({ columns: "" })}>
          The usual columns
        </Button>
      </ChoiceGroup>
    </>
  );
}

/** The way to the side-by-side view of what is picked. */
function SideBySide() {
  const chosen = useChosen();
  const { set } = usePlace();
  if (chosen.length === 0) return null;
  return (
    <>
      <Button look="text" onClick={chooseNone}>
        Choose none
      </Button>
      {chosen.length === 1 ? (
        <span className="quiet">1 chosen; choose another to compare</span>
      ) : (
        <Link
          className="button button-plain button-small"
          href={addressOf("side-by-side", { ...set, of: chosen.map((one) => one.slice(0, 16)).join(",") })}
        >
          Compare the {chosen.length} chosen
        </Link>
      )}
    </>
  );
}
