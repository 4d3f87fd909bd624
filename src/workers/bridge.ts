// How does a page have a PDF made? It asks a worker, hears how far it is, may change its mind, and sends the worker home afterwards:
// fonts and layout take hundreds of megabytes that an idle page should not hold.
import type { FromWorker, PdfJob, PdfProgress } from "./messages.ts";

export interface MadePdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  readonly problems: readonly string[];
}

export interface MakePdfOptions {
  readonly onProgress?: (progress: PdfProgress) => void;
  /** When aborted, the worker is stopped at once and the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Makes the PDF of a report in a worker of its own.
 * Rejects with the worker's error, and when the worker cannot be started.
 */
export function makePdf(job: PdfJob, { onProgress, signal }: MakePdfOptions = {}): Promise<MadePdf> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL("./report.worker.ts", import.meta.url), { type: "module", name: "report" });
  return new Promise<MadePdf>((resolve, reject) => {
    const stop = () => reject(signal?.reason);
    signal?.addEventListener("abort", stop, { once: true });
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === "progress") onProgress?.(data.progress);
      else if (data.kind === "done") resolve({ bytes: data.bytes, pages: data.pages, problems: data.problems });
      else reject(Object.assign(new Error(data.message), { stack: data.stack }));
    });
    worker.addEventListener("error", (event) => {
      reject(new Error(event.message || "the worker that makes the report could not be started"));
    });
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}
