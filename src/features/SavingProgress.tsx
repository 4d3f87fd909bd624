// How far a file is that is being made, and what came of it.
import { Disclosure } from "../ui/lines.tsx";
import "./saving.css";
import type { Saving } from "./use-saving.ts";

/** Said aloud when it begins and when it ends; the pages in between are only seen. */
export function SavingProgress({ saving }: { saving: Saving }) {
  const words =
    saving.state === "idle" ? "" : saving.state === "stopped" ? "Stopped. Nothing was saved." : saving.words;
  const spoken = saving.state === "making" ? "Making the report" : words;
  return (
    <>
      <p className="quiet saves-words" aria-hidden="true">
        {words}
      </p>
      {saving.state === "failed" && (
        <Disclosure summary="Details for those who help">
          <p className="code">{saving.detail}</p>
        </Disclosure>
      )}
      <p className="unseen" role="status">
        {saving.state === "idle" ? "" : spoken}
      </p>
    </>
  );
}
