// Files of this site's own that the browser keeps apart from the database: where the second copy lies. A file is there whole or not at
// all: the browser puts a written file in its place only when it is closed.
import { faultOf, type Stored, stored } from "./fault.ts";

/** A folder of this name inside another; undefined when it is not there and is not to be made. */
export async function folderIn(
  parent: FileSystemDirectoryHandle,
  name: string,
  create: boolean,
): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await parent.getDirectoryHandle(name, { create });
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** Where all private files lie; undefined in browsers, windows and policies that have none, or cannot write them. */
export async function privateFiles(): Promise<FileSystemDirectoryHandle | undefined> {
  if (!navigator.storage?.getDirectory || !("createWritable" in FileSystemFileHandle.prototype)) return undefined;
  return navigator.storage.getDirectory().catch(() => undefined);
}

/** Writes a file whole. What was there under the name stays until then. */
export async function writeWhole(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Stored<void>> {
  try {
    const file = await folder.getFileHandle(name, { create: true });
    const stream = await file.createWritable();
    try {
      await stream.write(bytes);
      await stream.close();
    } catch (error) {
      await stream.abort().catch(() => undefined);
      throw error;
    }
    return stored(undefined);
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

/** Undefined when there is none, or it cannot be read. */
export async function readWhole(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const file = await (await folder.getFileHandle(name)).getFile();
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

/** What is in a folder, files and folders. */
export async function namesIn(folder: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

/** Removes a file, or a folder with all that is in it; what is not there is removed already. */
export async function removeFrom(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name, { recursive: true });
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}

const isNotFound = (error: unknown): boolean => error instanceof DOMException && error.name === "NotFoundError";
