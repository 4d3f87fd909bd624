// The register of evidence: every file and link once, by its number, with what it is, who holds it and which answers rest on it.
import type { QuestionId } from "../../core/checklist.ts";
import { type EvidenceItem, listEvidence } from "../../core/evidence.ts";
import { evidenceFor } from "../../core/evidence-limits.ts";
import { sayKind } from "../../i18n/en/evidence.ts";
import { sayDate } from "../../i18n/en/quantities.ts";
import { sayAdded, sayEvidenceLead, sayEvidenceUse, sayRemoved } from "../../i18n/en/report-evidence.ts";
import { sayBytes, sayShortDate } from "../../i18n/en/sums.ts";
import type { AnswerRow, EvidenceRow, ReportModel } from "../model.ts";
import { type Grounds, numberOf } from "./grounds.ts";
import { grouped } from "./particulars.ts";

const anchor = (number: string): string => `evidence-${number}`;

/** @param signed what was removed before signing is then no part of the record */
export function evidenceRows(grounds: Grounds, signed: boolean): Pick<ReportModel, "evidence" | "evidenceLead"> {
  const rows = listEvidence(grounds.assessment.evidence ?? {}).map(([number, item]): EvidenceRow => {
    const { title, date, holder, addedAt, addedBy, uses, removed } = item;
    return {
      id: anchor(number),
      number,
      title,
      ...sourceOf(item),
      date: date ? sayShortDate(date) : "",
      holder,
      added: sayAdded(sayDate(addedAt), addedBy),
      uses: uses.map(({ question, pages }) => sayEvidenceUse(nameOf(grounds, question), pages)),
      removed: removed ? sayRemoved(sayDate(removed.at), removed.who, removed.reason) : "",
    };
  });
  return { evidence: rows, evidenceLead: sayEvidenceLead(rows.length, signed) };
}

function sourceOf(item: EvidenceItem): Pick<EvidenceRow, "source" | "link" | "kind" | "fingerprint" | "before"> {
  if (!("file" in item)) return { source: item.link, link: true, kind: "Link", fingerprint: "", before: "" };
  const { name, type, bytes, fingerprint, strippedFrom } = item.file;
  return {
    source: name,
    link: false,
    kind: `${sayKind(type)}, ${sayBytes(bytes)}`,
    fingerprint: grouped(fingerprint),
    before: strippedFrom ? grouped(strippedFrom) : "",
  };
}

/** A question of the profile has no number and is named by its words. */
const nameOf = (grounds: Grounds, id: QuestionId): string =>
  numberOf(grounds.checklist, id) || `“${grounds.checklist.questions.get(id)?.ask ?? id}”`;

/** What one answer cites: "E3, page 2", each leading to its row of the register. */
export const citedBy = ({ assessment }: Grounds, question: QuestionId): AnswerRow["evidence"] =>
  evidenceFor(assessment.evidence ?? {}, question).map(([number, , { pages }]) => ({
    id: anchor(number),
    said: sayEvidenceUse(number, pages),
  }));
