// The public edition of a signed version: which parts the public does not get to see, on which ground, and the file that is left.
import { useCallback, useEffect, useState } from "react";
import { type PartName, partsIn, withheldIn } from "../../archive/parts.ts";
import type { Grounds } from "../../archive/public-edition.ts";
import type { Submission } from "../../archive/submission.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import { sayWithheld } from "../../i18n/en/publishing.ts";
import { sayMaking, saySavedAs } from "../../i18n/en/report-page.ts";
import { fileName } from "../../report/file-names.ts";
import type { SubmissionRow } from "../../storage/database.ts";
import { useSettings, useStorage } from "../../storage/live.tsx";
import { listSubmissions } from "../../storage/submissions.ts";
import { changeWithheld, readWithheld } from "../../storage/withheld.ts";
import { Back, Button } from "../../ui/button.tsx";
import { Field, TextInput } from "../../ui/field.tsx";
import { handOut } from "../../ui/hand-out.ts";
import { AssessmentName, partnershipTitle } from "../../ui/name.tsx";
import { Opening } from "../../ui/notices.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import { type Opened, OpenedAssessment } from "../opened.tsx";
import { SavingProgress } from "../SavingProgress.tsx";
import { contentOf, evidenceOf } from "../sealed-contents.ts";
import { type Job, useSaving } from "../use-saving.ts";
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
  const [{ paper }] = useSettings();
  const { saving, run, stop } = useSaving();
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
  const given = { submission, row, checklist, grounds };
  const name = (ending: "zip" | "html" | "pdf"): string =>
    fileName({
      partner: submission.partnership.partner,
      day: submission.sealedAt,
      version: row.version,
      what: "public",
      ending,
    });
  const savePackage = () =>
    run("Making the public edition…", "The public edition could not be made.", async () => {
      const { writePublicPackage } = await import("../../archive/write-package.ts");
      const { files } = await evidenceOf(storage, submission);
      const signatures = new Map(row.signatures.map((file) => [file.path, file.bytes]));
      const contents = { submission, edition: checklist.edition, evidence: files, signatures };
      const bytes = await writePublicPackage(contents, grounds);
      handOut(name("zip"), bytes, "application/zip");
      return { words: `${saySavedAs(name("zip"), bytes.byteLength)} ${checkFirst}` };
    });
  const savePdf = () => run(sayMaking(0, undefined), pdfFailed, makePdfFile, true);
  const makePdfFile: Job = async (say, signal) => {
    const { pdfOf } = await import("./files-of.ts");
    const made = await pdfOf(given, paper, {
      signal,
      onProgress: ({ page, pages }) => {
        if (page !== undefined) say(sayMaking(page, pages));
      },
    });
    signal.throwIfAborted();
    handOut(name("pdf"), made.bytes, "application/pdf");
    return {
      words: `${saySavedAs(name("pdf"), made.bytes.byteLength, made.pages)} ${checkFirst}`,
      pages: made.pages,
    };
  };
  const savePage = () =>
    run("Making the web page…", "The web page could not be made.", async () => {
      const { pageOf } = await import("./files-of.ts");
      const page = await pageOf(given);
      handOut(name("html"), page, "text/html");
      return {
        words: `${saySavedAs(name("html"), new Blob([page]).size)} It can be read and printed anywhere; what can be checked is the public edition or its PDF.`,
      };
    });
  const withheld = withheldIn(partsIn(submission), grounds);
  const count = Object.keys(withheld).length;
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
        {count === 0 ? "Nothing is withheld yet." : sayWithheld(count, count - Object.keys(grounds).length)}
      </p>
      <PartsList submission={submission} checklist={checklist} withheld={withheld} withhold={withhold} />
      <div className="bar">
        <Button onClick={savePackage}>Save the public edition</Button>
        {saving.state === "making" && saving.stoppable ? (
          <Button look="plain" onClick={stop}>
            Stop
          </Button>
        ) : (
          <Button look="plain" onClick={savePdf}>
            Save PDF
          </Button>
        )}
        <Button look="plain" onClick={savePage}>
          Save web page
        </Button>
      </div>
      <SavingProgress saving={saving} />
      {said && (
        <p className="field-error" role="alert">
          {said}
        </p>
      )}
      <p className="quiet">
        The public edition is for whoever checks it, with the files of evidence that are shown. The PDF says the same
        for readers and can be checked as well: what is shown is inside it, and nothing else.
      </p>
    </>
  );
}

const checkFirst = "Check it under “Check a report” before you hand it out.";
const pdfFailed = "The PDF could not be made. The web page says the same, and printing it gives pages.";
