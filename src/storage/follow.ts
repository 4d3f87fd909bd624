// Follows rows as they change, here and in other windows, also after the browser has dropped the connection.
import { liveQuery } from "dexie";
import { type OpenStorage, read, type Tables } from "./database.ts";
import { faultOf, Refusal, type StorageFault } from "./fault.ts";

/** A store that fails again and again is asked again, but not in a hurry. */
const pause = 1_000;

/**
 * @param query reads through the tables given; it runs in one read transaction that has made sure that this is still the same database
 * @param next called with each new reading, first with what is there now
 * @param fault called when reading fails and opening the connection again did not help; following goes on if that can pass
 */
export function follow<T>(
  storage: OpenStorage,
  query: (tables: Tables) => PromiseLike<T>,
  next: (found: T) => void,
  fault: (fault: StorageFault) => void,
): () => void {
  const { database, epoch } = storage;
  let stopped = false;
  let current: { unsubscribe(): void } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const careful = (): Promise<T> =>
    // A write takes all tables too, so naming fewer here would not make anybody wait less.
    database
      .transaction("r", database.tables, async () => {
        const row = await database.meta.get("epoch");
        if (row?.value !== epoch) throw new Refusal("cleared");
        return query(database);
      })
      .catch((error: unknown) => {
        // Under a name of ours: of a reading that was aborted or found the connection closed, Dexie tells nobody.
        const { kind, detail } = faultOf(error);
        throw new Refusal(kind, detail);
      });
  const start = (): void => {
    if (stopped) return;
    current = liveQuery(careful).subscribe({ next: found, error: (error: unknown) => void failed(error) });
  };
  const found = (now: T): void => {
    failures = 0;
    next(now);
  };
  const failed = async (error: unknown): Promise<void> => {
    current?.unsubscribe();
    failures += 1;
    let met = faultOf(error);
    if (met.kind === "closed") {
      // Reading once more opens a dropped connection again, or says why it cannot be.
      const again = await read(storage, (tables) => tables.meta.get("epoch"));
      if (stopped) return;
      if (again.ok && again.value?.value === epoch && failures === 1) return start();
      if (!again.ok) met = again.fault;
      else if (again.value?.value !== epoch) met = { kind: "cleared", detail: "another database" };
    }
    if (stopped) return;
    storage.met(met);
    fault(met);
    if (!storage.gone()) timer = setTimeout(start, pause);
  };
  start();
  return () => {
    stopped = true;
    clearTimeout(timer);
    current?.unsubscribe();
  };
}
