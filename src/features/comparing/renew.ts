// Rows that an earlier version of the program worked out, made anew from the submissions themselves. Fetched only when there are such rows.
import { type SubmissionContent, summariseSubmission } from "../../core/compare/summarise-submission.ts";
import type { FindChecklist } from "../../storage/assessments.ts";
import type { OpenStorage } from "../../storage/database.ts";
import { type ReceivedRow, renewReceived } from "../../storage/portfolio.ts";
import { contentBytes, readContents } from "../../storage/received.ts";
import { checklistOf } from "./submission/open-submission.ts";

const atOnce = 25;

/** Works rows out anew and stores them, some at a time. One whose submission cannot be read stays as it is. */
export async function renewRows(
  storage: OpenStorage,
  find: FindChecklist,
  stale: readonly ReceivedRow[],
  onRenewed: (rows: readonly ReceivedRow[]) => void,
): Promise<void> {
  for (let from = 0; from < stale.length; from += atOnce) {
    const some = stale.slice(from, from + atOnce);
    const contents = await readContents(
      storage,
      some.map(({ fingerprint }) => fingerprint),
    );
    if (!contents.ok) return;
    const made: ReceivedRow[] = [];
    for (const [index, content] of contents.value.entries()) {
      const row = some[index];
      const checklist = content && (await checklistOf(storage, find, content));
      if (!row || !content || !checklist) continue;
      // Read and checked when it was taken in, and never changed since.
      const submission = JSON.parse(new TextDecoder().decode(await contentBytes(content))) as SubmissionContent;
      const { fingerprint, verification } = content;
      made.push({ ...row, summary: summariseSubmission(checklist, submission, { fingerprint, verification }) });
    }
    const stored = await renewReceived(storage, made);
    if (!stored.ok) return;
    onRenewed(stored.value);
  }
}
