// A copy at once, beside the words "Not saved": with what is on this page and on no disk yet.
import { useState } from "react";
import { sayFault } from "../i18n/en/faults.ts";
import { useFindChecklist, useStorage } from "../storage/live.tsx";
import { Button } from "../ui/button.tsx";
import { handOut } from "../ui/hand-out.ts";

export function CopyNow() {
  const storage = useStorage();
  const find = useFindChecklist();
  const [said, setSaid] = useState("");
  const copy = async () => {
    const { giveCopy } = await import("../storage/give-copy.ts");
    const made = await giveCopy(storage, find, handOut, new Date().toISOString());
    setSaid(made.ok ? `Copy saved as ${made.value.name}.` : sayFault(made.fault.kind));
  };
  return (
    <>
      <Button look="text" onClick={() => void copy()}>
        Save a copy
      </Button>
      <span role="status">{said}</span>
    </>
  );
}
