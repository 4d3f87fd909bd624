// A version that is signed: its fingerprint and check words, who signed, the file to hand on, and the way to a next version.
import { useState } from "react";
import { checkWords } from "../../archive/check-words.ts";
import { writePackage } from "../../archive/write-package.ts";
import { versionOf } from "../../core/assessment.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { saySaved } from "../../i18n/en/shared-folder.ts";
import { sayHasNotSigned } from "../../i18n/en/signed.ts";
import { fileName } from "../../report/file-names.ts";
import type { SubmissionRow } from "../../storage/database.ts";
import { useStorage } from "../../storage/live.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/lines.tsx";
import type { Opened } from "../opened.tsx";
import { saveFile } from "../save-file.ts";
import { contentOf, evidenceOf } from "../sealed-contents.ts";
import { AlsoSignForm } from "./AlsoSignForm.tsx";
import { ChoosePackage } from "./ChoosePackage.tsx";
import { LockPackage } from "./LockPackage.tsx";
import { SaidBeside } from "./SaidBeside.tsx";
import { SigningLimits } from "./SignForm.tsx";
import { signAsWell } from "./sign.ts";
import { signOffsOf } from "./sign-offs.ts";
import { TakeInSignOffs } from "./TakeInSignOffs.tsx";
import { WhoSigned } from "./WhoSigned.tsx";

export function Signed({
  assessment,
  checklist,
  change,
  flush,
  row,
  onChanged,
}: Opened & { row: SubmissionRow; onChanged: () => Promise<void> }) {
  const storage = useStorage();
  const [said, setSaid] = useState("");
  const [returned, setReturned] = useState<File>();
  const version = versionOf(assessment);
  const submission = contentOf(row);
  const signOffs = signOffsOf(row.signatures).map(({ statement }) => statement);
  const missing = sayHasNotSigned(signOffs);
  const makePackage = async () => {
    const { files, missing } = await evidenceOf(storage, submission);
    const bytes = await writePackage({
      submission,
      edition: checklist.edition,
      evidence: files,
      signatures: new Map(row.signatures.map((file) => [file.path, file.bytes])),
    });
    const { partner } = submission.partnership;
    const name = fileName({ partner, day: submission.sealedAt, version, what: "package", ending: "zip" });
    return { name, bytes, missing };
  };
  const save = async (): Promise<void> => {
    const { name, bytes, missing } = await makePackage();
    const saved = await saveFile(storage, name, bytes, "application/zip");
    const without = missing === 0 ? "" : ` ${sayCount(missing, "evidence file is", "evidence files are")} not in it.`;
    setSaid(`${saySaved(saved)}${without}`);
  };
  const { decision, differentView } = submission;
  return (
    <>
      <p className="lead">
        The answers are locked. What stands here can be checked by anybody who has the file, without this program.
      </p>
      <dl className="to-sign">
        <div>
          <dt>Check words</dt>
          <dd className="check-words">{checkWords(row.fingerprint).join(" ")}</dd>
        </div>
        <div>
          <dt>Fingerprint</dt>
          <dd className="fingerprint">{row.fingerprint.replace(/.{8}(?=.)/g, "$& ")}</dd>
        </div>
        <SaidBeside decision={decision} differentView={differentView} />
      </dl>
      <h2>Who signed</h2>
      <WhoSigned signOffs={signOffs} />
      {missing && <p className="quiet">{missing}</p>}
      <div className="bar">
        <Button onClick={() => void save()}>Save the package</Button>
        <LinkButton look="plain" href={`/a/${assessment.id}/report`}>
          Report
        </LinkButton>
      </div>
      <p className="quiet" role="status">
        {said}
      </p>
      <Disclosure summary="Lock it for the post">
        <LockPackage makePackage={makePackage} />
      </Disclosure>
      <Disclosure summary="Somebody signs on another computer">
        <p>
          Save the package and give it to them. They open it under “Open a copy”, see exactly what you signed, and give
          you a file back. Two may sign the same package at the same time: open both files here, one after the other.
        </p>
        <ChoosePackage label="The file that came back" error={undefined} onFile={setReturned} />
        {returned && (
          <TakeInSignOffs
            key={`${returned.name} ${returned.lastModified}`}
            row={row}
            file={returned}
            onAdded={onChanged}
          />
        )}
      </Disclosure>
      <Disclosure summary="Somebody else signs as well">
        <AlsoSignForm
          signed={signOffs}
          onSign={async (signer) => {
            const signed = await signAsWell(storage, checklist, row, signer);
            if (signed.ok) await onChanged();
            else setSaid(`Signing did not finish. ${sayFault(signed.fault.kind)}`);
          }}
        />
      </Disclosure>
      <Disclosure summary="A reviewer has queries">
        <p>
          An auditor or an oversight body may send you a file with queries. Open it, write your replies, send them back.
        </p>
        <LinkButton look="plain" href={`/r/${row.fingerprint}`}>
          Queries and replies
        </LinkButton>
      </Disclosure>
      <Disclosure summary="The public asks to see it">
        <p>A public edition withholds the parts that may not be shown, each on a ground you name.</p>
        <LinkButton look="plain" href={`/a/${assessment.id}/public`}>
          Make a public edition
        </LinkButton>
      </Disclosure>
      <Disclosure summary="Something has to be changed">
        <p>
          Version {version} stays as it is and can be checked for ever. A change makes version {version + 1}, which
          names version {version} as the one it replaces.
        </p>
        <Button
          look="plain"
          onClick={() => {
            change({ kind: "next-version", signed: version });
            void flush();
          }}
        >
          Begin version {version + 1}
        </Button>
      </Disclosure>
      <SigningLimits />
    </>
  );
}
