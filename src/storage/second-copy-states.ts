// States of one piece of work in a folder of the second copy: the newest, and one before it in case the newest is damaged. The name of a
// file holds the SHA-256 of its bytes, so a damaged one is known and passed over.
import { fingerprintOf } from "../archive/canonical.ts";
import { packBytes, unpackBytes } from "../archive/packed-bytes.ts";
import { type Stored, stored } from "./fault.ts";
import { namesIn, readWhole, removeFrom, writeWhole } from "./private-files.ts";

const statesKept = 2;

/** Names begin with a number: the highest is the newest. */
export const newestFirst = (names: readonly string[]): readonly string[] =>
  names.toSorted((a, b) => b.localeCompare(a, "en", { numeric: true }));

/** Puts one more state into the folder. @param before the names that are in it */
export async function putState(
  folder: FileSystemDirectoryHandle,
  before: readonly string[],
  state: string,
  content: Uint8Array<ArrayBuffer>,
): Promise<Stored<void>> {
  const bytes = await packBytes(content);
  const done = await writeWhole(folder, `${state}-${await fingerprintOf(bytes)}.packed`, bytes);
  if (!done.ok) return done;
  // Only now: at no moment is there less than one whole state.
  for (const old of newestFirst(before).slice(statesKept - 1)) await removeFrom(folder, old);
  return stored(undefined);
}

/** The newest state that is whole and can be read. @param read gives undefined for what it cannot read */
export async function newestState<T>(
  folder: FileSystemDirectoryHandle,
  read: (content: Uint8Array<ArrayBuffer>) => Promise<T | undefined>,
): Promise<T | undefined> {
  for (const name of newestFirst(await namesIn(folder))) {
    const bytes = await readWhole(folder, name);
    if (!bytes || !name.endsWith(`-${await fingerprintOf(bytes)}.packed`)) continue;
    const found = await read(await unpackBytes(bytes));
    if (found !== undefined) return found;
  }
  return undefined;
}
