// Asks the browser to keep what is stored until somebody deletes it. Whether it agreed, and since when work has survived, health.ts says.
import { type OpenStorage, write } from "./database.ts";

/** Leaves the marker that a later session looks for, and asks the browser to keep the data. Called once there is work to keep. */
export async function askToKeep(storage: OpenStorage, now: string): Promise<boolean> {
  await write(storage, async (tables) => {
    if (!(await tables.meta.get("since"))) await tables.meta.put({ key: "since", value: now });
  });
  return (await navigator.storage?.persist?.().catch(() => false)) ?? false;
}
