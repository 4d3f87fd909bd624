// What was found, why, and what would change it: the overall rating, each section, each finding, and what is not known.

import { useMemo } from "react";
import { Link } from "wouter";
import { evaluate } from "../../core/evaluate.ts";
import { Back, LinkButton } from "../../ui/button.tsx";
import { AssessmentName, partnershipTitle } from "../../ui/name.tsx";
import { SaveSlot } from "../../ui/notices.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import { CopyNow } from "../copy-now.tsx";
import { FindingList } from "./FindingList.tsx";
import { HowItReads, Overall, Strip } from "./Overall.tsx";
import { type Opened, WithAssessment } from "./opened.tsx";
import { PossibleFindings } from "./PossibleFindings.tsx";
import { ReadingHere } from "./ReadingHere.tsx";
import { WhatIsNotKnown } from "./WhatIsNotKnown.tsx";
import "./findings.css";

export function FindingsPage({ id }: { id: string }) {
  return <WithAssessment id={id}>{(opened) => <Findings opened={opened} />}</WithAssessment>;
}

function Findings({ opened }: { opened: Opened }) {
  const { assessment, checklist, answers } = opened;
  const evaluation = useMemo(() => evaluate(checklist, answers), [checklist, answers]);
  const { partnership, id } = assessment;
  return (
    <Page
      title={`What we found, ${partnershipTitle(partnership)}`}
      where={<AssessmentName assessment={assessment} />}
      className="findings"
    >
      <nav className="hang" aria-label="Pages of this check">
        <Back href={`/a/${id}`}>All sections</Back>
        <ul className="findings-pages">
          <li>
            <Link href={`/a/${id}/safeguards`}>Safeguards</Link>
          </li>
          <li>
            <Link href={`/a/${id}/report`}>The report</Link>
          </li>
        </ul>
      </nav>
      <div className="text opening">
        <Heading>What we found</Heading>
        <Overall checklist={checklist} assessment={assessment} answers={answers} evaluation={evaluation} />
        <ReadingHere opened={opened} />
      </div>
      <div className="side how">
        <HowItReads rating={evaluation.rating} />
      </div>
      <Strip checklist={checklist} assessment={id} evaluation={evaluation} />
      <FindingList opened={opened} evaluation={evaluation} />
      <WhatIsNotKnown opened={opened} evaluation={evaluation} />
      <PossibleFindings opened={opened} evaluation={evaluation} />
      <div className="full findings-next">
        <div className="bar">
          <LinkButton href={`/a/${id}/report`}>Make the report</LinkButton>
          <Link href={`/a/${id}/safeguards`}>Say who does what, and by when</Link>
          {opened.save.status !== "idle" && <SaveSlot save={opened.save} onRetry={opened.retry} copy={<CopyNow />} />}
        </div>
      </div>
    </Page>
  );
}
