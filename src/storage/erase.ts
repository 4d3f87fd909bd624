// Removes everything this product keeps in this browser. The page that calls this has shown what would be lost.
import { type OpenStorage, write } from "./database.ts";
import { forgetExpected, rememberEpoch } from "./expected.ts";
import type { Stored } from "./fault.ts";

/** All or nothing: one transaction. The mark of the database itself stays, so that other windows notice nothing strange. */
export async function eraseEverything(storage: OpenStorage): Promise<Stored<void>> {
  const result = await write(storage, async (tables) => {
    await tables.assessments.clear();
    await tables.history.clear();
    await tables.summaries.clear();
    await tables.meta.where("key").notEqual("epoch").delete();
  });
  if (result.ok) {
    forgetExpected(storage.database.name);
    rememberEpoch(storage.database.name, storage.epoch);
  }
  return result;
}
