// Is everything still there that was saved earlier? Damaged stores often just return fewer rows, without any error:
// so what should be there is known outside of the database (expected.ts) and looked up when it is opened.
import type { Assessment } from "../core/assessment.ts";
import { isWorkKey, kindOfPiece, pieceOfKey } from "./copy-keys.ts";
import type { Tables } from "./database.ts";
import {
  type ExpectedPiece,
  type ExpectedRow,
  expectedOf,
  expectedReview,
  expectedRows,
  expectRows,
} from "./expected.ts";
import type { LostRow, StorageFault } from "./fault.ts";

/** Left in the database by a removal, in the same transaction: localStorage may not have heard of it before a crash. */
export const removedKey = (id: string): string => `removed.${id}`;

/**
 * Compares what is expected with what is found. Gives what is lost; undefined when nothing is,
 * and then what was found is what will be expected next time.
 */
export async function lostRows(tables: Tables, name: string, epoch: string): Promise<StorageFault | undefined> {
  const expected = expectedRows(name);
  const found = new Map<string, ExpectedRow>();
  for (const id of await tables.assessments.toCollection().primaryKeys()) {
    const row = await readable(tables, id);
    if (row) found.set(id, expectedOf(row));
  }
  const lost: LostRow[] = [];
  const named: string[] = [];
  for (const [id, row] of Object.entries(expected?.rows ?? {})) {
    if ((found.get(id)?.revision ?? -1) >= row.revision) continue;
    if (await tables.meta.get(removedKey(id))) continue;
    const { revision, ...names } = row;
    lost.push({ ...names, earlier: found.has(id) });
    named.push(`${row.partner} (${id}, revision ${revision})`);
  }
  const pieces = await piecesStored(tables, expected?.pieces ?? {});
  for (const [piece, { at, ...names }] of Object.entries(expected?.pieces ?? {})) {
    const here = pieces[piece];
    const kind = kindOfPiece(piece);
    // What lies under a key of settings has no moment of its own: it is there or not.
    const whole = here && (kind !== "reviews" || here.at >= at);
    if (whole || (await tables.meta.get(removedKey(piece)))) continue;
    lost.push({ partner: "", ...names, piece: kind, earlier: here !== undefined });
    named.push(`${kind} ${names.partner ?? ""} (${piece})`);
  }
  if (lost.length > 0) {
    const how = expected?.epoch === epoch ? "rows missing" : "created again";
    return { kind: "damaged", detail: `${how}: ${named.join("; ")}`, lost };
  }
  expectRows(name, { epoch, rows: Object.fromEntries(found), pieces });
  return undefined;
}

/** What there is beside assessments, and when it was last changed, as far as that is known. */
async function piecesStored(
  tables: Tables,
  before: Readonly<Record<string, ExpectedPiece>>,
): Promise<Readonly<Record<string, ExpectedPiece>>> {
  const pieces: Record<string, ExpectedPiece> = {};
  for (const key of await tables.meta.toCollection().primaryKeys())
    if (isWorkKey(key)) pieces[pieceOfKey(key)] = before[pieceOfKey(key)] ?? { at: "" };
  for (const id of await tables.reviews.toCollection().primaryKeys()) {
    const row = await tables.reviews.get(id).catch(() => undefined);
    if (row) pieces[row.submission] = latest(pieces[row.submission], expectedReview(row));
  }
  return pieces;
}

const latest = (a: ExpectedPiece | undefined, b: ExpectedPiece): ExpectedPiece => ({
  ...a,
  ...b,
  at: a && a.at > b.at ? a.at : b.at,
});

/** One row that cannot be read must not hide the others. */
async function readable(tables: Tables, id: string): Promise<Assessment | undefined> {
  try {
    return await tables.assessments.get(id);
  } catch {
    return undefined;
  }
}
