// The way out of a view: as a file in one of several forms, or on paper. Says before what will be in it, and after which file it is.
import { useEffect, useRef, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Disclosure } from "../../../ui/lines.tsx";

/** What whoever makes a file is given. */
export interface Work {
  /** Says how far it is. */
  readonly say: (words: string) => void;
  /** Aborted when the person thinks better of it, or leaves. */
  readonly signal: AbortSignal;
}

export interface Form {
  readonly words: string;
  /** Makes the file. @returns its name */
  readonly save: (work: Work) => Promise<string> | string;
}

/** @param holds what a file of it will hold, in a sentence */
export function TakeAlong({ holds, forms }: { holds: string; forms: readonly Form[] }) {
  const [said, setSaid] = useState("");
  const [far, setFar] = useState("");
  const [busy, setBusy] = useState(false);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const make = async ({ save }: Form): Promise<void> => {
    const own = new AbortController();
    running.current = own;
    setBusy(true);
    setFar("");
    setSaid("Making the file…");
    try {
      setSaid(
        `${await save({ say: setFar, signal: own.signal })} was handed to the browser, which puts it where downloads go.`,
      );
    } catch {
      setSaid(
        own.signal.aborted
          ? "Stopped. Nothing was saved."
          : "The file could not be made: there was not enough memory, or part of the program is missing.",
      );
    }
    setBusy(false);
    setFar("");
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
          {busy && (
            <Button look="small" onClick={() => running.current?.abort()}>
              Stop
            </Button>
          )}
        </div>
        {/* Said aloud when it begins and when it ends; how far it is in between is only seen. */}
        <p role="status">{said}</p>
        {far && (
          <p className="quiet" aria-hidden="true">
            {far}
          </p>
        )}
      </Disclosure>
    </div>
  );
}
