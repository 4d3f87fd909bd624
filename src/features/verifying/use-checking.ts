// The files that are being checked, and what came out so far. Nothing is stored: leaving the page forgets it.
import { useCallback, useEffect, useRef, useState } from "react";
import { useStorage } from "../../storage/live.tsx";
import { readRegisterFile } from "../../storage/register.ts";
import { checkFiles, mostFiles } from "../../workers/check-files.ts";
import type { CheckedFile, RegisterRead } from "../../workers/checking-messages.ts";

export interface Checking {
  readonly state: "idle" | "checking" | "done" | "stopped" | "failed";
  readonly files: readonly File[];
  /** In the order of the files. */
  readonly checked: readonly CheckedFile[];
  /** How many were handed over beyond what is checked in one go. */
  readonly left: number;
  readonly register: { readonly name: string; readonly read?: RegisterRead } | undefined;
  /** Of the program, never of a file: for those who help. */
  readonly detail: string;
}

const nothing: Checking = { state: "idle", files: [], checked: [], left: 0, register: undefined, detail: "" };

export function useChecking() {
  const [checking, setChecking] = useState<Checking>(nothing);
  const register = useRef<File>(undefined);
  const given = useRef<readonly File[]>([]);
  const running = useRef<AbortController>(undefined);
  const storage = useStorage();
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback((all: readonly File[]): void => {
    given.current = all;
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    const files = all.slice(0, mostFiles);
    const used = register.current;
    /** What an earlier run still has to say is not heard. */
    const change = (next: (old: Checking) => Checking): void => {
      if (running.current === stop) setChecking(next);
    };
    setChecking({
      ...nothing,
      state: "checking",
      files,
      left: all.length - files.length,
      register: used && { name: used.name },
    });
    checkFiles(files, {
      register: used,
      onRegister: (read) => change((old) => ({ ...old, register: used && { name: used.name, read } })),
      onChecked: (more) => change((old) => ({ ...old, checked: [...old.checked, ...more] })),
      signal: stop.signal,
    }).then(
      () => change((old) => ({ ...old, state: old.files.length > 0 ? "done" : "idle" })),
      (error: unknown) =>
        change((old) =>
          stop.signal.aborted ? { ...old, state: "stopped" } : { ...old, state: "failed", detail: String(error) },
        ),
    );
  }, []);
  /** What was checked is checked again with it. */
  const takeRegister = useCallback(
    (file: File): void => {
      register.current = file;
      run(given.current);
    },
    [run],
  );
  // The register in use on this computer, unless another is chosen here first.
  useEffect(() => {
    void readRegisterFile(storage).then((found) => {
      if (found.ok && found.value && !register.current) takeRegister(new File([found.value], "in use here"));
    });
  }, [storage, takeRegister]);
  const stop = useCallback(() => running.current?.abort(), []);
  return { checking, run, takeRegister, stop };
}
