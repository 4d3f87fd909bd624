// The way out of a view: as a file in one of several forms, or on paper. Says before what will be in it, and after which file it is.
import { useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Disclosure } from "../../../ui/lines.tsx";

export interface Form {
  readonly words: string;
  /** Makes the file. @returns its name */
  readonly save: () => Promise<string> | string;
}

/** @param holds what a file of it will hold, in a sentence */
export function TakeAlong({ holds, forms }: { holds: string; forms: readonly Form[] }) {
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);
  const make = async ({ save }: Form): Promise<void> => {
    setBusy(true);
    setSaid("Making the file…");
    try {
      setSaid(`${await save()} was handed to the browser, which puts it where downloads go.`);
    } catch {
      setSaid("The file could not be made: there was not enough memory, or part of the program is missing.");
    }
    setBusy(false);
  };
  return (
    <div className="full take-along">
      <Disclosure summary="Save or print this view">
        <p>{holds}</p>
        <div className="bar">
          {forms.map((form) => (
            <Button key={form.words} look="small" disabled={busy} onClick={() => void make(form)}>
              {form.words}
            </Button>
          ))}
          <Button look="small" onClick={() => print()}>
            Print
          </Button>
        </div>
        <p role="status">{said}</p>
      </Disclosure>
    </div>
  );
}
