// Where the second copy of a database lies, and how work leaves it: for making it, for bringing work back, and for deleting. One window
// at a time touches it.
import { folderIn, namesIn, privateFiles, removeFrom } from "./private-files.ts";

/**
 * Folder by folder: work/<assessment>/<state>-<fingerprint>.packed, the same of each piece beside assessments under beside/<piece>,
 * evidence/<fingerprint>, and a list of the copies saved as files.
 */
export interface SecondCopyPlace {
  readonly top: FileSystemDirectoryHandle;
  readonly work: FileSystemDirectoryHandle;
  readonly beside: FileSystemDirectoryHandle;
  readonly evidence: FileSystemDirectoryHandle;
}
export const savedCopiesFile = "saved-copies.json";

const all = "second-copy";

/** @param create false only looks: undefined when there is no second copy */
export async function secondCopyPlace(name: string, create: boolean): Promise<SecondCopyPlace | undefined> {
  const root = await privateFiles();
  const under = root && (await folderIn(root, all, create));
  const top = under && (await folderIn(under, name, create));
  const work = top && (await folderIn(top, "work", create));
  const evidence = top && (await folderIn(top, "evidence", create));
  // Versions before had none: what they left is read all the same.
  const beside = top && (await folderIn(top, "beside", create || work !== undefined));
  return work && evidence && beside ? { top, work, beside, evidence } : undefined;
}

/** Nothing else reads or writes the second copy meanwhile, in this window or another. */
export function alone<T>(name: string, act: () => Promise<T>): Promise<T> {
  return navigator.locks ? (navigator.locks.request(`${all}.${name}`, act) as Promise<T>) : act();
}

/** Takes an assessment out of the second copy, with evidence files that nothing rests on any more. Called after it is gone from the database. */
export async function forgetInSecondCopy(name: string, assessment: string, files: readonly string[]): Promise<void> {
  await alone(name, async () => {
    const place = await secondCopyPlace(name, false);
    if (!place) return;
    await removeFrom(place.work, assessment);
    for (const file of files) await removeFrom(place.evidence, file);
  });
}

/** The same of pieces beside assessments. */
export async function forgetPiecesInSecondCopy(
  name: string,
  pieces: readonly string[],
  files: readonly string[],
): Promise<void> {
  await alone(name, async () => {
    const place = await secondCopyPlace(name, false);
    if (!place) return;
    for (const piece of pieces) await removeFrom(place.beside, piece);
    for (const file of files) await removeFrom(place.evidence, file);
  });
}

/** Takes everything out of it. */
export async function forgetSecondCopy(name: string): Promise<void> {
  await alone(name, async () => {
    const place = await secondCopyPlace(name, false);
    if (!place) return;
    for (const file of await namesIn(place.evidence)) await removeFrom(place.evidence, file);
    for (const folder of await namesIn(place.work)) await removeFrom(place.work, folder);
    for (const folder of await namesIn(place.beside)) await removeFrom(place.beside, folder);
    await removeFrom(place.top, savedCopiesFile);
  });
}
