// Pictures that tell more than one sees in them: what they tell, in words, and the choice to take it out, before anything is stored.

import type { HiddenFact } from "../../../archive/pictures/take-apart.ts";
import { sayHidden } from "../../../i18n/en/evidence.ts";
import { Button } from "../../../ui/button.tsx";
import { Own } from "../../../ui/own.tsx";
import type { Hidden } from "./add-file.ts";

export interface Telling {
  readonly file: File;
  readonly hidden: readonly HiddenFact[];
  readonly canBeTakenOut: boolean;
}

export function HiddenFacts({
  telling,
  busy,
  onAdd,
  onLeave,
}: {
  telling: readonly Telling[];
  busy: boolean;
  onAdd: (files: readonly File[], hidden: Hidden) => void;
  onLeave: () => void;
}) {
  const all = telling.map(({ file }) => file);
  const possible = telling.filter((one) => one.canBeTakenOut).map(({ file }) => file);
  const several = all.length > 1;
  return (
    <section className="evidence-tells" aria-label="What the pictures also tell">
      <ul role="status">
        {telling.map(({ file, hidden, canBeTakenOut }) => (
          <li key={`${file.name} ${file.size} ${file.lastModified}`}>
            <b>
              <Own>{file.name}</Own>
            </b>{" "}
            also tells {sayHidden(hidden)}. It is not added yet.
            {!canBeTakenOut && " This cannot be taken out of it here; a picture of the screen would not have it."}
          </li>
        ))}
      </ul>
      {possible.length > 0 && (
        <p className="quiet">
          Taken out, what one sees stays exactly as it is. The fingerprint of the file you chose is kept beside the new
          one.
        </p>
      )}
      <div className="bar">
        {possible.length > 0 && (
          <Button look="small" disabled={busy} onClick={() => onAdd(possible, "take-out")}>
            Take it out and add {several ? "them" : "it"}
          </Button>
        )}
        <Button look="text" disabled={busy} onClick={() => onAdd(all, "leave-in")}>
          Add {several ? "them as they are" : "it as it is"}
        </Button>
        <Button look="text" disabled={busy} onClick={onLeave}>
          Do not add {several ? "them" : "it"}
        </Button>
      </div>
    </section>
  );
}
