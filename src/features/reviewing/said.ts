// What the council said, in the words of the report: one row for each answer and one block for each finding, worked out once.

import { answerSections } from "../../report/make/answers.ts";
import { findingBlocks } from "../../report/make/findings.ts";
import { groundsOf } from "../../report/make/grounds.ts";
import { References } from "../../report/make/references.ts";
import { safeguardRows } from "../../report/make/safeguards.ts";
import type { AnswerRow, FindingBlock } from "../../report/model.ts";
import type { Sealed } from "../sealed-submission.ts";

export interface Said {
  /** By question id with a dash for the dot, as the report names its anchors. */
  readonly answers: ReadonlyMap<string, AnswerRow>;
  /** By rule id. */
  readonly findings: ReadonlyMap<string, FindingBlock>;
}

const worked = new WeakMap<Sealed["assessment"], Said>();

export function saidIn({ checklist, assessment }: Sealed): Said {
  const known = worked.get(assessment);
  if (known) return known;
  const grounds = groundsOf(checklist, assessment);
  const rows = answerSections(grounds).answers.flatMap((section) => section.rows);
  const blocks = findingBlocks(grounds, safeguardRows(grounds), new References(checklist));
  const said = {
    answers: new Map(rows.map((row) => [row.id, row])),
    findings: new Map(blocks.map((block) => [block.ruleId, block])),
  };
  worked.set(assessment, said);
  return said;
}

export const answerOf = (said: Said, question: string): AnswerRow | undefined =>
  said.answers.get(`question-${question.replace(".", "-")}`);
