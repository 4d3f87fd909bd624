// What narrows the portfolio: each part of the filter as a word one can take away, and a panel with all there is to choose from. Shared by
// every view of the set.

import { type ReactNode, useId, useState } from "react";
import { countChosen, type FilterGroup, filterGroups } from "../../../core/compare/filter.ts";
import { groupWord, sayNarrowing, sayValueOf } from "../../../i18n/en/compare-filter.ts";
import { Button } from "../../../ui/button.tsx";
import { useChecklist } from "../../../ui/checklist-context.tsx";
import { Field, TextInput } from "../../../ui/field.tsx";
import { Own } from "../../../ui/own.tsx";
import { changeSet } from "../address.ts";
import { RefusedFiles } from "../Refused.tsx";
import { useSavedViews } from "../saved/use-saved-views.tsx";
import { useShown } from "../shown.ts";
import { Facet } from "./Facet.tsx";
import { noFilter } from "./no-filter.ts";

/** @param children what a view has to offer besides, at the end of the line */
export function Filters({ children }: { children?: ReactNode }) {
  const { filter, narrowing } = useShown();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const saved = useSavedViews();
  const on = countChosen(filter) + Object.keys(narrowing).length;
  return (
    <div className="full tools">
      <div className="bar">
        <Button look="text" aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
          {on > 0 ? `Filters, ${on} on` : "Filters"}
        </Button>
        {saved.button}
        <FilterWords />
        <RefusedFiles />
      </div>
      {children}
      <div className="tools-panel" id={panel} hidden={!open}>
        {open && <Panel />}
      </div>
      {saved.panel}
    </div>
  );
}

/** Each chosen group in words, with the way to take it away. */
export function FilterWords() {
  const { filter, narrowing } = useShown();
  const checklist = useChecklist();
  const take = (group: FilterGroup | "text"): void => changeSet({ [group]: "", page: "" });
  return (
    <>
      {filterGroups.map((group) => {
        const values = filter[group];
        if (!values) return null;
        const said = values.map((value) => sayValueOf(group, value, checklist));
        const words = said.length > 2 ? `${said.length} chosen` : said.join(" or ");
        return (
          <button key={group} type="button" className="filter-word" onClick={() => take(group)}>
            {groupWord[group]}: <Own>{words}</Own> <span aria-hidden="true">×</span>
            <span className="unseen">, take this filter away</span>
          </button>
        );
      })}
      {filter.text && (
        <button type="button" className="filter-word" onClick={() => take("text")}>
          Name has “<Own>{filter.text}</Own>” <span aria-hidden="true">×</span>
          <span className="unseen">, take this filter away</span>
        </button>
      )}
      {sayNarrowing(narrowing, checklist).map(({ name, words }) => (
        <button key={name} type="button" className="filter-word" onClick={() => changeSet({ [name]: "", page: "" })}>
          <Own>{words}</Own> <span aria-hidden="true">×</span>
          <span className="unseen">, take this filter away</span>
        </button>
      ))}
    </>
  );
}

function Panel() {
  const { filter, counts } = useShown();
  return (
    <>
      <div className="facets">
        <Field label="Name of council or partner">
          {(field) => (
            <TextInput
              {...field}
              type="search"
              value={filter.text ?? ""}
              onChange={(event) => changeSet({ text: event.target.value, page: "" })}
            />
          )}
        </Field>
        {filterGroups.map((group) => (
          <Facet key={group} group={group} chosen={filter[group]} counts={counts[group]} />
        ))}
      </div>
      <Button look="text" onClick={() => changeSet(noFilter)}>
        Clear all filters
      </Button>
    </>
  );
}
