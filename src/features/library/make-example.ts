// Makes the example that comes with the program: reads its file as strictly as any other, stores it, and calls finished what is finished.
import type { Answers } from "../../core/answer.ts";
import { readAnswersFile } from "../../core/answers-file.ts";
import type { Change, Made } from "../../core/assessment.ts";
import { missing } from "../../core/missing.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { changeAssessment, createAssessment, type FindChecklist } from "../../storage/assessments.ts";
import type { OpenStorage } from "../../storage/database.ts";
import { type Stored, stored } from "../../storage/fault.ts";
import json from "./example-assessment.json";

const reason = "Invented example. The agreement comes up for renewal and the council wants to know what it rests on.";

/** @returns the id of the example's assessment */
export async function makeExample(storage: OpenStorage, find: FindChecklist, made: Made): Promise<Stored<string>> {
  const read = readAnswersFile(json, find);
  // It is a file of ours and a test reads it: a fault here is a mistake in the program.
  if (!read.ok) throw new Error(`The example does not fit the checklist: ${JSON.stringify(read.problems)}`);
  const { checklist, edition, partnership, answers } = read.value.file;
  const draft = { checklist, edition, partnership, answers, reason, suggested: {}, example: true as const };
  const created = await createAssessment(storage, find, draft, made);
  if (!created.ok) return created;
  const { id } = created.value;
  await changeAssessment(storage, find, id, finished(read.value.checklist, answers), made);
  return stored(id);
}

/** The sections in which nothing is left to answer count as done, so that the example shows a rating. */
function finished(checklist: Checklist, answers: Answers): Change[] {
  const open = new Set(missing(checklist, answers).unanswered.map((id) => checklist.questions.get(id)?.section));
  return checklist.edition.sections
    .filter((section) => !open.has(section.id))
    .map((section) => ({ kind: "complete", section: section.id, leftOpen: [] }));
}
