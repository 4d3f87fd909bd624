// The one database of this browser: its tables, its version steps, and the checks made before anything may be written.
import Dexie, { type EntityTable, type Table } from "dexie";
import type { SigningKey } from "../archive/keys.ts";
import type { Assessment, HistoryEntry } from "../core/assessment.ts";
import type { Summary } from "../core/summary.ts";
import { forgetExpected } from "./expected.ts";
import { failed, faultOf, Refusal, type StorageFault, type Stored, stored } from "./fault.ts";
import { lostRows } from "./integrity.ts";
import { isNewer, nativeVersion } from "./native-version.ts";
import type { ReceiptRow, ReceivedRow } from "./portfolio.ts";
import type { ReceivedContentRow, ReceivedEditionRow } from "./received.ts";
import type { DraftReplies, OwnReview, SignedRow } from "./reviews.ts";

/** Raised with every change of the tables; a newer number in the browser means a newer app wrote it. */
const version = 4;
/** A start that takes longer than this will not come to an end by itself. */
const patience = 15_000;
/** How long a newer version in another window waits for what is still unsaved here. */
const lastWords = 2_000;

export interface Meta {
  readonly key: string;
  readonly value: unknown;
}

/** A signed version of an assessment, as its bytes: what was signed is never written again from objects. */
export interface SubmissionRow {
  /** SHA-256 of `content`. */
  readonly fingerprint: string;
  readonly assessment: string;
  readonly version: number;
  /** The bytes of data/submission.json. */
  readonly content: Uint8Array<ArrayBuffer>;
  /** The files of all sign-offs so far, by their path in the package. */
  readonly signatures: readonly SignatureFile[];
}
export interface KeyRow extends SigningKey {
  readonly madeAt: string;
}
/** A piece of an evidence file: lists read keys alone, and a write needs no more memory than one piece at a time. */
export interface EvidencePart {
  readonly fingerprint: string;
  /** 0, 1, 2 … */
  readonly part: number;
  readonly bytes: ArrayBuffer;
  /** When the file was last stored, and the bytes of the whole: on part 0 alone. */
  readonly at?: string;
  readonly size?: number;
}
export interface SignatureFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What is said about submissions: the review written here, signed files, replies being written. */
export type ReviewRow = OwnReview | SignedRow | DraftReplies;

export interface Tables {
  readonly assessments: EntityTable<Assessment, "id">;
  /** Grows with every change; rows leave only with their assessment, or merge while somebody is typing. */
  readonly history: Table<HistoryEntry, [string, number]>;
  readonly summaries: EntityTable<Summary, "assessment">;
  readonly meta: Table<Meta, string>;
  readonly submissions: EntityTable<SubmissionRow, "fingerprint">;
  /** Keys of this browser; their private halves cannot be read out of it. */
  readonly keys: EntityTable<KeyRow, "kid">;
  readonly evidenceFiles: Table<EvidencePart, [string, number]>;
  /** Submissions handed over by others, for reviewing and comparing. */
  readonly receivedContents: EntityTable<ReceivedContentRow, "fingerprint">;
  readonly receivedEditions: EntityTable<ReceivedEditionRow, "fingerprint">;
  readonly received: EntityTable<ReceivedRow, "fingerprint">;
  readonly receipts: Table<ReceiptRow, [string, number]>;
  readonly reviews: Table<ReviewRow, string>;
}

/** What a window holds of an assessment beyond the database: for a copy when the database is gone. */
export interface InMemory {
  readonly assessment: Assessment;
  /** Of the changes that are not stored yet. */
  readonly history: readonly HistoryEntry[];
}

/** An assessment that is open in this window. */
export interface Opened {
  /** Writes what still waits. */
  flush(): Promise<void>;
  inMemory(): InMemory | undefined;
}

export interface OpenStorage {
  readonly database: Dexie & Tables;
  /** Marks this database apart from one that was created again after site data was cleared. */
  readonly epoch: string;
  /** Why this window can never write again; undefined while it can. */
  gone(): StorageFault | undefined;
  /** Called once, when it can not: a newer version took the database over, or it was cleared under us. */
  onGone(listener: (fault: StorageFault) => void): () => void;
  /** Told by whatever meets such a fault first: the browser does not always say that it closed the connection. */
  met(fault: StorageFault): void;
  /** Assessments open in this window. */
  readonly opened: Set<Opened>;
  /** Closes the connection for good; for tests, and for a window that is done. */
  close(): void;
}

