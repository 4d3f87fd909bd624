// After a loss: what is in the database, in the second copy and in files that were saved, piece by piece; and bringing back what
// the second copy has, without replacing anything newer.
import { useEffect, useState } from "react";
import { type FaultKind, sayFault } from "../i18n/en/faults.ts";
import { sayPieces, sayPiecesBack } from "../i18n/en/pieces.ts";
import { sayCount } from "../i18n/en/quantities.ts";
import type { Recovered, Wanted } from "../storage/recover.ts";
import { Button } from "../ui/button.tsx";
import { handOut } from "../ui/hand-out.ts";
import { countPieces } from "./where-pieces.ts";
import type { Whereabouts } from "./whereabouts.ts";
import "./recovery.css";

export function Recovery({
  damaged,
  again,
  onFound,
}: {
  damaged: boolean;
  again: () => void;
  /** Called when there is something that can be brought back. */
  onFound: () => void;
}) {
  const [found, setFound] = useState<Whereabouts>();
  const [step, setStep] = useState<"shown" | "working" | "done">("shown");
  const [sure, setSure] = useState(false);
  const [said, setSaid] = useState("");
  useEffect(() => {
    let current = true;
    // The page says what has happened at once; this needs a look into several places.
    import("./whereabouts.ts")
      .then(({ whereItIs }) => whereItIs())
      .then(
        (where) => {
          if (!current) return;
          setFound(where);
          if (isAnything(where.canComeBack)) onFound();
        },
        () => {},
      );
    return () => {
      current = false;
    };
  }, [onFound]);
  if (!found || found.rows.length === 0) return null;
  const bring = async (wanted: Wanted): Promise<void> => {
    setStep("working");
    setSaid("Bringing back, one after another…");
    const { recover } = await import("../storage/recover.ts");
    const back = await recover(found.find, wanted, damaged);
    setSaid(back.ok ? sayBack(back.value) : sayNotBack(back.fault.kind, damaged));
    setStep(back.ok ? "done" : "shown");
  };
  const save = async (): Promise<void> => {
    const { secondCopyAsFile } = await import("../storage/second-copy-file.ts");
    const file = await secondCopyAsFile(found.secondCopy, new Date().toISOString());
    handOut(file.name, file.content, "application/zip");
    setSaid(
      `Saved as ${file.name}. Open it with “Open a copy”, here when this page opens again or on another computer.`,
    );
  };
  const wanted = found.canComeBack;
  return (
    <section className="recovery stack" aria-labelledby="recovery-title">
      <h2 id="recovery-title">What is where</h2>
      <ul className="recovery-rows">
        {found.rows.map((row) => (
          <li key={row.id}>
            <h3>{row.name}</h3>
            <dl>
              <dt>Database</dt>
              <dd>{row.database}</dd>
              <dt>Second copy</dt>
              <dd>{row.secondCopy}</dd>
              <dt>Files you saved</dt>
              <dd>{row.saved}</dd>
            </dl>
          </li>
        ))}
      </ul>
      {isAnything(wanted) && step !== "done" && (
        <>
          <p>
            The second copy lies beside the database on this computer.{" "}
            {damaged
              ? "To begin with it, the database that cannot be opened has to be removed. First save what can still be read: it may hold changes that the second copy lacks."
              : "Bringing back adds what is missing. Nothing that is newer here is replaced."}
          </p>
          {damaged && (
            <p>
              <label>
                <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} /> I have
                saved what can be read, or can do without it. Remove the damaged database.
              </label>
            </p>
          )}
          <div className="bar">
            <Button disabled={step === "working" || (damaged && !sure)} onClick={() => void bring(wanted)}>
              Bring back {sayWanted(wanted)} from the second copy
            </Button>
            <Button look="plain" disabled={step === "working"} onClick={() => void save()}>
              Save the second copy as a file
            </Button>
          </div>
        </>
      )}
      <p role="status">{said}</p>
      {step === "done" && (
        <div className="bar">
          <Button onClick={again}>Go on</Button>
        </div>
      )}
    </section>
  );
}

const isAnything = ({ assessments, pieces }: Wanted): boolean => assessments.length + pieces.length > 0;

const sayWanted = ({ assessments, pieces }: Wanted): string =>
  sayPieces({ assessments: assessments.length, ...countPieces(pieces) });

/** Counted where it lies now. */
function sayBack({ assessments, files, beside }: Recovered): string {
  const [named, back] = [files.named + beside.files.named, files.back + beside.files.back];
  const evidence = named > 0 ? `, with ${back} of ${sayCount(named, "evidence file")}` : "";
  const other = beside.stayed + beside.without;
  const stayed =
    other > 0
      ? ` ${sayCount(other, "other is", "others are")} in the second copy alone: what is here stayed as it was.`
      : "";
  return `${sayPiecesBack({ assessments, ...beside })}${evidence}.${stayed}`;
}

/** A database that the browser does not remove is left to its settings, which take the second copy along: so that goes into a file first. */
function sayNotBack(kind: FaultKind, damaged: boolean): string {
  return damaged && kind === "blocked"
    ? "The browser did not let go of the damaged database. Close all windows of this browser, open it again and try once more. If that does not help, save the second copy as a file, clear the data of this site in the browser’s settings, and open the file."
    : `This did not work. ${sayFault(kind)}`;
}
