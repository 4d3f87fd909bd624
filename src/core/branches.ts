// How do two copies of one assessment stand to each other: is one ahead, or were both worked on? Told from their histories alone: each
// settled line carries a hash of itself and of all before it, so a line that both know was the same work until then.
import type { Assessment, HistoryEntry, HistoryLine } from "./assessment.ts";
import { assessmentAt, linesIn, type MergedLines } from "./history.ts";

/** One copy of an assessment, with its lines, oldest first and every one settled. */
export interface Branch {
  readonly assessment: Assessment;
  readonly history: readonly HistoryEntry[];
}

export type Relation =
  /** Not the same work: nothing in one history is known to the other. */
  | { readonly kind: "unrelated" }
  | { readonly kind: "same" }
  /** The other copy holds nothing that is not here. */
  | { readonly kind: "ahead-here" }
  /** Everything that is here is in the other copy too. */
  | { readonly kind: "ahead-there" }
  /**
   * Both went on from `bases`: the last state both know. There are two when each copy took in the other and they chose differently; then
   * only what is the same in both counts as known.
   */
  | { readonly kind: "apart"; readonly bases: readonly Assessment[] };

export function relate(here: Branch, there: Branch): Relation {
  const [knownHere, knownThere] = [knownIn(here.history), knownIn(there.history)];
  const lastHere = here.history.findLastIndex(({ hash }) => hash !== undefined && knownThere.has(hash));
  const lastThere = there.history.findLastIndex(({ hash }) => hash !== undefined && knownHere.has(hash));
  const forked = here.history.findIndex(({ hash }, index) => hash === undefined || hash !== there.history[index]?.hash);
  const shared = (forked < 0 ? here.history.length : forked) - 1;
  if (shared < 0) return { kind: "unrelated" };
  const [doneHere, doneThere] = [lastHere === here.history.length - 1, lastThere === there.history.length - 1];
  if (doneHere && doneThere) return { kind: "same" };
  if (doneThere) return { kind: "ahead-here" };
  if (doneHere) return { kind: "ahead-there" };
  // A later line that both know makes the one before the fork an older story.
  const bases = [
    ...(lastHere > shared || lastThere === shared ? [stateAt(here, lastHere)] : []),
    ...(lastThere > shared ? [stateAt(there, lastThere)] : []),
  ];
  return { kind: "apart", bases };
}

const stateAt = ({ assessment, history }: Branch, index: number): Assessment =>
  assessmentAt(assessment, history, history[index]?.revision ?? 0);

/** The hashes of all lines in a history, and of those that came in from other copies. */
export function knownIn(history: readonly HistoryEntry[]): ReadonlySet<string> {
  const lines = history.flatMap((entry): readonly HistoryLine[] => [entry, ...linesIn(entry)]);
  return new Set(lines.flatMap(({ hash }) => hash ?? []));
}

/** The lines of another copy that are not known, in their order; each once, whatever copy it first stood in. */
export function linesNotKnown(history: readonly HistoryEntry[], known: ReadonlySet<string>): HistoryLine[] {
  const lines = history.flatMap((entry): HistoryLine[] => {
    const { assessment: _, ...line } = entry;
    const inner = linesIn(entry);
    // What came in with it stands before it, by itself.
    return inner.length > 0 ? [...inner, { ...line, to: { ...(line.to as MergedLines), lines: [] } }] : [line];
  });
  const seen = new Set(known);
  return lines.filter(({ hash }) => {
    const fresh = hash === undefined || !seen.has(hash);
    if (hash !== undefined) seen.add(hash);
    return fresh;
  });
}
