// Leads in words: what each kind is, and what it is not. A lead gives a reason to read and says nothing about anybody.
import { localBodies } from "../../core/compare/known-bodies.ts";
import type { LeadKind } from "../../core/compare/leads.ts";
import type { Recognised, RecognisedBy } from "../../core/compare/organisations.ts";
import { tellingText } from "../../core/compare/signals.ts";
import { sayCount } from "./quantities.ts";

export const noFinding =
  "A lead is a reason to read, never a finding: it moves no rating, and it is about texts, dates and organisations, not about persons.";

export const leadName: Readonly<Record<LeadKind, string>> = {
  identicalTexts: "The same words from several councils",
  contradictions: "Councils that contradict each other about one partner",
  oldEvidence: "Evidence older than the agreement",
  unshownDocuments: "Documents claimed and not shown",
  organisations: "Organisations that several councils name",
};

/** What it is, and what it is not: one sentence each. */
export const leadMeaning: Readonly<Record<LeadKind, string>> = {
  identicalTexts: `A written answer, or a note, of ${tellingText} characters or more that different councils gave in the same words, but for capitals and spaces. Councils may share a template, an adviser or a law: it does not say that anybody copied, or that an answer is wrong.`,
  contradictions:
    "Councils with one partner answer a question about the partner itself differently. One of them may mean another year or another body: it does not say who is right.",
  oldEvidence:
    "A piece of evidence bears a date before the day on which the agreement was signed. Earlier agreements, minutes and laws are often good evidence: it does not say that this is weak.",
  unshownDocuments:
    "Answers are said to rest on a document, and neither a piece of evidence nor a page is named. The document may be held elsewhere: it does not say that an answer is untrue.",
  organisations:
    "Different councils name one organisation, under one name or under names known for one body, in Latin letters or Chinese characters. Most do ordinary work: it says nothing against an organisation or anybody in it.",
};

/** "12 leads", "No lead". */
export const sayLeads = (count: number): string => (count === 0 ? "None" : sayCount(count, "lead"));

/** What a name was recognised by, and after which list. */
export function sayRecognised({ by, known, local }: Recognised): string {
  const how: Readonly<Record<RecognisedBy, string>> = {
    characters: "Recognised by its Chinese characters",
    english: "Recognised by its English name",
    "same-name": "Written the same",
  };
  const body = known?.name ?? localBodies.find(({ id }) => id === local)?.name;
  if (!body) return `${how[by]}.`;
  if (!known) return `${how[by]}: ${body.toLowerCase()} of one place.`;
  const { source } = known;
  return `${how[by]}: ${body}. ${source ? `The name after ${source.publisher}, ${source.date}.` : "Where the name was read still has to be confirmed."}`;
}
