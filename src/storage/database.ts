// The one database of this browser: its tables, its version steps, and the checks made before anything may be written.
import Dexie, { type EntityTable, type Table } from "dexie";
import type { Assessment, HistoryEntry } from "../core/assessment.ts";
import type { Summary } from "../core/summary.ts";
import { type Expected, expectedRows, forgetExpected, rememberEpoch } from "./expected.ts";
import { failed, faultOf, Refusal, type Stored, stored } from "./fault.ts";

/** Raised with every change of the tables; a newer number in the browser means a newer app wrote it. */
const version = 1;

export interface Meta {
  readonly key: string;
  readonly value: unknown;
}

export interface Tables {
  readonly assessments: EntityTable<Assessment, "id">;
  /** Append-only: rows are added, and leave only with their assessment. */
  readonly history: Table<HistoryEntry, [string, number]>;
  readonly summaries: EntityTable<Summary, "assessment">;
  readonly meta: Table<Meta, string>;
}

export interface OpenStorage {
  readonly database: Dexie & Tables;
  /** Marks this database apart from one that was created again after site data was cleared. */
  readonly epoch: string;
  /** Called when a newer version of the app, in another window, needs this one to let go. */
  onReplaced(listener: () => void): void;
}

/**
 * Opens the database, strictly: a commit is reported only after it is on the disk.
 * Refused when a newer app wrote it, and when rows that were saved earlier are no longer there.
 */
export async function openStorage(options: { readonly name?: string } = {}): Promise<Stored<OpenStorage>> {
  const name = options.name ?? "sister-city-check";
  const database = new Dexie(name, { chromeTransactionDurability: "strict" }) as Dexie & Tables;
  database.version(version).stores({
    assessments: "id",
    history: "[assessment+revision]",
    summaries: "assessment, changedAt",
    meta: "key",
  });
  const replaced: (() => void)[] = [];
  database.on("versionchange", () => {
    // Without this Dexie would quietly open the upgraded database again and write rows of the old shape into it.
    database.close({ disableAutoOpen: true });
    for (const listener of replaced) listener();
  });
  try {
    await database.open();
    // Dexie opens a newer database without complaint; its native version is ours times ten.
    if (database.backendDB().version > version * 10) {
      database.close({ disableAutoOpen: true });
      return failed("newer-data", `version ${database.backendDB().version / 10}`);
    }
    const epoch = await readOrMakeEpoch(database);
    const lost = await lostRows(database, name, epoch);
    if (lost) {
      database.close({ disableAutoOpen: true });
      return failed("damaged", lost);
    }
    rememberEpoch(name, epoch);
    return stored({ database, epoch, onReplaced: (listener) => replaced.push(listener) });
  } catch (error) {
    database.close({ disableAutoOpen: true });
    const fault = faultOf(error);
    return { ok: false, fault: fault.kind === "unexpected" ? { ...fault, kind: "damaged" } : fault };
  }
}

async function readOrMakeEpoch(database: Dexie & Tables): Promise<string> {
  return database.transaction("rw", database.meta, async () => {
    const row = await database.meta.get("epoch");
    if (typeof row?.value === "string") return row.value;
    const epoch = crypto.randomUUID();
    await database.meta.put({ key: "epoch", value: epoch });
    return epoch;
  });
}

/** Damaged stores often just return fewer rows, without any error: so what should be there is known outside of it. */
async function lostRows(database: Dexie & Tables, name: string, epoch: string): Promise<string | undefined> {
  const expected = expectedRows(name);
  if (!expected) return undefined;
  const lost = await missingRows(database, expected);
  if (lost.length === 0) return undefined;
  return `${expected.epoch === epoch ? "rows missing" : "created again"}: ${lost.map(([id, row]) => `${row.partner} (${id}, revision ${row.revision})`).join("; ")}`;
}

async function missingRows(database: Dexie & Tables, expected: Expected) {
  const lost = [];
  for (const [id, row] of Object.entries(expected.rows)) {
    const found = await database.assessments.get(id);
    if (!found || found.revision < row.revision) lost.push([id, row] as const);
  }
  return lost;
}

/** After the user has been told which rows are lost and chooses to go on with what is left. */
export function acceptLoss(name = "sister-city-check"): void {
  forgetExpected(name);
}

/**
 * Every write goes through here: one transaction, which first makes sure that this is still the database that was opened.
 * The promise settles after the commit is on the disk; only then may anything be called saved.
 */
export async function write<T>(storage: OpenStorage, act: (tables: Dexie & Tables) => Promise<T>): Promise<Stored<T>> {
  const { database, epoch } = storage;
  const attempt = () =>
    database.transaction(
      "rw",
      [database.assessments, database.history, database.summaries, database.meta],
      async () => {
        const row = await database.meta.get("epoch");
        if (row?.value !== epoch) throw new Refusal("cleared");
        return act(database);
      },
    );
  return guarded(storage, attempt);
}

/** A read with the same care: reopened once when the browser has dropped the connection. */
export function read<T>(storage: OpenStorage, act: (tables: Dexie & Tables) => Promise<T>): Promise<Stored<T>> {
  return guarded(storage, () => act(storage.database));
}

async function guarded<T>(storage: OpenStorage, attempt: () => PromiseLike<T>): Promise<Stored<T>> {
  try {
    return stored(await attempt());
  } catch (error) {
    const fault = faultOf(error);
    if (fault.kind !== "closed") return { ok: false, fault };
    try {
      // Browsers drop connections (sleep, memory pressure). One new try, then say so.
      if (!storage.database.isOpen()) await storage.database.open();
      return stored(await attempt());
    } catch (again) {
      return { ok: false, fault: faultOf(again) };
    }
  }
}
