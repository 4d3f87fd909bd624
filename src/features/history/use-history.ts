// The lines of one assessment's history, read again when the assessment changes, and whether they still follow from each other.
import { useEffect, useState } from "react";
import { type ChainCheck, checkChain } from "../../archive/history-chain.ts";
import type { Assessment, HistoryEntry } from "../../core/assessment.ts";
import { readHistory } from "../../storage/assessments.ts";
import type { StorageFault } from "../../storage/fault.ts";
import { useStorage } from "../../storage/live.tsx";
import { settleHistory } from "../../storage/settle-history.ts";

export type ReadHistory =
  | { readonly state: "reading" }
  | { readonly state: "failed"; readonly fault: StorageFault }
  | { readonly state: "read"; readonly entries: readonly HistoryEntry[]; readonly chain: ChainCheck };

export function useHistory({ id, revision }: Pick<Assessment, "id" | "revision">): ReadHistory {
  const storage = useStorage();
  const [found, setFound] = useState<ReadHistory>({ state: "reading" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is a new line to read.
  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      await settleHistory(storage, id, new Date().toISOString());
      const history = await readHistory(storage, id);
      const next: ReadHistory = history.ok
        ? { state: "read", entries: history.value, chain: await checkChain(history.value) }
        : { state: "failed", fault: history.fault };
      if (current) setFound(next);
    };
    void read();
    return () => {
      current = false;
    };
  }, [storage, id, revision]);
  return found;
}
