// Writes a spreadsheet or Parquet files away from the page: ten thousand rows take seconds. Answers one job.
import { type ParquetFolder, parquetFolder } from "../archive/tables/parquet-folder.ts";
import { xlsxOf } from "../archive/tables/xlsx.ts";
import { zipOf } from "../archive/write-package.ts";
import { type Checklist, openEdition } from "../core/open-edition.ts";
import type { FromSheets, ParquetRow, ToSheets } from "./sheets.ts";

const say = (message: FromSheets): void => self.postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<ToSheets>) => {
  take(data).then(
    (file) => file && say({ kind: "done", file }),
    (error: unknown) => say({ kind: "failed", message: error instanceof Error ? error.message : String(error) }),
  );
});

let open: { readonly folder: ParquetFolder; readonly checklists: ReadonlyMap<string, Checklist> } | undefined;
const files = new Map<string, Uint8Array<ArrayBuffer>>();

/** The file, when it is whole. */
async function take(message: ToSheets): Promise<Blob | undefined> {
  switch (message.kind) {
    case "sheets":
      return xlsxOf(message.sheets);
    case "parquet": {
      const { about, editions } = message.begin;
      const folder = parquetFolder(about, (path, name, bytes) => files.set(`${path}/${name}`, bytes));
      open = {
        folder,
        checklists: new Map(editions.map(([fingerprint, edition]) => [fingerprint, openEdition(edition)])),
      };
      return undefined;
    }
    case "rows":
      for (const row of message.rows) add(row);
      return undefined;
    case "close":
      open?.folder.close();
      return new Blob([await zipOf(files, "portfolio/")], { type: "application/zip" });
  }
}

function add({ summary, standing }: ParquetRow): void {
  const checklist = open?.checklists.get(summary.editionFingerprint);
  if (!checklist) throw new Error(`The edition of ${summary.fingerprint} was not handed over with it.`);
  open?.folder.add(summary, standing, checklist);
}
