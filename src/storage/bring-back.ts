// Brings assessments back from the second copy into the database. What is here is never replaced by anything older; an earlier state of
// the same work goes on where the copy left off, and work that took another way stays beside it.
import type { Copy } from "../archive/copy.ts";
import type { Assessment, HistoryEntry } from "../core/assessment.ts";
import { addCopy, compareCopy } from "./add-copy.ts";
import { type FindChecklist, historyRows, ofAssessment, putSummary } from "./assessments.ts";
import { asRow } from "./copy-rows.ts";
import { type OpenStorage, write } from "./database.ts";
import { storeEvidenceFile } from "./evidence-files.ts";
import { rememberRow } from "./expected.ts";
import { type Stored, stored } from "./fault.ts";
import { filesOfCopy, readSecondEvidence, type SecondCopied } from "./second-copy.ts";

export interface BroughtBack {
  readonly assessments: number;
  /** Here already, the same or newer. */
  readonly already: number;
  readonly files: { readonly named: number; readonly back: number };
}

/** One assessment after another, so that memory holds the files of one; each comes back whole or not at all. */
export async function bringBack(
  storage: OpenStorage,
  find: FindChecklist,
  wanted: readonly SecondCopied[],
): Promise<Stored<BroughtBack>> {
  let [assessments, already, named, back] = [0, 0, 0, 0];
  for (const { copy, assessment, files } of wanted) {
    const standings = await compareCopy(storage, copy);
    if (!standings.ok) return standings;
    const standing = standings.value.get(assessment.id);
    if (standing === "same" || standing === "newer-here") {
      already += 1;
      continue;
    }
    const bytes = await readSecondEvidence(storage.database.name, filesOfCopy(copy));
    const added =
      (standing === "newer-in-copy" ? await goOn(storage, find, copy, assessment, bytes) : undefined) ??
      (await addCopy(storage, find, { copy, files: bytes }, [assessment.id]));
    if (!added.ok) return added;
    assessments += 1;
    named += files.named;
    back += bytes.size;
  }
  return stored({ assessments, already, files: { named, back } });
}

/** Undefined when what is here is not an earlier state of the copy's. */
async function goOn(
  storage: OpenStorage,
  find: FindChecklist,
  copy: Copy,
  assessment: Assessment,
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<Stored<unknown> | undefined> {
  for (const bytes of files.values()) {
    const kept = await storeEvidenceFile(storage, bytes, new Date().toISOString());
    if (!kept.ok) return kept;
  }
  const { id } = assessment;
  const submissions = (copy.submissions ?? []).map(asRow);
  const result = await write(storage, async (tables) => {
    const here = await tables.assessments.get(id);
    const signed = tables.submissions.where("[assessment+version]").between([id, 0], [id, Number.MAX_SAFE_INTEGER]);
    const known = new Set(submissions.map((row) => row.fingerprint));
    const earlier =
      here !== undefined &&
      here.revision < assessment.revision &&
      isEarlier(await historyRows(tables, id), copy.history) &&
      (await signed.primaryKeys()).every((fingerprint) => known.has(fingerprint));
    if (!earlier) return false;
    await tables.assessments.put(assessment);
    await ofAssessment(tables, id).delete();
    await tables.history.bulkAdd([...copy.history]);
    await tables.submissions.bulkPut(submissions);
    await putSummary(tables, find, assessment);
    return true;
  });
  if (!result.ok) return result;
  if (!result.value) return undefined;
  rememberRow(storage.database.name, storage.epoch, assessment);
  return result;
}

/** Every line but the last stands in the later history too; the last may have become part of a longer act of typing. */
function isEarlier(before: readonly HistoryEntry[], after: readonly HistoryEntry[]): boolean {
  const later = new Map(after.map((entry) => [entry.revision, entry]));
  return before.slice(0, -1).every((entry) => {
    const same = later.get(entry.revision);
    return same !== undefined && same.at === entry.at && same.field === entry.field;
  });
}
