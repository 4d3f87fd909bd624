// The two are one. What is next: go on here, and give the colleague the same.
import { useState } from "react";
import { sayFault } from "../../../i18n/en/faults.ts";
import { giveCopy } from "../../../storage/give-copy.ts";
import { useFindChecklist, useStorage } from "../../../storage/live.tsx";
import { Button, LinkButton } from "../../../ui/button.tsx";
import { handOut } from "../../../ui/hand-out.ts";
import { StepHeading } from "./StepHeading.tsx";

export function Together({ id, partner }: { id: string; partner: string }) {
  const storage = useStorage();
  const find = useFindChecklist();
  const [said, setSaid] = useState("");
  const save = async (): Promise<void> => {
    const made = await giveCopy(storage, find, handOut, new Date().toISOString(), [id]);
    setSaid(
      made.ok ? `Saved as ${made.value.name}. It is where your browser puts downloads.` : sayFault(made.fault.kind),
    );
  };
  return (
    <>
      <StepHeading>Brought together</StepHeading>
      <p className="lead" role="status">
        {partner} now holds the work of both, saved on this computer. The history says what came from where.
      </p>
      <p>Your colleague still has the copy as it was. Give them this one, so that both go on from the same.</p>
      <div className="bar">
        <LinkButton href={`/a/${id}`}>Go on with {partner}</LinkButton>
        <Button look="plain" onClick={() => void save()}>
          Save a copy for your colleague
        </Button>
      </div>
      <p className="quiet" role="status">
        {said}
      </p>
    </>
  );
}
