// How does a page have handed-over files checked? It asks a worker, hears what came out file by file, and may change its mind.
import type { Submission } from "../archive/submission.ts";
import type { CheckedFile, CheckingJob, FromChecking, RegisterRead, TakenFile } from "./checking-messages.ts";

/** Most files that are checked in one go. */
export const mostFiles = 2_000;

export interface CheckFilesOptions {
  /** A register of keys. Read first; what came of it is told by `onRegister`. */
  readonly register?: File | undefined;
  readonly onRegister?: (read: RegisterRead) => void;
  /** Hears of results as they come, a few at a time, in the order of the files. */
  readonly onChecked: (files: readonly CheckedFile[]) => void;
  /** When aborted, the worker is stopped at once and the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Checks files one after another in a worker of its own.
 * Rejects with the worker's error, and when the worker cannot be started.
 */
export async function checkFiles(
  files: readonly File[],
  { register, onRegister, onChecked, signal }: CheckFilesOptions,
): Promise<void> {
  await ask({ kind: "check", files, register }, signal, (message) => {
    if (message.kind === "register") onRegister?.(message.read);
    if (message.kind === "checked" && message.files.length > 0) onChecked(message.files);
  });
}

/** Reads the submission in a file, to compare it with another; undefined when none can be read. */
export async function readSubmissionOf(file: File, signal?: AbortSignal): Promise<Submission | undefined> {
  const last = await ask({ kind: "read", file }, signal, () => undefined);
  return last.kind === "read" ? last.submission : undefined;
}

/** Checks one file and gives the bytes of its submission. Rejects as `checkFiles` does. */
export async function takeFile(file: File, signal?: AbortSignal): Promise<TakenFile> {
  const last = await ask({ kind: "take", file }, signal, () => undefined);
  if (last.kind !== "taken") throw new Error(`the worker that checks files answered “${last.kind}”`);
  return last.taken;
}

function ask(
  job: CheckingJob,
  signal: AbortSignal | undefined,
  hear: (message: FromChecking) => void,
): Promise<FromChecking> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL("./checking.worker.ts", import.meta.url), { type: "module", name: "checking" });
  return new Promise<FromChecking>((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.addEventListener("message", ({ data }: MessageEvent<FromChecking>) => {
      // What was on its way when one changed one's mind is not heard any more.
      if (signal?.aborted) return;
      hear(data);
      if (data.kind === "done" || data.kind === "read" || data.kind === "taken") resolve(data);
      if (data.kind === "failed") reject(Object.assign(new Error(data.message), { stack: data.stack }));
    });
    worker.addEventListener("error", (event) => {
      reject(new Error(event.message || "the worker that checks files could not be started"));
    });
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}
