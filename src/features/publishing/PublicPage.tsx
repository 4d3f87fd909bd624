// The public edition of a signed version: which parts the public does not get to see, on which ground, and the file that is left.
import { useCallback, useEffect, useState } from "react";
import type { PartName } from "../../archive/parts.ts";
import type { Grounds } from "../../archive/public-edition.ts";
import type { Submission } from "../../archive/submission.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { fileName } from "../../report/file-names.ts";
import type { SubmissionRow } from "../../storage/database.ts";
import { useStorage } from "../../storage/live.tsx";
import { listSubmissions } from "../../storage/submissions.ts";
import { changeWithheld, readWithheld } from "../../storage/withheld.ts";
import { Back, Button } from "../../ui/button.tsx";
import { Field, TextInput } from "../../ui/field.tsx";
import { handOut } from "../../ui/hand-out.ts";
import { AssessmentName, partnershipTitle } from "../../ui/name.tsx";
import { Opening } from "../../ui/notices.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import { type Opened, OpenedAssessment } from "../opened.tsx";
import { contentOf, evidenceOf } from "../sealed-contents.ts";
import { PartsList } from "./PartsList.tsx";
import "./publishing.css";

export function PublicPage({ id }: { id: string }) {
  return <OpenedAssessment id={id}>{(opened) => <OfNewest {...opened} />}</OpenedAssessment>;
}

/** The newest signed version; older ones were replaced by it. */
function OfNewest({ assessment, checklist }: Opened) {
  const storage = useStorage();
  const [rows, setRows] = useState<readonly SubmissionRow[]>();
  const [fault, setFault] = useState("");
  useEffect(() => {
    void listSubmissions(storage, assessment.id).then((found) =>
      found.ok ? setRows(found.value) : setFault(sayFault(found.fault.kind)),
    );
  }, [storage, assessment.id]);
  const row = rows?.at(-1);
  return (
    <Page
      title={`Public edition – ${partnershipTitle(assessment.partnership)}`}
      where={<AssessmentName assessment={assessment} />}
      className="publishing"
    >
      <div className="hang">
        <Back href={`/a/${assessment.id}/sign`}>Sign-off</Back>
      </div>
      <div className="text stack">
        <Heading>Public edition</Heading>
        {fault && (
          <p className="field-error" role="alert">
            {fault}
          </p>
        )}
        {!rows && !fault && <Opening />}
        {rows && !row && (
          <p className="lead">Sign this check first: a public edition shows parts of what was signed.</p>
        )}
        {row && <Choose row={row} submission={contentOf(row)} checklist={checklist} />}
      </div>
    </Page>
  );
}

function Choose({ row, submission, checklist }: { row: SubmissionRow; submission: Submission; checklist: Checklist }) {
  const storage = useStorage();
  const [grounds, setGrounds] = useState<Grounds>();
  const [ground, setGround] = useState("");
  const [missing, setMissing] = useState(false);
  const [said, setSaid] = useState("");
  useEffect(() => {
    void readWithheld(storage, row.fingerprint).then((found) =>
      found.ok ? setGrounds(found.value) : setSaid(sayFault(found.fault.kind)),
    );
  }, [storage, row.fingerprint]);
  const withhold = useCallback(
    async (name: PartName, on: boolean): Promise<void> => {
      if (on && !ground.trim()) {
        setMissing(true);
        document.getElementById("ground")?.focus();
        return;
      }
      setMissing(false);
      const changed = await changeWithheld(storage, row.fingerprint, (old) => {
        const { [name]: _, ...others } = old;
        return on ? { ...others, [name]: ground.trim() } : others;
      });
      if (changed.ok) setGrounds(changed.value);
      else setSaid(sayFault(changed.fault.kind));
    },
    [storage, row.fingerprint, ground],
  );
  if (submission.seed === undefined)
    return (
      <p className="lead">
        This version was signed before single parts could be vouched for. Begin the next version, sign it, and make the
        public edition of that one.
      </p>
    );
  if (!grounds) return <Opening />;
  const save = async (): Promise<void> => {
    const { writePublicPackage } = await import("../../archive/write-package.ts");
    const { files } = await evidenceOf(storage, submission);
    const signatures = new Map(row.signatures.map((file) => [file.path, file.bytes]));
    const bytes = await writePublicPackage(
      { submission, edition: checklist.edition, evidence: files, signatures },
      grounds,
    );
    const { partner } = submission.partnership;
    const name = fileName({ partner, day: submission.sealedAt, version: row.version, what: "public", ending: "zip" });
    handOut(name, bytes, "application/zip");
    setSaid(`Saved as ${name}. Check it under “Check a report” before you hand it out.`);
  };
  const savePage = async (): Promise<void> => {
    const { pageOf } = await import("./page-of.ts");
    const page = await pageOf(submission, row, checklist, grounds);
    const { partner } = submission.partnership;
    const name = fileName({ partner, day: submission.sealedAt, version: row.version, what: "public", ending: "html" });
    handOut(name, page, "text/html");
    setSaid(`Saved as ${name}. It can be read and printed anywhere; what can be checked is the public edition itself.`);
  };
  const withheld = Object.keys(grounds).length;
  return (
    <>
      <p className="lead">
        Anybody can check that what is left was signed like this, and sees how much is withheld and why. What a withheld
        part says is in the file in no form.
      </p>
      <ul className="publishing-limits">
        <li>The names of those who signed, the rating and the partnership are always shown.</li>
        <li>That a question was answered is shown even where the answer is withheld.</li>
        <li>A withheld answer can sometimes be guessed from others. Look at the conditions and findings around it.</li>
      </ul>
      <Field
        label="Ground"
        id="ground"
        hint="The law or rule, as your council cites it. It stands beside each part you withhold from now on."
        error={missing ? "Enter the ground before you withhold a part" : undefined}
      >
        {(field) => (
          <TextInput {...field} maxLength={300} value={ground} onChange={(event) => setGround(event.target.value)} />
        )}
      </Field>
      <p className="quiet" role="status">
        {withheld === 0 ? "Nothing is withheld yet." : `${sayCount(withheld, "part is", "parts are")} withheld.`}
      </p>
      <PartsList submission={submission} checklist={checklist} grounds={grounds} withhold={withhold} />
      <div className="bar">
        <Button onClick={() => void save()}>Save the public edition</Button>
        <Button look="plain" onClick={() => void savePage()}>
          Save it as a web page
        </Button>
      </div>
      <p className="quiet" role="status">
        {said}
      </p>
    </>
  );
}
