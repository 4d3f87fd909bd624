// Assessments in the database: one row each, every change one transaction with its history and summary.
import { type Assessment, type Change, change, type HistoryEntry, type Made } from "../core/assessment.ts";
import type { Checklist } from "../core/open-edition.ts";
import { type Summary, summarise } from "../core/summary.ts";
import { type OpenStorage, read, write } from "./database.ts";
import { forgetRow, rememberRow } from "./expected.ts";
import { Refusal, type Stored } from "./fault.ts";

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
    ...draft,
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
    await tables.assessments.add(assessment);
    await tables.history.add({
      assessment: assessment.id,
      revision: 1,
      at: made.at,
      who: made.who,
      field: "created",
      from: null,
      to: draft,
    });
    await putSummary(tables, find, assessment);
    return assessment;
  });
  return remember(storage, result);
}

/**
 * Applies one change to the stored row, whatever it holds by now, so that two windows never overwrite each other's answers.
 * A change that changes nothing writes nothing and gives the row as it is.
 */
export async function changeAssessment(
  storage: OpenStorage,
  find: FindChecklist,
  id: string,
  what: readonly Change[],
  made: Made,
): Promise<Stored<Assessment>> {
  const result = await write(storage, async (tables) => {
    let assessment = await tables.assessments.get(id);
    if (!assessment) throw new Refusal("not-found", id);
    const entries: HistoryEntry[] = [];
    for (const one of what) {
      const changed = change(assessment, one, made);
      if (!changed) continue;
      assessment = changed.assessment;
      entries.push(changed.entry);
    }
    if (entries.length === 0) return assessment;
    await tables.assessments.put(assessment);
    await tables.history.bulkAdd(entries);
    await putSummary(tables, find, assessment);
    return assessment;
  });
  return remember(storage, result);
}

async function putSummary(tables: OpenStorage["database"], find: FindChecklist, assessment: Assessment): Promise<void> {
  const checklist = find(assessment.checklist, assessment.edition);
  if (checklist) await tables.summaries.put(summarise(checklist, assessment));
}

function remember(storage: OpenStorage, result: Stored<Assessment>): Stored<Assessment> {
  if (result.ok) {
    const { id, revision, partnership } = result.value;
    rememberRow(storage.database.name, storage.epoch, id, revision, partnership.partner);
  }
  return result;
}

export function readAssessment(storage: OpenStorage, id: string): Promise<Stored<Assessment | undefined>> {
  return read(storage, (tables) => tables.assessments.get(id));
}

/** Removes an assessment with its history and summary. The page that calls this has named what is lost. */
export async function removeAssessment(storage: OpenStorage, id: string): Promise<Stored<void>> {
  const result = await write(storage, async (tables) => {
    await tables.assessments.delete(id);
    await tables.history.where("[assessment+revision]").between([id, 0], [id, Number.MAX_SAFE_INTEGER]).delete();
    await tables.summaries.delete(id);
  });
  if (result.ok) forgetRow(storage.database.name, id);
  return result;
}

/** Newest work first. */
export function listSummaries(storage: OpenStorage): Promise<Stored<Summary[]>> {
  return read(storage, (tables) => tables.summaries.orderBy("changedAt").reverse().toArray());
}

/** Oldest first. */
export function readHistory(storage: OpenStorage, id: string): Promise<Stored<HistoryEntry[]>> {
  return read(storage, (tables) =>
    tables.history.where("[assessment+revision]").between([id, 0], [id, Number.MAX_SAFE_INTEGER]).toArray(),
  );
}
