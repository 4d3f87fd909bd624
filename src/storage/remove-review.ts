// Taking what is reviewed out of this computer: a submission with its reviews, or the evidence files that came with it.
import { type OpenStorage, type Tables, write } from "./database.ts";
import { dropUnnamed } from "./evidence-files.ts";
import type { Stored } from "./fault.ts";

/**
 * Takes everything about a submission out of this computer: its reviews, the evidence kept for them, and its content unless it is compared
 * here as well.
 */
export function removeReviewed(storage: OpenStorage, submission: string): Promise<Stored<void>> {
  return write(storage, async (tables) => {
    await tables.reviews.where("submission").equals(submission).delete();
    await dropKept(storage, tables, submission);
    if (!(await tables.received.get(submission))) await tables.receivedContents.delete(submission);
  });
}

/** Takes the evidence files of a submission out of this computer; its answers and reviews stay. Files that other work names stay too. */
export function removeKeptEvidence(storage: OpenStorage, submission: string): Promise<Stored<void>> {
  return write(storage, (tables) => dropKept(storage, tables, submission));
}

async function dropKept(storage: OpenStorage, tables: Tables, submission: string): Promise<void> {
  const content = await tables.receivedContents.get(submission);
  if (!content?.kept) return;
  const { kept, ...without } = content;
  await tables.receivedContents.put(without);
  await dropUnnamed(storage, tables, kept);
}
