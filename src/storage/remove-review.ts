// Taking what is reviewed out of this computer: a submission with its reviews, or the evidence files that came with it.
import { type OpenStorage, type Tables, write } from "./database.ts";
import { dropUnnamed, evidenceFilesHere } from "./evidence-files.ts";
import { forgetPieces } from "./expected.ts";
import { type Stored, stored } from "./fault.ts";
import { removedKey } from "./integrity.ts";
import { forgetPiecesInSecondCopy } from "./second-copy-place.ts";

/**
 * Takes everything about a submission out of this computer: its reviews, the evidence kept for them, and its content unless it is compared
 * here as well.
 */
export async function removeReviewed(storage: OpenStorage, submission: string): Promise<Stored<void>> {
  const result = await write(storage, async (tables) => {
    await tables.reviews.where("submission").equals(submission).delete();
    const files = await dropKept(storage, tables, submission);
    if (!(await tables.received.get(submission))) await tables.receivedContents.delete(submission);
    await tables.meta.put({ key: removedKey(submission), value: true });
    return files;
  });
  if (!result.ok) return result;
  forgetPieces(storage.database.name, [submission]);
  return forgetFiles(storage, [submission], result.value);
}

/** Takes the evidence files of a submission out of this computer; its answers and reviews stay. Files that other work names stay too. */
export async function removeKeptEvidence(storage: OpenStorage, submission: string): Promise<Stored<void>> {
  const result = await write(storage, (tables) => dropKept(storage, tables, submission));
  return result.ok ? forgetFiles(storage, [], result.value) : result;
}

/** What is left after a crash in between goes with the next second copy that is made. */
async function forgetFiles(
  storage: OpenStorage,
  pieces: readonly string[],
  files: readonly string[],
): Promise<Stored<void>> {
  const here = await evidenceFilesHere(storage);
  const gone = files.filter((fingerprint) => here.ok && !here.value.has(fingerprint));
  await forgetPiecesInSecondCopy(storage.database.name, pieces, gone).catch(() => undefined);
  return stored(undefined);
}

async function dropKept(storage: OpenStorage, tables: Tables, submission: string): Promise<readonly string[]> {
  const content = await tables.receivedContents.get(submission);
  if (!content?.kept) return [];
  const { kept, ...without } = content;
  await tables.receivedContents.put(without);
  await dropUnnamed(storage, tables, kept);
  return kept;
}
