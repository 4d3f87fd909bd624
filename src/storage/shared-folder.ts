// A folder of this computer that colleagues see too (a network share, a synced drive): files are put into it and found in it. The browser
// gives access to that one folder, for as long as the person allows. What is found is listed by name alone; nothing is opened by itself.
import { sameBytes } from "../archive/submission.ts";
import { type OpenStorage, read, write } from "./database.ts";
import type { Stored } from "./fault.ts";

export type FolderFaultKind =
  /** The browser does not, or no longer, let this page use the folder. */
  | "no-permission"
  /** The folder, or the file in it, is not there: moved, renamed, or the drive is not connected. */
  | "gone"
  /** Another program holds the file. */
  | "locked"
  | "full"
  /** Read back, the file was not what was written. */
  | "differs"
  | "unexpected";

export interface FolderFault {
  readonly kind: FolderFaultKind;
  /** For support. */
  readonly detail: string;
}
export type InFolder<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: FolderFault };

export type Folder = FileSystemDirectoryHandle & {
  // Not in every list of types, and not in every browser that has folders.
  queryPermission?(options: { mode: "readwrite" }): Promise<PermissionState>;
  requestPermission?(options: { mode: "readwrite" }): Promise<PermissionState>;
};

interface WithPicker {
  showDirectoryPicker?(options: { id: string; mode: "readwrite" }): Promise<Folder>;
}

const key = "shared-folder";
const knownKey = "shared-folder-known";

/** Can this browser connect a folder at all? */
export const canConnectFolder = (): boolean => "showDirectoryPicker" in globalThis;

/** Asks the person for a folder; undefined when they left without choosing one. */
export async function chooseFolder(): Promise<Folder | undefined> {
  try {
    return await (globalThis as WithPicker).showDirectoryPicker?.({ id: key, mode: "readwrite" });
  } catch {
    return undefined;
  }
}

export const connectFolder = (storage: OpenStorage, folder: Folder): Promise<Stored<string>> =>
  write(storage, async (tables) => {
    await tables.meta.delete(knownKey);
    return tables.meta.put({ key, value: folder });
  });

/** The files in it stay; this browser forgets where it was. */
export const disconnectFolder = (storage: OpenStorage): Promise<Stored<void>> =>
  write(storage, (tables) => tables.meta.bulkDelete([key, knownKey]));

/** The connected folder, whatever may be done with it at the moment. */
export async function connectedFolder(storage: OpenStorage): Promise<Folder | undefined> {
  const row = await read(storage, (tables) => tables.meta.get(key));
  return row.ok && row.value ? (row.value.value as Folder) : undefined;
}

/** May it be used? "prompt": the browser wants to ask again, which it does only after a press. */
export const accessTo = async (folder: Folder): Promise<PermissionState> =>
  (await folder.queryPermission?.({ mode: "readwrite" }).catch(() => "denied" as const)) ?? "granted";

/** Lets the browser ask the person, where it has to. To be called after a press. */
export async function askAccess(folder: Folder): Promise<PermissionState> {
  const now = await accessTo(folder);
  if (now !== "prompt") return now;
  return (await folder.requestPermission?.({ mode: "readwrite" }).catch(() => "denied" as const)) ?? "denied";
}

const kinds: Readonly<Record<string, FolderFaultKind>> = {
  NotAllowedError: "no-permission",
  SecurityError: "no-permission",
  NotFoundError: "gone",
  NoModificationAllowedError: "locked",
  InvalidModificationError: "locked",
  InvalidStateError: "locked",
  NotReadableError: "locked",
  QuotaExceededError: "full",
};

function faultOf(error: unknown): FolderFault {
  const named = error instanceof Error ? error : new Error(String(error));
  return { kind: kinds[named.name] ?? "unexpected", detail: `${named.name}: ${named.message}` };
}

async function guarded<T>(act: () => Promise<T>): Promise<InFolder<T>> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

/**
 * Puts a file into the folder, under another name where this one is taken, and reads it back. Nothing in the folder is written over.
 * @returns the name it has there
 */
