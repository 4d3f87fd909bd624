// Which findings are open, and at which one did the reader leave for a question? Kept while the program is open, so that Back
// comes to the same place. Nothing of it is stored.
import { useEffect, useState } from "react";
import type { RuleId } from "../../core/checklist.ts";

interface Place {
  /** Undefined until somebody opens or closes one: then the first finding is open. */
  open: ReadonlySet<RuleId> | undefined;
  left: RuleId | undefined;
}

const places = new Map<string, Place>();

function placeOf(assessment: string): Place {
  let place = places.get(assessment);
  if (!place) {
    place = { open: undefined, left: undefined };
    places.set(assessment, place);
  }
  return place;
}

/** Id of the button that opens a finding. */
export const openerId = (rule: RuleId): string => `why-${rule.replace(/[.:]/g, "-")}`;

export interface OpenFindings {
  readonly isOpen: (rule: RuleId) => boolean;
  readonly toggle: (rule: RuleId) => void;
  /** Remembers that the reader goes to a question from this finding. */
  readonly leave: (rule: RuleId) => void;
}

/** @param first the finding that is open at the beginning */
export function useOpenFindings(assessment: string, first: RuleId | undefined): OpenFindings {
  const place = placeOf(assessment);
  const [, redraw] = useState(0);
  const open = place.open ?? new Set(first ? [first] : []);
  useEffect(() => {
    if (!place.left) return;
    const opener = document.getElementById(openerId(place.left));
    place.left = undefined;
    opener?.closest("article")?.scrollIntoView({ block: "start" });
    opener?.focus({ preventScroll: true });
  }, [place]);
  return {
    isOpen: (rule) => open.has(rule),
    toggle(rule) {
      const next = new Set(open);
      if (!next.delete(rule)) next.add(rule);
      place.open = next;
      redraw((count) => count + 1);
    },
    leave(rule) {
      place.open = open;
      place.left = rule;
    },
  };
}
