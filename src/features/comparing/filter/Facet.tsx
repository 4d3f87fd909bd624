// One group of a filter: its values, most frequent first, each with how many submissions it would bring.

import { memo, useState } from "react";
import { type FilterGroup, usualStanding, writeFilter } from "../../../core/compare/filter.ts";
import { standings } from "../../../core/compare/portfolio.ts";
import { ratingWords } from "../../../core/evaluate.ts";
import { verdicts } from "../../../core/verification.ts";
import { groupWord, sayValueOf } from "../../../i18n/en/compare-filter.ts";
import { sayNumber } from "../../../i18n/en/quantities.ts";
import { Button } from "../../../ui/button.tsx";
import { useChecklist } from "../../../ui/checklist-context.tsx";
import { Choice, ChoiceGroup } from "../../../ui/options.tsx";
import { Own } from "../../../ui/own.tsx";
import { changeSet } from "../address.ts";

/** How many stand there before one asks for all. */
const few = 6;
/** Groups whose values have an order of their own. */
const ownOrder: Readonly<Partial<Record<FilterGroup, readonly string[]>>> = {
  standing: standings,
  rating: [...ratingWords].reverse(),
  verdict: verdicts,
};

interface Props {
  readonly group: FilterGroup;
  /** Undefined while nothing is chosen: then everything is let through, or what is usual. */
  readonly chosen: readonly string[] | undefined;
  readonly counts: ReadonlyMap<string, number>;
}

/** Stays as it is while one sorts and turns pages. */
export const Facet = memo(function Facet({ group, chosen, counts }: Props) {
  const checklist = useChecklist();
  const [all, setAll] = useState(false);
  const on = new Set(chosen ?? (group === "standing" ? usualStanding : []));
  const values = valuesOf(group, counts, on);
  const shown = all ? values : values.filter((value, index) => index < few || on.has(value));
  const change = (value: string, checked: boolean): void => {
    const next = checked ? [...on, value] : [...on].filter((one) => one !== value);
    changeSet({ [group]: writeFilter({ [group]: next })[group], page: "" });
  };
  if (values.length === 0) return null;
  return (
    <ChoiceGroup legend={groupWord[group]} digits={false} className="facet">
      <div className="facet-values">
        {shown.map((value) => (
          <Choice
            key={value}
            type="checkbox"
            checked={on.has(value)}
            onChange={(event) => change(value, event.target.checked)}
          >
            <span className="facet-name">
              <Own>{sayValueOf(group, value, checklist)}</Own>
            </span>
            <span className="facet-count">{sayNumber(counts.get(value) ?? 0)}</span>
          </Choice>
        ))}
      </div>
      {values.length > shown.length && (
        <Button look="text" onClick={() => setAll(true)}>
          Show all {values.length}
        </Button>
      )}
    </ChoiceGroup>
  );
});

function valuesOf(group: FilterGroup, counts: ReadonlyMap<string, number>, on: ReadonlySet<string>): readonly string[] {
  const own = ownOrder[group];
  if (own) return own.filter((value) => counts.has(value) || on.has(value));
  const all = [...new Set([...counts.keys(), ...on])];
  // Years newest first; everything else by how many there are.
  if (group === "year") return all.sort((a, b) => Number(b) - Number(a));
  return all.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
}
