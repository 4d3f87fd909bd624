// Is there a second copy on this computer, how old is it, and is there work in it that is no longer in the list?
import { useCallback, useEffect, useState } from "react";
import { sayFault } from "../../i18n/en/faults.ts";
import { sayWhen } from "../../i18n/en/moments.ts";
import { sayPiecesBack } from "../../i18n/en/pieces.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { sayList } from "../../i18n/en/sums.ts";
import { kindOfPiece } from "../../storage/copy-keys.ts";
import { useFindChecklist, useStorage, useSummaries } from "../../storage/live.tsx";
import { piecesHere } from "../../storage/pieces-here.ts";
import { privateFiles } from "../../storage/private-files.ts";
import { lookAtSecondCopy } from "../../storage/second-copy.ts";
import { Button } from "../../ui/button.tsx";

interface There {
  readonly ids: readonly string[];
  readonly pieces: readonly string[];
  readonly at: string;
  /** Pieces that are no longer in the database. */
  readonly gone: readonly string[];
}
type Found = "cannot" | "not-yet" | There;

export function SecondCopyFact() {
  const storage = useStorage();
  const find = useFindChecklist();
  const summaries = useSummaries();
  const [found, setFound] = useState<Found>();
  const [said, setSaid] = useState("");
  const { name } = storage.database;
  const look = useCallback(async () => {
    const second = await lookAtSecondCopy(name).catch(() => undefined);
    if (!second) return setFound((await privateFiles()) ? "not-yet" : "cannot");
    const here = await piecesHere(storage);
    setFound({ ...second, gone: here ? second.pieces.filter((piece) => !here.has(piece)) : [] });
  }, [storage, name]);
  useEffect(() => void look(), [look]);
  if (!found || !summaries) return null;
  const here = new Set(summaries.map((row) => row.assessment));
  const gone = typeof found === "string" ? [] : found.ids.filter((id) => !here.has(id));
  const gonePieces = typeof found === "string" ? [] : found.gone;
  const bring = async (): Promise<void> => {
    const [{ readSecondCopy }, { bringBack }, { bringBackPieces }] = await Promise.all([
      import("../../storage/second-copy.ts"),
      import("../../storage/bring-back.ts"),
      import("../../storage/bring-back-pieces.ts"),
    ]);
    const second = await readSecondCopy(find, name);
    const wanted = (second?.assessments ?? []).filter(({ assessment }) => gone.includes(assessment.id));
    const back = await bringBack(storage, find, wanted);
    const lost = (second?.pieces ?? []).filter(({ piece }) => gonePieces.includes(piece));
    const beside = back.ok ? await bringBackPieces(storage, lost) : back;
    if (!back.ok) setSaid(sayFault(back.fault.kind));
    else if (!beside.ok) setSaid(sayFault(beside.fault.kind));
    else setSaid(`${sayPiecesBack({ ...beside.value, assessments: back.value.assessments })}.`);
    await look();
  };
  return (
    <div>
      <dt>Is there a second copy?</dt>
      <dd>
        {sayFound(found)} <span role="status">{said}</span>
      </dd>
      {gone.length + gonePieces.length > 0 && (
        <dd>
          <Button look="text" onClick={() => void bring()}>
            Bring back what is missing here: {sayNames(gone, gonePieces)}
          </Button>
        </dd>
      )}
    </div>
  );
}

/** "2 assessments, reviews of 1 submission and saved views" */
function sayNames(ids: readonly string[], pieces: readonly string[]): string {
  const kinds = pieces.map(kindOfPiece);
  const reviewed = kinds.filter((kind) => kind === "reviews").length;
  return sayList([
    ...(ids.length > 0 ? [sayCount(ids.length, "assessment")] : []),
    ...(reviewed > 0 ? [`reviews of ${sayCount(reviewed, "submission")}`] : []),
    ...(kinds.some((kind) => /register/.test(kind)) ? ["registers of keys"] : []),
    ...(kinds.includes("views") ? ["saved views"] : []),
    ...(kinds.includes("withheld") ? ["what is withheld"] : []),
  ]);
}

function sayFound(found: Found) {
  if (found === "cannot") return "No: this browser cannot keep one. Copies you save as files are what helps.";
  if (found === "not-yet") return "Not yet. It is made by itself a little after you have worked.";
  const { ids, pieces, at } = found;
  return (
    <>
      <b>Yes.</b> Made {sayWhen(at, new Date().toISOString())}, of {sayNames(ids, pieces) || "nothing yet"}. It helps
      when the browser’s own files are damaged; not when the data of this site is cleared, or the computer is lost.
    </>
  );
}
