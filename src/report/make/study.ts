// How far the answers cover the elements of the proposed study, and whether the partnership is within its scope.
import { type StudyElement, severities } from "../../core/checklist.ts";
import type { Counts, StudyElementEvaluation } from "../../core/evaluate.ts";
import { sayAnswered, sayStudyLead, sayStudyScope } from "../../i18n/en/report.ts";
import { studyConfidence, studyKind } from "../../i18n/en/report-terms.ts";
import type { ReportModel, StudyRow } from "../model.ts";
import { type Grounds, ruleOf } from "./grounds.ts";

export function studyRows(grounds: Grounds): Pick<ReportModel, "study" | "studyLead" | "studyScope"> {
  const { checklist, evaluation, assessment } = grounds;
  return {
    study: evaluation.studyElements.flatMap((evaluated) => {
      const element = checklist.studyElements.get(evaluated.element);
      return element ? [row(grounds, element, evaluated)] : [];
    }),
    studyLead: sayStudyLead(checklist.studyElements.size, checklist.edition.studyScope.law),
    studyScope: sayStudyScope(checklist, assessment.partnership.country),
  };
}

function row({ checklist }: Grounds, element: StudyElement, { tally, findings }: StudyElementEvaluation): StudyRow {
  const confidence = studyConfidence[element.confidence];
  const found = findings.map((id) => ruleOf(checklist, id).severity);
  return {
    id: element.id,
    kind: studyKind[element.kind],
    text: element.text,
    confidence: element.unverified ? `${capital(confidence)}. ${element.unverified}` : `${capital(confidence)}.`,
    answered: sayAnswered(tally),
    unknown: tally.unknown,
    counts: Object.fromEntries(
      severities.map((severity) => [severity, found.filter((item) => item === severity).length]),
    ) as Counts,
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
