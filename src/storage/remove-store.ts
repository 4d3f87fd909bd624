// Removes a database that cannot be opened, so that a new one can be made. The page that calls this has offered what could be read.
import { forgetExpected } from "./expected.ts";

/** How long another window gets to let go of it. */
const patience = 5_000;

/** Gives false when the browser does not remove it; then nothing is forgotten either. */
export async function removeStore(name = "sister-city-check"): Promise<boolean> {
  const removed = await new Promise<boolean>((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onerror = () => resolve(false);
    setTimeout(() => resolve(false), patience);
  });
  if (removed) forgetExpected(name);
  return removed;
}
