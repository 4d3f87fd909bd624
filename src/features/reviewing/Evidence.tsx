// The evidence an answer cites, beside it under review: what each piece is, and its file to be saved. Nothing of a file is ever shown here: it
// came from somebody else, and is handed out as bytes under a name of our own.

import { useState } from "react";
import { type MediaType, safeEnding } from "../../archive/media-type.ts";
import type { QuestionId } from "../../core/checklist.ts";
import { type EvidenceId, type EvidenceItem, listEvidence } from "../../core/evidence.ts";
import { saySource } from "../../i18n/en/evidence.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { readEvidenceFile } from "../../storage/evidence-files.ts";
import { useStorage } from "../../storage/live.tsx";
import { removeKeptEvidence } from "../../storage/remove-review.ts";
import { Button } from "../../ui/button.tsx";
import { handOut } from "../../ui/hand-out.ts";
import { Own } from "../../ui/own.tsx";
import type { Desk } from "./use-desk.ts";

export function EvidenceOf({ desk, question }: { desk: Desk; question: QuestionId }) {
  const cited = listEvidence(desk.assessment.evidence ?? {}).flatMap(([number, item]) => {
    const use = item.uses.find((one) => one.question === question);
    return use && !item.removed ? [{ number, item, pages: use.pages }] : [];
  });
  if (cited.length === 0) return null;
  return (
    <ul className="review-evidence" aria-label="Evidence">
      {cited.map((one) => (
        <Piece key={one.number} {...one} desk={desk} />
      ))}
    </ul>
  );
}

function Piece({ number, item, pages, desk }: { number: EvidenceId; item: EvidenceItem; pages: string; desk: Desk }) {
  const storage = useStorage();
  const [said, setSaid] = useState("");
  const file = "file" in item ? item.file : undefined;
  const here = file && (desk.signedHere || desk.kept.has(file.fingerprint));
  const save = async (): Promise<void> => {
    const bytes = file && (await readEvidenceFile(storage, file.fingerprint));
    if (!file || !bytes?.ok || !bytes.value)
      return setSaid("The file is no longer on this computer, or is damaged. Open the package again.");
    const ending = safeEnding(file.name, file.type as MediaType);
    handOut(`${number}_${file.fingerprint.slice(0, 8)}.${ending}`, bytes.value, "application/octet-stream");
    setSaid("Saved where your browser puts downloads. It comes from the council: open it with the care that asks for.");
  };
  return (
    <li className="quiet">
      {number} <Own>{item.title}</Own>
      {pages && `, page ${pages}`}. <Own>{saySource(item)}</Own>.{" "}
      {here && (
        <Button look="text" onClick={() => void save()}>
          Save {number}
        </Button>
      )}
      {file && !here && "Its file is not on this computer. "}
      <span role="status">{said}</span>
    </li>
  );
}

/** How much of the evidence is here, and how to be rid of it. */
export function EvidenceHere({ desk }: { desk: Desk }) {
  const storage = useStorage();
  const [said, setSaid] = useState("");
  const [gone, setGone] = useState(false);
  const named = listEvidence(desk.assessment.evidence ?? {}).flatMap(([, item]) => ("file" in item ? [item.file] : []));
  if (named.length === 0) return <p>The submission names no evidence files.</p>;
  const here = gone ? 0 : named.filter(({ fingerprint }) => desk.kept.has(fingerprint)).length;
  return (
    <>
      <p>
        {here} of {sayCount(named.length, "evidence file")} {here === 1 ? "is" : "are"} kept on this computer, unchanged
        from the package. Each stands at the answers that cite it, to be saved and opened elsewhere.
        {here < named.length && " To bring the others here, open the package that holds them."}
      </p>
      {here > 0 && (
        <Button
          look="plain"
          onClick={async () => {
            const removed = await removeKeptEvidence(storage, desk.fingerprint);
            setGone(removed.ok);
            setSaid(removed.ok ? "The evidence files are gone from this computer." : sayFault(removed.fault.kind));
          }}
        >
          Remove the evidence files
        </Button>
      )}
      <p role="status">{said}</p>
    </>
  );
}
