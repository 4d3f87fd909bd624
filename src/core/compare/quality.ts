// How good is what a portfolio rests on? States of answers, what is not known and why, what answers rest on, evidence, checks of the files.
import type { Basis, UnknownKind } from "../answer.ts";
import type { Tally } from "../evaluate.ts";
import { type Fold, Tallies } from "./fold.ts";
import { readTally } from "./packed.ts";

export interface Quality {
  readonly submissions: number;
  /** Numbered questions of all submissions by state: never merged. */
  readonly tally: Tally;
  readonly unknown: Readonly<Record<UnknownKind, number>>;
  readonly bases: Readonly<Record<Basis, number>>;
  readonly evidence: { readonly pieces: number; readonly filesMissing: number; readonly answers: number };
  /** Evidence gaps. */
  readonly gaps: number;
  /** Submissions by verdict, by what the register says of the keys, by edition (`checklist/edition`), year and reference list. */
  readonly verdicts: Readonly<Record<string, number>>;
  readonly keys: Readonly<Record<string, number>>;
  readonly editions: Readonly<Record<string, number>>;
  readonly years: Readonly<Record<string, number>>;
  readonly lists: Readonly<Record<string, number>>;
  /** Questions that serve each study element, by state, over all submissions. */
  readonly study: Readonly<Record<string, Tally>>;
}

const noTally = (): Record<keyof Tally, number> => ({
  answered: 0,
  unknown: 0,
  "not-applicable": 0,
  unanswered: 0,
  "not-asked": 0,
  maybe: 0,
});

function addTally(sum: Record<keyof Tally, number>, tally: Tally): void {
  for (const state of Object.keys(sum) as (keyof Tally)[]) sum[state] += tally[state];
}

/** Sums up the quality of what submissions rest on. */
export function quality(): Fold<Quality> {
  let submissions = 0;
  let gaps = 0;
  const tally = noTally();
  const unknown = { "not-yet-asked": 0, "not-told": 0, "nobody-knows": 0 };
  const bases = { document: 0, told: 0, "own-view": 0 };
  const evidence = { pieces: 0, filesMissing: 0, answers: 0 };
  const verdicts = new Tallies<string>();
  const keys = new Tallies<string>();
  const editions = new Tallies<string>();
  const years = new Tallies<number>();
  const lists = new Tallies<string>();
  const study = new Map<string, Record<keyof Tally, number>>();
  return {
    add(summary) {
      submissions += 1;
      gaps += summary.rating.gaps;
      addTally(tally, summary.tally);
      for (const kind of Object.keys(unknown) as UnknownKind[]) unknown[kind] += summary.unknown[kind].length;
      for (const basis of Object.keys(bases) as Basis[]) bases[basis] += summary.bases[basis];
      evidence.pieces += summary.evidence.pieces;
      evidence.filesMissing += summary.evidence.filesMissing;
      evidence.answers += summary.evidence.answers;
      verdicts.add(summary.verification.verdict);
      keys.add(summary.verification.keys);
      editions.add(`${summary.checklist}/${summary.edition}`);
      years.add(summary.year);
      for (const { list } of summary.lists) lists.add(list);
      for (const [element, packed] of Object.entries(summary.study)) {
        const sum = study.get(element) ?? noTally();
        addTally(sum, readTally(packed));
        study.set(element, sum);
      }
    },
    result: () => ({
      submissions,
      tally: { ...tally },
      unknown: { ...unknown },
      bases: { ...bases },
      evidence: { ...evidence },
      gaps,
      verdicts: verdicts.sorted(),
      keys: keys.sorted(),
      editions: editions.sorted(),
      years: years.sorted(),
      lists: lists.sorted(),
      study: Object.fromEntries([...study].sort(([a], [b]) => (a < b ? -1 : 1))),
    }),
  };
}
