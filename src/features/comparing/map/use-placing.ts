// Where councils and partners lie, for whoever asks: the list of places is fetched when something is to be placed for the first time.
import { useEffect, useSyncExternalStore } from "react";
import type { Gazetteer } from "../../../core/compare/gazetteer.ts";
import type { Placing } from "../../../core/compare/placing.ts";

export interface Fetched {
  readonly gazetteer: Gazetteer;
  readonly placing: Placing;
}

let state: { readonly fetched?: Fetched; readonly fault?: unknown } = {};
let asked = false;
const listeners = new Set<() => void>();

async function fetchPlaces(): Promise<void> {
  if (asked) return;
  asked = true;
  try {
    const [{ openGazetteer }, { placingWith }, { default: packed }] = await Promise.all([
      import("../../../core/compare/gazetteer.ts"),
      import("../../../core/compare/placing.ts"),
      import("../../../core/compare/gazetteer.json"),
    ]);
    const gazetteer = openGazetteer(packed);
    state = { fetched: { gazetteer, placing: placingWith(gazetteer) } };
  } catch (fault) {
    asked = false;
    state = { fault };
  }
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** @returns undefined until it is here. @throws what the browser said, when it cannot be fetched: the page gives way to the error page */
export function usePlaces(wanted: boolean): Fetched | undefined {
  const { fetched, fault } = useSyncExternalStore(subscribe, () => state);
  useEffect(() => {
    if (wanted) void fetchPlaces();
  }, [wanted]);
  if (wanted && fault) throw fault;
  return fetched;
}

/** The placing alone. */
export const usePlacing = (wanted: boolean): Placing | undefined => usePlaces(wanted)?.placing;
