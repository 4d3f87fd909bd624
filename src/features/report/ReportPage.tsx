// What others will see of an assessment, before it is saved: the draft as it stands, or a version as it was signed.
import { useMemo, useState } from "react";
import { type Assessment, versionOf } from "../../core/assessment.ts";
import { missing } from "../../core/missing.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import { type UsedAssessment, useAssessment, useFindChecklist } from "../../storage/live.tsx";
import { Back, LinkButton } from "../../ui/button.tsx";
import { NotHere } from "../../ui/not-here.tsx";
import { Opening } from "../../ui/notices.tsx";
import { Heading } from "../../ui/page.tsx";
import { SaveLine } from "../opened.tsx";
import { ReasonField } from "./ReasonField.tsx";
import { ReportFrame, ReportView } from "./ReportView.tsx";
import { type SignedSubject, type Subject, useSignedVersions } from "./subject.ts";
import { VersionChoice } from "./VersionChoice.tsx";

export function ReportPage({ id }: { id: string }) {
  const used = useAssessment(id);
  const find = useFindChecklist();
  if (used.state === "opening") return <Opening />;
  if (used.state === "failed") return <NotHere why={sayFault(used.fault.kind)} />;
  if (used.state !== "open") return <NotHere />;
  const checklist = find(used.assessment.checklist, used.assessment.edition);
  if (!checklist) return <NotHere why="It was made with a checklist that this version of the program does not have." />;
  return Object.keys(used.assessment.answers).length === 0 ? (
    <NothingToReport assessment={used.assessment} checklist={checklist} />
  ) : (
    <Report used={used} checklist={checklist} />
  );
}

function NothingToReport({ assessment, checklist }: { assessment: Assessment; checklist: Checklist }) {
  const next = missing(checklist, assessment.answers).next;
  return (
    <ReportFrame assessment={assessment}>
      <div className="text stack">
        <Heading>The report</Heading>
        <p className="lead">No question is answered yet, so there is nothing to report.</p>
        <LinkButton href={next ? `/a/${assessment.id}/q/${next}` : `/a/${assessment.id}`}>
          Begin with the first question
        </LinkButton>
      </div>
    </ReportFrame>
  );
}

type Open = Extract<UsedAssessment, { state: "open" }>;

function Report({ used, checklist }: { used: Open; checklist: Checklist }) {
  const { assessment, access } = used;
  const versions = useSignedVersions(assessment.id, access);
  const [version, setVersion] = useState<number>();
  const draft = useMemo(
    () => (access === "signed" ? undefined : { checklist, assessment }),
    [access, checklist, assessment],
  );
  // What was signed is reported from what was sealed; a draft only while there is one.
  const subject: Subject | undefined = named(versions, version) ?? draft ?? named(versions, versionOf(assessment));
  if (!subject) return <Opening />;
  return (
    <ReportView
      subject={subject}
      back={<Back href={`/a/${assessment.id}/findings`}>What we found</Back>}
      // The council's own report says what the council says, until somebody wants the reviews beside it.
      reviews="none"
      copies
    >
      <VersionChoice draft={draft} versions={versions ?? []} chosen={subject} choose={setVersion} />
      {!subject.record && <Reason used={used} />}
    </ReportView>
  );
}

const named = (versions: readonly SignedSubject[] | undefined, version: number | undefined) =>
  versions?.find(({ record }) => record.signed.version === version);

function Reason({ used }: { used: Open }) {
  const { access, assessment, change } = used;
  const [tooLong, setTooLong] = useState(false);
  return (
    <div className="report-reason">
      <ReasonField
        // A window that only reads follows the one that writes.
        key={access === "writer" ? "writer" : assessment.reason}
        assessment={assessment}
        writes={access === "writer"}
        onReason={(reason, when) => change({ kind: "reason", reason }, when)}
        onTooLong={setTooLong}
      />
      <SaveLine id={assessment.id} unfinished={tooLong} />
    </div>
  );
}
