// Opens the submission a page reviews, and says so when it is not here or cannot be read.
import type { ReactNode } from "react";
import { sayFault } from "../../i18n/en/faults.ts";
import { NotHere } from "../../ui/not-here.tsx";
import { Opening, SaveSlot } from "../../ui/notices.tsx";
import { type Desk, useDesk } from "./use-desk.ts";

export function AtDesk({ submission, children }: { submission: string; children: (desk: Desk) => ReactNode }) {
  const found = useDesk(submission);
  switch (found.state) {
    case "opening":
      return <Opening>Opening the submission…</Opening>;
    case "missing":
      return <NotHere why="This submission is not on this computer. Open its package under “Check a report”." />;
    case "no-checklist":
      return <NotHere why="It was answered with a checklist that is not here. Open its package again." />;
    case "failed":
      return <NotHere why={sayFault(found.fault.kind)} />;
    case "open":
      return children(found.desk);
  }
}

/** Says that a review is saved, once it is. */
export function ReviewSaveLine({ desk: { own, save, retry } }: { desk: Desk }) {
  if (!own) return null;
  return <SaveSlot save={{ ...save, at: save.at ?? own.changedAt }} onRetry={retry} />;
}
