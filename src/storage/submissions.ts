// Signed versions and the keys of this browser. A submission is written once, with its first sign-off; later sign-offs are added to it,
// and nothing else about it ever changes.
import type { SigningKey } from "../archive/keys.ts";
import type { Assessment } from "../core/assessment.ts";
import { type KeyRow, type OpenStorage, read, type SignatureFile, type SubmissionRow, write } from "./database.ts";
import { Refusal, type Stored } from "./fault.ts";

/**
 * Stores a submission with its first sign-off; from then on the version is locked. One transaction: signed and locked, or neither.
 * Refused as "changed-meanwhile" when the stored assessment is not the one that was sealed, or its version is signed already.
 * @param sealed the assessment as it was read for sealing
 */
export function storeSubmission(
  storage: OpenStorage,
  sealed: Assessment,
  submission: SubmissionRow,
): Promise<Stored<SubmissionRow>> {
  return write(storage, async (tables) => {
    const row = await tables.assessments.get(sealed.id);
    if (row?.revision !== sealed.revision) throw new Refusal("changed-meanwhile", sealed.id);
    const at = [submission.assessment, submission.version];
    const there = await tables.submissions.where("[assessment+version]").equals(at).first();
    if (there && there.fingerprint !== submission.fingerprint) throw new Refusal("changed-meanwhile", sealed.id);
    if (!there) await tables.submissions.add(submission);
    return there ?? submission;
  });
}

/**
 * Adds the files of a sign-off. Files that are there already stay as they are: opening the same file twice adds nothing.
 * @returns the submission as it then is
 */
export function addSignOff(
  storage: OpenStorage,
  fingerprint: string,
  files: readonly SignatureFile[],
): Promise<Stored<SubmissionRow>> {
  return write(storage, async (tables) => {
    const row = await tables.submissions.get(fingerprint);
    if (!row) throw new Refusal("not-found", fingerprint);
    const known = new Set(row.signatures.map((file) => file.path));
    const next = { ...row, signatures: [...row.signatures, ...files.filter((file) => !known.has(file.path))] };
    await tables.submissions.put(next);
    return next;
  });
}

/** All signed versions of an assessment, oldest first. */
export function listSubmissions(storage: OpenStorage, assessment: string): Promise<Stored<SubmissionRow[]>> {
  return read(storage, async (tables) => {
    const all = tables.submissions.where("[assessment+version]");
    return all.between([assessment, 0], [assessment, Number.MAX_SAFE_INTEGER]).toArray();
  });
}

/** The key this browser signs with: the newest one, or one made now by `make`. */
export async function ownKey(
  storage: OpenStorage,
  make: () => Promise<SigningKey>,
  at: string,
): Promise<Stored<KeyRow>> {
  const found = await read(storage, (tables) => tables.keys.toArray());
  if (!found.ok) return found;
  const newest = found.value.sort((a, b) => b.madeAt.localeCompare(a.madeAt))[0];
  if (newest) return { ok: true, value: newest };
  // Made outside of the transaction, which does not wait for anything but the database.
  const key: KeyRow = { ...(await make()), madeAt: at };
  return write(storage, async (tables) => {
    const [other] = await tables.keys.toArray();
    if (!other) await tables.keys.add(key);
    return other ?? key;
  });
}
