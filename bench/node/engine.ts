// How long does one evaluation take in Node, and how long does SurveyJS take for the same conditions? Prints JSON.
import { readFileSync } from "node:fs";
import { ConditionRunner, SurveyModel } from "survey-core";
import type { Answers } from "../../src/core/answer.ts";
import type { Edition } from "../../src/core/checklist.ts";
import { evaluate } from "../../src/core/evaluate.ts";
import { openEdition } from "../../src/core/open-edition.ts";
import { readAnswers } from "../../src/core/reading.ts";
import { fullAnswers } from "../full-answers.ts";
import { expressionOf, nameOf, surveyData, surveyForm } from "../survey/form.ts";
import { timesOf } from "./times.ts";

const [editionFile = ""] = process.argv.slice(2);
const checklist = openEdition(JSON.parse(readFileSync(editionFile, "utf8")) as Edition);
const { questions, rules } = checklist.edition;
const answers = fullAnswers(checklist);
const nothing: Answers = {};

const full = timesOf(() => evaluate(checklist, answers));
const empty = timesOf(() => evaluate(checklist, nothing));
const begun = performance.now();
for (let count = 0; count < 10_000; count += 1) evaluate(checklist, answers);
const tenThousand = performance.now() - begun;
const conditionsOnly = timesOf(() => readAnswers(checklist, answers));

const data = surveyData(answers);
const runnersOf = (predicates: Parameters<typeof expressionOf>[1][]) =>
  predicates.map((predicate) => new ConditionRunner(expressionOf(checklist, predicate)));
const conditional = questions.filter((question) => question.when);
const conditions = runnersOf(conditional.flatMap((question) => question.when ?? []));
const ruleRunners = runnersOf(rules.map((rule) => rule.when));
const run = (runners: ConditionRunner[]) => runners.map((runner) => runner.runValues(data));
const peerConditions = timesOf(() => run(conditions));
const peerConditionsAndRules = timesOf(() => [run(conditions), run(ruleRunners)]);

const survey = new SurveyModel(surveyForm(checklist));
const peerModel = timesOf(() => {
  survey.data = data;
}, 40);
const first = nameOf("agreement.status");
let turn = 0;
const peerOneChange = timesOf(() => {
  turn += 1;
  survey.setValue(first, turn % 2 ? "dormant" : data[first]);
}, 60);
survey.data = data;

// Figures of two programs mean something only where both say the same.
const ours = readAnswers(checklist, answers);
const raised = new Set(
  evaluate(checklist, answers).findings.flatMap((item) => (item.state === "raised" ? [item.rule] : [])),
);
const differing = [
  ...questions.filter(({ id }) => survey.getQuestionByName(nameOf(id)).isVisible !== (ours.get(id)?.asked === "true")),
  ...rules.filter((rule, index) => ruleRunners[index]?.runValues(data) !== raised.has(rule.id)),
].map(({ id }) => id);

process.stdout.write(
  JSON.stringify({
    questions: questions.length,
    answered: Object.keys(answers).length,
    conditions: conditions.length,
    rules: rules.length,
    full,
    empty,
    tenThousand,
    conditionsOnly,
    peerConditions,
    peerConditionsAndRules,
    peerModel,
    peerOneChange,
    differing,
  }),
);
