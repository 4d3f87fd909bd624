// What do other windows of this program have open? Told by the locks they hold; asked when one of them is in the way.
import { expectedRows } from "./expected.ts";
import { writerLockName } from "./writer-lock.ts";

/** Partners of the assessments that other windows are writing; empty when none is, or the browser cannot tell. */
export async function partnersElsewhere(name = "sister-city-check"): Promise<readonly string[]> {
  const held = (await navigator.locks?.query())?.held ?? [];
  const names = new Set(held.map((lock) => lock.name));
  return Object.entries(expectedRows(name)?.rows ?? {})
    .filter(([id]) => names.has(writerLockName(id)))
    .map(([, row]) => row.partner);
}
