// Removes everything this product keeps in this browser. The page that calls this has shown what would be lost.
import { type OpenStorage, write } from "./database.ts";
import { expectedRows, expectRows } from "./expected.ts";
import type { Stored } from "./fault.ts";
import { removedKey } from "./integrity.ts";
import { forgetSecondCopy } from "./second-copy-place.ts";

/** All or nothing: one transaction. The mark of the database itself stays, so that other windows notice nothing strange. */
export async function eraseEverything(storage: OpenStorage): Promise<Stored<void>> {
  const { name } = storage.database;
  const result = await write(storage, async (tables) => {
    const ids: string[] = await tables.assessments.toCollection().primaryKeys();
    const expected = expectedRows(name);
    const removed = new Set([...ids, ...Object.keys({ ...expected?.rows, ...expected?.pieces })]);
    await tables.assessments.clear();
    await tables.history.clear();
    await tables.summaries.clear();
    await tables.submissions.clear();
    await tables.keys.clear();
    await tables.evidenceFiles.clear();
    await tables.receivedContents.clear();
    await tables.receivedEditions.clear();
    await tables.received.clear();
    await tables.receipts.clear();
    await tables.reviews.clear();
    await tables.meta.where("key").notEqual("epoch").delete();
    // Bare ids: without them a crash right after this would look like a loss at the next start.
    await tables.meta.bulkPut([...removed].map((id) => ({ key: removedKey(id), value: true })));
  });
  if (!result.ok) return result;
  expectRows(name, { epoch: storage.epoch, rows: {} });
  await forgetSecondCopy(name).catch(() => undefined);
  return result;
}
