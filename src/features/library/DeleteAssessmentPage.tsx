// Deletes one assessment, after naming what is lost. On a page of its own, so that nobody gets here by a slip.
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import type { Assessment } from "../../core/assessment.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import { sayAgo } from "../../i18n/en/moments.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { listGivenCopies } from "../../storage/given-copies.ts";
import { useAssessment, useFindChecklist, useStorage } from "../../storage/live.tsx";
import { removeAssessment } from "../../storage/remove-assessment.ts";
import { Back, Button, LinkButton } from "../../ui/button.tsx";
import { handOut } from "../../ui/hand-out.ts";
import { AssessmentName, PartnershipName, partnershipTitle } from "../../ui/name.tsx";
import { NotHere } from "../../ui/not-here.tsx";
import { Opening } from "../../ui/notices.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import "./library.css";

export function DeleteAssessmentPage({ id }: { id: string }) {
  const opened = useAssessment(id);
  if (opened.state === "opening") return <Opening />;
  if (opened.state === "open") return <Confirm assessment={opened.assessment} />;
  return <NotHere why={opened.state === "failed" ? sayFault(opened.fault.kind) : undefined} />;
}

function Confirm({ assessment }: { assessment: Assessment }) {
  const storage = useStorage();
  const find = useFindChecklist();
  const [, go] = useLocation();
  const [said, setSaid] = useState("");
  const [copiedAt, setCopiedAt] = useState<string>();
  const { id, partnership } = assessment;
  useEffect(() => {
    void listGivenCopies(storage).then((all) => setCopiedAt(all.find((copy) => copy.assessments.includes(id))?.at));
  }, [storage, id]);
  const remove = async (): Promise<void> => {
    const removed = await removeAssessment(storage, id);
    if (removed.ok) go("/", { replace: true });
    else setSaid(sayFault(removed.fault.kind));
  };
  const copy = async (): Promise<void> => {
    const at = new Date().toISOString();
    const { giveCopy } = await import("../../storage/give-copy.ts");
    const made = await giveCopy(storage, find, handOut, at, [id]);
    setSaid(made.ok ? `Saved as ${made.value.name}.` : sayFault(made.fault.kind));
    if (made.ok) setCopiedAt(at);
  };
  const answers = Object.keys(assessment.answers).length;
  const notes = Object.values(assessment.answers).filter((answer) => answer?.note).length;
  return (
    <Page title={`Delete ${partnershipTitle(partnership)}`} where={<AssessmentName assessment={assessment} />}>
      <div className="hang">
        <Back href={`/a/${id}`}>All sections</Back>
      </div>
      <div className="text stack">
        <Heading>
          Delete <PartnershipName partnership={partnership} />?
        </Heading>
        <p className="lead">This would be gone from this computer, and nobody could bring it back:</p>
        <ul className="lost">
          <li>
            {sayCount(answers, "answer")}, with {sayCount(notes, "note")}
          </li>
          {assessment.safeguards.length > 0 && <li>{sayCount(assessment.safeguards.length, "adopted safeguard")}</li>}
          <li>The history of every change</li>
        </ul>
        <p>
          It goes from the second copy that this program keeps on this computer, too. Files you saved stay where you put
          them.
        </p>
        <p>
          {copiedAt
            ? `A copy was saved ${sayAgo(copiedAt, new Date().toISOString())}${copiedAt < assessment.changedAt ? "; it does not hold the changes since then" : ""}.`
            : "No copy of it was saved yet."}
        </p>
        <div className="bar">
          <Button onClick={() => void copy()}>Save a copy first</Button>
          <Button look="plain" onClick={() => void remove()}>
            Delete it
          </Button>
          <LinkButton look="text" href={`/a/${id}`}>
            Keep it
          </LinkButton>
        </div>
        <p className="quiet" role="status">
          {said}
        </p>
      </div>
    </Page>
  );
}
