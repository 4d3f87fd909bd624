// Takes from a report what somebody chose to leave out of a copy, with everything that would lead to it. The data is another matter:
// it travels whole.
import { type Answer, type AnswerValue, isAnswered } from "../../core/answer.ts";
import type { Assessment } from "../../core/assessment.ts";
import { sayLeftOut } from "../../i18n/en/report-choices.ts";
import { type OptionalChapter, optionalChapters, type ReportChoices } from "../choices.ts";
import type { ReportModel } from "../model.ts";

/** The same assessment with every name in Latin letters only. Text that somebody wrote stays as it was written. */
export function latinOnly(assessment: Assessment): Assessment {
  const { partnerOwnScript: _, ...partnership } = assessment.partnership;
  const answers = Object.fromEntries(
    Object.entries(assessment.answers).map(([id, answer]) => [id, answer && latinAnswer(answer)]),
  );
  return { ...assessment, partnership, answers };
}

const latinAnswer = (answer: Answer): Answer =>
  isAnswered(answer) ? { ...answer, value: latinValue(answer.value) } : answer;

/** Lists of organisations are the only answers that name somebody in two scripts. */
function latinValue(value: AnswerValue): AnswerValue {
  if (!Array.isArray(value)) return value;
  return value.map((item) => {
    if (typeof item === "string") return item;
    const { nameOwnScript: _, ...organisation } = item;
    return organisation;
  }) as AnswerValue;
}

const hasOwnScript = ({ partnership, answers }: Assessment): boolean =>
  Boolean(partnership.partnerOwnScript) ||
  Object.values(answers).some(
    (answer) =>
      isAnswered(answer) &&
      Array.isArray(answer.value) &&
      answer.value.some((item) => typeof item === "object" && item.nameOwnScript),
  );

/**
 * What a copy with these choices leaves out, in a sentence; empty where it leaves out nothing that there is.
 * @param model with every chapter
 * @param assessment with all its names
 */
export function leftOutOf(model: ReportModel, assessment: Assessment, { without, names }: ReportChoices): string {
  const chapters = optionalChapters.filter((chapter) => without.includes(chapter) && chapterOf[chapter](model));
  return sayLeftOut(chapters, names === "latin" && hasOwnScript(assessment));
}

/** Is there anything to leave out? */
const chapterOf: Readonly<Record<OptionalChapter, (model: ReportModel) => boolean>> = {
  answers: ({ answers, notAsked }) => answers.length + notAsked.length > 0,
  evidence: ({ evidence }) => evidence.length > 0,
  study: ({ study }) => study.length > 0,
  cases: ({ precedents, sources }) => precedents.length + sources.length > 0,
  glossary: () => true,
};

/** The model without these chapters, and without a link or a number that leads into one of them. */
export function leaveOut(model: ReportModel, without: ReportChoices["without"]): ReportModel {
  let kept = model;
  if (without.includes("evidence")) kept = { ...withoutEvidence(kept) };
  if (without.includes("answers")) kept = { ...kept, answers: [], notAsked: [] };
  if (without.includes("study")) kept = { ...kept, study: [], studyLead: "", studyScope: [] };
  if (without.includes("cases")) kept = withoutCases(kept);
  return kept;
}

/** Answers still say what they cite; there is only no register to look it up in. */
const withoutEvidence = (model: ReportModel): ReportModel => ({
  ...model,
  evidence: [],
  evidenceLead: "",
  answers: model.answers.map((section) => ({
    ...section,
    rows: section.rows.map((row) => ({ ...row, evidence: row.evidence.map(({ said }) => ({ id: "", said })) })),
  })),
});

const withoutCases = (model: ReportModel): ReportModel => ({
  ...model,
  precedents: [],
  sources: [],
  sourcesLead: "",
  findings: model.findings.map(({ precedent, ...finding }) => ({
    ...finding,
    sources: "",
    ...(precedent ? { precedent: { ...precedent, id: "" } } : {}),
  })),
});
