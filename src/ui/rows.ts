// Which row of a list is which? Each has a key of its own, so that taking one away leaves what stands in the others where it is.
// In place of react-hook-form's `useFieldArray`: that is one piece with the rest of it, and would be fetched before the first
// question, where no list is (docs/decisions/0011).
import { useState } from "react";

let made = 0;

function newKey(): number {
  made += 1;
  return made;
}

/** As many as there are rows: those at the end go first, new ones come there. */
const fitted = (keys: readonly number[], count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => keys[index] ?? newKey());

/**
 * @param count how many rows the form holds at the moment
 * @returns a key for each; `taken` is told which row is about to leave the form
 */
export function useRows(count: number): { readonly keys: readonly number[]; readonly taken: (index: number) => void } {
  const [keys, setKeys] = useState<readonly number[]>(() => fitted([], count));
  const now = keys.length === count ? keys : fitted(keys, count);
  if (now !== keys) setKeys(now);
  return { keys: now, taken: (index) => setKeys(now.filter((_, at) => at !== index)) };
}
