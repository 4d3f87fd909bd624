// On the task list: that this check should be copied to a file, why, and the one button that does it. Never in the way of anything.
import { useEffect, useState } from "react";
import { Link } from "wouter";
import type { Assessment } from "../../core/assessment.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import { sayAgo } from "../../i18n/en/moments.ts";
import { listGivenCopies } from "../../storage/given-copies.ts";
import { whyCopy } from "../../storage/health.ts";
import { useFindChecklist, useSettings, useStorage } from "../../storage/live.tsx";
import { useHealth } from "../../storage/use-health.ts";
import { Button } from "../../ui/button.tsx";
import { handOut } from "../../ui/hand-out.ts";
import { Inset } from "../../ui/notices.tsx";

export function CopyReminder({ assessment }: { assessment: Assessment }) {
  const { id, startedAt, changedAt } = assessment;
  const storage = useStorage();
  const find = useFindChecklist();
  const [{ remindDays }] = useSettings();
  const health = useHealth();
  const [copies, setCopies] = useState<{ readonly newest: string | undefined }>();
  const [said, setSaid] = useState("");
  useEffect(() => {
    void listGivenCopies(storage).then((given) =>
      setCopies({ newest: given.find((copy) => copy.assessments.includes(id))?.at }),
    );
  }, [storage, id]);
  const save = async (): Promise<void> => {
    const { giveCopy } = await import("../../storage/give-copy.ts");
    const made = await giveCopy(storage, find, handOut, new Date().toISOString(), [id]);
    setSaid(
      made.ok ? `Saved as ${made.value.name}. It is where your browser puts downloads.` : sayFault(made.fault.kind),
    );
  };
  // Nothing is asked of somebody who has not begun, or who only looks at the example.
  const begun = !assessment.example && Object.keys(assessment.answers).length > 0;
  if (!health || !copies || !begun) return null;
  const now = new Date().toISOString();
  const copiedAt = copies.newest;
  const why = whyCopy(health.word, { startedAt, changedAt, copiedAt }, remindDays, now);
  if (!why) return null;
  return (
    <Inset label="A copy of this check">
      {said ? (
        <p role="status">{said}</p>
      ) : (
        <>
          <p>
            {why === "may-be-erased" && <strong>The browser may erase this check when it needs room. </strong>}
            {copiedAt ? `Your last copy of it is from ${sayAgo(copiedAt, now)}.` : "There is no copy of it yet."}
          </p>
          <p className="bar">
            <Button look="small" onClick={() => void save()}>
              Save a copy now
            </Button>
            <Link className="text-button" href="/settings">
              Storage and backup
            </Link>
          </p>
        </>
      )}
    </Inset>
  );
}
