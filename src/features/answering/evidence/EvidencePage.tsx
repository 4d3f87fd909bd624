// All evidence of one assessment: what it is, which questions rest on it, how much room it takes, and what is missing here.

import { useEffect, useState } from "react";
import { Link } from "wouter";
import type { Question } from "../../../core/checklist.ts";
import { type EvidenceId, type EvidenceItem, listEvidence } from "../../../core/evidence.ts";
import { evidenceLimits, evidenceSize } from "../../../core/evidence-limits.ts";
import { named } from "../../../core/steering.ts";
import { saySource } from "../../../i18n/en/evidence.ts";
import { sayCount, sayDate } from "../../../i18n/en/quantities.ts";
import { sayBytes } from "../../../i18n/en/sums.ts";
import { evidenceFilesHere } from "../../../storage/evidence-files.ts";
import { useStorage } from "../../../storage/live.tsx";
import { Back } from "../../../ui/button.tsx";
import { AssessmentName, partnershipTitle } from "../../../ui/name.tsx";
import { Heading, Page } from "../../../ui/page.tsx";
import { type Opened, OpenedAssessment } from "../../opened.tsx";
import "./evidence.css";

export function EvidencePage({ id }: { id: string }) {
  return <OpenedAssessment id={id}>{(opened) => <AllEvidence {...opened} />}</OpenedAssessment>;
}

function AllEvidence({ assessment, checklist }: Opened) {
  const storage = useStorage();
  const [here, setHere] = useState<ReadonlyMap<string, number>>();
  const { id, partnership } = assessment;
  // biome-ignore lint/correctness/useExhaustiveDependencies: changed evidence is a reason to look again.
  useEffect(() => {
    void evidenceFilesHere(storage).then((found) => found.ok && setHere(found.value));
  }, [storage, assessment.evidence]);
  const evidence = assessment.evidence ?? {};
  const all = listEvidence(evidence);
  const kept = all.filter(([, item]) => !item.removed);
  const removed = all.filter(([, item]) => item.removed);
  const { items, bytes } = evidenceSize(evidence);
  const missing = kept.filter(([, item]) => here && "file" in item && !here.has(item.file.fingerprint)).length;
  return (
    <Page title={`Evidence – ${partnershipTitle(partnership)}`} where={<AssessmentName assessment={assessment} />}>
      <div className="hang">
        <Back href={`/a/${id}`}>All sections</Back>
      </div>
      <div className="text stack">
        <Heading>Evidence</Heading>
        {items === 0 ? (
          <p className="lead">
            No files yet. You can add them later, on the page of the question they belong to; nothing has to have one.
          </p>
        ) : (
          <p className="lead">
            {sayCount(items, "file or link", "files and links")}, {sayBytes(bytes)} of {sayBytes(evidenceLimits.bytes)}.
            {missing > 0 && ` ${sayCount(missing, "file is", "files are")} not on this computer.`}
          </p>
        )}
        <ol className="evidence-rows">
          {kept.map(([number, item]) => (
            <Item
              key={number}
              id={id}
              number={number}
              item={item}
              questions={checklist.questions}
              missing={here !== undefined && "file" in item && !here.has(item.file.fingerprint)}
            />
          ))}
        </ol>
        {removed.length > 0 && (
          <>
            <h2>Removed</h2>
            <ol className="evidence-rows">
              {removed.map(([number, item]) => (
                <li key={number} className="evidence-row">
                  <b>
                    {number} {named(item.title)}
                  </b>
                  <span className="evidence-source">
                    {item.removed && `${sayDate(item.removed.at)}: ${named(item.removed.reason)}`}
                  </span>
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </Page>
  );
}

function Item({
  id,
  number,
  item,
  questions,
  missing,
}: {
  id: string;
  number: EvidenceId;
  item: EvidenceItem;
  questions: ReadonlyMap<string, Question>;
  missing: boolean;
}) {
  return (
    <li className="evidence-row">
      <b>
        {number} {named(item.title)}
      </b>
      <span className="evidence-source">
        {saySource(item)}
        {item.date && `, dated ${sayDate(item.date)}`}
        {item.holder && `, held by ${item.holder}`}. Added {sayDate(item.addedAt)}
        {item.addedBy && ` by ${item.addedBy}`}.
      </span>
      {missing && (
        <span className="evidence-warning">
          Not on this computer, or damaged. Add the same file again to mend this.
        </span>
      )}
      <ul>
        {item.uses.length === 0 && <li>For no question</li>}
        {item.uses.map((use) => (
          <li key={use.question}>
            <Link href={`/a/${id}/q/${use.question}`}>{questions.get(use.question)?.short ?? use.question}</Link>
            {use.pages && `, page ${use.pages}`}
          </li>
        ))}
      </ul>
    </li>
  );
}
