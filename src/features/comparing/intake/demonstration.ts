// Opens and leaves the demonstration: submissions of invented councils that come with the program. They are never mixed with real ones.
import type { OpenStorage } from "../../../storage/database.ts";
import type { StorageFault } from "../../../storage/fault.ts";
import { type ReceivedRow, removeReceived, storeReceived } from "../../../storage/portfolio.ts";
import { readDemonstration } from "../../../workers/take-in.ts";
import { portfolioStore } from "../portfolio.ts";
import { judgeFor } from "./taken.ts";

/** Takes the demonstration in, all at once. @returns why not, if not */
export async function openDemonstration(storage: OpenStorage): Promise<StorageFault | undefined> {
  const store = portfolioStore(storage);
  const results = await readDemonstration(new AbortController().signal);
  const { judge } = judgeFor(await store.whole(), new Date().toISOString());
  const taken = results.flatMap((result) => {
    const one = judge(result)?.taken;
    return one ? [{ ...one, received: { ...one.received, demonstration: true as const } }] : [];
  });
  const stored = await storeReceived(storage, taken);
  if (!stored.ok) return stored.fault;
  store.add(stored.value);
  return undefined;
}

/** Takes the demonstration out, if it is open. @returns the rows that stay */
export async function leaveDemonstration(storage: OpenStorage): Promise<readonly ReceivedRow[]> {
  const store = portfolioStore(storage);
  const rows = await store.whole();
  const invented = rows.filter(({ demonstration }) => demonstration).map(({ fingerprint }) => fingerprint);
  if (invented.length === 0) return rows;
  const gone = await removeReceived(storage, invented);
  if (!gone.ok) throw new Error(gone.fault.detail);
  store.readAgain();
  return rows.filter(({ demonstration }) => !demonstration);
}
