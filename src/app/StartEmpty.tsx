// The last way on when saved work cannot be opened at all: remove it and begin with an empty list. Asks first, because it cannot be undone.
import { useState } from "react";
import { removeStore } from "../storage/remove-store.ts";
import { Button } from "../ui/button.tsx";
import { Disclosure } from "../ui/lines.tsx";

export function StartEmpty({ again }: { again: () => void }) {
  const [sure, setSure] = useState(false);
  const [failed, setFailed] = useState(false);
  const remove = async () => {
    if (await removeStore()) again();
    else setFailed(true);
  };
  return (
    <Disclosure summary="Go on without this work">
      <div className="stack">
        <p>
          When trying again does not help, you can remove the damaged work from this browser and begin with an empty
          list. First save what can still be read, and ask whether a colleague has a copy: this cannot be undone.
        </p>
        <p>
          <label>
            <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} /> I have saved
            what can be read, or can do without it.
          </label>
        </p>
        <Button look="plain" disabled={!sure} onClick={() => void remove()}>
          Remove it and begin empty
        </Button>
        {failed && (
          <p role="alert">
            The browser did not let go of it. Close all windows of this browser, open it again and try once more, or
            clear the data of this site in the browser’s settings.
          </p>
        )}
      </div>
    </Disclosure>
  );
}
