// What is neither raised nor ruled out, and what is simply not known, each in words: for whoever says something about one of them.
import type { RuleId, Severity } from "../../core/checklist.ts";
import { hingesOf } from "../../core/hinges.ts";
import { sayAnswer } from "../../i18n/en/answers.ts";
import { gapWord, sayHangsOn, sayPossible, sayQuestionAnswered } from "../../i18n/en/report-reviews.ts";
import { type Grounds, ruleOf } from "./grounds.ts";

export interface OpenThing {
  /** "Possible finding, could be High"; "Evidence gap". */
  readonly about: string;
  /** Of a possible finding. */
  readonly severity?: Severity;
  readonly section: string;
  readonly statement: string;
  /** The questions it hangs on; the answer that leaves the gap. */
  readonly from: string;
}

export interface OpenThings {
  /** Findings that are possible, by rule id. */
  readonly findings: ReadonlyMap<string, OpenThing>;
  /** Evidence gaps, by the id of their rule. */
  readonly gaps: ReadonlyMap<string, OpenThing>;
}

/** Every possible finding and every evidence gap of these answers. */
export function openThings({ checklist, evaluation }: Grounds): OpenThings {
  const sectionOf = (id: Parameters<typeof checklist.sections.get>[0]) => checklist.sections.get(id)?.title ?? "";
  const possible = evaluation.findings.flatMap(({ rule, state, severity, section, statement }): Entry[] => {
    if (state !== "possible") return [];
    const hinges = hingesOf(checklist, evaluation.readings, ruleOf(checklist, rule).when);
    const from = sayHangsOn([...hinges].flatMap((id) => checklist.questions.get(id) ?? []));
    return [[rule, { about: sayPossible(severity), severity, section: sectionOf(section), statement, from }]];
  });
  const gaps = evaluation.gaps.flatMap(({ rule, section, statement, question: id }): Entry[] => {
    const [question, reading] = [checklist.questions.get(id), evaluation.readings.get(id)];
    if (!question || !reading) return [];
    const from = sayQuestionAnswered(question, sayAnswer(question, reading));
    return [[rule, { about: gapWord, section: sectionOf(section), statement, from }]];
  });
  return { findings: new Map(possible), gaps: new Map(gaps) };
}

type Entry = readonly [RuleId, OpenThing];
