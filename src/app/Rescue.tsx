// "Save what can still be read": a copy of the work that does not open, and an honest count of what is in it.
import { useState } from "react";
import { sayFault } from "../i18n/en/faults.ts";
import { sayCount } from "../i18n/en/quantities.ts";
import type { Rescued } from "../storage/rescue.ts";
import { Button } from "../ui/button.tsx";
import { handOut } from "../ui/hand-out.ts";
import { loadEditions } from "./editions.ts";

export function Rescue() {
  const [said, setSaid] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    setSaid(["Reading, row by row…"]);
    setSaid(await saved().catch(() => ["Nothing could be read. Nothing was changed or deleted."]));
    setBusy(false);
  };
  return (
    <>
      <div className="bar">
        <Button look="plain" disabled={busy} onClick={() => void save()}>
          Save what can still be read
        </Button>
      </div>
      <div role="status" className="stack">
        {said.map((one) => (
          <p key={one}>{one}</p>
        ))}
      </div>
    </>
  );
}

async function saved(): Promise<readonly string[]> {
  const [{ rescue }, { find }] = await Promise.all([import("../storage/rescue.ts"), loadEditions()]);
  const rescued = await rescue(find, new Date().toISOString());
  if (rescued.ok) {
    handOut(rescued.value.name, rescued.value.text);
    return sayRescued(rescued.value);
  }
  const { kind } = rescued.fault;
  return kind === "damaged" || kind === "not-found"
    ? ["No assessment could be read. Nothing was changed or deleted."]
    : [`No assessment could be read. ${sayFault(kind)}`];
}

function sayRescued({ name, saved, inPart, missing }: Rescued): readonly string[] {
  return [
    `Saved as ${name}. In it: ${sayCount(saved.length, "assessment")} (${saved.join(", ")}).`,
    inPart.length > 0 && `Not everything of these could be read, and what could is in the file: ${inPart.join(", ")}.`,
    missing.length > 0 && `Not in it, because it could not be read: ${missing.join(", ")}.`,
    "Evidence files, signed versions, reviews, registers and saved views are not in it.",
    "To use it, choose “Open a copy” under “My assessments”, here when this page opens again or on another computer.",
  ].filter((one) => one !== false);
}
