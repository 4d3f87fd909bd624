// A copy file as the app writes it, holding one assessment in which everything is answered; and what SurveyJS needs for the same form.
// Prints JSON. Every answer is given by the product's own `change`, so the file holds the history of a real one.
import { readFileSync } from "node:fs";
import { copyFormat, writeCopy } from "../../src/archive/copy.ts";
import { type Assessment, change, type HistoryEntry } from "../../src/core/assessment.ts";
import type { Edition, QuestionId } from "../../src/core/checklist.ts";
import { openEdition, questionsBehind } from "../../src/core/open-edition.ts";
import { fullAnswers } from "../full-answers.ts";
import { nameOf, surveyData, surveyForm } from "../survey/form.ts";

const [editionFile = ""] = process.argv.slice(2);
const checklist = openEdition(JSON.parse(readFileSync(editionFile, "utf8")) as Edition);
const answers = fullAnswers(checklist);
const at = "2026-05-04T09:00:00.000Z";
const id = "11111111-2222-4333-8444-555555555555";

let assessment: Assessment = {
  id,
  v: 1,
  checklist: checklist.edition.id,
  edition: checklist.edition.edition,
  partnership: { council: "Fort Worth, Texas", partner: "Guiyang", partnerOwnScript: "贵阳", country: "CN" },
  reason: "The agreement is up for renewal in the autumn, and the council asked what it rests on.",
  answers: {},
  completed: {},
  flagged: [],
  safeguards: [],
  suggested: {},
  revision: 1,
  startedAt: at,
  changedAt: at,
};
const history: HistoryEntry[] = [];
for (const { question } of checklist.inOrder) {
  const answer = answers[question.id];
  const made = answer && change(assessment, { kind: "answer", question: question.id, answer }, { at, who: "Bench" });
  if (!made) continue;
  assessment = made.assessment;
  history.push(made.entry);
}

const answeredIn = (section: string): QuestionId[] =>
  checklist.edition.questions.filter((item) => item.section === section && answers[item.id]).map((item) => item.id);
const sections = checklist.edition.sections.filter((section) => section.counted).map((section) => section.id);
/** The longest section is the dearest to show. */
const section = sections.reduce((a, b) => (answeredIn(b).length > answeredIn(a).length ? b : a));

process.stdout.write(
  JSON.stringify({
    id,
    copy: writeCopy({ format: copyFormat, madeAt: at, assessments: [assessment], history }),
    section,
    questions: checklist.edition.questions.map((question) => question.id),
    /** Questions of that section with one answer out of a few: what they hold, and another choice. */
    picks: answeredIn(section).flatMap((question) => {
      const { choices = [], type } = checklist.questions.get(question) ?? {};
      const answer = answers[question];
      const value = answer && "value" in answer ? answer.value : undefined;
      const other = choices.find((choice) => choice.value !== value)?.value;
      if (!(type === "yes-no" || type === "single-choice") || typeof value !== "string" || !other) return [];
      return [{ question, name: nameOf(question), value, other }];
    }),
    /** Questions of that section with a note, where typing is measured. Those with choices: SurveyJS has a note beside no other. */
    noted: answeredIn(section)
      .filter((question) => answers[question]?.note && checklist.questions.get(question)?.choices)
      .map((question) => ({ question, name: nameOf(question) })),
    /** Questions whose answer decides whether another is asked. */
    deciding: [...new Set(checklist.edition.questions.flatMap(questionsBehind))],
    form: surveyForm(checklist),
    data: surveyData(answers),
  }),
);
