// The portfolio of this browser: one row for each submission taken in to be compared, and the receipt of each intake. A file is in whole,
// with its line on the receipt, or not at all. Which copy of a submission is kept does not depend on which came first.
import { fullerOf } from "../core/compare/portfolio.ts";
import type { ReceiptLine } from "../core/compare/receipt.ts";
import type { SubmissionSummary } from "../core/compare/submission-summary.ts";
import { type OpenStorage, read, write } from "./database.ts";
import type { Stored } from "./fault.ts";
import type { ReceivedContentRow, ReceivedEditionRow } from "./received.ts";

/** One submission in one row, small enough that ten thousand are read at once. */
export interface ReceivedRow {
  /** SHA-256 of the bytes of data/submission.json. */
  readonly fingerprint: string;
  /** The assessment it is a version of. */
  readonly assessment: string;
  readonly summary: SubmissionSummary;
  /** ISO moment. */
  readonly takenAt: string;
  /** The name of the file it came in, as it can be shown. */
  readonly file: string;
  /** SHA-256 of that file: the same file is recognised without being checked again. */
  readonly fileFingerprint: string;
  /** Belongs to the demonstration: nobody handed it over. */
  readonly demonstration?: true;
  /** Somebody chose that it counts, where it contradicts another. */
  readonly chosen?: true;
}

/** Some lines of the receipt of one intake, as they were written together. */
export interface ReceiptRow {
  /** The intake: the moment it began, ISO. */
  readonly intake: string;
  /** 0, 1, 2 … */
  readonly part: number;
  readonly lines: readonly ReceiptLine[];
}

/** A file that was read, ready to be stored. */
export interface Taken {
  readonly received: ReceivedRow;
  readonly content: ReceivedContentRow;
  readonly edition?: ReceivedEditionRow;
}

/**
 * Stores some files of an intake with their lines on the receipt: all of them or none, in one transaction.
 * @param receipt left out where there is nobody to give one to
 * @returns the rows that are new, or that took the place of a copy that shows less
 */
export function storeReceived(
  storage: OpenStorage,
  taken: readonly Taken[],
  receipt?: ReceiptRow,
): Promise<Stored<readonly ReceivedRow[]>> {
  return write(storage, async (tables) => {
    const fingerprints = taken.map(({ received }) => received.fingerprint);
    const rows = await tables.received.bulkGet(fingerprints);
    const contents = await tables.receivedContents.bulkGet(fingerprints);
    const best = new Map<string, Taken>();
    for (const [index, one] of taken.entries()) {
      const { fingerprint } = one.received;
      const [received, content] = [rows[index], contents[index]];
      const rival = best.get(fingerprint) ?? (received && content ? { received, content } : undefined);
      if (!rival || showsMore(one, rival)) best.set(fingerprint, received?.chosen ? stillChosen(one) : one);
    }
    const kept = [...best.values()];
    await tables.received.bulkPut(kept.map(({ received }) => received));
    // Evidence that is kept for a reviewer stays kept.
    const files = new Map(contents.map((row) => [row?.fingerprint, row?.kept]));
    await tables.receivedContents.bulkPut(
      kept.map(({ content }) => {
        const here = files.get(content.fingerprint);
        return here ? { ...content, kept: here } : content;
      }),
    );
    await tables.receivedEditions.bulkPut(kept.flatMap(({ edition }) => edition ?? []));
    if (receipt) await tables.receipts.put(receipt);
    return kept.map(({ received }) => received);
  });
}

const stillChosen = (one: Taken): Taken => ({ ...one, received: { ...one.received, chosen: true } });

/** Of two copies of one submission the fuller is kept; where they show the same, the files decide, not the order. */
function showsMore(one: Taken, other: Taken): boolean {
  const [mine, theirs] = [one.received, other.received];
  if (mine.demonstration !== theirs.demonstration) return !mine.demonstration;
  const fuller = fullerOf(mine.summary, theirs.summary);
  const same = fullerOf(theirs.summary, mine.summary) !== fuller;
  return same ? mine.fileFingerprint < theirs.fileFingerprint : fuller === mine.summary;
}

/** How many rows are read together: few enough that the page never stands still. */
const atOnce = 100;

/** Reads all rows, a few at a time, in the order of their fingerprints, until the signal is aborted. */
export async function readReceived(
  storage: OpenStorage,
  onSome: (rows: readonly ReceivedRow[]) => void,
  signal?: AbortSignal,
): Promise<Stored<void>> {
  const keys = await read(storage, (tables) => tables.received.toCollection().primaryKeys());
  if (!keys.ok) return keys;
  const some = (from: number): Promise<Stored<readonly ReceivedRow[]>> | undefined => {
    const [first, last] = [keys.value[from], keys.value[Math.min(from + atOnce, keys.value.length) - 1]];
    if (first === undefined || last === undefined) return undefined;
    return read(storage, (tables) => tables.received.where(":id").between(first, last, true, true).toArray());
  };
  // While some are dealt with here, the next are fetched from the disk.
  for (let from = 0, coming = some(0); coming; from += atOnce) {
    const next = some(from + atOnce);
    const rows = await coming;
    if (!rows.ok) return rows;
    if (signal?.aborted) break;
    onSome(rows.value);
    coming = next;
  }
  return { ok: true, value: undefined };
}

