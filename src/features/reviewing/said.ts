// What the council said, in the words of the report: a row for each answer, a block for each finding, and what is open; worked out once.

import type { QuestionId } from "../../core/checklist.ts";
import { keyOf, type Part } from "../../core/review.ts";
import { answerSections } from "../../report/make/answers.ts";
import { findingBlocks } from "../../report/make/findings.ts";
import { groundsOf } from "../../report/make/grounds.ts";
import { type OpenThing, openThings } from "../../report/make/open-things.ts";
import { References } from "../../report/make/references.ts";
import { safeguardRows } from "../../report/make/safeguards.ts";
import type { AnswerRow, FindingBlock } from "../../report/model.ts";
import type { Sealed } from "../sealed-submission.ts";

export interface Said {
  /** By question id with a dash for the dot, as the report names its anchors. */
  readonly answers: ReadonlyMap<string, AnswerRow>;
  /** Findings raised, by rule id. */
  readonly findings: ReadonlyMap<string, FindingBlock>;
  /** Possible findings and evidence gaps, by `keyOf`. */
  readonly open: ReadonlyMap<string, OpenThing>;
}

const worked = new WeakMap<Sealed["assessment"], Said>();

export function saidIn({ checklist, assessment }: Sealed): Said {
  const known = worked.get(assessment);
  if (known) return known;
  const grounds = groundsOf(checklist, assessment);
  const rows = answerSections(grounds).answers.flatMap((section) => section.rows);
  const blocks = findingBlocks(grounds, safeguardRows(grounds), new References(checklist));
  const things = openThings(grounds);
  const open = (["findings", "gaps"] as const).flatMap((part) =>
    [...things[part]].map(([id, thing]): [string, OpenThing] => [keyOf({ part, id }), thing]),
  );
  const said = {
    answers: new Map(rows.map((row) => [row.id, row])),
    findings: new Map(blocks.map((block) => [block.ruleId, block])),
    open: new Map(open),
  };
  worked.set(assessment, said);
  return said;
}

/** A question as it was asked, or the statement of a finding or gap. */
export const titleOf = ({ checklist }: Sealed, said: Said, { part, id }: { part: Part; id: string }): string =>
  (part === "answers"
    ? checklist.questions.get(id as QuestionId)?.ask
    : (said.findings.get(id) ?? said.open.get(keyOf({ part, id })))?.statement) ?? "";

export const answerOf = (said: Said, question: string): AnswerRow | undefined =>
  said.answers.get(`question-${question.replace(".", "-")}`);
