// Changes work that lies under one key of the table of settings: a register, a list of what is withheld, saved views. What is there afterwards
// is expected to stay; what was taken away on purpose is marked in the same transaction, and goes from the second copy too.
import type { Dexie } from "dexie";
import { pieceOfKey } from "./copy-keys.ts";
import { type OpenStorage, type Tables, write } from "./database.ts";
import { forgetPieces, rememberPiece } from "./expected.ts";
import { type Stored, stored } from "./fault.ts";
import { removedKey } from "./integrity.ts";
import { forgetPiecesInSecondCopy } from "./second-copy-place.ts";

/** @param key one of `copy-keys.ts` */
export async function changeWork<T>(
  storage: OpenStorage,
  key: string,
  act: (tables: Dexie & Tables) => Promise<T>,
): Promise<Stored<T>> {
  const piece = pieceOfKey(key);
  const result = await write(storage, async (tables) => {
    const value = await act(tables);
    const there = (await tables.meta.get(key)) !== undefined;
    if (there) await tables.meta.delete(removedKey(piece));
    else await tables.meta.put({ key: removedKey(piece), value: true });
    return { value, there };
  });
  if (!result.ok) return result;
  if (result.value.there) rememberPiece(storage, piece, { at: new Date().toISOString() });
  else {
    forgetPieces(storage.database.name, [piece]);
    await forgetPiecesInSecondCopy(storage.database.name, [piece], []).catch(() => undefined);
  }
  return stored(result.value.value);
}
