// Assessments in the database: one row each, every change one transaction with its history and summary.
import { type Assessment, type Change, change, type HistoryEntry, type Made, versionOf } from "../core/assessment.ts";
import type { Checklist } from "../core/open-edition.ts";
import { engineVersion, type Summary, summarise } from "../core/summary.ts";
import { type OpenStorage, read, type Tables, write } from "./database.ts";
import { rememberRow } from "./expected.ts";
import { Refusal, type Stored } from "./fault.ts";
import { mergeTyping } from "./history-merge.ts";
import { wellFormed } from "./well-formed.ts";
import { holdFence, type WriterFence } from "./writer-fence.ts";

export type Draft = Pick<
  Assessment,
  "checklist" | "edition" | "partnership" | "reason" | "answers" | "suggested" | "example"
>;

/** Gives the checklist an assessment was made with; summaries are computed with it. */
export type FindChecklist = (checklist: string, edition: number) => Checklist | undefined;

/** Stores a new assessment. Its id is random: two windows never make the same one. */
export async function createAssessment(
  storage: OpenStorage,
  find: FindChecklist,
  draft: Draft,
  made: Made,
): Promise<Stored<Assessment>> {
  const assessment: Assessment = {
    ...wellFormed(draft),
    id: crypto.randomUUID(),
    v: 1,
    completed: {},
    flagged: [],
    safeguards: [],
    revision: 1,
    startedAt: made.at,
    changedAt: made.at,
  };
  const result = await write(storage, async (tables) => {
    // "put": when the browser drops the connection just after the commit, this runs a second time with the same id.
    await tables.assessments.put(assessment);
    await tables.history.put({
      assessment: assessment.id,
      revision: 1,
      at: made.at,
      who: made.who,
      field: "created",
      from: null,
      to: wellFormed(draft),
    });
    await putSummary(tables, find, assessment);
    return assessment;
  });
  return remember(storage, result);
}

/**
 * Applies changes to the stored row, whatever it holds by now, so that two windows never overwrite each other's answers.
 * Changes that change nothing write nothing and give the row as it is.
 * @param fence who may write this assessment; a window that lost that right is refused inside the transaction
 */
export async function changeAssessment(
  storage: OpenStorage,
  find: FindChecklist,
  id: string,
  what: readonly Change[],
  made: Made,
  fence?: WriterFence,
): Promise<Stored<Assessment>> {
  const result = await write(storage, async (tables) => {
    let assessment = await readRow(tables, id);
    if (fence) await holdFence(tables, id, fence);
    const entries: HistoryEntry[] = [];
    for (const one of what) {
      if (one.kind !== "next-version" && (await signedVersion(tables, assessment))) throw new Refusal("signed", id);
      const changed = change(assessment, wellFormed(one), made);
      if (!changed) continue;
      assessment = changed.assessment;
      entries.push(changed.entry);
    }
    if (entries.length === 0) return assessment;
    await tables.assessments.put(assessment);
    for (const entry of entries) await addToHistory(tables, entry, find(assessment.checklist, assessment.edition));
    await putSummary(tables, find, assessment);
    return assessment;
  });
  return remember(storage, result);
}

/** The fingerprint under which the present version of an assessment is signed; undefined while it is not. */
export async function signedVersion(tables: Tables, assessment: Assessment): Promise<string | undefined> {
  const at = [assessment.id, versionOf(assessment)];
  const [fingerprint] = await tables.submissions.where("[assessment+version]").equals(at).primaryKeys();
  return fingerprint;
}

async function readRow(tables: Tables, id: string): Promise<Assessment> {
  const row = await tables.assessments.get(id);
  if (!row) throw new Refusal("not-found", id);
  // The type says 1; a newer program may have written something else.
  if ((row.v as number) !== 1) throw new Refusal("newer-data", `${id} has shape ${row.v}`);
  return row;
}

async function addToHistory(tables: Tables, entry: HistoryEntry, checklist: Checklist | undefined): Promise<void> {
  const before = await tables.history.get([entry.assessment, entry.revision - 1]);
  const merged = before && mergeTyping(before, entry, checklist);
  if (merged) await tables.history.delete([entry.assessment, before.revision]);
  await tables.history.put(merged ?? entry);
}

/** The answers matter more than the row about them: when the rules fail on them they are saved all the same. */
export async function putSummary(tables: Tables, find: FindChecklist, assessment: Assessment): Promise<void> {
  const checklist = find(assessment.checklist, assessment.edition);
  if (!checklist) return;
  let summary: Summary;
  try {
    summary = summarise(checklist, assessment);
  } catch {
    return;
  }
  await tables.summaries.put(summary);
}

/** Computes again what is missing, behind its assessment, or made by other rules than today's. Call once at start. */
export async function refreshSummaries(storage: OpenStorage, find: FindChecklist): Promise<void> {
  const stale = await read(storage, async (tables) => {
    const known = new Map((await tables.summaries.toArray()).map((row) => [row.assessment, row]));
    const ids = await tables.assessments.toCollection().primaryKeys();
    const fresh = (id: string): boolean => known.get(id)?.engine === engineVersion;
    const behind: string[] = ids.filter((id) => !fresh(id));
    for (const id of ids.filter(fresh)) {
      const row = await tables.assessments.get(id);
      if (row && row.revision !== known.get(id)?.revision) behind.push(id);
    }
    return behind;
  });
  for (const id of stale.ok ? stale.value : []) {
    await write(storage, async (tables) => {
      const row = await tables.assessments.get(id);
      if (row) await putSummary(tables, find, row);
    });
  }
}

function remember(storage: OpenStorage, result: Stored<Assessment>): Stored<Assessment> {
  if (result.ok) rememberRow(storage.database.name, storage.epoch, result.value);
  return result;
}

export function readAssessment(storage: OpenStorage, id: string): Promise<Stored<Assessment | undefined>> {
  return read(storage, (tables) => tables.assessments.get(id));
}

/** Newest work first. */
export function listSummaries(storage: OpenStorage): Promise<Stored<Summary[]>> {
  return read(storage, (tables) => tables.summaries.orderBy("changedAt").reverse().toArray());
}

/** Oldest first. */
export function readHistory(storage: OpenStorage, id: string): Promise<Stored<HistoryEntry[]>> {
  return read(storage, (tables) => historyRows(tables, id));
}

/** The same, inside a transaction. */
export const historyRows = (tables: Tables, id: string): Promise<HistoryEntry[]> =>
  Promise.resolve(ofAssessment(tables, id).toArray());

export const ofAssessment = (tables: Tables, id: string) =>
  tables.history.where("[assessment+revision]").between([id, 0], [id, Number.MAX_SAFE_INTEGER]);
