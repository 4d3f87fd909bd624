// The leads of what is shown, and which kind of them somebody opened.
import { useMemo } from "react";
import { type LeadKind, type Leads, leadKinds, leads } from "../../../core/compare/leads.ts";
import type { SubmissionSummary } from "../../../core/compare/submission-summary.ts";
import { useInSet } from "../address.ts";
import { useEditions } from "../editions.ts";
import { useShown } from "../shown.ts";
import { useFolded } from "../use-folded.ts";

/** The names of kinds in an address. */
export const kindInAddress: Readonly<Record<LeadKind, string>> = {
  identicalTexts: "same-words",
  contradictions: "contradictions",
  oldEvidence: "older-evidence",
  unshownDocuments: "no-document",
  organisations: "organisations",
};

export interface LeadsOfShown {
  readonly found: Leads;
  /** What they were found in. */
  readonly of: readonly SubmissionSummary[];
}

/** Undefined until they are worked out. */
export function useLeads(): { readonly leads: LeadsOfShown | undefined; readonly leftOut: number } {
  const { shown } = useShown();
  const editions = useEditions();
  const readable = useMemo(() => (editions ? shown.filter(editions.has) : []), [shown, editions]);
  const make = useMemo(() => {
    if (!editions) return undefined;
    return () => {
      const { add, result } = leads(editions.of);
      return { add, result: () => ({ found: result(), of: readable }) };
    };
  }, [editions, readable]);
  return { leads: useFolded(readable, make), leftOut: editions ? shown.length - readable.length : 0 };
}

/** The kind that is opened; undefined: a few of each. */
export const useKind = (): LeadKind | undefined => {
  const text = useInSet("kind");
  return leadKinds.find((kind) => kindInAddress[kind] === text);
};
