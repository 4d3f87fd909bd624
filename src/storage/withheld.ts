// What is to be withheld from the public edition of a signed version, as far as somebody has gone through it: kept so that the work of an
// afternoon is not lost with the window.
import type { Grounds } from "../archive/public-edition.ts";
import { changeWork } from "./change-work.ts";
import { withheldKey as keyOf } from "./copy-keys.ts";
import { type OpenStorage, read } from "./database.ts";
import { type Stored, stored } from "./fault.ts";

/** Part by part the ground; empty where nothing was chosen yet. */
export async function readWithheld(storage: OpenStorage, fingerprint: string): Promise<Stored<Grounds>> {
  const row = await read(storage, (tables) => tables.meta.get(keyOf(fingerprint)));
  return row.ok ? stored((row.value?.value as Grounds | undefined) ?? {}) : row;
}

/** Changes what is withheld, from what is stored; gives what is stored then. */
export const changeWithheld = (
  storage: OpenStorage,
  fingerprint: string,
  change: (old: Grounds) => Grounds,
): Promise<Stored<Grounds>> =>
  changeWork(storage, keyOf(fingerprint), async (tables) => {
    const next = change(((await tables.meta.get(keyOf(fingerprint)))?.value as Grounds | undefined) ?? {});
    await tables.meta.put({ key: keyOf(fingerprint), value: next });
    return next;
  });
