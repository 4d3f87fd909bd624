// What a report is made of: the draft as it stands, or a version as it was signed, whatever was answered later.
import { useEffect, useState } from "react";
import { openSealed, type SealedBytes } from "../../archive/signed-version.ts";
import { readSubmission } from "../../archive/submission.ts";
import type { Assessment } from "../../core/assessment.ts";
import type { Checklist } from "../../core/open-edition.ts";
import type { SignedVersion } from "../../core/signed-version.ts";
import type { FindChecklist } from "../../storage/assessments.ts";
import type { SubmissionRow } from "../../storage/database.ts";
import { useFindChecklist, useStorage } from "../../storage/live.tsx";
import { listSubmissions } from "../../storage/submissions.ts";

export interface Subject {
  readonly checklist: Checklist;
  readonly assessment: Assessment;
  /** Absent for a draft. */
  readonly record?: { readonly sealed: SealedBytes; readonly signed: SignedVersion };
}

export type SignedSubject = Required<Subject>;

/**
 * All signed versions of an assessment, oldest first; undefined while they are read.
 * @param access read again when it changes: a version was signed, or a next one begun
 */
export function useSignedVersions(id: string, access: string): readonly SignedSubject[] | undefined {
  const storage = useStorage();
  const find = useFindChecklist();
  const [versions, setVersions] = useState<readonly SignedSubject[]>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: when access changes there may be more to read.
  useEffect(() => {
    let current = true;
    const say = (next: () => readonly SignedSubject[]) => current && setVersions(next);
    listSubmissions(storage, id)
      .then((rows) => {
        if (!rows.ok) throw new Error(`The signed versions cannot be read: ${rows.fault.kind}`);
        return Promise.all(rows.value.map((row) => open(row, find)));
      })
      .then(
        (opened) => say(() => opened),
        // Never a draft in place of what was signed: the error page says it.
        (error: unknown) =>
          say(() => {
            throw error;
          }),
      );
    return () => {
      current = false;
    };
  }, [storage, find, id, access]);
  return versions;
}

/** @throws when what this program stored cannot be read */
async function open(row: SubmissionRow, find: FindChecklist): Promise<SignedSubject> {
  const read = readSubmission(row.content);
  const checklist = read.ok ? find(read.value.checklist, read.value.edition) : undefined;
  if (!checklist) throw new Error("The checklist of a signed version is not here.");
  const sealed = { content: row.content, signatures: new Map(row.signatures.map(({ path, bytes }) => [path, bytes])) };
  const opened = await openSealed(sealed, checklist);
  if (!opened.ok) throw new Error(`A signed version cannot be read: ${opened.problems[0]?.kind}`);
  const { assessment, signed } = opened.value;
  return { checklist, assessment, record: { sealed, signed } };
}
