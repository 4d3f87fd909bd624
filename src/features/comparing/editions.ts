// The checklist editions that the submissions of this portfolio were answered on, each opened once. Without them a row cannot be read further
// than its own figures: what a question was, which section a rule belongs to.
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { newestFirst } from "../../core/compare/compatibility.ts";
import type { EditionOf } from "../../core/compare/fold.ts";
import type { SubmissionSummary } from "../../core/compare/submission-summary.ts";
import type { Checklist } from "../../core/open-edition.ts";
import type { FindChecklist } from "../../storage/assessments.ts";
import type { OpenStorage } from "../../storage/database.ts";
import { useFindChecklist, useStorage } from "../../storage/live.tsx";
import { readContents } from "../../storage/received.ts";
import { usePortfolio } from "./portfolio.ts";
import { checklistOf } from "./submission/open-submission.ts";

export interface Editions {
  readonly of: EditionOf;
  /** The edition is here and can be read. */
  readonly has: (summary: Pick<SubmissionSummary, "editionFingerprint">) => boolean;
  /** Those of the portfolio, newest first. */
  readonly all: readonly Checklist[];
}

/** Fingerprints of submissions by that of their edition. */
type Wanted = ReadonlyMap<string, readonly string[]>;
/** Undefined: it cannot be read. */
type Known = ReadonlyMap<string, Checklist | undefined>;

class Shelf {
  known: Known = new Map();
  readonly #listeners = new Set<() => void>();
  readonly #storage: OpenStorage;

  constructor(storage: OpenStorage) {
    this.#storage = storage;
  }
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  /** @param wanted the submissions of each edition, by the edition's fingerprint */
  async load(wanted: Wanted, find: FindChecklist): Promise<void> {
    const missing = [...wanted].filter(([edition]) => !this.known.has(edition));
    if (missing.length === 0) return;
    const found = await Promise.all(
      missing.map(async ([edition, submissions]) => [edition, await this.#open(submissions, find)] as const),
    );
    this.known = new Map([...this.known, ...found]);
    for (const listener of [...this.#listeners]) listener();
  }
  /** Any of its submissions will do; where one cannot be read, the next may. */
  async #open(submissions: readonly string[], find: FindChecklist): Promise<Checklist | undefined> {
    for (let from = 0; from < submissions.length; from += atOnce) {
      const contents = await readContents(this.#storage, submissions.slice(from, from + atOnce));
      for (const content of contents.ok ? contents.value : []) {
        const opened = content && (await checklistOf(this.#storage, find, content).catch(() => undefined));
        if (opened) return opened;
      }
    }
    return undefined;
  }
}

/** Submissions that are tried together. */
const atOnce = 8;

const shelves = new WeakMap<OpenStorage, Shelf>();

function shelfOf(storage: OpenStorage): Shelf {
  const known = shelves.get(storage);
  if (known) return known;
  const made = new Shelf(storage);
  shelves.set(storage, made);
  return made;
}

/** The editions of the portfolio; undefined until all are opened. */
export function useEditions(): Editions | undefined {
  const storage = useStorage();
  const find = useFindChecklist();
  const { summaries } = usePortfolio();
  const shelf = shelfOf(storage);
  const known = useSyncExternalStore(shelf.subscribe, () => shelf.known);
  const wanted = wantedFor(summaries);
  useEffect(() => void shelf.load(wanted, find), [shelf, wanted, find]);
  return useMemo(() => editionsIn(known, wanted), [known, wanted]);
}

const wantedBy = new WeakMap<readonly SubmissionSummary[], Wanted>();

/** Asked for by every part of a page: looked for once. */
function wantedFor(summaries: readonly SubmissionSummary[]): Wanted {
  const known = wantedBy.get(summaries);
  if (known) return known;
  const made = new Map<string, string[]>();
  for (const { editionFingerprint, fingerprint } of summaries) {
    const same = made.get(editionFingerprint);
    if (same) same.push(fingerprint);
    else made.set(editionFingerprint, [fingerprint]);
  }
  wantedBy.set(summaries, made);
  return made;
}

function editionsIn(known: Known, wanted: Wanted): Editions | undefined {
  if (![...wanted.keys()].every((fingerprint) => known.has(fingerprint))) return undefined;
  const all = [...wanted.keys()].flatMap((fingerprint) => known.get(fingerprint) ?? []);
  return {
    has: ({ editionFingerprint }) => known.get(editionFingerprint) !== undefined,
    of({ editionFingerprint }) {
      const found = known.get(editionFingerprint);
      if (!found) throw new Error(`The edition ${editionFingerprint} is not here.`);
      return found;
    },
    all: all.sort(newestFirst),
  };
}
