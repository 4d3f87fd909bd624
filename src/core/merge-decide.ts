// Of two values that may have been changed since a state both copies know: which one stands, or must somebody choose?
import { sameContent } from "./history.ts";

/**
 * A value that is as it was in every known state was not touched, so the other one stands.
 * @param known the value in each state both copies know; empty when nothing is known
 */
export function decide(
  mine: unknown,
  theirs: unknown,
  known: readonly unknown[],
): "same" | "mine" | "theirs" | "conflict" {
  if (sameContent(mine, theirs)) return "same";
  const untouched = (value: unknown): boolean => known.length > 0 && known.every((one) => sameContent(one, value));
  if (untouched(mine)) return "theirs";
  return untouched(theirs) ? "mine" : "conflict";
}
