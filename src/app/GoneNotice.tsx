// This window can no longer save: the site's data was cleared under it, or a newer version took the saved work over. Says so on every
// page, and offers the way out: a copy of what this window still holds.
import { useState } from "react";
import { sayFault } from "../i18n/en/faults.ts";
import type { StorageFault } from "../storage/fault.ts";
import { Button } from "../ui/button.tsx";
import { handOut } from "../ui/hand-out.ts";
import { Inset } from "../ui/notices.tsx";
import type { Ready } from "./gone.tsx";

export function GoneNotice({ fault, start }: { fault: StorageFault; start: Ready }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    const { giveCopy } = await import("../storage/give-copy.ts");
    const made = await giveCopy(start.storage, start.editions.find, handOut, new Date().toISOString());
    setSaid(made.ok ? `Saved as ${made.value.name}.` : "There was nothing left to copy.");
  };
  return (
    <div className="head-urgent">
      <Inset label="This window can no longer save">
        <p role="alert">
          <strong>This window can no longer save.</strong> {sayFault(fault.kind)}
        </p>
        <p className="bar">
          <Button look="small" onClick={() => void copy()}>
            Save a copy from this window
          </Button>
          <Button look="text" onClick={() => location.reload()}>
            Open the page again
          </Button>
          <span role="status">{said}</span>
        </p>
      </Inset>
    </div>
  );
}
