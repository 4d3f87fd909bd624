// The one thing that runs while one waits: making a file and handing it to the person, with progress in words and a way to stop.
import { useCallback, useEffect, useRef, useState } from "react";

export type Saving =
  | { readonly state: "idle" }
  | { readonly state: "making"; readonly words: string; readonly stoppable: boolean }
  | { readonly state: "done"; readonly words: string; readonly pages?: number }
  | { readonly state: "stopped" }
  | { readonly state: "failed"; readonly words: string; readonly detail: string };

/** Says how far it is, and looks at the signal. Gives the sentence for when it is done. */
export type Job = (
  say: (words: string) => void,
  signal: AbortSignal,
) => Promise<{ readonly words: string; readonly pages?: number }>;

export interface Save {
  readonly saving: Saving;
  /** @param stoppable offer to stop it: only for what takes seconds */
  readonly run: (first: string, failed: string, job: Job, stoppable?: boolean) => void;
  readonly stop: () => void;
}

export function useSaving(): Save {
  const [saving, setSaving] = useState<Saving>({ state: "idle" });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const run = useCallback((first: string, failed: string, job: Job, stoppable = false) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    // A run that was stopped or replaced has nothing more to say.
    const say = (next: Saving) => {
      if (running.current === own && !own.signal.aborted) setSaving(next);
    };
    say({ state: "making", words: first, stoppable });
    job((words) => say({ state: "making", words, stoppable }), own.signal).then(
      (done) => say({ state: "done", ...done }),
      (error: unknown) => say({ state: "failed", words: failed, detail: String(error) }),
    );
  }, []);
  const stop = useCallback(() => {
    running.current?.abort();
    setSaving({ state: "stopped" });
  }, []);
  return { saving, run, stop };
}
