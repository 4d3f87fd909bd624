// The act of signing: the assessment as it is stored becomes a submission, a named person's statement about it is signed with this
// browser's key, and both are stored at once. Nothing is locked unless everything went well.
import type { Files } from "../../archive/bag.ts";
import { fingerprintOf } from "../../archive/canonical.ts";
import { checkChain } from "../../archive/history-chain.ts";
import { makeKey } from "../../archive/keys.ts";
import { newSeed, seal } from "../../archive/seal.ts";
import { formatOf, namesBefore, partsNamed, type Statement, seenOf } from "../../archive/statement.ts";
import { type Submission, submissionBytes } from "../../archive/submission.ts";
import { signOff, writePackage } from "../../archive/write-package.ts";
import { type Assessment, versionOf } from "../../core/assessment.ts";
import { evaluate, type Tally } from "../../core/evaluate.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { readHistory } from "../../storage/assessments.ts";
import type { OpenStorage, SignatureFile, SubmissionRow } from "../../storage/database.ts";
import type { Stored } from "../../storage/fault.ts";
import { settleHistory } from "../../storage/settle-history.ts";
import { addSignOff, listSubmissions, ownKey, storeSubmission } from "../../storage/submissions.ts";
import { contentOf } from "../sealed-contents.ts";
import { signOffsOf } from "./sign-offs.ts";

/** Who signs, as what, under which words. */
export type Signer = Pick<Statement, "name" | "office" | "role" | "declaration" | "differentView">;
/** What may be said with the first signature and is sealed with the answers. */
export type Beside = Partial<Pick<Submission, "decision" | "differentView">>;

/** Named in every sign-off, so that one knows which program showed what was signed. */
const app = "sister-city-check";

/**
 * Seals the present version of an assessment and signs it.
 * @param assessment as it stands on the screen, saved; refused when something else is stored by now
 */
export async function signVersion(
  storage: OpenStorage,
  checklist: Checklist,
  assessment: Assessment,
  signer: Signer,
  beside: Beside,
): Promise<Stored<SubmissionRow>> {
  const sealedAt = new Date().toISOString();
  const earlier = await listSubmissions(storage, assessment.id);
  if (!earlier.ok) return earlier;
  const settled = await settleHistory(storage, assessment.id);
  if (!settled.ok) return settled;
  const history = await readHistory(storage, assessment.id);
  if (!history.ok) return history;
  const chain = await checkChain(history.value);
  const version = versionOf(assessment);
  const replaces = earlier.value.find((row) => row.version === version - 1)?.fingerprint;
  const submission = await seal(assessment, checklist, {
    ...beside,
    version,
    sealedAt,
    seed: newSeed(),
    ...(replaces ? { replaces } : {}),
    // A history that does not hold together is not vouched for.
    ...(chain.ok && chain.head ? { history: { entries: chain.settled, head: chain.head } } : {}),
  });
  const content = submissionBytes(submission);
  const fingerprint = await fingerprintOf(content);
  const { tally } = evaluate(checklist, assessment.answers);
  const signatures = await signed(storage, { submission, fingerprint, tally, signer, at: sealedAt, before: [] });
  if (!signatures.ok) return signatures;
  const row = { fingerprint, assessment: assessment.id, version, content, signatures: signatures.value };
  return storeSubmission(storage, assessment, row);
}

/** Adds another person's sign-off to a version that is signed already. The content stays, byte for byte. */
export async function signAsWell(
  storage: OpenStorage,
  checklist: Checklist,
  row: SubmissionRow,
  signer: Signer,
): Promise<Stored<SubmissionRow>> {
  const submission = contentOf(row);
  const files = await signed(storage, {
    submission,
    fingerprint: row.fingerprint,
    tally: evaluate(checklist, submission.answers).tally,
    signer,
    at: new Date().toISOString(),
    before: row.signatures,
  });
  return files.ok ? addSignOff(storage, row.fingerprint, files.value) : files;
}

/**
 * Signs a version that was handed over as a file, with the key of this browser. Gives the package with the new sign-off and without the
 * evidence files: they are where the file came from. Nothing but the key is stored here.
 * @param opened a package that matches
 */
export async function signForAnother(
  storage: OpenStorage,
  { submission, checklist, files }: { submission: Submission; checklist: Checklist; files: Files },
  signer: Signer,
): Promise<Stored<Uint8Array<ArrayBuffer>>> {
  const before = signatureFilesIn(files);
  const added = await signed(storage, {
    submission,
    fingerprint: await fingerprintOf(submissionBytes(submission)),
    tally: evaluate(checklist, submission.answers).tally,
    signer,
    at: new Date().toISOString(),
    before,
  });
  if (!added.ok) return added;
  const signatures = new Map([...before, ...added.value].map(({ path, bytes }) => [path, bytes]));
  const bytes = await writePackage({ submission, edition: checklist.edition, evidence: new Map(), signatures });
  return { ok: true, value: bytes };
}

/** The files of the sign-offs among those of a package. */
const signatureFilesIn = (files: Files): SignatureFile[] =>
  [...files].flatMap(([path, bytes]) => (path.startsWith("signatures/") ? [{ path, bytes }] : []));

interface ToSign {
  readonly submission: Submission;
  readonly fingerprint: string;
  readonly tally: Pick<Tally, "answered" | "unknown">;
  readonly signer: Signer;
  readonly at: string;
  readonly before: readonly SignatureFile[];
}

async function signed(
  storage: OpenStorage,
  { submission, fingerprint, tally, signer, at, before }: ToSign,
): Promise<Stored<readonly SignatureFile[]>> {
  const key = await ownKey(storage, () => makeKey(false), at);
  if (!key.ok) return key;
  const signOffs = signOffsOf(before);
  const names = await namesBefore(signOffs.map(({ statement }) => statement));
  const statement: Statement = {
    format: formatOf({ ...signer, ...names }),
    submission: fingerprint,
    ...partsNamed(submission),
    ...signer,
    seen: seenOf(submission, tally),
    ...names,
    claimedTime: at,
    app,
  };
  const files = await signOff((signOffs.at(-1)?.number ?? 0) + 1, statement, key.value);
  return { ok: true, value: [...files].map(([path, bytes]) => ({ path, bytes })) };
}
