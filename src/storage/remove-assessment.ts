// Removes one assessment with everything that belongs to it alone. The page that calls this has named what is lost.
import { listEvidence } from "../core/evidence.ts";
import { ofAssessment } from "./assessments.ts";
import { type OpenStorage, write } from "./database.ts";
import { dropUnnamed, evidenceFilesHere, filesOfSubmission } from "./evidence-files.ts";
import { forgetRow } from "./expected.ts";
import { type Stored, stored } from "./fault.ts";
import { removedKey } from "./integrity.ts";
import { forgetInSecondCopy } from "./second-copy-place.ts";
import { fenceKey } from "./writer-fence.ts";

/** One transaction: history, signed versions with the reviews of them, summary and evidence files go with it. Files that other assessments rest on stay. */
export async function removeAssessment(storage: OpenStorage, id: string): Promise<Stored<void>> {
  const result = await write(storage, async (tables) => {
    const row = await tables.assessments.get(id);
    const signed = tables.submissions.where("[assessment+version]").between([id, 0], [id, Number.MAX_SAFE_INTEGER]);
    const sealed = await signed.toArray();
    await tables.assessments.delete(id);
    await ofAssessment(tables, id).delete();
    await tables.summaries.delete(id);
    await signed.delete();
    // What reviewers sent about them; a version that was also handed over here is somebody's own work on it.
    const kept = await tables.receivedContents.bulkGet(sealed.map(({ fingerprint }) => fingerprint));
    const about = sealed.flatMap(({ fingerprint }, index) => (kept[index] ? [] : [fingerprint]));
    await tables.reviews.where("submission").anyOf(about).delete();
    const files = listEvidence(row?.evidence ?? {}).flatMap(([, item]) =>
      "file" in item ? [item.file.fingerprint] : [],
    );
    const named = [...files, ...sealed.flatMap(filesOfSubmission)];
    if (named.length > 0) await dropUnnamed(storage, tables, named, id);
    await tables.meta.delete(fenceKey(id));
    await tables.meta.put({ key: removedKey(id), value: true });
    return named;
  });
  if (!result.ok) return result;
  forgetRow(storage.database.name, id);
  // What is left after a crash in between goes with the next second copy that is made: the mark above tells it.
  const here = await evidenceFilesHere(storage);
  const gone = result.value.filter((fingerprint) => here.ok && !here.value.has(fingerprint));
  await forgetInSecondCopy(storage.database.name, id, gone).catch(() => undefined);
  return stored(undefined);
}
