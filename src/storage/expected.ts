// What should be in the database, kept outside of it: so that an emptied or damaged store is noticed instead of believed.
// A list of ids, revisions and names in localStorage; it holds no answers.
import type { Assessment } from "../core/assessment.ts";

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

export interface Expected {
  readonly epoch: string;
  readonly rows: Readonly<Record<string, ExpectedRow>>;
}

const keyOf = (name: string): string => `${name}.expected`;

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
    )
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
  expectRows(name, { epoch, rows: { ...expectedRows(name)?.rows, [row.id]: expectedOf(row) } });
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
