// Whose writing is accepted? A window that was frozen wakes up believing that it still is the writer; the database knows better.
import { type OpenStorage, type Tables, write } from "./database.ts";
import { Refusal, type Stored } from "./fault.ts";

export interface WriterFence {
  /** Made anew each time a window becomes the writer. */
  readonly token: string;
  /** This window holds the lock but could not note it yet: the write itself does it. */
  readonly take: boolean;
}

export const fenceKey = (id: string): string => `writer.${id}`;

/** Inside a write: lets only the newest writer through. */
export async function holdFence(tables: Tables, id: string, fence: WriterFence): Promise<void> {
  const row = await tables.meta.get(fenceKey(id));
  if (row?.value === fence.token) return;
  if (row !== undefined && !fence.take) throw new Refusal("in-other-window", id);
  await tables.meta.put({ key: fenceKey(id), value: fence.token });
}

/** Makes this window the one whose writes are accepted, and every earlier one refused. */
export function takeFence(storage: OpenStorage, id: string, token: string): Promise<Stored<void>> {
  return write(storage, async (tables) => {
    await tables.meta.put({ key: fenceKey(id), value: token });
  });
}