/** How many submissions there are. */
export const countReceived = (storage: OpenStorage): Promise<Stored<number>> =>
  read(storage, (tables) => tables.received.count());

/** When intakes began, newest first. */
export const listIntakes = (storage: OpenStorage): Promise<Stored<readonly string[]>> =>
  read(storage, async (tables) => {
    const keys = await tables.receipts.toCollection().primaryKeys();
    return [...new Set(keys.map(([intake]) => intake))].sort((a, b) => b.localeCompare(a));
  });

/** All lines of one receipt, in the order they were written. */
export const readReceipt = (storage: OpenStorage, intake: string): Promise<Stored<readonly ReceiptLine[]>> =>
  read(storage, async (tables) => {
    const parts = tables.receipts.where("[intake+part]").between([intake, 0], [intake, Number.MAX_SAFE_INTEGER]);
    return (await parts.toArray()).flatMap(({ lines }) => lines);
  });

/** Files that were handed in and refused, as the newest receipt that names them has it. */
export interface Refused {
  readonly altered: number;
  readonly unreadable: number;
}

/** Counts them, a part of a receipt at a time. A file of the same name that was taken in later, or the submission itself, is refused no more. */
export const countRefused = (storage: OpenStorage): Promise<Stored<Refused>> =>
  read(storage, async (tables) => {
    const refused = new Map<string, ReceiptLine>();
    await tables.receipts.each(({ lines }) => {
      for (const line of lines) {
        if (line.kind === "altered" || line.kind === "unreadable") refused.set(line.file, line);
        else refused.delete(line.file);
      }
    });
    const fingerprints = [...refused.values()].flatMap(({ fingerprint }) => fingerprint ?? []);
    const here = await tables.received.bulkGet(fingerprints);
    const there = new Set(here.flatMap((row) => row?.fingerprint ?? []));
    const counts = { altered: 0, unreadable: 0 };
    for (const { kind, fingerprint } of refused.values())
      if ((kind === "altered" || kind === "unreadable") && !there.has(fingerprint ?? "")) counts[kind] += 1;
    return counts;
  });

/** Writes rows again that were worked out anew; those that were taken out meanwhile stay out. */
export function renewReceived(
  storage: OpenStorage,
  rows: readonly ReceivedRow[],
): Promise<Stored<readonly ReceivedRow[]>> {
  return write(storage, async (tables) => {
    const there = await tables.received.bulkGet(rows.map(({ fingerprint }) => fingerprint));
    const next = rows.flatMap((row, index) => {
      const old = there[index];
      return old ? [{ ...old, summary: row.summary }] : [];
    });
    await tables.received.bulkPut(next);
    return next;
  });
}

/**
 * Chooses which of several that contradict each other counts; one transaction.
 * @param counts its fingerprint; undefined when none does any more
 * @returns the rows as they then are
 */
export function chooseAmong(
  storage: OpenStorage,
  among: readonly string[],
  counts: string | undefined,
): Promise<Stored<readonly ReceivedRow[]>> {
  return write(storage, async (tables) => {
    const rows = (await tables.received.bulkGet([...among])).filter((row) => row !== undefined);
    const next = rows.map(({ chosen: _, ...row }) =>
      row.fingerprint === counts ? { ...row, chosen: true as const } : row,
    );
    await tables.received.bulkPut(next);
    return next;
  });
}

/**
 * Takes submissions out of this computer; one transaction. When none is left, the receipts go too.
 * @param which their fingerprints, or all
 * @returns how many went
 */
export function removeReceived(storage: OpenStorage, which: readonly string[] | "all"): Promise<Stored<number>> {
  return write(storage, async (tables) => {
    const all = await tables.received.toCollection().primaryKeys();
    const there = new Set(all);
    const going = which === "all" ? all : which.filter((one) => there.has(one));
    await tables.received.bulkDelete(going);
    // What somebody reviews here stays for them, with the edition it needs.
    const reviewed = new Set(await tables.reviews.orderBy("submission").uniqueKeys());
    await tables.receivedContents.bulkDelete(going.filter((one) => !reviewed.has(one)));
    if (going.length === all.length) {
      if (reviewed.size === 0) await tables.receivedEditions.clear();
      await tables.receipts.clear();
    }
    return going.length;
  });
}
