// All leads of a set together, by kind: the same for the screen, its files and the command line. A lead is a reason to read; it finds nothing.
import type { QuestionId } from "../checklist.ts";
import type { EditionOf, Fold } from "./fold.ts";
import { type RecurringOrganisation, recurringOrganisations } from "./organisations.ts";
import { type Signals, signals } from "./signals.ts";

export interface Leads extends Signals {
  readonly organisations: readonly RecurringOrganisation[];
}
export type LeadKind = keyof Leads;
export type Lead = Leads[LeadKind][number];

/** In the order in which they are shown. */
export const leadKinds = [
  "identicalTexts",
  "contradictions",
  "oldEvidence",
  "unshownDocuments",
  "organisations",
] as const satisfies readonly LeadKind[];

/** Looks for leads of every kind in one walk. */
export function leads(editionOf: EditionOf): Fold<Leads> {
  const parts = { signals: signals(editionOf), organisations: recurringOrganisations() };
  return {
    add(summary) {
      parts.signals.add(summary);
      parts.organisations.add(summary);
    },
    result: () => ({ ...parts.signals.result(), organisations: parts.organisations.result() }),
  };
}

/** Where a lead stands: one answer of one submission, or one piece of its evidence. */
export interface LeadPlace {
  readonly fingerprint: string;
  /** Undefined: evidence that serves no question. */
  readonly question: QuestionId | undefined;
  /** Of contradictions what is answered there, of evidence its number, of organisations the role. */
  readonly says?: string;
}

/** Everywhere a lead stands, in its own order. */
export function placesOf(lead: Lead): readonly LeadPlace[] {
  if ("mark" in lead) return lead.fingerprints.map((fingerprint) => ({ fingerprint, question: lead.question }));
  if ("answers" in lead)
    return lead.answers.flatMap(({ value, fingerprints }) =>
      fingerprints.map((fingerprint) => ({ fingerprint, question: lead.question, says: value })),
    );
  if ("places" in lead)
    return lead.places.map(({ fingerprint, question, role }) => ({
      fingerprint,
      question: question as QuestionId,
      says: role,
    }));
  const { fingerprint } = lead;
  const says = "evidence" in lead ? { says: lead.evidence } : {};
  const questions = lead.questions.length > 0 ? lead.questions : [undefined];
  return questions.map((question) => ({ fingerprint, question, ...says }));
}
