// An edition made ready for use: looked up by id, conditions and rules compiled, questions in an order in which each
// stands after the ones its condition looks at. Made once per edition; holds no answers.
import type {
  Edition,
  GapRule,
  Precedent,
  Question,
  QuestionId,
  Rule,
  RuleId,
  Safeguard,
  Section,
  SectionId,
  Severity,
  Source,
  StudyElement,
  Term,
} from "./checklist.ts";
import { type Compiled, compile, questionsOfTest, testsOf } from "./predicate.ts";

export interface PreparedRule extends Rule {
  readonly holds: Compiled;
  readonly rank: number;
}

export interface Checklist {
  readonly edition: Edition;
  readonly questions: ReadonlyMap<QuestionId, Question>;
  readonly sections: ReadonlyMap<SectionId, Section>;
  readonly questionsOf: ReadonlyMap<SectionId, readonly Question[]>;
  /** Rules by id, in the edition's order. */
  readonly rules: ReadonlyMap<RuleId, PreparedRule>;
  readonly gapRuleOf: ReadonlyMap<QuestionId, GapRule>;
  readonly safeguards: ReadonlyMap<string, Safeguard>;
  readonly precedents: ReadonlyMap<string, Precedent>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly studyElements: ReadonlyMap<string, StudyElement>;
  readonly glossary: readonly Term[];
  /** The numbered questions: all but those of the profile. */
  readonly counted: readonly QuestionId[];
  /** Numbered questions that serve each study element, in the edition's order of elements. */
  readonly served: ReadonlyMap<string, readonly QuestionId[]>;
  /** Each question with its compiled condition, conditions first. */
  readonly inOrder: readonly { readonly question: Question; readonly asked: Compiled | undefined }[];
}

export const rankOf: Readonly<Record<"none" | Severity, number>> = { none: 0, low: 1, medium: 2, high: 3, critical: 4 };

const byId = <Id extends string, T extends { id: Id }>(items: readonly T[]): Map<Id, T> =>
  new Map(items.map((item) => [item.id, item]));

const opened = new WeakMap<Edition, Checklist>();

/**
 * Prepares an edition. The same edition object gives the same checklist object.
 * @throws when conditions form a circle: `checkEdition` reports that as a problem before an edition is released.
 */
export function openEdition(edition: Edition): Checklist {
  const known = opened.get(edition);
  if (known) return known;
  const questionsOf = new Map<SectionId, Question[]>(edition.sections.map((section) => [section.id, []]));
  for (const question of edition.questions) questionsOf.get(question.section)?.push(question);
  const counted = edition.questions.filter((question) => question.number !== undefined);
  const checklist: Checklist = {
    edition,
    counted: counted.map((question) => question.id),
    served: new Map(
      edition.studyElements.map(({ id }) => [
        id,
        counted.filter((question) => question.study.includes(id)).map((question) => question.id),
      ]),
    ),
    questions: byId(edition.questions),
    sections: byId(edition.sections),
    questionsOf,
    rules: new Map(
      edition.rules.map((rule) => [rule.id, { ...rule, holds: compile(rule.when), rank: rankOf[rule.severity] }]),
    ),
    gapRuleOf: new Map(edition.gapRules.map((gap) => [gap.question, gap])),
    safeguards: byId(edition.safeguards),
    precedents: byId(edition.precedents),
    sources: byId(edition.sources),
    studyElements: byId(edition.studyElements),
    glossary: edition.glossary,
    inOrder: conditionsFirst(edition.questions).map((question) => ({
      question,
      asked: question.when ? compile(question.when) : undefined,
    })),
  };
  opened.set(edition, checklist);
  return checklist;
}

/** The questions a condition looks at. */
export const questionsBehind = (question: Question): QuestionId[] =>
  question.when ? testsOf(question.when).flatMap(questionsOfTest) : [];

function conditionsFirst(questions: readonly Question[]): Question[] {
  const all = byId(questions);
  const ordered: Question[] = [];
  const mark = new Map<QuestionId, "visiting" | "done">();
  const visit = (question: Question): void => {
    if (mark.get(question.id) === "done") return;
    if (mark.get(question.id) === "visiting") throw new Error(`The condition of ${question.id} leads back to itself.`);
    mark.set(question.id, "visiting");
    for (const id of questionsBehind(question)) {
      const other = all.get(id);
      if (other) visit(other);
    }
    mark.set(question.id, "done");
    ordered.push(question);
  };
  for (const question of questions) visit(question);
  return ordered;
}
