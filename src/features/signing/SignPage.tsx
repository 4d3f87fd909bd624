// Sign-off: what stands in the way, the form that signs and locks a version, or what has been signed.
import { useCallback, useEffect, useState } from "react";
import { versionOf } from "../../core/assessment.ts";
import { sectionStatus } from "../../core/missing.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { readAnswers } from "../../core/reading.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { sectionStatusWord } from "../../i18n/en/report-terms.ts";
import type { SubmissionRow } from "../../storage/database.ts";
import { useStorage } from "../../storage/live.tsx";
import { listSubmissions } from "../../storage/submissions.ts";
import { Back, LinkButton } from "../../ui/button.tsx";
import { Line, Lines, Tag } from "../../ui/lines.tsx";
import { AssessmentName, partnershipTitle } from "../../ui/name.tsx";
import { Opening } from "../../ui/notices.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import { type Opened, OpenedAssessment, SaveLine } from "../opened.tsx";
import { Signed } from "./Signed.tsx";
import { SignForm } from "./SignForm.tsx";
import { signVersion } from "./sign.ts";
import "./signing.css";

export function SignPage({ id }: { id: string }) {
  return <OpenedAssessment id={id}>{(opened) => <SignOff {...opened} />}</OpenedAssessment>;
}

function SignOff(opened: Opened) {
  const { assessment, checklist, access, flush } = opened;
  const storage = useStorage();
  const [rows, setRows] = useState<readonly SubmissionRow[]>();
  const [said, setSaid] = useState("");
  const read = useCallback(async () => {
    const found = await listSubmissions(storage, assessment.id);
    if (found.ok) setRows(found.value);
    else setSaid(sayFault(found.fault.kind));
  }, [storage, assessment.id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when this version is signed here or in another window, there is more to read.
  useEffect(() => void read(), [read, access]);

  const version = versionOf(assessment);
  const row = rows?.find((one) => one.version === version);
  const title = row ? `Version ${version} is signed` : "Sign and lock";
  return (
    <Page
      title={`${title} – ${partnershipTitle(assessment.partnership)}`}
      where={<AssessmentName assessment={assessment} />}
      className="signing"
    >
      <div className="hang">
        <Back href={`/a/${assessment.id}`}>All sections</Back>
      </div>
      <div className="text stack">
        <Heading>{title}</Heading>
        {!rows && !said && <Opening />}
        {said && (
          <p className="field-error" role="alert">
            {said}
          </p>
        )}
        {row && <Signed {...opened} row={row} onChanged={read} />}
        {rows && !row && access === "reader" && <SaveLine id={assessment.id} />}
        {rows && !row && access === "writer" && (
          <ToSign
            {...opened}
            onSign={async (signer, beside) => {
              setSaid("");
              await flush();
              const signed = await signVersion(storage, checklist, assessment, signer, beside);
              if (signed.ok) await read();
              else setSaid(`Signing did not finish. Nothing was locked. ${sayFault(signed.fault.kind)}`);
            }}
          />
        )}
      </div>
    </Page>
  );
}

function ToSign(props: Opened & { onSign: Parameters<typeof SignForm>[0]["onSign"] }) {
  const blockers = notComplete(props.checklist, props);
  if (blockers.length === 0) return <SignForm {...props} />;
  const { id } = props.assessment;
  return (
    <>
      <p className="lead">
        Before you can sign: {sayCount(blockers.length, "section is", "sections are")} not complete.
      </p>
      <p>
        A section is complete when you say so on its page “Check your answers”. Questions nobody can answer may stay
        open; they are reported as not answered.
      </p>
      <Lines>
        {blockers.map(({ section, name, status }) => (
          <Line
            key={section}
            href={`/a/${id}/s/${section}/review`}
            name={name}
            status={<Tag look="waits">{sectionStatusWord[status]}</Tag>}
          />
        ))}
      </Lines>
      <div className="bar">
        <LinkButton href={`/a/${id}`}>All sections</LinkButton>
      </div>
    </>
  );
}

/** Sections that nobody has called complete, or that have changed since. */
function notComplete(checklist: Checklist, { assessment }: Pick<Opened, "assessment">) {
  const readings = readAnswers(checklist, assessment.answers);
  return checklist.edition.sections.flatMap(({ id, short }) => {
    const status = sectionStatus(checklist, readings, id, assessment.completed[id]);
    return status === "completed" || status === "not-needed" ? [] : [{ section: id, name: short, status }];
  });
}
