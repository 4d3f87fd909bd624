// Which submissions did somebody pick to see side by side? Remembered in this window, whatever page one looks at.
import { useSyncExternalStore } from "react";

/** More columns nobody reads. */
export const mostChosen = 50;

let chosen: readonly string[] = [];
const listeners = new Set<() => void>();

/** Picks a submission, or no longer. @returns false when there are too many already */
export function choose(fingerprint: string, on: boolean): boolean {
  const others = chosen.filter((one) => one !== fingerprint);
  if (on && others.length >= mostChosen) return false;
  change(on ? [...others, fingerprint] : others);
  return true;
}

export const chooseNone = (): void => change([]);

function change(next: readonly string[]): void {
  chosen = next;
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Fingerprints in the order they were picked. */
export const useChosen = (): readonly string[] => useSyncExternalStore(subscribe, () => chosen);
