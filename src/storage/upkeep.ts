// What is done for the work when nobody waits for it: files that nothing names are swept away, and the second copy follows what changed.
// Fetched some time after the start. Nothing here may stop a person from working, so a failure waits for the next time.
import { type OpenStorage, read } from "./database.ts";
import { sweepEvidenceFiles } from "./evidence-files.ts";
import { expectedRows } from "./expected.ts";
import { makeSecondCopy } from "./second-copy.ts";

/** How often it is looked whether there is anything new: following every change would cost something at every key. Milliseconds. */
const every = 30_000;
/** Work that changed so shortly before is still going on; it is copied all the same when the last time is this long ago. */
const resting = 10_000;
const longest = 120_000;

/** Gives what ends it. */
export function keepUp(storage: OpenStorage): () => void {
  let copied = "";
  let copiedAt = 0;
  let running = false;
  const look = async (atOnce: boolean): Promise<void> => {
    if (running) return;
    running = true;
    try {
      const state = await stateOfWork(storage);
      const now = Date.now();
      const goesOn = now - Date.parse(state?.changedAt ?? "") < resting && now - copiedAt < longest;
      if (!state || state.stamp === copied || (goesOn && !atOnce)) return;
      const made = await makeSecondCopy(storage, new Date(now).toISOString());
      if (made.ok) copied = state.stamp;
      copiedAt = now;
    } catch {
      // The next look tries again.
    } finally {
      running = false;
    }
  };
  const hide = (): void => {
    if (document.visibilityState === "hidden") void look(true);
  };
  void sweepEvidenceFiles(storage, new Date().toISOString());
  void look(true);
  const timer = setInterval(() => void look(false), every);
  document.addEventListener("visibilitychange", hide);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", hide);
  };
}

/** From keys and one row: cheap enough to be asked again and again. */
async function stateOfWork(
  storage: OpenStorage,
): Promise<{ readonly stamp: string; readonly changedAt: string } | undefined> {
  const found = await read(storage, async (tables) => {
    const newest = await tables.summaries.orderBy("changedAt").last();
    const counts = [await tables.summaries.count(), await tables.submissions.count(), await tables.reviews.count()];
    // Kept outside of the database with every change of a review, a register or a view, in whichever window.
    const pieces = expectedRows(storage.database.name)?.pieces ?? {};
    const moments = [newest?.changedAt ?? "", ...Object.values(pieces).map(({ at }) => at)];
    return {
      changedAt: moments.reduce((a, b) => (a > b ? a : b)),
      stamp: `${newest?.changedAt} ${newest?.revision} ${counts.join(" ")} ${JSON.stringify(pieces)}`,
    };
  });
  return found.ok ? found.value : undefined;
}
