// What should be in the database, kept outside of it: so that an emptied or damaged store is noticed instead of believed.
// A list of ids, revisions, moments and names in localStorage; it holds no answers.
import type { Assessment } from "../core/assessment.ts";
import type { OpenStorage, ReviewRow } from "./database.ts";
import type { Stored } from "./fault.ts";

export interface ExpectedRow {
  readonly revision: number;
  readonly partner: string;
  /** Left out by versions that kept only the partner. */
  readonly council?: string;
  readonly year?: string;
}

/** What will be expected of a row from now on. */
export const expectedOf = ({ revision, partnership, changedAt }: Assessment): ExpectedRow => ({
  revision,
  partner: partnership.partner,
  council: partnership.council,
  year: changedAt.slice(0, 4),
});

/** Of a piece of work beside assessments. */
export interface ExpectedPiece {
  /** When it was last changed. */
  readonly at: string;
  /** Of a review: whom the submission is about. */
  readonly partner?: string;
  readonly council?: string;
}

export interface Expected {
  readonly epoch: string;
  readonly rows: Readonly<Record<string, ExpectedRow>>;
  /** By the names of `copy-keys.ts`. Left out by versions that looked after assessments alone. */
  readonly pieces?: Readonly<Record<string, ExpectedPiece>>;
}

const keyOf = (name: string): string => `${name}.expected`;

/** What will be expected of a submission's reviews once this row is stored. */
export const expectedReview = (row: ReviewRow): ExpectedPiece => ({
  at: "at" in row ? row.at : row.changedAt,
  ...(row.kind === "own" ? { partner: row.about.partner, council: row.about.council } : {}),
});

/** Undefined when nothing was ever stored, or the browser keeps no localStorage. */
export function expectedRows(name: string): Expected | undefined {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(keyOf(name)) ?? "null");
    return isExpected(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Anything else in its place is treated as if nothing were known: a false alarm is worse than none. */
function isExpected(value: unknown): value is Expected {
  return (
    isObject(value) &&
    typeof value.epoch === "string" &&
    isObject(value.rows) &&
    Object.values(value.rows).every(
      (row) => isObject(row) && typeof row.revision === "number" && typeof row.partner === "string",
    ) &&
    (value.pieces === undefined ||
      (isObject(value.pieces) &&
        Object.values(value.pieces).every((piece) => isObject(piece) && typeof piece.at === "string")))
  );
}

/** Replaces the whole list: at start, by what was found. */
export function expectRows(name: string, expected: Expected): void {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(expected));
  } catch {
    // Without localStorage the check is weaker; saving itself does not depend on it.
  }
}

/** Noted after a commit, so that it never promises more than the database holds. */
export function rememberRow(name: string, epoch: string, row: Assessment): void {
  const before = expectedRows(name);
  expectRows(name, { ...before, epoch, rows: { ...before?.rows, [row.id]: expectedOf(row) } });
}

/** The same of a piece beside assessments; what it is called stays when it is not given. */
export function rememberPiece({ database: { name }, epoch }: OpenStorage, piece: string, row: ExpectedPiece): void {
  const before = expectedRows(name);
  const pieces = { ...before?.pieces, [piece]: { ...before?.pieces?.[piece], ...row } };
  expectRows(name, { ...before, epoch, rows: before?.rows ?? {}, pieces });
}

/** Notes a review that was stored, and passes on what came of storing it. */
export function rememberReview<T extends ReviewRow>(storage: OpenStorage, result: Stored<T>): Stored<T> {
  if (result.ok) rememberPiece(storage, result.value.submission, expectedReview(result.value));
  return result;
}

export function forgetPieces(name: string, pieces: readonly string[]): void {
  const expected = expectedRows(name);
  if (!expected?.pieces) return;
  const left = Object.entries(expected.pieces).filter(([piece]) => !pieces.includes(piece));
  expectRows(name, { ...expected, pieces: Object.fromEntries(left) });
}

export function forgetRow(name: string, id: string): void {
  const expected = expectedRows(name);
  if (!expected) return;
  const { [id]: _, ...rows } = expected.rows;
  expectRows(name, { ...expected, rows });
}

export function forgetExpected(name: string): void {
  try {
    localStorage.removeItem(keyOf(name));
  } catch {
    // Nothing to forget.
  }
}