export async function putIntoFolder(
  storage: OpenStorage,
  folder: Folder,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<InFolder<string>> {
  const put = await guarded(async () => {
    const free = await freeName(folder, name);
    const handle = await folder.getFileHandle(free, { create: true });
    try {
      // Written beside it and moved into its place at the end: a colleague never finds half a file.
      const stream = await handle.createWritable();
      await stream.write(bytes);
      await stream.close();
    } catch (error) {
      await folder.removeEntry(free).catch(() => undefined);
      throw error;
    }
    const file = await handle.getFile();
    return { file, whole: sameBytes(new Uint8Array(await file.arrayBuffer()), bytes) };
  });
  if (!put.ok) return put;
  if (!put.value.whole) return { ok: false, fault: { kind: "differs", detail: put.value.file.name } };
  await noteKnown(storage, put.value.file);
  return { ok: true, value: put.value.file.name };
}

/** "copy.zip", "copy (2).zip", … */
async function freeName(folder: Folder, name: string): Promise<string> {
  const [, stem = name, ending = ""] = /^(.+?)((?:\.[A-Za-z0-9]+){1,2})$/.exec(name) ?? [];
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${stem} (${number})${ending}`;
    const there = await folder.getFileHandle(tried).then(
      () => true,
      (error: unknown) => {
        if (error instanceof DOMException && error.name === "NotFoundError") return false;
        throw error;
      },
    );
    if (!there) return tried;
  }
}

export interface FoundFile {
  readonly name: string;
  readonly bytes: number;
  /** ISO moment of its last change, by the clock of whoever wrote it. */
  readonly at: string;
  /** Neither put there from this browser nor opened in it. */
  readonly fresh: boolean;
}

/** More files than this are not looked at. */
export const mostLookedAt = 1_000;
/** Files that this program can open; what others leave while they write begins with a dot or a tilde. */
const ours = /^(?![.~]).+\.(zip|json|age)$/i;

/** Files in the folder itself, newest first. A file that is being written at the moment is left out until it can be read. */
export async function lookIntoFolder(storage: OpenStorage, folder: Folder): Promise<InFolder<readonly FoundFile[]>> {
  const known = new Set((await knownFiles(storage)).map(markOf));
  return guarded(async () => {
    const found: FoundFile[] = [];
    let looked = 0;
    for await (const entry of folder.values()) {
      looked += 1;
      if (looked > mostLookedAt) break;
      if (entry.kind !== "file" || !ours.test(entry.name)) continue;
      const file = await (entry as FileSystemFileHandle).getFile().catch(() => undefined);
      if (!file || file.size === 0) continue;
      const at = new Date(file.lastModified).toISOString();
      found.push({ name: file.name, bytes: file.size, at, fresh: !known.has(markOf(file)) });
    }
    return found.sort((a, b) => b.at.localeCompare(a.at));
  });
}

/** Takes a file out of the folder to be opened; it stays where it is. */
export async function takeFromFolder(storage: OpenStorage, folder: Folder, name: string): Promise<InFolder<File>> {
  const file = await guarded(async () => (await folder.getFileHandle(name)).getFile());
  if (file.ok) await noteKnown(storage, file.value);
  return file;
}

type Mark = Pick<File, "name" | "size" | "lastModified">;

/** The same name with other content is another file. */
const markOf = ({ name, size, lastModified }: Mark): string => `${name} ${size} ${lastModified}`;

async function knownFiles(storage: OpenStorage): Promise<readonly Mark[]> {
  const row = await read(storage, (tables) => tables.meta.get(knownKey));
  return row.ok && Array.isArray(row.value?.value) ? (row.value.value as Mark[]) : [];
}

/** Failing to remember it only lists the file once more. */
async function noteKnown(storage: OpenStorage, { name, size, lastModified }: File): Promise<void> {
  const mark: Mark = { name, size, lastModified };
  await write(storage, async (tables) => {
    const before = ((await tables.meta.get(knownKey))?.value as Mark[] | undefined) ?? [];
    const others = before.filter((one) => markOf(one) !== markOf(mark));
    await tables.meta.put({ key: knownKey, value: [mark, ...others].slice(0, mostLookedAt) });
  });
}
