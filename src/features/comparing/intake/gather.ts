// Which files did somebody drop or choose? Folders are walked through; no file is opened here.
import { isLitter } from "../../../archive/litter.ts";
import type { Source } from "../../../workers/take-in.ts";

/** Files chosen with a button, alone or as a folder. */
export const chosenFiles = (files: Iterable<File>): readonly Source[] =>
  [...files].filter((file) => !isLitter(file.webkitRelativePath || file.name));

/**
 * Files and folders that were dropped. To be called while the drop is dealt with: afterwards the browser gives nothing out.
 * @param onFound hears how many there are so far
 */
export async function droppedFiles(
  transfer: DataTransfer,
  onFound: (count: number) => void,
): Promise<readonly Source[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  // Where a browser knows no folders, there are only files.
  if (!entries.some(Boolean)) return chosenFiles(transfer.files);
  const found: Source[] = [];
  const folders: FileSystemDirectoryEntry[] = [];
  const put = (entry: FileSystemEntry | null): void => {
    if (!entry || isLitter(entry.fullPath)) return;
    if (entry.isDirectory) folders.push(entry as FileSystemDirectoryEntry);
    else found.push({ name: entry.name, open: () => fileOf(entry as FileSystemFileEntry) });
  };
  entries.forEach(put);
  for (let folder = folders.shift(); folder; folder = folders.shift()) {
    const reader = folder.createReader();
    // A hundred at a time, until there are none.
    // A folder that may not be read is a line on the receipt like a file that may not.
    const unreadable = { name: folder.name, open: () => Promise.reject(new Error("The folder cannot be read.")) };
    const readSome = () =>
      entriesOf(reader).catch(() => {
        found.push(unreadable);
        return [];
      });
    for (let some = await readSome(); some.length > 0; some = await readSome()) {
      some.forEach(put);
      onFound(found.length);
    }
  }
  return found;
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

const entriesOf = (reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject));
