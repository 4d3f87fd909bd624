// Leads as a table that leaves the program: a row for each place where one stands. Kinds and columns keep their names.
import type { Cell } from "../csv.ts";
import type { EditionOf } from "./fold.ts";
import { type Lead, type LeadKind, type Leads, leadKinds, placesOf } from "./leads.ts";
import type { SubmissionSummary } from "./submission-summary.ts";

export interface LeadFacts {
  readonly summaryOf: (fingerprint: string) => SubmissionSummary | undefined;
  readonly editionOf: EditionOf;
  /** The words of a lead, where it has some that stand in a submission. */
  readonly wordsOf: (lead: Lead) => string;
  /** What the table says of itself, as a sentence. */
  readonly about: string;
}

const kindName: Readonly<Record<LeadKind, string>> = {
  identicalTexts: "same-words",
  contradictions: "contradiction",
  oldEvidence: "evidence-older-than-agreement",
  unshownDocuments: "document-not-shown",
  organisations: "organisation",
};

const columns = [
  "kind",
  "lead",
  "words",
  "question",
  "number",
  "says",
  "evidence_date",
  "agreement_signed_on",
  "council",
  "partner",
  "partner_own_script",
  "year",
  "sealed_at",
  "fingerprint",
] as const;

/** The rows, header first. Leads are numbered within their kind, in the order of the screen. */
export function* leadRows(
  found: Leads,
  { summaryOf, editionOf, wordsOf, about }: LeadFacts,
): Generator<readonly Cell[]> {
  yield [...columns, `about this table: ${about}`];
  for (const kind of leadKinds) {
    const ofKind: readonly Lead[] = found[kind];
    for (const [index, lead] of ofKind.entries()) {
      const words = "places" in lead ? lead.names.join(" / ") : wordsOf(lead);
      const dates = "evidence" in lead ? [lead.date, lead.signedOn] : ["", ""];
      for (const { fingerprint, question, says = "" } of placesOf(lead)) {
        const summary = summaryOf(fingerprint);
        const asked = summary && question && editionOf(summary).questions.get(question);
        yield [
          kindName[kind],
          index + 1,
          words,
          question ?? "",
          (asked || undefined)?.number ?? "",
          says,
          ...dates,
          ...(summary
            ? [summary.council, summary.partner, summary.partnerOwnScript, summary.year, summary.sealedAt]
            : ["", "", "", "", ""]),
          fingerprint,
          "",
        ];
      }
    }
  }
}
