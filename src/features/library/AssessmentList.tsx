// My assessments, newest work first: what each still needs, when it was last touched, and whether a copy of it exists.
// Nothing is deleted from here but the example: that lives inside the assessment, where what would be lost is named.
import { useEffect, useState } from "react";
import { Link } from "wouter";
import type { Summary } from "../../core/summary.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import { sayAgo } from "../../i18n/en/moments.ts";
import { sayBytes } from "../../i18n/en/sums.ts";
import { type GivenCopy, listGivenCopies } from "../../storage/given-copies.ts";
import type { Health } from "../../storage/health.ts";
import { useFindChecklist, useStorage } from "../../storage/live.tsx";
import { useHealth } from "../../storage/use-health.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { handOut } from "../../ui/hand-out.ts";
import { Heading, Page } from "../../ui/page.tsx";
import { AssessmentRow } from "./AssessmentRow.tsx";
import { useExample } from "./example.ts";

export function AssessmentList({ summaries }: { summaries: readonly Summary[] }) {
  const copies = useCopies(summaries);
  const example = useExample();
  const health = useHealth(summaries);
  return (
    <Page title="My assessments" hub className="home">
      <div className="opening">
        <Heading>My assessments</Heading>
        <div className="bar">
          <LinkButton href="/new">Start a new check</LinkButton>
          <LinkButton look="plain" href="/open">
            Open a copy
          </LinkButton>
        </div>
      </div>
      <div className="wide">
        <ul className="works">
          {summaries.map((summary) => (
            <AssessmentRow
              key={summary.assessment}
              summary={summary}
              copiedAt={copies.copiedAt(summary.assessment)}
              onCopy={copies.save}
              onRemoveExample={example.remove}
            />
          ))}
        </ul>
        <p className="quiet after" role="status">
          {example.fault || copies.said}
        </p>
        {!summaries.some((summary) => summary.example) && (
          <p className="after">
            <Button look="text" onClick={example.open}>
              Look at an example
            </Button>
          </p>
        )}
      </div>
      <h2 className="hang margin-note" id="place">
        This computer
      </h2>
      <div className="wide place-line">
        <p>{health ? sayPlace(health) : ""}</p>
        <p>
          <Link href="/settings">Storage and backup</Link>
        </p>
      </div>
      <h2 className="hang margin-note margin-note-next">List too short?</h2>
      <div className="wide place-line">
        <p>If something is missing here that should not be, open the last copy you or a colleague saved.</p>
        <p>
          <Link href="/open">Open a copy</Link>
        </p>
      </div>
    </Page>
  );
}

function sayPlace(health: Health): string {
  const kept = {
    kept: "Kept until you delete it.",
    "probably-kept": "The browser agreed to keep your work until you delete it.",
    "may-be-erased": "The browser may erase your work when it needs room. Save copies.",
    "not-kept": "The browser does not keep your work. Save a copy before you close it.",
  }[health.word];
  const ago = health.since ? sayAgo(health.since, new Date().toISOString()) : "today";
  const survived = ago === "today" ? "" : ` Work from ${ago} is still here.`;
  const used =
    health.usedBytes !== undefined && health.allowedBytes
      ? ` ${sayBytes(health.usedBytes)} of about ${sayBytes(health.allowedBytes)} used.`
      : "";
  return kept + (health.word === "not-kept" ? "" : survived) + used;
}

function useCopies(summaries: readonly Summary[]) {
  const storage = useStorage();
  const find = useFindChecklist();
  const [given, setGiven] = useState<readonly GivenCopy[]>([]);
  const [said, setSaid] = useState("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed list is a reason to look again.
  useEffect(() => {
    void listGivenCopies(storage).then(setGiven);
  }, [storage, summaries]);
  const save = async (id: string): Promise<void> => {
    const { giveCopy } = await import("../../storage/give-copy.ts");
    const made = await giveCopy(storage, find, handOut, new Date().toISOString(), [id]);
    setSaid(
      made.ok ? `Saved as ${made.value.name}. It is where your browser puts downloads.` : sayFault(made.fault.kind),
    );
    setGiven(await listGivenCopies(storage));
  };
  return {
    said,
    save: (id: string) => void save(id),
    copiedAt: (id: string) => given.find((copy) => copy.assessments.includes(id))?.at,
  };
}
