// What this computer says about keeping the work, for a page that shows it.
import { useEffect, useState } from "react";
import type { Health } from "./health.ts";
import { useStorage } from "./live.tsx";

/** @param after anything whose change makes it worth asking again */
export function useHealth(after?: unknown): Health | undefined {
  const storage = useStorage();
  const [health, setHealth] = useState<Health>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `after` is the reason to read again.
  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      // No page waits for it.
      const { readHealth } = await import("./health.ts");
      const found = await readHealth(storage, new Date().toISOString());
      if (current) setHealth(found);
    };
    read().catch(() => {});
    return () => {
      current = false;
    };
  }, [storage, after]);
  return health;
}
