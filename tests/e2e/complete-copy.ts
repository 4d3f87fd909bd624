// A check that is ready to be signed, as the copy file of a colleague: every section complete, with one answer and its note, or with all
// the answers of the example.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/build-if-needed.mjs";
import type { Edition } from "../../src/core/checklist.ts";
import example from "../../src/features/library/example-assessment.json" with { type: "json" };

const id = "3f54ad3e-4c31-4b8f-9d0e-5b6d5f1a7c11";
const at = "2026-11-02T09:00:00.000Z";

/** Answers to nearly everything that is asked, with notes. Here they are a record like any other, not marked as an example. */
export const manyAnswers: Readonly<Record<string, object>> = example.answers;

/**
 * The text of the file, and the id of the one assessment in it.
 * @param changed what a colleague has answered since, by question
 */
export function completeCopy(changed: Readonly<Record<string, object>> = {}): {
  readonly id: string;
  readonly text: string;
} {
  const edition = JSON.parse(readFileSync(join(root, "checklists/editions/us-sister-city/1.json"), "utf8")) as Edition;
  const partnership = { council: "Testville", partner: "Guiyang", partnerOwnScript: "贵阳", country: "CN" };
  const completed = Object.fromEntries(
    edition.sections.map((section) => [
      section.id,
      edition.questions.filter((question) => question.section === section.id).map((question) => question.id),
    ]),
  );
  const assessment = {
    id,
    v: 1,
    checklist: edition.id,
    edition: edition.edition,
    partnership,
    reason: "The agreement ends this year.",
    answers: {
      "agreement.full-text-held": { value: "no", basis: "document", note: "Only a summary is held. 贵阳" },
      "approval.mfa-approved": { unknown: "not-told" },
    },
    completed,
    flagged: [],
    safeguards: [],
    suggested: {},
    revision: 1,
    startedAt: at,
    changedAt: at,
  };
  const history: object[] = [{ assessment: id, revision: 1, at, who: "A. Osei", field: "created", from: null, to: {} }];
  for (const [question, answer] of Object.entries(changed)) {
    Object.assign(assessment.answers, { [question]: answer });
    assessment.revision += 1;
    const { revision } = assessment;
    const line = { revision, at: "2026-11-03T09:00:00.000Z", who: "R. Lind", field: `answers.${question}` };
    history.push({ assessment: id, ...line, from: null, to: answer });
  }
  const copy = { format: "sister-city-check/copy@1", madeAt: at, assessments: [assessment], history };
  return { id, text: JSON.stringify(copy) };
}
