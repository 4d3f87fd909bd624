// Which copies were handed out from this computer, of what and when: so that a list can say what is in no copy yet.
import type { FindChecklist } from "./assessments.ts";
import { type MadeCopy, makeCopy } from "./copies.ts";
import { type OpenStorage, read, write } from "./database.ts";
import type { Stored } from "./fault.ts";

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

/**
 * Makes a copy, hands it to the person and remembers it.
 * @param handOut gives the file to the person, as a download
 * @param only the assessments to copy; all when left out
 */
export async function giveCopy(
  storage: OpenStorage,
  find: FindChecklist,
  handOut: (name: string, text: string) => void,
  at: string,
  only?: readonly string[],
): Promise<Stored<MadeCopy>> {
  const made = await makeCopy(storage, find, at, only);
  if (!made.ok) return made;
  handOut(made.value.name, made.value.text);
  // The file is out of our hands now; failing to remember it must not look as if there were none.
  await write(storage, async (tables) => {
    const all = await tables.summaries.toArray();
    const inside = all.filter((row) => !only || only.includes(row.assessment));
    const copy: GivenCopy = {
      at,
      name: made.value.name,
      bytes: new TextEncoder().encode(made.value.text).length,
      assessments: inside.map((row) => row.assessment),
      partners: inside.map((row) => row.partner),
    };
    const before = (await tables.meta.get(key))?.value;
    await tables.meta.put({ key, value: [copy, ...(isList(before) ? before : [])].slice(0, remembered) });
    if (!only) await tables.meta.put({ key: "copied-at", value: at });
  });
  return made;
}
