// Signed versions and the keys of this browser. A submission is written once, with its first sign-off; later sign-offs are added to it,
// and nothing else about it ever changes.
import type { SigningKey } from "../archive/keys.ts";
import { sameBytes } from "../archive/submission.ts";
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
 * Adds the files of a sign-off. Files that are there already stay as they are: opening the same file twice adds nothing. Refused as
 * "changed-meanwhile" when another sign-off has taken this number: each names the one before it, so both could not stand.
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
    const known = new Map(row.signatures.map((file) => [file.path, file.bytes]));
    const taken = new Map([...known.keys()].map((path) => [numberOf(path), path]));
    for (const { path, bytes } of files) {
      const other = taken.get(numberOf(path));
      const there = known.get(path);
      if (other && (!there || !sameBytes(there, bytes))) throw new Refusal("changed-meanwhile", fingerprint);
    }
    const next = { ...row, signatures: [...row.signatures, ...files.filter((file) => !known.has(file.path))] };
    await tables.submissions.put(next);
    return next;
  });
}

/** "signatures/2-approved.json" has number 2, whatever the part. */
const numberOf = (path: string): string => path.replace(/^signatures\/(\d+)-.*$/, "$1");

/** The signed version with this fingerprint, if it is here. */
export const readSubmissionRow = (
  storage: OpenStorage,
  fingerprint: string,
): Promise<Stored<SubmissionRow | undefined>> => read(storage, (tables) => tables.submissions.get(fingerprint));

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
