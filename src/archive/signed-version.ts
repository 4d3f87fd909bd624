// From what was sealed back to the assessment as it then was, with the facts of its signing: for a report made from the record itself,
// whatever was answered later. Reads bytes that are at hand; whether a package as a whole holds, verification says.
import type { Assessment } from "../core/assessment.ts";
import type { Evidence, EvidenceId, EvidenceItem } from "../core/evidence.ts";
import type { Checklist } from "../core/open-edition.ts";
import type { Read } from "../core/problem.ts";
import type { SignedVersion } from "../core/signed-version.ts";
import type { Files } from "./bag.ts";
import { fingerprintOf } from "./canonical.ts";
import { checkWords } from "./check-words.ts";
import { type EvidenceEntry, readSubmission, readSubmissionAnswers, type Submission } from "./submission.ts";
import { checkSignOffs, type SignOffsChecked } from "./verify-sign-offs.ts";

/** A sealed version, as its bytes. */
export interface SealedBytes {
  /** The bytes of data/submission.json. */
  readonly content: Uint8Array<ArrayBuffer>;
  /** Files under signatures/, by path. */
  readonly signatures: Files;
}

/** Reads a sealed version against the checklist it was answered with. The same bytes give the same facts anywhere. */
export async function openSealed(
  { content, signatures }: SealedBytes,
  checklist: Checklist,
): Promise<Read<{ readonly assessment: Assessment; readonly signed: SignedVersion }>> {
  const parsed = readSubmission(content);
  if (!parsed.ok) return parsed;
  const read = readSubmissionAnswers(parsed.value, checklist);
  if (!read.ok) return read;
  const submission = read.value;
  const fingerprint = await fingerprintOf(content);
  const checked = await checkSignOffs(signatures, fingerprint, undefined, true);
  const { version, replaces, sealedAt, decision, differentView } = submission;
  const signed: SignedVersion = {
    version,
    fingerprint,
    checkWords: checkWords(fingerprint),
    ...(replaces ? { replaces } : {}),
    sealedAt,
    signOffs: signedByOf(checked),
    ...(decision ? { decision } : {}),
    ...(differentView ? { differentView } : {}),
  };
  return { ok: true, value: { assessment: assessmentIn(submission), signed } };
}

/** Who signed, in the order of signing. */
export const signedByOf = ({ signOffs, statements }: SignOffsChecked): SignedVersion["signOffs"] =>
  statements.map(({ role, name, office, declaration, claimedTime, differentView }, index) => ({
    role,
    name,
    office,
    declaration,
    claimedTime,
    kid: signOffs[index]?.kid ?? "",
    fits: signOffs[index]?.outcome === "matches",
    ...(differentView ? { differentView } : {}),
  }));

/** The assessment a submission was sealed from. What is no part of a submission, such as marks for later, is empty. */
export function assessmentIn(submission: Submission): Assessment {
  const { id, checklist, edition, partnership, reason, version, answers, completed, safeguards } = submission;
  const { startedAt, sealedAt, history, example } = submission;
  return {
    id,
    v: 1,
    checklist,
    edition,
    partnership,
    reason,
    version,
    answers,
    completed: completed as Assessment["completed"],
    flagged: [],
    safeguards,
    evidence: evidenceIn(submission.evidence),
    suggested: {},
    revision: history?.entries ?? 1,
    startedAt,
    changedAt: sealedAt,
    ...(example ? { example } : {}),
  };
}

function evidenceIn(entries: readonly EvidenceEntry[]): Evidence {
  return Object.fromEntries(
    entries.map(({ id, title, file, link, date = "", holder = "", addedAt, addedBy, uses }) => {
      const described = { title, date, holder, addedAt, addedBy, uses: uses as EvidenceItem["uses"] };
      if (!file) return [id as EvidenceId, { ...described, link: link ?? "" }];
      const { ending: _ending, ...kept } = file;
      return [id as EvidenceId, { ...described, file: kept as Extract<EvidenceItem, { file: unknown }>["file"] }];
    }),
  );
}
