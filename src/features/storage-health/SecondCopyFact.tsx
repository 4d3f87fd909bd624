// Is there a second copy on this computer, how old is it, and is there work in it that is no longer in the list?
import { useCallback, useEffect, useState } from "react";
import { sayFault } from "../../i18n/en/faults.ts";
import { sayWhen } from "../../i18n/en/moments.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { useFindChecklist, useStorage, useSummaries } from "../../storage/live.tsx";
import { privateFiles } from "../../storage/private-files.ts";
import { lookAtSecondCopy } from "../../storage/second-copy.ts";
import { Button } from "../../ui/button.tsx";

type Found = "cannot" | "not-yet" | { readonly ids: readonly string[]; readonly at: string };

export function SecondCopyFact() {
  const storage = useStorage();
  const find = useFindChecklist();
  const summaries = useSummaries();
  const [found, setFound] = useState<Found>();
  const [said, setSaid] = useState("");
  const { name } = storage.database;
  const look = useCallback(async () => {
    const second = await lookAtSecondCopy(name).catch(() => undefined);
    setFound(second ?? ((await privateFiles()) ? "not-yet" : "cannot"));
  }, [name]);
  useEffect(() => void look(), [look]);
  if (!found || !summaries) return null;
  const here = new Set(summaries.map((row) => row.assessment));
  const gone = typeof found === "string" ? [] : found.ids.filter((id) => !here.has(id));
  const bring = async (): Promise<void> => {
    const [{ readSecondCopy }, { bringBack }] = await Promise.all([
      import("../../storage/second-copy.ts"),
      import("../../storage/bring-back.ts"),
    ]);
    const second = await readSecondCopy(find, name);
    const wanted = (second?.assessments ?? []).filter(({ assessment }) => gone.includes(assessment.id));
    const back = await bringBack(storage, find, wanted);
    setSaid(
      back.ok
        ? `${sayCount(back.value.assessments, "assessment is", "assessments are")} back.`
        : sayFault(back.fault.kind),
    );
    await look();
  };
  return (
    <div>
      <dt>Is there a second copy?</dt>
      <dd>
        {sayFound(found)} <span role="status">{said}</span>
      </dd>
      {gone.length > 0 && (
        <dd>
          <Button look="text" onClick={() => void bring()}>
            Bring back {sayCount(gone.length, "assessment")} missing in the list
          </Button>
        </dd>
      )}
    </div>
  );
}

function sayFound(found: Found) {
  if (found === "cannot") return "No: this browser cannot keep one. Copies you save as files are what helps.";
  if (found === "not-yet") return "Not yet. It is made by itself a little after you have worked.";
  const { ids, at } = found;
  return (
    <>
      <b>Yes.</b> Made {sayWhen(at, new Date().toISOString())}, of {sayCount(ids.length, "assessment")}. It helps when
      the browser’s own files are damaged; not when the data of this site is cleared, or the computer is lost.
    </>
  );
}
