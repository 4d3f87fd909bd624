// The example that comes with the program: an invented council and partner, filled in. Opened with one click, removed with one.
import { useState } from "react";
import { useLocation } from "wouter";
import type { Answers } from "../../core/answer.ts";
import type { Change } from "../../core/assessment.ts";
import { missing } from "../../core/missing.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import { changeAssessment, createAssessment } from "../../storage/assessments.ts";
import { useFindChecklist, useSettings, useStorage, useSummaries } from "../../storage/live.tsx";

export interface Example {
  /** Opens the example; makes it first when it is not there. */
  readonly open: () => void;
  readonly remove: (id: string) => void;
  /** One sentence when something stood in the way; empty otherwise. */
  readonly fault: string;
}

export function useExample(): Example {
  const storage = useStorage();
  const find = useFindChecklist();
  const [{ name }] = useSettings();
  const here = useSummaries()?.find((summary) => summary.example);
  const [, go] = useLocation();
  const [fault, setFault] = useState("");

  const open = async (): Promise<void> => {
    if (here) return go(`/a/${here.assessment}`);
    // Fetched when it is wanted: neither the file nor its strict reader is needed before.
    const [{ default: json }, { readAnswersFile }] = await Promise.all([
      import("./example-assessment.json"),
      import("../../core/answers-file.ts"),
    ]);
    const read = readAnswersFile(json, find);
    // It is a file of ours and a test reads it: a fault here is a mistake in the program.
    if (!read.ok) throw new Error(`The example does not fit the checklist: ${JSON.stringify(read.problems)}`);
    const { checklist, edition, partnership, answers } = read.value.file;
    const draft = { checklist, edition, partnership, answers, reason, suggested: {}, example: true as const };
    const made = { at: new Date().toISOString(), who: name };
    const created = await createAssessment(storage, find, draft, made);
    if (!created.ok) return setFault(sayFault(created.fault.kind));
    const { id } = created.value;
    await changeAssessment(storage, find, id, finished(read.value.checklist, answers), made);
    go(`/a/${id}`);
  };

  const remove = async (id: string): Promise<void> => {
    const { removeAssessment } = await import("../../storage/remove-assessment.ts");
    const removed = await removeAssessment(storage, id);
    setFault(removed.ok ? "" : sayFault(removed.fault.kind));
  };

  return { open: () => void open(), remove: (id) => void remove(id), fault };
}

/** The sections in which nothing is left to answer count as done, so that the example shows a rating. */
function finished(checklist: Checklist, answers: Answers): Change[] {
  const open = new Set(missing(checklist, answers).unanswered.map((id) => checklist.questions.get(id)?.section));
  return checklist.edition.sections
    .filter((section) => !open.has(section.id))
    .map((section) => ({ kind: "complete", section: section.id, leftOpen: [] }));
}

const reason = "Invented example. The agreement comes up for renewal and the council wants to know what it rests on.";
