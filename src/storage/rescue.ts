// What can still be read of saved work that does not open? Reads natively, table by table and row by row: Dexie would want to upgrade or
// refuse, and one unreadable row must not hide the others. Writes nothing. Fetched only when somebody asks for it.
import { type Copy, copyFormat, readCopy, writeCopy } from "../archive/copy.ts";
import { readStrictJson } from "../archive/strict-json.ts";
import type { Assessment, HistoryEntry } from "../core/assessment.ts";
import type { Problem } from "../core/problem.ts";
import type { FindChecklist } from "./assessments.ts";
import { expectedRows } from "./expected.ts";
import { failed, faultOf, type Stored, stored } from "./fault.ts";
import { nativeVersion } from "./native-version.ts";
import { wellFormed } from "./well-formed.ts";

export interface Rescued {
  readonly name: string;
  readonly text: string;
  /** Partners of the assessments that are in the file. */
  readonly saved: readonly string[];
  /** Assessments of which something had to be left out: answers or lists that are damaged or that only a newer version knows. */
  readonly inPart: readonly string[];
  /** Assessments that were known to be there and are not in the file. */
  readonly missing: readonly string[];
}

/** A store that does not answer by then is held by another window, or does not answer at all. */
const patience = 10_000;

/**
 * Makes a copy of what can be read; every assessment in it can be opened with "Open a copy".
 * Fails when there is nothing at all that can be read.
 * @param at ISO moment, for the name of the file
 */
export async function rescue(find: FindChecklist, at: string, name = "sister-city-check"): Promise<Stored<Rescued>> {
  const rows = await rowsOf(name);
  if (!rows.ok) return rows;
  const madeAt = at;
  const assessments: Assessment[] = [];
  const history: HistoryEntry[] = [];
  const inPart: string[] = [];
  const unreadable: string[] = [];
  for (const raw of rows.value.assessments) {
    const whole = wellFormed(raw);
    const mended = mend(whole, (row) =>
      problemsOf({ format: copyFormat, madeAt, assessments: [row], history: [] }, find),
    );
    if (!mended) {
      unreadable.push(partnerOf(whole));
      continue;
    }
    const { row } = mended;
    // The history of an assessment counts only beside it, and a line that cannot be read only takes itself away.
    const own = rows.value.history.filter((entry) => isObject(entry) && entry.assessment === row.id).map(wellFormed);
    const lines = readableLines(row, own as HistoryEntry[], madeAt, find);
    assessments.push(row);
    history.push(...lines);
    if (mended.changed || lines.length < own.length) inPart.push(row.partnership.partner);
  }
  if (assessments.length === 0)
    return failed("damaged", unreadable.length > 0 ? `not readable: ${unreadable.join("; ")}` : "no rows");
  const there = new Set(assessments.map((row) => row.id));
  const expected = Object.entries(expectedRows(name)?.rows ?? {}).filter(([id]) => !there.has(id));
  return stored({
    name: `sister-city-check_copy_${at.slice(0, 10)}_rescued.json`,
    text: writeCopy({ format: copyFormat, madeAt, assessments, history }),
    saved: assessments.map((row) => row.partnership.partner),
    inPart,
    missing: [...new Set([...unreadable, ...expected.map(([, row]) => row.partner)])],
  });
}

/** What the database still gives. */
export interface StatesStored {
  /** Assessments by id, and how far they had come. */
  readonly revisions: ReadonlyMap<string, number>;
  /** Reviews and replies by id, and when they were changed last; empty for what never changes. */
  readonly reviews: ReadonlyMap<string, string>;
  /** Keys of the table of settings. */
  readonly keys: ReadonlySet<string>;
}

/** Undefined when it gives nothing at all. */
export async function statesStored(name = "sister-city-check"): Promise<StatesStored | undefined> {
  const rows = await rowsOf(name);
  if (!rows.ok) return undefined;
  const revisions = rows.value.assessments.flatMap((row): [string, number][] =>
    isObject(row) && typeof row.id === "string" && typeof row.revision === "number" ? [[row.id, row.revision]] : [],
  );
  const reviews = rows.value.reviews.flatMap((row): [string, string][] =>
    isObject(row) && typeof row.id === "string"
      ? [[row.id, typeof row.changedAt === "string" ? row.changedAt : ""]]
      : [],
  );
  const keys = rows.value.meta.flatMap((row) => (isObject(row) && typeof row.key === "string" ? [row.key] : []));
  return { revisions: new Map(revisions), reviews: new Map(reviews), keys: new Set(keys) };
}

interface Rows {
  readonly assessments: readonly unknown[];
  readonly history: readonly unknown[];
  readonly reviews: readonly unknown[];
  readonly meta: readonly unknown[];
}

