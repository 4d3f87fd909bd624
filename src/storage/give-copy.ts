// Makes a copy of the work and hands it to the person. Fetched only when somebody wants a copy: the strict reader it is checked with
// is not needed before.
import type { FindChecklist } from "./assessments.ts";
import { type MadeCopy, makeCopy, noteCopy } from "./copies.ts";
import { type OpenStorage, write } from "./database.ts";
import type { Stored } from "./fault.ts";
import { noteGivenCopy } from "./given-copies.ts";

/**
 * Makes a copy, hands it out and remembers it.
 * @param handOut gives the file to the person, as a download
 * @param only the assessments to copy; all when left out
 */
export async function giveCopy(
  storage: OpenStorage,
  find: FindChecklist,
  handOut: (name: string, content: string | Uint8Array<ArrayBuffer>, type: string) => void,
  at: string,
  only?: readonly string[],
): Promise<Stored<MadeCopy>> {
  const made = await makeCopy(storage, find, at, only);
  if (!made.ok) return made;
  const { name, content, type } = made.value;
  handOut(name, content, type);
  // The file is out of our hands now; failing to remember it must not look as if there were none.
  await write(storage, async (tables) => {
    const inside = (await tables.summaries.toArray()).filter((row) => !only || only.includes(row.assessment));
    await noteGivenCopy(tables, {
      at,
      name,
      bytes: new Blob([content]).size,
      assessments: inside.map((row) => row.assessment),
      partners: inside.map((row) => row.partner),
    });
  });
  if (!only) await noteCopy(storage, at);
  return made;
}
