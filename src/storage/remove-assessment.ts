// Removes one assessment with everything that belongs to it alone. The page that calls this has named what is lost.
import { listEvidence } from "../core/evidence.ts";
import { ofAssessment } from "./assessments.ts";
import { type OpenStorage, write } from "./database.ts";
import { dropUnnamed, filesOfSubmission } from "./evidence-files.ts";
import { forgetRow } from "./expected.ts";
import type { Stored } from "./fault.ts";
import { removedKey } from "./integrity.ts";
import { fenceKey } from "./writer-fence.ts";

/** One transaction: history, signed versions, summary and evidence files go with it. Files that other assessments rest on stay. */
export async function removeAssessment(storage: OpenStorage, id: string): Promise<Stored<void>> {
  const result = await write(storage, async (tables) => {
    const row = await tables.assessments.get(id);
    const signed = tables.submissions.where("[assessment+version]").between([id, 0], [id, Number.MAX_SAFE_INTEGER]);
    const sealed = await signed.toArray();
    await tables.assessments.delete(id);
    await ofAssessment(tables, id).delete();
    await tables.summaries.delete(id);
    await signed.delete();
    const files = listEvidence(row?.evidence ?? {}).flatMap(([, item]) =>
      "file" in item ? [item.file.fingerprint] : [],
    );
    if (files.length > 0 || sealed.length > 0)
      await dropUnnamed(storage, tables, [...files, ...sealed.flatMap(filesOfSubmission)], id);
    await tables.meta.delete(fenceKey(id));
    await tables.meta.put({ key: removedKey(id), value: true });
  });
  if (result.ok) forgetRow(storage.database.name, id);
  return result;
}
