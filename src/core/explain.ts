// Why is it so, why not worse, and what would change it? Every claim here is the engine run again on changed answers.
import { type Answers, type AnswerValue, isAnswered } from "./answer.ts";
import type { Control, Level, Predicate, QuestionId, RuleId, Severity } from "./checklist.ts";
import { type Evaluation, evaluate, type Range } from "./evaluate.ts";
import { hingesOf } from "./hinges.ts";
import type { Checklist, PreparedRule } from "./open-edition.ts";
import { rankOf } from "./open-edition.ts";
import { questionsOfTest, testsOf } from "./predicate.ts";
import { probeValues } from "./probe.ts";
import { type TraceStep, traceOf } from "./trace.ts";

/** How a more severe rule that looks at the same answers stands. */
export interface Contrast {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** "false": these answers rule it out. "unknown": it hinges on these open questions. "raised": it is raised as well. */
  readonly because: "false" | "unknown" | "raised";
  readonly questions: readonly QuestionId[];
}

export interface ChangedAnswer {
  readonly question: QuestionId;
  readonly to: AnswerValue;
  readonly control: Control;
}

export interface Change {
  /** One answer; two only where no single one is enough. */
  readonly answers: readonly ChangedAnswer[];
  /** Findings raised now that would no longer be, and new ones that would be. */
  readonly goes: readonly RuleId[];
  readonly comes: readonly RuleId[];
  readonly rating: Range;
}

export interface Explanation {
  readonly rule: RuleId;
  readonly trace: readonly TraceStep[];
  /** For a possible finding: the open questions it hinges on. */
  readonly hinges: readonly QuestionId[];
  readonly notHigher: readonly Contrast[];
  readonly changes: readonly Change[];
}

/** What one open question could still do to the rating. */
export interface Effect {
  readonly question: QuestionId;
  /** Most severe finding it could help to raise; undefined when none. */
  readonly couldRaise: Severity | undefined;
  /** Levels the rating could have after it is answered, mildest first. */
  readonly levels: readonly Level[];
  /** True when any answer leaves nothing else open above the level reached. */
  readonly settles: boolean;
}

/**
 * Explains one finding, raised or possible.
 * @throws when the rule is not in the checklist: callers pass a rule taken from an evaluation.
 */
export function explain(checklist: Checklist, answers: Answers, ruleId: RuleId): Explanation {
  const rule = ruleOf(checklist, ruleId);
  const now = evaluate(checklist, answers);
  const trace = traceOf(checklist, now.readings, rule.when);
  return {
    rule: ruleId,
    trace,
    hinges: [...hingesOf(checklist, now.readings, rule.when)],
    notHigher: notHigher(checklist, now, rule),
    changes: isRaised(now, ruleId) ? changes(checklist, answers, now, rule, trace) : [],
  };
}

function ruleOf(checklist: Checklist, id: RuleId): PreparedRule {
  const rule = checklist.rules.get(id);
  if (!rule) throw new Error(`The checklist has no rule ${id}.`);
  return rule;
}

const isRaised = (evaluation: Evaluation, id: RuleId): boolean =>
  evaluation.findings.some((finding) => finding.rule === id && finding.state === "raised");

const questionsIn = (predicate: Predicate): Set<QuestionId> => new Set(testsOf(predicate).flatMap(questionsOfTest));

function notHigher(checklist: Checklist, now: Evaluation, rule: PreparedRule): Contrast[] {
  const subject = questionsIn(rule.when);
  const related = [...checklist.rules.values()].filter(
    (other) => other.rank > rule.rank && [...questionsIn(other.when)].some((id) => subject.has(id)),
  );
  const contrasts = related.map((other): Contrast => {
    const { id, severity, when } = other;
    if (isRaised(now, id)) return { rule: id, severity, because: "raised", questions: [] };
    const hinges = hingesOf(checklist, now.readings, when);
    if (hinges.size > 0) return { rule: id, severity, because: "unknown", questions: [...hinges] };
    const deciding = traceOf(checklist, now.readings, when).filter((step) => step.role === "decides");
    return { rule: id, severity, because: "false", questions: deciding.map((step) => step.question) };
  });
  // What is raised as well, then what is still open, then what is ruled out; the nearest level above first.
  const order = { raised: 0, unknown: 1, false: 2 };
  return contrasts
    .sort((a, b) => order[a.because] - order[b.because] || rankOf[a.severity] - rankOf[b.severity])
    .slice(0, 2);
}

const controlOrder: Readonly<Record<Control, number>> = { council: 0, "with-partner": 1, fact: 2 };

function changes(
  checklist: Checklist,
  answers: Answers,
  now: Evaluation,
  rule: PreparedRule,
  trace: readonly TraceStep[],
): Change[] {
  const steps = trace.filter((step) => step.role === "decides");
  const tried = steps.map((step) => alternatives(checklist, answers, now, step.question));
  const single = tried.flatMap((values) =>
    best(
      checklist,
      answers,
      now,
      rule,
      values.map((value) => [value]),
    ),
  );
  if (single.length > 0) return single.sort(byControl).slice(0, 3);
  const [first, second] = tried;
  if (!first || !second) return [];
  return best(
    checklist,
    answers,
    now,
    rule,
    first.flatMap((one) => second.map((other) => [one, other])),
  );
}

