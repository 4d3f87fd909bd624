// Writes a spreadsheet away from the page: ten thousand rows take seconds. Answers one job.
import { type Sheet, xlsxOf } from "../archive/tables/xlsx.ts";
import type { FromSheets } from "./sheets.ts";

self.addEventListener("message", ({ data }: MessageEvent<readonly Sheet[]>) => {
  xlsxOf(data).then(
    (file) => self.postMessage({ kind: "done", file } satisfies FromSheets),
    (error: unknown) =>
      self.postMessage({
        kind: "failed",
        message: error instanceof Error ? error.message : String(error),
      } satisfies FromSheets),
  );
});