/**
 * Opens the database, strictly: a commit is reported only after it is on the disk.
 * Refused when a newer app wrote it, and when rows that were saved earlier are no longer there.
 */
export async function openStorage(
  options: {
    readonly name?: string;
    /** Called when another window keeps the database occupied. The opening goes on by itself when that window lets go. */
    readonly onBlocked?: () => void;
  } = {},
): Promise<Stored<OpenStorage>> {
  const name = options.name ?? "sister-city-check";
  // autoOpen off: Dexie would quietly open an upgraded or emptied database again and write rows of the old shape into it.
  const database = new Dexie(name, { chromeTransactionDurability: "strict", autoOpen: false }) as Dexie & Tables;
  database.version(1).stores({
    assessments: "id",
    history: "[assessment+revision]",
    summaries: "assessment, changedAt",
    meta: "key",
  });
  // Sign-off.
  database.version(2).stores({ submissions: "fingerprint, [assessment+version]", keys: "kid" });
  database.version(3).stores({ evidenceFiles: "[fingerprint+part], at, [fingerprint+size]" });
  database.version(4).stores({
    // What others handed over.
    receivedContents: "fingerprint",
    receivedEditions: "fingerprint",
    received: "fingerprint, assessment",
    receipts: "[intake+part]",
    // What is said about it.
    reviews: "id, submission",
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Stored<OpenStorage>>((resolve) => {
    timer = setTimeout(() => resolve(failed("closed", "not opened in time")), patience);
  });
  database.on("blocked", () => {
    // Not a fault: it lasts until the person closes the other window, however long that takes.
    clearTimeout(timer);
    options.onBlocked?.();
  });
  const result = await Promise.race([late, open(database, name)]);
  clearTimeout(timer);
  if (!result.ok) database.close({ disableAutoOpen: true });
  return result;
}

async function open(database: Dexie & Tables, name: string): Promise<Stored<OpenStorage>> {
  try {
    // A store too damaged to list its databases fails with a better name when it is opened.
    refuseNewer(await nativeVersion(name).catch(() => undefined));
    await database.open();
    const epoch = await readOrMakeEpoch(database);
    const lost = await lostRows(database, name, epoch);
    return lost ? { ok: false, fault: lost } : stored(watched(database, epoch));
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

function refuseNewer(found: number | undefined): void {
  if (found !== undefined && isNewer(found, version)) throw new Refusal("newer-data", `version ${found / 10}`);
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

/** Follows what other windows and the browser do to the open database. */
function watched(database: Dexie & Tables, epoch: string): OpenStorage {
  const listeners = new Set<(fault: StorageFault) => void>();
  const opened = new Set<Opened>();
  let gone: StorageFault | undefined;
  let closing = false;
  const leave = (kind: "newer-data" | "cleared", detail: string): void => {
    if (gone) return;
    gone = { kind, detail };
    for (const listener of [...listeners]) listener(gone);
  };
  const storage: OpenStorage = {
    database,
    epoch,
    opened,
    gone: () => gone ?? (closing ? { kind: "closed", detail: "by this window" } : undefined),
    onGone(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    met({ kind, detail }) {
      if (kind === "cleared" || kind === "newer-data") leave(kind, detail);
    },
    close() {
      closing = true;
      database.close({ disableAutoOpen: true });
    },
  };
  database.on("versionchange", (event) => {
    const upgraded = (event.newVersion ?? 0) > 0;
    const flushed = upgraded ? Promise.all([...opened].map((one) => one.flush())) : Promise.resolve();
    void Promise.race([flushed, new Promise((resolve) => setTimeout(resolve, lastWords))]).finally(() => {
      leave(upgraded ? "newer-data" : "cleared", upgraded ? "another window upgraded it" : "deleted");
      storage.close();
    });
    // The newer version waits until we close; Dexie's own way would close before the last words are written.
    return false;
  });
  database.on("close", () => {
    // The browser closed the connection: sleep, or somebody cleared the site's data. The second must be noticed at once.
    if (!closing) setTimeout(() => void checkStillThere(storage, leave), 0);
  });
  return storage;
}

async function checkStillThere(
  storage: OpenStorage,
  leave: (kind: "newer-data" | "cleared", detail: string) => void,
): Promise<void> {
  const found = await read(storage, (tables) => tables.meta.get("epoch"));
  const kind = found.ok ? (found.value?.value === storage.epoch ? undefined : "cleared") : found.fault.kind;
  if (kind === "cleared" || kind === "newer-data") leave(kind, "after the connection was closed");
}

/** After the user has been told which rows are lost and chooses to go on with what is left. */
export function acceptLoss(name = "sister-city-check"): void {
  forgetExpected(name);
}

/** What could not be written to the end. A full quota is refused before anything is written. */
const isTorn = /^(?:disk-full|damaged|closed)$/;
/** Stores that failed in the middle of a write, and were not written through since. */
const doubtful = new WeakSet<OpenStorage>();

/**
 * Every write goes through here: one transaction, which first makes sure that this is still the database that was opened.
 * The promise settles after the commit is on the disk; only then may anything be called saved.
 */
export async function write<T>(storage: OpenStorage, act: (tables: Dexie & Tables) => Promise<T>): Promise<Stored<T>> {
  const { database, epoch } = storage;
  // Before anything is fetched: where the site's data was cleared, so were its files, and fetching one can take for ever.
  const gone = storage.gone();
  if (gone) return { ok: false, fault: gone };
  const part = doubtful.has(storage) && (await import("./write-through.ts").catch(() => undefined));
  if (part) {
    const sound = await guarded(storage, () => part.writeThrough(database));
    if (!sound.ok) return sound;
  }
  doubtful.delete(storage);
  const written = await guarded(storage, () =>
    // "!": never a part of somebody else's transaction, or it would be called saved before that one is.
    database.transaction(
      "rw!",
      // All of them: a part of the list would have to be kept up with every act.
      database.tables,
      async () => {
        refuseNewer(database.backendDB().version);
        const row = await database.meta.get("epoch");
        if (row?.value !== epoch) throw new Refusal("cleared");
        return act(database);
      },
    ),
  );
  if (!written.ok && isTorn.test(written.fault.kind)) doubtful.add(storage);
  return written;
}

/** A read with the same care: reopened once when the browser has dropped the connection. */
export function read<T>(storage: OpenStorage, act: (tables: Dexie & Tables) => Promise<T>): Promise<Stored<T>> {
  return guarded(storage, () => act(storage.database));
}

async function guarded<T>(storage: OpenStorage, attempt: () => PromiseLike<T>): Promise<Stored<T>> {
  const fault = storage.gone();
  if (fault) return { ok: false, fault };
  try {
    return stored(await attempt());
  } catch (error) {
    const first = faultOf(error);
    if (first.kind !== "closed") return refused(storage, first);
    try {
      // Browsers drop connections (sleep, memory pressure). One new try, then say so.
      await reopen(storage);
      return stored(await attempt());
    } catch (again) {
      return refused(storage, faultOf(again));
    }
  }
}

/** A window whose database is gone says so on every page, not only beside the answer that could not be saved. */
function refused(storage: OpenStorage, fault: StorageFault): Stored<never> {
  storage.met(fault);
  return { ok: false, fault: storage.gone() ?? fault };
}

/** Opens a dropped connection again, but never creates a database anew and never touches a newer one. */
async function reopen(storage: OpenStorage): Promise<void> {
  const { database } = storage;
  const fault = storage.gone();
  if (fault) throw new Refusal(fault.kind, fault.detail);
  const found = await nativeVersion(database.name);
  if (found === undefined) throw new Refusal("cleared", "no such database");
  refuseNewer(found);
  // After a dropped connection Dexie can still believe it is open.
  if (database.isOpen() && !isUsable(database)) database.close({ disableAutoOpen: false });
  if (!database.isOpen()) await database.open();
}

function isUsable(database: Dexie): boolean {
  try {
    database.backendDB().transaction("meta").abort();
    return true;
  } catch {
    return false;
  }
}
