// A portfolio of invented councils to try the comparison with: opened in one click, marked on every view, left in one.
import { useState } from "react";
import { useLocation } from "wouter";
import { sayFault } from "../../i18n/en/faults.ts";
import { useStorage } from "../../storage/live.tsx";
import { Button } from "../../ui/button.tsx";
import { Inset } from "../../ui/notices.tsx";
import { addressOf } from "./address.ts";
import { usePortfolio } from "./portfolio.ts";

/** Stands on every view while the demonstration is open. */
export function DemonstrationNote() {
  const storage = useStorage();
  const [, go] = useLocation();
  const { rows } = usePortfolio();
  if (!rows.some(({ demonstration }) => demonstration)) return null;
  const leave = async (): Promise<void> => {
    const { leaveDemonstration } = await import("./intake/demonstration.ts");
    await leaveDemonstration(storage);
    go(addressOf("add"));
  };
  return (
    <div className="full">
      <Inset label="Demonstration">
        <p>
          <b>This is a demonstration.</b> All councils, partners, people and answers are invented.{" "}
          <Button look="text" onClick={() => void leave()}>
            Leave the demonstration
          </Button>
        </p>
      </Inset>
    </div>
  );
}

/** The way in, where there is nothing yet. */
export function DemonstrationDoor() {
  const storage = useStorage();
  const [, go] = useLocation();
  const { total, state } = usePortfolio();
  const [said, setSaid] = useState("");
  if (total > 0 || state !== "ready") return null;
  const enter = async (): Promise<void> => {
    setSaid("Opening the demonstration…");
    const { openDemonstration } = await import("./intake/demonstration.ts");
    const fault = await openDemonstration(storage);
    if (fault) setSaid(sayFault(fault.kind));
    else go(addressOf("table"));
  };
  return (
    <p className="bar demonstration-door">
      <Button look="text" onClick={() => void enter()}>
        Look at a demonstration first
      </Button>{" "}
      <span className="quiet">Invented councils; you leave it with one click.</span>
      <span role="status">{said}</span>
    </p>
  );
}
