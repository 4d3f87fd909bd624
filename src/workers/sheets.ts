// How does a page have a spreadsheet written? It asks a worker of its own, which is sent home afterwards with all the memory it took.
import type { Sheet } from "../archive/tables/xlsx.ts";

export type FromSheets =
  | { readonly kind: "done"; readonly file: Blob }
  | { readonly kind: "failed"; readonly message: string };

/** Rejects when the worker cannot be started, and when it runs out of memory. */
export function writeSheets(sheets: readonly Sheet[]): Promise<Blob> {
  const worker = new Worker(new URL("./sheet.worker.ts", import.meta.url), { type: "module", name: "sheet" });
  return new Promise<Blob>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<FromSheets>) => {
      if (data.kind === "done") resolve(data.file);
      else reject(new Error(data.message));
    });
    worker.addEventListener("error", (event) => {
      reject(new Error(event.message || "the worker that writes spreadsheets could not be started"));
    });
    worker.postMessage(sheets);
  }).finally(() => worker.terminate());
}
