// Which pieces of work beside assessments are in the database?
import { isWorkKey, pieceOfKey } from "./copy-keys.ts";
import { type OpenStorage, read } from "./database.ts";

/** By the names of `copy-keys.ts`; undefined when that cannot be read. From keys alone. */
export async function piecesHere(storage: OpenStorage): Promise<ReadonlySet<string> | undefined> {
  const found = await read(storage, async (tables) => ({
    reviewed: (await tables.reviews.orderBy("submission").uniqueKeys()) as string[],
    keys: await tables.meta.toCollection().primaryKeys(),
  }));
  if (!found.ok) return undefined;
  return new Set([...found.value.reviewed, ...found.value.keys.filter(isWorkKey).map(pieceOfKey)]);
}
