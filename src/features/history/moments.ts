// Which moments of an assessment can be compared? The beginning, the end of every day on which somebody worked, and now.
import type { HistoryEntry } from "../../core/assessment.ts";

export interface Moment {
  readonly revision: number;
  readonly at: string;
}

/** Oldest first; the last one is now. @param entries oldest first, at least the one that says the check was begun */
export function momentsOf(entries: readonly HistoryEntry[]): Moment[] {
  const days = new Map<string, Moment>();
  for (const { revision, at } of entries.slice(1)) days.set(dayOf(at), { revision, at });
  const [first] = entries;
  return first ? [{ revision: first.revision, at: first.at }, ...days.values()] : [];
}

/** The day by the calendar of this computer. */
export const dayOf = (at: string): string => new Date(at).toDateString();
