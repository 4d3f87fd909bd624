// Whose sections stand across the table? Those of one checklist at a time: another asks in sections of its own.
import { useMemo } from "react";
import type { Section } from "../../../core/checklist.ts";
import type { Checklist } from "../../../core/open-edition.ts";
import { useChecklist } from "../../../ui/checklist-context.tsx";
import { useInSet } from "../address.ts";
import { useEditions } from "../editions.ts";
import { sectionsOf } from "./columns.ts";

export interface SectionsOfChecklist {
  readonly id: string;
  readonly title: string;
  /** Of all its editions here, each once, in the order of the newest. */
  readonly sections: readonly Section[];
}

/** The checklist that is chosen, and all there are to choose from. */
export function useSections(): { readonly chosen: SectionsOfChecklist; readonly all: readonly SectionsOfChecklist[] } {
  const own = useChecklist();
  const editions = useEditions()?.all;
  const wanted = useInSet("checklist");
  return useMemo(() => {
    const all = checklistsIn(editions && editions.length > 0 ? editions : [own]);
    const chosen = all.find(({ id }) => id === wanted) ?? all.find(({ id }) => id === own.edition.id) ?? all[0];
    return { all, chosen: chosen ?? { id: own.edition.id, title: own.edition.title, sections: sectionsOf(own) } };
  }, [own, editions, wanted]);
}

/** @param editions newest first */
function checklistsIn(editions: readonly Checklist[]): readonly SectionsOfChecklist[] {
  const found = new Map<string, SectionsOfChecklist>();
  for (const checklist of editions) {
    const { id, title } = checklist.edition;
    const known = found.get(id) ?? { id, title, sections: [] };
    const more = sectionsOf(checklist).filter((one) => known.sections.every((other) => other.id !== one.id));
    found.set(id, { ...known, sections: [...known.sections, ...more] });
  }
  return [...found.values()];
}
