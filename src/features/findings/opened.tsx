// Which assessment is it, and with which checklist was it made? Gives both to a page, or says why there is nothing to show.
import { type ReactNode, useRef } from "react";
import type { Answers } from "../../core/answer.ts";
import type { Assessment, Change } from "../../core/assessment.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import { useAssessment, useFindChecklist } from "../../storage/live.tsx";
import type { SaveState } from "../../storage/saving.ts";
import { NotHere } from "../../ui/not-here.tsx";
import { Opening } from "../../ui/notices.tsx";

export interface Opened {
  readonly assessment: Assessment;
  readonly checklist: Checklist;
  /** The same object as long as no answer changed, whatever else was saved meanwhile. */
  readonly answers: Answers;
  /** False in a window that only reads. */
  readonly writes: boolean;
  readonly save: SaveState;
  readonly change: (change: Change, when?: "now" | "soon") => void;
  readonly retry: () => void;
  readonly takeOver: () => void;
}

export function WithAssessment({ id, children }: { id: string; children: (opened: Opened) => ReactNode }) {
  const used = useAssessment(id);
  const find = useFindChecklist();
  const answers = useUnchanged(used.state === "open" ? used.assessment.answers : none);
  if (used.state === "opening") return <Opening />;
  if (used.state === "failed") return <NotHere why={sayFault(used.fault.kind)} />;
  if (used.state !== "open") return <NotHere />;
  const { assessment, access, save, change, retry, takeOver } = used;
  const checklist = find(assessment.checklist, assessment.edition);
  if (!checklist) return <NotHere why="It was made with a checklist that this version of the program does not have." />;
  return children({ assessment, checklist, answers, writes: access === "writer", save, change, retry, takeOver });
}

const none: Answers = {};

/** Every save gives a new row; what is computed from the answers need not be computed again for that. */
function useUnchanged(answers: Answers): Answers {
  const last = useRef(answers);
  if (last.current !== answers && JSON.stringify(last.current) !== JSON.stringify(answers)) last.current = answers;
  return last.current;
}
