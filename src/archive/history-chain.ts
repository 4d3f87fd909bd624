// Does each line of the history follow from the one before it? Every settled line carries the fingerprint of its own content and of the
// line before, so that no line can be changed, taken out or put in between without its followers saying so.
import type { HistoryEntry } from "../core/assessment.ts";
import { canonicalBytes, fingerprintOf } from "./canonical.ts";

export type ChainCheck =
  /** `settled` lines follow from each other; the newest lines may still be open. `head` is the fingerprint of the last settled one. */
  | { readonly ok: true; readonly settled: number; readonly open: number; readonly head: string | undefined }
  /** The line with this revision is not the one that was written, or does not follow from the line before it. */
  | { readonly ok: false; readonly revision: number };

/**
 * What the hash of a line must be: SHA-256 of the canonical form of its content and of the hash before it. The id of the assessment is
 * not part of it: a copy may stand under another id, and its history is still the same.
 */
async function hashOf(entry: HistoryEntry, prev: string | undefined): Promise<string> {
  const { hash: _, assessment: __, ...content } = entry;
  return fingerprintOf(canonicalBytes({ ...content, prev: prev ?? null }));
}

/**
 * Settles lines: gives each the hash that binds it to the line before.
 * @param entries lines in order, none settled yet
 * @param prev hash of the settled line before them; undefined when they are the first
 */
export async function settle(entries: readonly HistoryEntry[], prev: string | undefined): Promise<HistoryEntry[]> {
  const settled: HistoryEntry[] = [];
  let last = prev;
  for (const entry of entries) {
    last = await hashOf(entry, last);
    settled.push({ ...entry, hash: last });
  }
  return settled;
}

/** Checks all lines of one assessment, oldest first. An open line before a settled one was put there afterwards. */
export async function checkChain(entries: readonly HistoryEntry[]): Promise<ChainCheck> {
  const settled = entries.findLastIndex((entry) => entry.hash !== undefined) + 1;
  let head: string | undefined;
  for (const entry of entries.slice(0, settled)) {
    const hash = await hashOf(entry, head);
    if (entry.hash !== hash) return { ok: false, revision: entry.revision };
    head = hash;
  }
  return { ok: true, settled, open: entries.length - settled, head };
}
