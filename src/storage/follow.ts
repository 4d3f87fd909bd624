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

  const careful = (): Promise<T> =>
    // A write takes all tables too, so naming fewer here would not make anybody wait less.
    database.transaction("r", database.tables, async () => {
      const row = await database.meta.get("epoch");
      if (row?.value !== epoch) throw new Refusal("cleared");
      return query(database);
    });
  const start = (): void => {
    if (!stopped) current = liveQuery(careful).subscribe({ next, error: (error: unknown) => void failed(error) });
  };
  const failed = async (error: unknown): Promise<void> => {
    current?.unsubscribe();
    let found = faultOf(error);
    if (found.kind === "closed") {
      // Reading once more opens a dropped connection again, or says why it cannot be.
      const again = await read(storage, (tables) => tables.meta.get("epoch"));
      if (stopped) return;
      if (again.ok && again.value?.value === epoch) return start();
      found = again.ok ? { kind: "cleared", detail: "another database" } : again.fault;
    }
    if (stopped) return;
    storage.met(found);
    fault(found);
    if (!storage.gone()) timer = setTimeout(start, pause);
  };
  start();
  return () => {
    stopped = true;
    clearTimeout(timer);
    current?.unsubscribe();
  };
}
