// Is the program itself on this device, and is there a newer one? It looks only when asked.
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { type UpdateCheck, useFrame } from "../../ui/frame-context.tsx";

const found: Readonly<Record<UpdateCheck, string>> = {
  newest: "This is the newest version.",
  waiting: "A newer version is ready. You can use it from the notice on this page.",
  unreachable: "The site could not be reached. Everything here still works.",
  failed: "There is a newer version, but it could not be fetched completely. This one goes on working.",
  "not-kept": "The program is not kept on this device, so opening the page always brings the newest version.",
};

export function Version() {
  const { keptOnDevice, checkForUpdate } = useFrame();
  const [words, setWords] = useState("");
  const look = async () => {
    setWords("Looking…");
    setWords(found[await checkForUpdate()]);
  };
  return (
    <>
      <dl className="facts">
        <div>
          <dt>Does it open offline?</dt>
          <dd>
            {keptOnDevice ? (
              <>
                <b>Yes.</b> All of its files are on this device.
              </>
            ) : keptOnDevice === false ? (
              "Not on this device: the browser does not keep it. Your answers are stored all the same."
            ) : (
              "Not yet. Its files are being fetched, or this is a trial version."
            )}
          </dd>
          <dd>
            <Button look="text" onClick={() => void look()}>
              Look for a newer version
            </Button>
          </dd>
        </div>
      </dl>
      <p className="quiet" role="status">
        {words}
      </p>
    </>
  );
}