async function rowsOf(name: string): Promise<Stored<Rows>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Stored<Rows>>((resolve) => {
    timer = setTimeout(() => resolve(failed("blocked", "not read in time")), patience);
  });
  const result = await Promise.race([
    late,
    readAll(name).catch((error) => ({ ok: false as const, fault: faultOf(error) })),
  ]);
  clearTimeout(timer);
  return result;
}

async function readAll(name: string): Promise<Stored<Rows>> {
  // Opened only when it is there: opening would create it.
  if ((await nativeVersion(name).catch(() => 0)) === undefined) return failed("not-found", "no database");
  const database = await openAsItIs(name);
  try {
    return stored({
      assessments: await rowsIn(database, "assessments"),
      history: await rowsIn(database, "history"),
      reviews: await rowsIn(database, "reviews"),
      meta: await rowsIn(database, "meta"),
    });
  } finally {
    database.close();
  }
}

/** Whatever version it has. Creates nothing. */
function openAsItIs(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      reject(request.error);
    };
  });
}

/** All rows of a table at once where that works, else each by itself. */
async function rowsIn(database: IDBDatabase, table: string): Promise<unknown[]> {
  if (!database.objectStoreNames.contains(table)) return [];
  const ask = <T>(act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      // One transaction for each question: a failed request ends its transaction.
      const request = act(database.transaction(table).objectStore(table));
      request.onsuccess = () => resolve(request.result);
      request.onerror = (event) => {
        event.preventDefault();
        reject(request.error);
      };
    });
  try {
    return await ask((store) => store.getAll());
  } catch {
    const keys = await ask((store) => store.getAllKeys()).catch(() => []);
    const rows: unknown[] = [];
    for (const key of keys) {
      const row = await ask<unknown>((store) => store.get(key)).catch(() => undefined);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  }
}

/** Why the strict reader of copies would refuse this; empty when it reads it. */
function problemsOf(copy: Copy, find: FindChecklist): readonly Problem[] {
  const json = readStrictJson(new TextEncoder().encode(writeCopy(copy)));
  const read = json.ok ? readCopy(json.value, find) : json;
  return read.ok ? [] : read.problems;
}

/** Parts that can be left out one by one; any other fault makes the row unreadable. */
const lists = new Set(["answers", "suggested", "completed", "flagged", "safeguards"]);

/**
 * Leaves out what the reader refuses until it reads the rest. The row in the database stays as it is.
 * @param check the faults of a row, with paths that begin with `assessments[0]`
 */
function mend(
  raw: unknown,
  check: (row: Assessment) => readonly Problem[],
): { readonly row: Assessment; readonly changed: boolean } | undefined {
  if (!isObject(raw)) return undefined;
  const row = structuredClone(raw);
  // The schema's faults come before those of single answers; each round leaves out more.
  for (let round = 0; round < 5; round += 1) {
    const problems = check(row as unknown as Assessment);
    if (problems.length === 0) return { row: row as unknown as Assessment, changed: round > 0 };
    // Each part once, and from the back, so that places in a list keep their number.
    const parts = new Map(problems.map((problem) => [stepsOf(problem.path).slice(2, 4).join(" "), problem]));
    for (const problem of [...parts.values()].sort((a, b) => place(b) - place(a)))
      if (!leaveOut(row, problem)) return undefined;
  }
  return undefined;
}

const place = ({ path }: Problem): number => Number(stepsOf(path)[3]) || 0;

function leaveOut(row: Record<string, unknown>, { path, kind }: Problem): boolean {
  const [, , field, part] = stepsOf(path);
  if (typeof field !== "string") return false;
  const list = row[field];
  if (lists.has(field) && part !== undefined && isObject(list)) {
    if (Array.isArray(list)) list.splice(Number(part), 1);
    else delete list[String(part)];
    return true;
  }
  if (kind !== "unexpected-key") return false;
  delete row[field];
  return true;
}

/** `assessments[0].answers["a.b"].value` in steps. */
const stepsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|\.?([A-Za-z_]\w*)/g)].map(([, quoted, index, plain]) =>
    index === undefined ? (quoted ?? plain ?? "") : Number(index),
  );

function readableLines(
  row: Assessment,
  lines: readonly HistoryEntry[],
  madeAt: string,
  find: FindChecklist,
): readonly HistoryEntry[] {
  let left = lines;
  for (let round = 0; round < 5; round += 1) {
    const problems = problemsOf({ format: copyFormat, madeAt, assessments: [row], history: left }, find);
    if (problems.length === 0) return left;
    const bad = new Set(problems.map(({ path }) => stepsOf(path)[1]));
    left = left.filter((_, index) => !bad.has(index));
  }
  return [];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function partnerOf(raw: unknown): string {
  const partnership = isObject(raw) ? raw.partnership : undefined;
  const partner = isObject(partnership) ? partnership.partner : undefined;
  return typeof partner === "string" && partner ? partner : "an assessment without a readable name";
}
