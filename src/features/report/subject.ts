// What a report is made of: the draft as it stands, or a version as it was signed, whatever was answered later.
import { useEffect, useState } from "react";
import { openSealed, type SealedBytes } from "../../archive/signed-version.ts";
import { readSubmission } from "../../archive/submission.ts";
import type { Assessment } from "../../core/assessment.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { currentOf, type PrintedReview } from "../../core/review.ts";
import type { SignedVersion } from "../../core/signed-version.ts";
import type { FindChecklist } from "../../storage/assessments.ts";
import type { OpenStorage, SubmissionRow } from "../../storage/database.ts";
import { useFindChecklist, useStorage } from "../../storage/live.tsx";
import { reviewsOf, type SignedRow } from "../../storage/reviews.ts";
import { listSubmissions } from "../../storage/submissions.ts";

/** A signed review with the bytes of its file. */
export interface ReviewAtHand extends PrintedReview {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Subject {
  readonly checklist: Checklist;
  readonly assessment: Assessment;
  /** Absent for a draft. */
  readonly record?: { readonly sealed: SealedBytes; readonly signed: SignedVersion };
  /** Reviews of the signed version that are on this computer. */
  readonly reviews?: readonly ReviewAtHand[];
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
        return Promise.all(rows.value.map((row) => open(storage, row, find)));
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
async function open(storage: OpenStorage, row: SubmissionRow, find: FindChecklist): Promise<SignedSubject> {
  const read = readSubmission(row.content);
  const checklist = read.ok ? find(read.value.checklist, read.value.edition) : undefined;
  if (!checklist) throw new Error("The checklist of a signed version is not here.");
  const sealed = { content: row.content, signatures: new Map(row.signatures.map(({ path, bytes }) => [path, bytes])) };
  const opened = await openSealed(sealed, checklist);
  if (!opened.ok) throw new Error(`A signed version cannot be read: ${opened.problems[0]?.kind}`);
  const { assessment, signed } = opened.value;
  return { checklist, assessment, record: { sealed, signed }, reviews: await reviewsAtHand(storage, row.fingerprint) };
}

/** The reviews of one submission that count, with their files; none where they cannot be read now. */
export async function reviewsAtHand(storage: OpenStorage, submission: string): Promise<readonly ReviewAtHand[]> {
  const rows = await reviewsOf(storage, submission);
  const signed = rows.ok ? rows.value.filter((row): row is SignedRow => row.kind === "review") : [];
  if (signed.length === 0) return [];
  const { openSignedRows } = await import("../sealed-submission.ts");
  const { reviews } = await openSignedRows(storage, signed);
  return currentOf(reviews).map(({ fingerprint, kid, review, row }) => ({
    fingerprint,
    kid,
    review,
    bytes: row.bytes,
  }));
}
