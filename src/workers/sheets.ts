// How does a page have a spreadsheet or Parquet files written? It asks a worker of its own, which is sent home afterwards with all the memory
// it took.
import type { Sheet } from "../archive/tables/xlsx.ts";
import type { Edition } from "../core/checklist.ts";
import type { Standing } from "../core/compare/portfolio.ts";
import type { SubmissionSummary } from "../core/compare/submission-summary.ts";

export interface ParquetRow {
  readonly summary: SubmissionSummary;
  readonly standing: Standing;
}

export interface ParquetBegin {
  /** What every file says of itself. */
  readonly about: string;
  /** Editions by fingerprint. */
  readonly editions: readonly (readonly [fingerprint: string, edition: Edition])[];
}

export type ToSheets =
  | { readonly kind: "sheets"; readonly sheets: readonly Sheet[] }
  | { readonly kind: "parquet"; readonly begin: ParquetBegin }
  | { readonly kind: "rows"; readonly rows: readonly ParquetRow[] }
  | { readonly kind: "close" };

export type FromSheets =
  | { readonly kind: "done"; readonly file: Blob }
  | { readonly kind: "failed"; readonly message: string };

/** Rejects when the worker cannot be started, when it runs out of memory, and with the signal's reason when aborted. */
function ask(give: (say: (message: ToSheets) => void) => Promise<void> | void, signal?: AbortSignal): Promise<Blob> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL("./sheet.worker.ts", import.meta.url), { type: "module", name: "sheet" });
  return new Promise<Blob>((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.addEventListener("message", ({ data }: MessageEvent<FromSheets>) => {
      if (data.kind === "done") resolve(data.file);
      else reject(new Error(data.message));
    });
    worker.addEventListener("error", (event) => {
      reject(new Error(event.message || "the worker that writes tables could not be started"));
    });
    Promise.resolve(give((message) => worker.postMessage(message))).catch(reject);
  }).finally(() => worker.terminate());
}

/** A spreadsheet. */
export const writeSheets = (sheets: readonly Sheet[], signal?: AbortSignal): Promise<Blob> =>
  ask((say) => say({ kind: "sheets", sheets }), signal);

/**
 * Parquet files by table and year, in one zip.
 * @param batches submissions a few at a time: ten thousand handed over at once would hold up the page
 */
export const writeParquet = (
  begin: ParquetBegin,
  batches: AsyncIterable<readonly ParquetRow[]>,
  signal?: AbortSignal,
): Promise<Blob> =>
  ask(async (say) => {
    say({ kind: "parquet", begin });
    for await (const rows of batches) say({ kind: "rows", rows });
    say({ kind: "close" });
  }, signal);
