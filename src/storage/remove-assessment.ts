// Removes one assessment with everything that belongs to it alone. The page that calls this has named what is lost.
import { listEvidence } from "../core/evidence.ts";
import { ofAssessment } from "./assessments.ts";
import { pieceOfKey, withheldKey } from "./copy-keys.ts";
import { type OpenStorage, write } from "./database.ts";
import { dropUnnamed, evidenceFilesHere, filesOfSubmission } from "./evidence-files.ts";
import { forgetPieces, forgetRow } from "./expected.ts";
import { type Stored, stored } from "./fault.ts";
import { removedKey } from "./integrity.ts";
import { forgetInSecondCopy, forgetPiecesInSecondCopy } from "./second-copy-place.ts";
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
    const pieces = [...about, ...sealed.map(({ fingerprint }) => pieceOfKey(withheldKey(fingerprint)))];
    await tables.meta.bulkDelete(sealed.map(({ fingerprint }) => withheldKey(fingerprint)));
    await tables.meta.bulkPut([id, ...pieces].map((one) => ({ key: removedKey(one), value: true })));
    return { named, pieces };
  });
  if (!result.ok) return result;
  const { named, pieces } = result.value;
  forgetRow(storage.database.name, id);
  forgetPieces(storage.database.name, pieces);
  // What is left after a crash in between goes with the next second copy that is made: the mark above tells it.
  const here = await evidenceFilesHere(storage);
  const gone = named.filter((fingerprint) => here.ok && !here.value.has(fingerprint));
  await forgetInSecondCopy(storage.database.name, id, gone).catch(() => undefined);
  await forgetPiecesInSecondCopy(storage.database.name, pieces, []).catch(() => undefined);
  return stored(undefined);
}
