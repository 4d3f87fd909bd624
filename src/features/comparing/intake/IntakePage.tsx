// Taking in: files, folders or one zip of many are dropped or chosen, read away from the page, and each gets a line on the receipt.
import { type DragEvent, useRef, useState } from "react";
import { sayReading } from "../../../i18n/en/comparing.ts";
import { sayFault } from "../../../i18n/en/faults.ts";
import { sayCount } from "../../../i18n/en/quantities.ts";
import { Button } from "../../../ui/button.tsx";
import { Disclosure } from "../../../ui/lines.tsx";
import { DemonstrationDoor } from "../Demonstration.tsx";
import { Shell } from "../Shell.tsx";
import { chosenFiles, droppedFiles } from "./gather.ts";
import { type Intake, useIntake } from "./intake.ts";
import { Receipts } from "./Receipts.tsx";
import { TakeOut } from "./TakeOut.tsx";

export function IntakePage() {
  const { begin, stop, ...intake } = useIntake();
  const [over, setOver] = useState(false);
  const running = intake.state === "reading" || intake.state === "finding";
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const { dataTransfer } = event;
    if (!running) begin((onFound) => droppedFiles(dataTransfer, onFound));
  };
  return (
    <Shell title="Add submissions to compare" apart>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the buttons do the same for everybody. */}
      <div
        className={over ? "full take-in take-in-over" : "full take-in"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <h2>Add submissions</h2>
        <p className="lead">
          Choose the packages you were given: files, a folder of them, or one zip that holds many. Each is checked on
          this computer and sent nowhere.
        </p>
        {!running && <Choose begin={begin} />}
        {!running && <DemonstrationDoor />}
        <Progress intake={intake} stop={stop} />
      </div>
      <Receipts intake={intake} />
      <TakeOut running={running} />
    </Shell>
  );
}

function Choose({ begin }: Pick<ReturnType<typeof useIntake>, "begin">) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement): void => {
    const chosen = chosenFiles(input.files ?? []);
    // The same files can be chosen again.
    input.value = "";
    begin(async () => chosen);
  };
  return (
    <div className="bar">
      <Button onClick={() => files.current?.click()}>Choose files</Button>
      <Button look="plain" onClick={() => folder.current?.click()}>
        Choose a folder
      </Button>
      <span className="quiet">or drop them here</span>
      <input
        ref={files}
        hidden
        type="file"
        multiple
        aria-label="Files to take in"
        onChange={(event) => take(event.target)}
      />
      <input
        ref={(input) => {
          folder.current = input;
          // Every browser that can choose a folder knows it by this name, and React does not.
          input?.setAttribute("webkitdirectory", "");
        }}
        hidden
        type="file"
        aria-label="Folder to take in"
        onChange={(event) => take(event.target)}
      />
    </div>
  );
}

/** How far it is: seen all the time, said aloud when it begins and ends. */
function Progress({ intake, stop }: { intake: Intake; stop: () => void }) {
  const { state, found, done, fault, detail } = intake;
  const running = state === "reading" || state === "finding";
  return (
    <>
      {running && (
        <div className="bar">
          <span aria-hidden="true">
            {state === "finding" ? `Looking for files, ${sayCount(found, "file")} so far` : sayReading(found, done)}
          </span>
          {state === "reading" && <progress aria-label="Files read" value={done} max={found} />}
          <Button look="small" onClick={stop}>
            Stop
          </Button>
        </div>
      )}
      <p role="status">{sayState(intake)}</p>
      {state === "failed" && (
        <p className="field-error">{fault ? sayFault(fault.kind) : "The program failed on it."}</p>
      )}
      {detail && (
        <Disclosure summary="Details for those who help">
          <p className="code">{detail}</p>
        </Disclosure>
      )}
    </>
  );
}

function sayState({ state, found, done }: Intake): string {
  const so = `${sayCount(done, "file was", "files were")} read and stored`;
  switch (state) {
    case "idle":
      return "";
    case "finding":
      return "Looking for files";
    case "reading":
      return `Reading ${sayCount(found, "file")}`;
    case "done":
      return `Done: ${so}.`;
    case "stopped":
      return `Stopped: ${so}. Choose the same files again to go on; what is here is recognised.`;
    case "failed":
      return `It did not finish: ${so}. Choose the same files again to go on; what is here is recognised.`;
  }
}
