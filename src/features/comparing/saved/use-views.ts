// The saved views of this browser, and what one does with them. Every act says how it ended.
import { useCallback, useEffect, useState } from "react";
import { sayFault } from "../../../i18n/en/faults.ts";
import type { Stored } from "../../../storage/fault.ts";
import { useStorage } from "../../../storage/live.tsx";
import { keepView, mostViews, readViews, removeView, renameView, type SavedView } from "../../../storage/views.ts";

export interface Said {
  readonly words: string;
  readonly fault: boolean;
}

export interface Kept {
  /** Undefined until they are read. */
  readonly views: readonly SavedView[] | undefined;
  readonly said: Said | undefined;
  readonly say: (words: string, fault?: boolean) => void;
  /** Puts back what was taken away last. */
  readonly undo: (() => void) | undefined;
  /** @returns false when it was not kept; why is said */
  readonly keep: (view: SavedView, words: string) => Promise<boolean>;
  readonly rename: (view: SavedView, name: string) => Promise<boolean>;
  readonly remove: (view: SavedView) => Promise<void>;
}

export function useViews(): Kept {
  const storage = useStorage();
  const [views, setViews] = useState<readonly SavedView[]>();
  const [said, setSaid] = useState<Said>();
  const [gone, setGone] = useState<SavedView>();
  const say = useCallback((words: string, fault = false) => {
    setGone(undefined);
    setSaid({ words, fault });
  }, []);
  const took = useCallback(
    (result: Stored<readonly SavedView[]>, words?: string): boolean => {
      if (result.ok) setViews(result.value);
      if (!result.ok) say(sayFault(result.fault.kind), true);
      else if (words !== undefined) say(words);
      return result.ok;
    },
    [say],
  );
  useEffect(() => {
    const look = () => void readViews(storage).then((found) => took(found));
    look();
    // Another window may have changed them.
    addEventListener("focus", look);
    return () => removeEventListener("focus", look);
  }, [storage, took]);
  const keep = async (view: SavedView, words: string): Promise<boolean> => {
    if ((views?.length ?? 0) >= mostViews) {
      say(`There are ${mostViews} saved views, and no more can be kept. Remove one first.`, true);
      return false;
    }
    return took(await keepView(storage, view), words);
  };
  return {
    views,
    said,
    say,
    undo: gone && (() => void keep(gone, `${quoted(gone.name)} is back.`)),
    keep,
    rename: async (view, name) => took(await renameView(storage, view.id, name), `It is called ${quoted(name)} now.`),
    remove: async (view) => {
      if (took(await removeView(storage, view.id), `${quoted(view.name)} was removed.`)) setGone(view);
    },
  };
}

/** A name within a sentence: whatever signs of direction stand in it, they end with it. */
export const quoted = (name: string): string => `“\u2068${name}\u2069”`;

/** A name that no other saved view has; why not, if not. */
export function faultOfName(name: string, views: readonly SavedView[] = [], own?: string): string | undefined {
  if (name.trim() === "") return "Write a name, such as “High ratings in 2026”.";
  if (name.length > longestName) return `The name has ${name.length} characters; at most ${longestName} can be kept.`;
  return views.some((view) => view.name === name.trim() && view.id !== own)
    ? "Another saved view has this name. Choose another one."
    : undefined;
}
const longestName = 120;
