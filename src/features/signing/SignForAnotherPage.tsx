// Signing what was prepared on another computer: the package is opened, shown and signed here, and goes back as a file. Where the version
// is kept in this browser, the page takes in the signatures that came back instead.
import { useCallback, useEffect, useState } from "react";
import { sayFault } from "../../i18n/en/faults.ts";
import { type Saved, saySaved } from "../../i18n/en/shared-folder.ts";
import { sayHasNotSigned } from "../../i18n/en/signed.ts";
import { fileName, whoseSignOff } from "../../report/file-names.ts";
import type { SubmissionRow } from "../../storage/database.ts";
import { useStorage } from "../../storage/live.tsx";
import { readSubmissionRow } from "../../storage/submissions.ts";
import { Back, Button, LinkButton } from "../../ui/button.tsx";
import { PartnershipName } from "../../ui/name.tsx";
import { Opening } from "../../ui/notices.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import { takeOver } from "../file-in-hand.ts";
import { saveFile } from "../save-file.ts";
import { AlsoSignForm } from "./AlsoSignForm.tsx";
import { ChoosePackage } from "./ChoosePackage.tsx";
import { type OpenedPackage, openPackage } from "./open-package.ts";
import { SigningLimits } from "./SignForm.tsx";
import { type Signer, signForAnother } from "./sign.ts";
import { TakeInSignOffs } from "./TakeInSignOffs.tsx";
import { WhatIsSigned } from "./WhatIsSigned.tsx";
import { WhoSigned } from "./WhoSigned.tsx";
import "./signing.css";

type Step =
  | { readonly step: "choose"; readonly error?: string }
  | { readonly step: "reading"; readonly file: string }
  | { readonly step: "sign"; readonly file: File; readonly opened: OpenedPackage }
  | { readonly step: "here"; readonly file: File; readonly row: SubmissionRow }
  | { readonly step: "signed"; readonly saved: Saved; readonly opened: OpenedPackage };

export function SignForAnotherPage() {
  const storage = useStorage();
  const [step, setStep] = useState<Step>({ step: "choose" });
  const open = useCallback(
    async (file: File): Promise<void> => {
      setStep({ step: "reading", file: file.name });
      const read = await openPackage(file);
      if (!read.ok) return setStep({ step: "choose", error: read.words });
      const row = await readSubmissionRow(storage, read.value.fingerprint);
      if (!row.ok) return setStep({ step: "choose", error: sayFault(row.fault.kind) });
      setStep(row.value ? { step: "here", file, row: row.value } : { step: "sign", file, opened: read.value });
    },
    [storage],
  );
  useEffect(() => {
    const file = takeOver();
    if (file) void open(file);
  }, [open]);
  const error = step.step === "choose" ? step.error : undefined;
  return (
    <Page title="Sign for a colleague" hub className="signing" error={error !== undefined}>
      <div className="hang">
        <Back href="/">My assessments</Back>
      </div>
      <div className="text stack">
        <Heading>Sign for a colleague</Heading>
        {(step.step === "choose" || step.step === "reading") && (
          <>
            <p className="lead">
              Open the package you were given. You see what you would sign first. Your signature goes back as a file;
              the answers are not stored on this computer.
            </p>
            <ChoosePackage label="Package" error={error} onFile={(file) => void open(file)} />
            {step.step === "reading" && <Opening>Checking {step.file}…</Opening>}
          </>
        )}
        {step.step === "sign" && (
          <ToSign
            opened={step.opened}
            onSigned={(saved, opened) => setStep({ step: "signed", saved, opened })}
            onCancel={() => setStep({ step: "choose" })}
          />
        )}
        {step.step === "here" && (
          <>
            <p className="lead">Version {step.row.version} of this check is kept in this browser.</p>
            <TakeInSignOffs key={step.file.name} row={step.row} file={step.file} />
            <LinkButton look="plain" href={`/a/${step.row.assessment}/sign`}>
              See who has signed
            </LinkButton>
          </>
        )}
        {step.step === "signed" && <Done saved={step.saved} opened={step.opened} />}
      </div>
    </Page>
  );
}

function ToSign({
  opened,
  onSigned,
  onCancel,
}: {
  opened: OpenedPackage;
  onSigned: (saved: Saved, opened: OpenedPackage) => void;
  onCancel: () => void;
}) {
  const storage = useStorage();
  const [said, setSaid] = useState("");
  const { submission, verification } = opened;
  const sign = async (signer: Signer): Promise<void> => {
    setSaid("");
    const signed = await signForAnother(storage, opened, signer);
    if (!signed.ok) return setSaid(`Signing did not finish. ${sayFault(signed.fault.kind)}`);
    const file = new File([signed.value], "sign-off.zip", { type: "application/zip" });
    // What goes back is read again as its receiver will read it: a signature that does not hold is none.
    const again = await openPackage(file);
    if (!again.ok) return setSaid(`Signing did not finish. ${again.words}`);
    const { partnership, sealedAt, version } = submission;
    const own = again.value.verification.signOffs.at(-1);
    const name = fileName({
      partner: partnership.partner,
      day: sealedAt,
      version,
      what: "sign-off",
      ...(own ? { whose: whoseSignOff(own) } : {}),
      ending: "zip",
    });
    onSigned(await saveFile(storage, name, file, file.type), again.value);
  };
  return (
    <>
      <p className="lead">
        <PartnershipName partnership={submission.partnership} />
        {submission.example && " (an invented example)"}. The file matches: it is as it was signed.
      </p>
      <WhatIsSigned opened={opened} />
      <h2>Signed so far</h2>
      <WhoSigned signOffs={verification.signOffs} />
      <h2>Your signature</h2>
      {said && (
        <p className="field-error" role="alert">
          {said}
        </p>
      )}
      <AlsoSignForm
        signed={verification.signOffs}
        roles={["reviewed", "approved"]}
        own
        button={`Sign version ${submission.version}`}
        onSign={sign}
      />
      <p>
        <Button look="text" onClick={onCancel}>
          Do not sign
        </Button>
      </p>
      <SigningLimits />
    </>
  );
}

function Done({ saved, opened: { verification, submission } }: { saved: Saved; opened: OpenedPackage }) {
  const missing = sayHasNotSigned(verification.signOffs);
  const [first] = verification.signOffs;
  return (
    <>
      <p className="lead" role="status">
        Signed. {saySaved(saved)}
      </p>
      <p>
        Give this file back to {first ? first.name : "the person who prepared it"}. It counts once it has been opened
        there. If it gets lost, open the package and sign again. {missing}
      </p>
      <WhoSigned signOffs={verification.signOffs} />
      <p className="quiet">
        The file holds the answers of version {submission.version} and all signatures so far, without the evidence
        files.
      </p>
    </>
  );
}
