// Which copies were handed out from this computer, of what and when: so that a list can say what is in no copy yet.
import type { Dexie } from "dexie";
import { type OpenStorage, read, type Tables } from "./database.ts";

export interface GivenCopy {
  readonly at: string;
  readonly name: string;
  readonly bytes: number;
  /** Ids of the assessments in it. */
  readonly assessments: readonly string[];
  /** Partners by name, for people. */
  readonly partners: readonly string[];
}

/** Older ones are forgotten: the list is a reminder, not an archive. */
const remembered = 10;
const key = "copies";

const isList = (value: unknown): value is readonly GivenCopy[] => Array.isArray(value);

/** Newest first. */
export async function listGivenCopies(storage: OpenStorage): Promise<readonly GivenCopy[]> {
  const row = await read(storage, (tables) => tables.meta.get(key));
  return row.ok && isList(row.value?.value) ? row.value.value : [];
}

/** Notes one more; to be called inside a write. */
export async function noteGivenCopy(tables: Dexie & Tables, copy: GivenCopy): Promise<void> {
  const before = (await tables.meta.get(key))?.value;
  await tables.meta.put({ key, value: [copy, ...(isList(before) ? before : [])].slice(0, remembered) });
}
