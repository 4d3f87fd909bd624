// The example that comes with the program: an invented council and partner, filled in. Opened with one click, removed with one.
import { useState } from "react";
import { useLocation } from "wouter";
import { sayFault } from "../../i18n/en/faults.ts";
import { useFindChecklist, useSettings, useStorage, useSummaries } from "../../storage/live.tsx";

export interface Example {
  /** Opens the example; makes it first when it is not there. */
  readonly open: () => void;
  readonly remove: (id: string) => void;
  /** One sentence when something stood in the way; empty otherwise. */
  readonly fault: string;
}

export function useExample(): Example {
  const storage = useStorage();
  const find = useFindChecklist();
  const [{ name }] = useSettings();
  const here = useSummaries()?.find((summary) => summary.example);
  const [, go] = useLocation();
  const [fault, setFault] = useState("");

  const open = async (): Promise<void> => {
    if (here) return go(`/a/${here.assessment}`);
    // Fetched when it is wanted: neither the file nor its strict reader is needed before.
    const { makeExample } = await import("./make-example.ts");
    const example = await makeExample(storage, find, { at: new Date().toISOString(), who: name });
    if (example.ok) go(`/a/${example.value}`);
    else setFault(sayFault(example.fault.kind));
  };

  const remove = async (id: string): Promise<void> => {
    const { removeAssessment } = await import("../../storage/remove-assessment.ts");
    const removed = await removeAssessment(storage, id);
    setFault(removed.ok ? "" : sayFault(removed.fault.kind));
  };

  return { open: () => void open(), remove: (id) => void remove(id), fault };
}
