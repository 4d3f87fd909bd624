// A copy of the work to a file, and back. Opening a copy adds to what is here; it never replaces or removes anything.
import { type Copy, copyFormat, readCopy as parseCopy, writeCopy } from "../archive/copy.ts";
import { readStrictJson } from "../archive/strict-json.ts";
import type { Assessment, HistoryEntry } from "../core/assessment.ts";
import type { Read } from "../core/problem.ts";
import { summarise } from "../core/summary.ts";
import type { FindChecklist } from "./assessments.ts";
import { type OpenStorage, read, write } from "./database.ts";
import { rememberRow } from "./expected.ts";
import type { Stored } from "./fault.ts";

export type { Copy };

export interface MadeCopy {
  readonly name: string;
  readonly text: string;
  readonly assessments: number;
}

/** What opening a copy would do with one assessment of it. */
export type Standing = "only-in-copy" | "same" | "newer-here" | "newer-in-copy";

/**
 * Makes one file of all assessments, or of those named.
 * The text is read back with the same strict reader before it is handed out: a copy that could not be opened is not a copy.
 */
export async function makeCopy(
  storage: OpenStorage,
  find: FindChecklist,
  at: string,
  only?: readonly string[],
): Promise<Stored<MadeCopy>> {
  const rows = await read(storage, async (tables) => {
    const assessments = only ? await tables.assessments.bulkGet([...only]) : await tables.assessments.toArray();
    const present = assessments.filter((row) => row !== undefined);
    const ids = new Set(present.map((row) => row.id));
    const history = await tables.history.filter((entry) => ids.has(entry.assessment)).toArray();
    return { assessments: present, history };
  });
  if (!rows.ok) return rows;
  const text = writeCopy({ format: copyFormat, madeAt: at, ...rows.value });
  const again = readCopyText(text, find);
  if (!again.ok)
    return {
      ok: false,
      fault: { kind: "damaged", detail: again.problems.map((item) => `${item.path} ${item.kind}`).join("; ") },
    };
  return {
    ok: true,
    value: { name: `sister-city-check_copy_${at.slice(0, 10)}.json`, text, assessments: rows.value.assessments.length },
  };
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
  if (JSON.stringify(here) === JSON.stringify(row)) return "same";
  return here.revision >= row.revision ? "newer-here" : "newer-in-copy";
}

/**
 * Adds the chosen assessments, all or none. What is here under the same id stays; the copy's is added beside it under a new id.
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
    for (const row of rows) {
      const here = await tables.assessments.get(row.id);
      if (here && standing(here, row) === "same") continue;
      const id = here ? crypto.randomUUID() : row.id;
      const renamed = { ...row, id };
      await tables.assessments.add(renamed);
      await tables.history.bulkAdd(historyOf(copy, row.id).map((entry) => ({ ...entry, assessment: id })));
      const checklist = find(row.checklist, row.edition);
      if (checklist) await tables.summaries.put(summarise(checklist, renamed));
      added.push(renamed);
    }
    return added;
  });
  if (!result.ok) return result;
  for (const row of result.value)
    rememberRow(storage.database.name, storage.epoch, row.id, row.revision, row.partnership.partner);
  return { ok: true, value: { added: result.value.length, already: rows.length - result.value.length } };
}

const historyOf = (copy: Copy, id: string): HistoryEntry[] => copy.history.filter((entry) => entry.assessment === id);
