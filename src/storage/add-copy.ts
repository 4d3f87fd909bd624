// A copy that was read comes back: it adds to what is here, and never replaces or removes anything. What came back is counted.
import type { Copy } from "../archive/copy.ts";
import type { Assessment } from "../core/assessment.ts";
import {
  type AddedBeside,
  type BesidePart,
  countBeside,
  rememberBeside,
  rowsOf,
  type WrittenBeside,
  writeBeside,
} from "./add-beside.ts";
import { type FindChecklist, ofAssessment, putSummary } from "./assessments.ts";
import { asRow, contentOf, filesOf, historyOf } from "./copy-rows.ts";
import { type OpenStorage, read, write } from "./database.ts";
import { filesOfSubmission, readEvidenceFile, storeEvidenceFile } from "./evidence-files.ts";
import { rememberRow } from "./expected.ts";
import { failed, type Stored, stored } from "./fault.ts";
import { removedKey } from "./integrity.ts";
import type { OpenedCopy } from "./read-copy-file.ts";
import { fenceKey } from "./writer-fence.ts";

/** What opening a copy would do with one assessment of it. */
export type Standing = "only-in-copy" | "same" | "newer-here" | "newer-in-copy";

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

export interface AddedCopy {
  readonly added: number;
  /** Here already, the same. */
  readonly already: number;
  /** Of what was added, read from the database again: lines of history, signed versions, and evidence files, named and there. */
  readonly lines: number;
  readonly signed: number;
  readonly files: { readonly named: number; readonly back: number };
  /** Where something beside assessments was chosen. */
  readonly beside?: AddedBeside;
}

/**
 * Adds the chosen assessments and what was chosen beside them, all or none. What is here under the same id stays; the copy's is added beside it under a new id.
 * Opening the same copy twice adds nothing the second time.
 */
export async function addCopy(
  storage: OpenStorage,
  find: FindChecklist,
  { copy, files }: OpenedCopy,
  chosen: readonly string[],
  parts: ReadonlySet<BesidePart> = new Set(),
): Promise<Stored<AddedCopy>> {
  const rows = copy.assessments.filter((row) => chosen.includes(row.id));
  const signed = (copy.submissions ?? []).map(asRow);
  const wanted = new Set(rows.flatMap(filesOf));
  for (const row of signed)
    if (chosen.includes(row.assessment)) for (const fingerprint of filesOfSubmission(row)) wanted.add(fingerprint);
  // Before anything names them.
  for (const fingerprint of wanted) {
    const bytes = files.get(fingerprint);
    const kept = bytes && (await storeEvidenceFile(storage, bytes, new Date().toISOString()));
    if (kept && !kept.ok) return kept;
  }
  const besides = copy.beside && parts.size > 0 ? await rowsOf(copy.beside, files, parts) : undefined;
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
      // Under another id it is other work: what was signed was signed about the one that is here.
      if (id === row.id) await tables.submissions.bulkPut(signed.filter((one) => one.assessment === id));
      await tables.meta.bulkDelete([removedKey(id), fenceKey(id)]);
      await putSummary(tables, find, renamed);
      added.push(renamed);
    }
    const written: WrittenBeside | undefined = besides && (await writeBeside(tables, besides));
    return { added, written };
  });
  if (!result.ok) return result;
  const { added, written } = result.value;
  for (const row of added) rememberRow(storage.database.name, storage.epoch, row);
  if (written) rememberBeside(storage, written);
  const counted = await countAdded(storage, added);
  if (!counted.ok) return counted;
  const beside = written && (await countBeside(storage, written));
  if (beside && !beside.ok) return beside;
  return stored({
    added: added.length,
    already: rows.length - added.length,
    ...counted.value,
    ...(beside ? { beside: beside.value } : {}),
  });
}

/** Read back from the database, because what was meant to be written is not what is there until somebody has looked. */
async function countAdded(
  storage: OpenStorage,
  added: readonly Assessment[],
): Promise<Stored<Omit<AddedCopy, "added" | "already" | "beside">>> {
  const named = new Set<string>();
  let [lines, signed] = [0, 0];
  for (const row of added) {
    const found = await read(storage, async (tables) => ({
      row: await tables.assessments.get(row.id),
      lines: await ofAssessment(tables, row.id).count(),
      signed: await tables.submissions
        .where("[assessment+version]")
        .between([row.id, 0], [row.id, Number.MAX_SAFE_INTEGER])
        .toArray(),
    }));
    if (!found.ok) return found;
    if (!found.value.row || contentOf(found.value.row) !== contentOf(row))
      return failed("damaged", `${row.id} read back`);
    lines += found.value.lines;
    signed += found.value.signed.length;
    for (const fingerprint of [...filesOf(row), ...found.value.signed.flatMap(filesOfSubmission)])
      named.add(fingerprint);
  }
  let back = 0;
  for (const fingerprint of named) {
    const bytes = await readEvidenceFile(storage, fingerprint);
    if (bytes.ok && bytes.value) back += 1;
  }
  return stored({ lines, signed, files: { named: named.size, back } });
}
