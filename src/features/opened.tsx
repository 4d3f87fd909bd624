// Opens the assessment a page is about: with its own edition, and with the words for when it is not here.
import { type ReactNode, Suspense } from "react";
import { Link } from "wouter";
import { type Assessment, versionOf } from "../core/assessment.ts";
import type { Checklist } from "../core/open-edition.ts";
import { sayFault } from "../i18n/en/faults.ts";
import { type UsedAssessment, useAssessment, useFindChecklist } from "../storage/live.tsx";
import { Button } from "../ui/button.tsx";
import { fetched } from "../ui/fetched.ts";
import { Opening, SaveSlot } from "../ui/notices.tsx";

// Shown only when saving failed.
const CopyNow = fetched(() => import("./copy-now.tsx"), "CopyNow");

const NotHerePage = fetched<{ why?: string | undefined }, "NotHere">(() => import("../ui/not-here.tsx"), "NotHere");
const NotHere = (props: { why?: string }) => (
  <Suspense fallback={<Opening />}>
    <NotHerePage {...props} />
  </Suspense>
);

export interface Opened extends Pick<UsedAssessment, "change" | "flush" | "retry" | "takeOver"> {
  readonly assessment: Assessment;
  readonly checklist: Checklist;
  readonly access: "writer" | "reader" | "signed";
}

/** Shows `children` once the assessment is open; until then nothing, and words when it cannot be opened. */
export function OpenedAssessment({ id, children }: { id: string; children: (opened: Opened) => ReactNode }) {
  const used = useAssessment(id);
  const find = useFindChecklist();
  if (used.state === "opening") return <Opening>Opening the assessment…</Opening>;
  if (used.state === "missing") return <NotHere />;
  if (used.state === "failed") return <NotHere why={sayFault(used.fault.kind)} />;
  const checklist = find(used.assessment.checklist, used.assessment.edition);
  if (!checklist) {
    return <NotHere why="It was made with a checklist that this version of the program does not have." />;
  }
  return children({ ...used, checklist });
}

/** The save slot of an assessment. Follows saving by itself, so that a save redraws this sentence and nothing else. */
export function SaveLine({ id, unfinished }: { id: string; unfinished?: boolean }) {
  const used = useAssessment(id);
  if (used.state !== "open") return null;
  if (used.access === "reader") {
    return (
      <SaveSlot save={used.save}>
        Open in another window.{" "}
        <Button look="text" onClick={used.takeOver}>
          Use it here instead
        </Button>
      </SaveSlot>
    );
  }
  if (used.access === "signed") {
    return (
      <SaveSlot save={{ status: "idle" }}>
        Version {versionOf(used.assessment)} is signed.{" "}
        <Link href={`/a/${id}/sign`}>See it, or make the next version</Link>
      </SaveSlot>
    );
  }
  if (unfinished) return <SaveSlot save={used.save}>Not saved yet: it cannot be kept as it stands.</SaveSlot>;
  const save = { ...used.save, at: used.save.at ?? used.assessment.changedAt };
  const copy = (
    <Suspense>
      <CopyNow />
    </Suspense>
  );
  return <SaveSlot save={save} onRetry={used.retry} copy={copy} />;
}
