// Where in the comparison is one, and which part of the portfolio does one look at? Both stand in the address, so that a link, a bookmark
// and the way back restore them. Changing the set does not arrive at another page: the focus stays where it is.
import { useSyncExternalStore } from "react";

/** What narrows and orders the portfolio, by short names: "year", "rating", "sort" … Each view reads those it knows. */
export type SetInAddress = Readonly<Record<string, string>>;

export interface Place {
  /** The part after `/compare/`: "table", "add", "s" … empty for the entrance. */
  readonly view: string;
  /** What follows it, for pages about one submission. */
  readonly parts: readonly string[];
  readonly set: SetInAddress;
}

/** Reads an address of the comparison: `/compare/table/year=2026&sort=name`, `/compare/s/<fingerprint>/q/<question>`. */
export function readAddress(address: string): Place {
  const [, , view = "", ...rest] = address.split("/");
  const last = rest.at(-1);
  const withSet = last?.includes("=") === true;
  return {
    view,
    parts: (withSet ? rest.slice(0, -1) : rest).map(decoded),
    set: withSet ? Object.fromEntries(new URLSearchParams(last)) : {},
  };
}

/** The address of a place. What is empty in the set is left out. */
export function addressOf(view: string, set: SetInAddress = {}, ...parts: readonly string[]): string {
  const kept = Object.entries(set).filter(([, value]) => value !== "");
  const query = new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
  return ["/compare", view, ...parts.map(encodeURIComponent), query].filter(Boolean).join("/");
}

/** A part that nobody could have written is looked for as it stands, and not found. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const listeners = new Set<() => void>();
let known = { hash: "", place: readAddress("") };

function currentPlace(): Place {
  const { hash } = location;
  if (hash !== known.hash) known = { hash, place: readAddress(hash.replace(/^#/, "")) };
  return known.place;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("hashchange", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("hashchange", listener);
  };
}

/** The place in the comparison, following every change of it. */
export const usePlace = (): Place => useSyncExternalStore(subscribe, currentPlace);

/** The place alone, without the set: does not change when the set does. */
export const useView = (): string => useSyncExternalStore(subscribe, () => currentPlace().view);

/** The part of the set with this name; empty when it is not there. */
export const useInSet = (name: string): string => useSyncExternalStore(subscribe, () => currentPlace().set[name] ?? "");

/** Changes parts of the set and leaves the others; an empty one is taken out. The step back leaves the page, not the change. */
export function changeSet(part: SetInAddress): void {
  const { view, parts, set } = currentPlace();
  history.replaceState(history.state, "", `#${addressOf(view, { ...set, ...part }, ...parts)}`);
  for (const listener of [...listeners]) listener();
}
