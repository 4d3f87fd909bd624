// From checked packages to a portfolio of any size: a line on the receipt for each file, a row put aside for each submission, and in memory only
// what decides which of them count and in which order they stand.
import type { Edition } from "../../core/checklist.ts";
import type { InSequence } from "../../core/compare/earlier-level.ts";
import { byName } from "../../core/compare/first-to-look.ts";
import {
  fullerOf,
  intakeOutcome,
  isTakenIn,
  type Portfolio,
  type Present,
  type StandingFacts,
  standing,
} from "../../core/compare/portfolio.ts";
import { countLines, type ReceiptCounts, type ReceiptLine, receiptLine } from "../../core/compare/receipt.ts";
import type { SubmissionSummary } from "../../core/compare/submission-summary.ts";
import { type Checklist, openEdition } from "../../core/open-edition.ts";
import type { CheckedPackage } from "./check-package.ts";
import { fingerprintOfEdition } from "./knowledge.ts";
import type { Place, Spool } from "./spool.ts";

/** What is kept in memory of one submission: about a third of a kB. */
export interface Kept extends StandingFacts, InSequence {
  readonly verification: { readonly signOffs: number };
  readonly place: Place;
}

export interface Gathered {
  readonly counts: ReceiptCounts;
  readonly portfolio: Portfolio<Kept>;
  /** Every submission once, by council, partner and time, whatever the order of the files. */
  readonly kept: readonly Kept[];
  /** Editions by fingerprint. */
  readonly editions: ReadonlyMap<string, Checklist>;
}

/**
 * Takes in what was checked.
 * @param editions those brought along
 * @param onLine hears of each file
 */
export async function gather(
  checked: AsyncIterable<CheckedPackage>,
  spool: Spool,
  editions: readonly Edition[],
  onLine: (line: ReceiptLine) => void,
): Promise<Gathered> {
  const found = new Map<string, Kept>();
  /** The last signed version of each record so far: all that a new one is compared with, however many there are. */
  const latest = new Map<string, Kept>();
  const keep = (kept: Kept): void => {
    found.set(kept.fingerprint, kept);
    const before = latest.get(kept.assessment);
    if (kept.verification.signOffs > 0 && (!before || kept.version >= before.version))
      latest.set(kept.assessment, kept);
  };
  const opened = new Map<string, Checklist>();
  for (const edition of editions) opened.set(await fingerprintOfEdition(edition), openEdition(edition));
  const present: Present = {
    has: (fingerprint) => found.has(fingerprint),
    versionsOf: (assessment) => {
      const version = latest.get(assessment);
      return version ? [version] : [];
    },
  };
  let counts: ReceiptCounts = {};
  for await (const { path, verification, summary: text, edition } of checked) {
    // Written by this program a moment ago, in another thread.
    const summary = text === undefined ? undefined : (JSON.parse(text) as SubmissionSummary);
    const outcome = intakeOutcome(verification, summary, present);
    const line = receiptLine(path, outcome, summary);
    counts = countLines([line], counts);
    onLine(line);
    if (!summary || text === undefined) continue;
    if (isTakenIn(outcome)) {
      keep(keptOf(summary, spool.put(text)));
      if (edition && !opened.has(summary.editionFingerprint))
        opened.set(summary.editionFingerprint, openEdition(edition));
      continue;
    }
    const before = found.get(summary.fingerprint);
    // Another copy of the same submission may show more of it: which came first must not matter.
    if (!before || fullerOf(spool.get(before.place), summary) !== summary) continue;
    keep(keptOf(summary, spool.put(text)));
  }
  const kept = [...found.values()].sort(byName);
  return { counts, portfolio: standing(kept), kept, editions: opened };
}

const keptOf = (summary: SubmissionSummary, place: Place): Kept => {
  const { fingerprint, assessment, version, replaces, example } = summary;
  const { council, partner, partnerOwnScript, country, sealedAt, rating, verification } = summary;
  return {
    fingerprint,
    assessment,
    version,
    ...(replaces ? { replaces } : {}),
    ...(example ? { example } : {}),
    council,
    partner,
    partnerOwnScript,
    country,
    sealedAt,
    rating: { level: rating.level },
    verification: { signOffs: verification.signOffs },
    place,
  };
};
