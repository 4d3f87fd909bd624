// The texts in a zip file, by their paths.
import { BlobReader, TextWriter, ZipReader } from "@zip.js/zip.js";

export async function openZip(file: Blob | undefined): Promise<ReadonlyMap<string, string>> {
  const reader = new ZipReader(new BlobReader(file ?? new Blob()), { useWebWorkers: false });
  const texts = new Map<string, string>();
  for (const entry of await reader.getEntries())
    if (!entry.directory) texts.set(entry.filename, await entry.getData(new TextWriter()));
  return texts;
}
