// What a signed version holds: its content read back from the stored bytes, and its evidence files as far as they are on this computer.
import { evidencePath } from "../archive/bag.ts";
import { readSubmission, type Submission } from "../archive/submission.ts";
import type { OpenStorage, SubmissionRow } from "../storage/database.ts";
import { readEvidenceFile } from "../storage/evidence-files.ts";

/** What was sealed. @throws when the stored bytes are no submission: they were written by this program */
export function contentOf(row: Pick<SubmissionRow, "content">): Submission {
  const read = readSubmission(row.content);
  if (!read.ok) throw new Error(`A stored submission cannot be read: ${read.problems[0]?.kind}`);
  return read.value as Submission;
}

/** The bytes of the evidence a submission names, by path in the package, and how many files are not here. */
export async function evidenceOf(storage: OpenStorage, { evidence }: Pick<Submission, "evidence">) {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let missing = 0;
  for (const { file } of evidence) {
    if (!file) continue;
    const bytes = await readEvidenceFile(storage, file.fingerprint);
    if (bytes.ok && bytes.value) files.set(evidencePath(file.fingerprint, file.ending), bytes.value);
    else missing += 1;
  }
  return { files, missing };
}
