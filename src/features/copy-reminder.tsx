// Where somebody works: that this work should be copied to a file, why, and the one button that does it. Never in the way of anything.
import { useEffect, useState } from "react";
import { Link } from "wouter";
import { sayFault } from "../i18n/en/faults.ts";
import { sayAgo } from "../i18n/en/moments.ts";
import { type GivenCopy, listGivenCopies } from "../storage/given-copies.ts";
import { whyCopy } from "../storage/health.ts";
import { useFindChecklist, useSettings, useStorage } from "../storage/live.tsx";
import { useHealth } from "../storage/use-health.ts";
import { Button } from "../ui/button.tsx";
import { handOut } from "../ui/hand-out.ts";
import { Inset } from "../ui/notices.tsx";

export interface WorkToCopy {
  readonly startedAt: string;
  readonly changedAt: string;
}

export function CopyReminder({
  what,
  work,
  holds,
  only,
}: {
  /** As it is called on screen: "check", "review". */
  what: string;
  work: WorkToCopy;
  /** Whether this work is in a copy that was saved. */
  holds: (copy: GivenCopy) => boolean;
  /** The assessment to copy; everything when left out. */
  only?: string;
}) {
  const storage = useStorage();
  const find = useFindChecklist();
  const [{ remindDays }] = useSettings();
  const health = useHealth();
  const [given, setGiven] = useState<readonly GivenCopy[]>();
  const [said, setSaid] = useState("");
  useEffect(() => {
    void listGivenCopies(storage).then(setGiven);
  }, [storage]);
  const save = async (): Promise<void> => {
    const { giveCopy } = await import("../storage/give-copy.ts");
    const made = await giveCopy(storage, find, handOut, new Date().toISOString(), only ? [only] : undefined);
    setSaid(
      made.ok ? `Saved as ${made.value.name}. It is where your browser puts downloads.` : sayFault(made.fault.kind),
    );
  };
  if (!health || !given) return null;
  const now = new Date().toISOString();
  const copiedAt = given.find(holds)?.at;
  const why = whyCopy(health.word, { ...work, copiedAt }, remindDays, now);
  if (!why) return null;
  return (
    <Inset label={`A copy of this ${what}`}>
      {said ? (
        <p role="status">{said}</p>
      ) : (
        <>
          <p>
            {why === "may-be-erased" && <strong>The browser may erase this {what} when it needs room. </strong>}
            {copiedAt ? `Your last copy of it is from ${sayAgo(copiedAt, now)}.` : "There is no copy of it yet."}
          </p>
          <p className="bar">
            <Button look="small" onClick={() => void save()}>
              {only ? "Save a copy now" : "Save a copy of everything now"}
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
