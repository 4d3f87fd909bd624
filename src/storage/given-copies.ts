// Which copies were handed out from this computer, of what and when, and which of them were read back: so that a list can say what is in
// no copy yet, and which copy is known to be good.
import type { Dexie } from "dexie";
import { type OpenStorage, read, type Tables, write } from "./database.ts";
import type { Stored } from "./fault.ts";

export interface GivenCopy {
  readonly at: string;
  readonly name: string;
  readonly bytes: number;
  /** Ids of the assessments in it. */
  readonly assessments: readonly string[];
  /** Partners by name, for people. */
  readonly partners: readonly string[];
  /** How many reviews and replies are in it; older entries have none. */
  readonly reviews?: number;
  /** How many saved views are in it. */
  readonly views?: number;
  /** Names of what is in it beside assessments, see `copy-keys.ts`; older entries have none. */
  readonly pieces?: readonly string[];
  /** SHA-256 of the file as it was handed out; older entries have none. */
  readonly fingerprint?: string;
  /** Locked with a passphrase. */
  readonly locked?: true;
  /** When the file was read back from where it lies and was the same, byte for byte. */
  readonly checkedAt?: string;
}

/** Older ones are forgotten: the list is a reminder, not an archive. */
const remembered = 10;
const key = "copies";

export const isGivenCopies = (value: unknown): value is readonly GivenCopy[] => Array.isArray(value);

/** Newest first. */
export async function listGivenCopies(storage: OpenStorage): Promise<readonly GivenCopy[]> {
  const row = await read(storage, (tables) => tables.meta.get(key));
  return row.ok && isGivenCopies(row.value?.value) ? row.value.value : [];
}

/** Notes one more; to be called inside a write. */
export async function noteGivenCopy(tables: Dexie & Tables, copy: GivenCopy): Promise<void> {
  const before = (await tables.meta.get(key))?.value;
  await tables.meta.put({ key, value: [copy, ...(isGivenCopies(before) ? before : [])].slice(0, remembered) });
}

/**
 * Notes that a file was read back. What was handed out had been opened before, so the same bytes can be opened again.
 * @returns the copy it is; undefined when it is none of the list
 */
export function noteReadBack(
  storage: OpenStorage,
  fingerprint: string,
  at: string,
): Promise<Stored<GivenCopy | undefined>> {
  return write(storage, async (tables) => {
    const row = (await tables.meta.get(key))?.value;
    const all = isGivenCopies(row) ? row : [];
    const found = all.find((copy) => copy.fingerprint === fingerprint);
    if (!found) return undefined;
    const checked = { ...found, checkedAt: at };
    await tables.meta.put({ key, value: all.map((copy) => (copy === found ? checked : copy)) });
    return checked;
  });
}
