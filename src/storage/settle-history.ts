// Settles the history of one assessment: lines that nobody is writing any more are bound to the line before them.
// Not while saving: hashing waits for the browser, and a transaction does not wait for anything but the database.
import { settle } from "../archive/history-chain.ts";
import type { HistoryEntry } from "../core/assessment.ts";
import { readHistory } from "./assessments.ts";
import { type OpenStorage, write } from "./database.ts";
import { type Stored, stored } from "./fault.ts";
import { typingPause } from "./history-merge.ts";

/**
 * Settles every line that is old enough not to be typed on, or all of them.
 * @param now ISO moment; lines younger than a pause in typing stay open. Left out: everything is settled.
 * @returns the number of lines settled by this call
 */
export async function settleHistory(storage: OpenStorage, id: string, now?: string): Promise<Stored<number>> {
  const history = await readHistory(storage, id);
  if (!history.ok) return history;
  const from = history.value.findLastIndex((entry) => entry.hash !== undefined) + 1;
  const open = history.value.slice(from);
  const young = now === undefined ? -1 : open.findIndex((entry) => isYoung(entry, now));
  const old = young < 0 ? open : open.slice(0, young);
  if (old.length === 0) return stored(0);
  const settled = await settle(old, history.value[from - 1]?.hash);
  return write(storage, async (tables) => {
    let written = 0;
    for (const [index, entry] of settled.entries()) {
      // Typing may have gone on, or another window may have settled it meanwhile: then this line and its followers wait for next time.
      const row = await tables.history.get([entry.assessment, entry.revision]);
      if (JSON.stringify(row) !== JSON.stringify(old[index])) break;
      await tables.history.put(entry);
      written += 1;
    }
    return written;
  });
}

const isYoung = (entry: HistoryEntry, now: string): boolean => Date.parse(now) - Date.parse(entry.at) <= typingPause;
