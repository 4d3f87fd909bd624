// A signature that came back: shown with whose it is, then added to the signed version. What would be wrong with it is said in words.

import { useCallback, useEffect, useState } from "react";
import { type NewSignOffs, newSignOffs, type SignedHere } from "../../archive/add-sign-offs.ts";
import { verifyPackage } from "../../archive/verify.ts";
import { writePackage } from "../../archive/write-package.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { sayNotAdded } from "../../i18n/en/second-signer.ts";
import { sayReason } from "../../i18n/en/verification.ts";
import type { SubmissionRow } from "../../storage/database.ts";
import { useFindChecklist, useStorage } from "../../storage/live.tsx";
import { addSignOff } from "../../storage/submissions.ts";
import { Button } from "../../ui/button.tsx";
import { editionsOfProgram } from "../../workers/editions-of-program.ts";
import { contentOf } from "../sealed-contents.ts";
import { verifyFile } from "./open-package.ts";
import { signOffsOf } from "./sign-offs.ts";
import { WhoSigned } from "./WhoSigned.tsx";

interface NewFound {
  readonly state: "found";
  readonly found: Extract<NewSignOffs, { ok: true }>;
}
type Found = { readonly state: "reading" } | { readonly state: "said"; readonly words: string } | NewFound;

export function TakeInSignOffs({
  row,
  file,
  onAdded,
}: {
  row: SubmissionRow;
  file: File;
  onAdded?: () => Promise<void>;
}) {
  const storage = useStorage();
  const find = useFindChecklist();
  const [state, setState] = useState<Found>({ state: "reading" });
  const say = useCallback((words: string) => setState({ state: "said", words }), []);
  const look = useCallback(async (): Promise<void> => {
    const verified = await verifyFile(file);
    if (!verified) return say(`The browser could not read ${file.name}. Choose it again.`);
    const found = newSignOffs(hereOf(row), verified);
    if (found.ok) return setState({ state: "found", found });
    const { why } = found;
    if (why.kind !== "not-sound") return say(sayNotAdded(why, row.version));
    say(`This file is not as it was signed, or cannot be checked. ${why.reason ? sayReason(why.reason) : ""}`);
  }, [file, row, say]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once; afterwards the row is another because of what was added.
  useEffect(() => void look(), [file]);
  const add = async ({ found }: NewFound): Promise<void> => {
    const checklist = findOf(row, find);
    const signatures = new Map([...row.signatures.map((one) => [one.path, one.bytes] as const), ...found.files]);
    const submission = contentOf(row);
    const whole = await writePackage({ submission, edition: checklist.edition, evidence: new Map(), signatures });
    // As anybody will check it from now on; before it is stored.
    const { verification } = await verifyPackage(whole, { checklists: await editionsOfProgram() });
    if (verification.verdict !== "matches") return say("Together the signatures do not hold. Nothing was added.");
    const files = [...found.files].map(([path, bytes]) => ({ path, bytes }));
    const added = await addSignOff(storage, row.fingerprint, files);
    if (!added.ok)
      return say(
        added.fault.kind === "changed-meanwhile"
          ? "Somebody signed in another window meanwhile. Nothing was added. Open the file again."
          : sayFault(added.fault.kind),
      );
    await onAdded?.();
    say(`${sayCount(found.signOffs.length, "signature")} added. The package you save from now on holds all of them.`);
  };
  if (state.state === "reading") return <p role="status">Checking {file.name}…</p>;
  if (state.state === "said") return <p role="status">{state.words}</p>;
  return (
    <>
      <p role="status">The file matches. New in it:</p>
      <WhoSigned signOffs={state.found.signOffs} />
      <Button onClick={() => void add(state)}>Add {sayCount(state.found.signOffs.length, "signature")}</Button>
    </>
  );
}

const hereOf = (row: SubmissionRow): SignedHere => ({
  fingerprint: row.fingerprint,
  assessment: row.assessment,
  version: row.version,
  signatures: new Map(row.signatures.map(({ path, bytes }) => [path, bytes])),
  signOffs: signOffsOf(row.signatures).map(({ statement }) => statement),
});

/** @throws when the checklist a stored version was answered with is not here: it could not have been signed */
function findOf(row: SubmissionRow, find: ReturnType<typeof useFindChecklist>) {
  const { checklist, edition } = contentOf(row);
  const found = find(checklist, edition);
  if (!found) throw new Error(`The checklist of a signed version is not here: ${checklist}/${edition}.`);
  return found;
}
