// A copy of the work to a file, and back. Opening a copy adds to what is here; it never replaces or removes anything.
import { canonicalBytes } from "../archive/canonical.ts";
import { type Copy, copyFormat, readCopy as parseCopy, writeCopy } from "../archive/copy.ts";
import { readStrictJson } from "../archive/strict-json.ts";
import type { Assessment, HistoryEntry } from "../core/assessment.ts";
import type { Read } from "../core/problem.ts";
import { type FindChecklist, historyRows, putSummary } from "./assessments.ts";
import { type InMemory, type OpenStorage, read, write } from "./database.ts";
import { rememberRow } from "./expected.ts";
import { failed, Refusal, type StorageFault, type Stored } from "./fault.ts";
import { removedKey } from "./integrity.ts";
import { fenceKey } from "./writer-fence.ts";

export type { Copy };

export interface MadeCopy {
  readonly name: string;
  readonly text: string;
  readonly assessments: number;
  /** Set when the database could not be read: the copy holds only what this window still had in memory. */
  readonly fault?: StorageFault;
}

/** What opening a copy would do with one assessment of it. */
export type Standing = "only-in-copy" | "same" | "newer-here" | "newer-in-copy";

/**
 * Makes one file of all assessments, or of those named, with what is open in this window and not saved yet.
 * It works on what is in memory when the database is gone: that is when a copy is needed most.
 * The text is read back with the same strict reader before it is handed out: a copy that could not be opened is not a copy.
 */
export async function makeCopy(
  storage: OpenStorage,
  find: FindChecklist,
  at: string,
  only?: readonly string[],
): Promise<Stored<MadeCopy>> {
  const rows = await storedRows(storage, only);
  const memory = [...storage.opened]
    .map((one) => one.inMemory())
    .filter((one) => one !== undefined && (!only || only.includes(one.assessment.id)))
    .filter((one) => one !== undefined);
  if (!rows.ok && memory.length === 0) return rows;
  const { assessments, history } = withMemory(rows.ok ? rows.value : { assessments: [], history: [] }, memory);
  const text = writeCopy({ format: copyFormat, madeAt: at, assessments, history });
  const again = readCopyText(text, find);
  if (!again.ok)
    return failed(
      "damaged",
      again.problems
        .map((item) => `${item.path} ${item.kind}`)
        .join("; ")
        .slice(0, 2000),
    );
  const made = { name: `sister-city-check_copy_${at.slice(0, 10)}.json`, text, assessments: assessments.length };
  return { ok: true, value: rows.ok ? made : { ...made, fault: rows.fault } };
}

interface Rows {
  readonly assessments: readonly Assessment[];
  readonly history: readonly HistoryEntry[];
}

/** In one transaction: no change comes between an assessment and its history. */
function storedRows(storage: OpenStorage, only?: readonly string[]): Promise<Stored<Rows>> {
  return read(storage, (tables) =>
    tables.transaction("r", [tables.assessments, tables.history, tables.meta], async () => {
      if ((await tables.meta.get("epoch"))?.value !== storage.epoch) throw new Refusal("cleared");
      const found = only ? await tables.assessments.bulkGet([...only]) : await tables.assessments.toArray();
      const assessments = found.filter((row) => row !== undefined);
      const history: HistoryEntry[] = [];
      for (const { id } of assessments) history.push(...(await historyRows(tables, id)));
      return { assessments, history };
    }),
  );
}

/** What this window holds counts where it is newer than what is stored, or all there is. */
function withMemory(rows: Rows, memory: readonly InMemory[]): Rows {
  const assessments = new Map(rows.assessments.map((row) => [row.id, row]));
  const history = [...rows.history];
  for (const one of memory) {
    const here = assessments.get(one.assessment.id);
    if (here && here.revision >= one.assessment.revision) continue;
    assessments.set(one.assessment.id, one.assessment);
    // Another window may have written the same numbers since: the stored line stands.
    history.push(...one.history.filter((entry) => entry.revision > (here?.revision ?? 0)));
  }
  return { assessments: [...assessments.values()], history };
}

/** Notes that a copy was handed out, so that reminders know how much work is not in it. */
export function noteCopy(storage: OpenStorage, at: string): Promise<Stored<string>> {
  return write(storage, (tables) => tables.meta.put({ key: "copied-at", value: at }));
}

/** Reads the text of a copy: everything in it, or every fault. Nothing is written. */
export function readCopyText(text: string, find: FindChecklist): Read<Copy> {
  const json = readStrictJson(new TextEncoder().encode(text));
  return json.ok ? parseCopy(json.value, find) : json;
}

/** How each assessment of a copy stands to what is here. */
export async function compareCopy(storage: OpenStorage, copy: Copy): Promise<Stored<ReadonlyMap<string, Standing>>> {
  return read(storage, async (tables) => {
    const found = await tables.assessments.bulkGet(copy.assessments.map((row) => row.id));
    return new Map(copy.assessments.map((row, index): [string, Standing] => [row.id, standing(found[index], row)]));
  });
}

function standing(here: Assessment | undefined, row: Assessment): Standing {
  if (!here) return "only-in-copy";
  if (contentOf(here) === contentOf(row)) return "same";
  return here.revision >= row.revision ? "newer-here" : "newer-in-copy";
}

/**
 * Adds the chosen assessments, all or none. What is here under the same id stays; the copy's is added beside it under a new id.
 * Opening the same copy twice adds nothing the second time.
 */
export async function addCopy(
  storage: OpenStorage,
  find: FindChecklist,
  copy: Copy,
  chosen: readonly string[],
): Promise<Stored<{ readonly added: number; readonly already: number }>> {
  const rows = copy.assessments.filter((row) => chosen.includes(row.id));
  const result = await write(storage, async (tables) => {
    const added: Assessment[] = [];
    const present = new Set((await tables.assessments.toArray()).map(contentOf));
    for (const row of rows) {
      if (present.has(contentOf(row))) continue;
      present.add(contentOf(row));
      const id = (await tables.assessments.get(row.id)) ? crypto.randomUUID() : row.id;
      const renamed = { ...row, id };
      await tables.assessments.add(renamed);
      await tables.history.bulkAdd(historyOf(copy, row.id).map((entry) => ({ ...entry, assessment: id })));
      await tables.meta.bulkDelete([removedKey(id), fenceKey(id)]);
      await putSummary(tables, find, renamed);
      added.push(renamed);
    }
    return added;
  });
  if (!result.ok) return result;
  for (const row of result.value)
    rememberRow(storage.database.name, storage.epoch, row.id, row.revision, row.partnership.partner);
  return { ok: true, value: { added: result.value.length, already: rows.length - result.value.length } };
}

/** The same work under whatever id, whatever order its parts were written in. */
const contentOf = ({ id: _, ...row }: Assessment): string => new TextDecoder().decode(canonicalBytes(row));

const historyOf = (copy: Copy, id: string): HistoryEntry[] => copy.history.filter((entry) => entry.assessment === id);