const byControl = (a: Change, b: Change): number =>
  Math.max(...a.answers.map((answer) => controlOrder[answer.control])) -
  Math.max(...b.answers.map((answer) => controlOrder[answer.control]));

/** Other answers to a question. For a list: the list without each item in turn, else the choice that stands alone. */
function alternatives(checklist: Checklist, answers: Answers, now: Evaluation, id: QuestionId): ChangedAnswer[] {
  const question = checklist.questions.get(id);
  const answer = answers[id];
  if (!question || !isAnswered(answer) || question.type === "text") return [];
  const current = answer.value;
  const values =
    question.type === "multi-choice" && Array.isArray(current)
      ? [
          ...current
            .map((item) => current.filter((other) => other !== item) as string[])
            .filter((list) => list.length > 0),
          ...(question.choices ?? []).filter((choice) => choice.exclusive).map((choice) => [choice.value]),
        ]
      : probeValues(checklist, now.readings, question);
  return values
    .filter((to) => JSON.stringify(to) !== JSON.stringify(current))
    .map((to) => ({ question: id, to, control: question.control }));
}

/** Tries each set of changes and keeps the one after which the finding is gone and least is raised. */
function best(
  checklist: Checklist,
  answers: Answers,
  now: Evaluation,
  rule: PreparedRule,
  options: readonly ChangedAnswer[][],
): Change[] {
  let kept: { change: Change; weight: readonly number[] } | undefined;
  for (const option of options) {
    const changed: Answers = {
      ...answers,
      ...Object.fromEntries(option.map(({ question, to }) => [question, { value: to }])),
    };
    const after = evaluate(checklist, changed);
    if (after.findings.some((finding) => finding.rule === rule.id)) continue;
    const change = difference(now, after, option);
    const { critical, high, medium, low } = after.rating.counts;
    // A change that takes whole subjects off the table is the last to suggest, however many findings go with them.
    const weight = [
      itemsChanged(answers, option),
      answersClosed(now, after),
      critical,
      high,
      medium,
      low,
      change.comes.length,
    ];
    if (!kept || compareWeights(weight, kept.weight) < 0) kept = { change, weight };
  }
  return kept ? [kept.change] : [];
}

/** How much is changed: one for another answer, one for each item taken from or put into a list. */
function itemsChanged(answers: Answers, option: readonly ChangedAnswer[]): number {
  return option.reduce((sum, { question, to }) => {
    const now = answers[question];
    if (!isAnswered(now) || !Array.isArray(now.value) || !Array.isArray(to)) return sum + 1;
    const [before, after] = [new Set<unknown>(now.value), new Set<unknown>(to)];
    return (
      sum +
      [...before].filter((item) => !after.has(item)).length +
      [...after].filter((item) => !before.has(item)).length
    );
  }, 0);
}

/** Answers given now to questions that would no longer be asked. */
function answersClosed(now: Evaluation, after: Evaluation): number {
  const given = [...now.readings].filter(([, reading]) => reading.asked === "true" && reading.state !== "unanswered");
  return given.filter(([id]) => after.readings.get(id)?.asked !== "true").length;
}

function compareWeights(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function difference(before: Evaluation, after: Evaluation, answers: readonly ChangedAnswer[]): Change {
  const raised = (evaluation: Evaluation) =>
    evaluation.findings.filter((finding) => finding.state === "raised").map((finding) => finding.rule);
  const [old, fresh] = [new Set(raised(before)), new Set(raised(after))];
  const { level, highest, word, counts } = after.rating;
  return {
    answers,
    goes: [...old].filter((id) => !fresh.has(id)),
    comes: [...fresh].filter((id) => !old.has(id)),
    rating: { level, highest, word, counts },
  };
}

/** Runs every telling answer of one open question through the engine and reports what the rating could become. */
export function effectOf(checklist: Checklist, answers: Answers, id: QuestionId): Effect {
  const question = checklist.questions.get(id);
  if (!question) throw new Error(`The checklist has no question ${id}.`);
  const now = evaluate(checklist, answers);
  const outcomes = probeValues(checklist, now.readings, question).map(
    (value) => evaluate(checklist, { ...answers, [id]: { value } }).rating,
  );
  const could = now.findings.filter(
    (finding) =>
      finding.state === "possible" && hingesOf(checklist, now.readings, ruleOf(checklist, finding.rule).when).has(id),
  );
  const reachable = new Set(outcomes.map((rating) => rating.level));
  return {
    question: id,
    couldRaise: could[0]?.severity,
    levels: [...reachable].sort((a, b) => rankOf[a] - rankOf[b]),
    settles: outcomes.every((rating) => rating.level === rating.highest),
  };
}
