// Opens a submission that is on this computer, handed over or signed here, and the signed files about it. For pages that review it and for
// the report of it. Each signed file is checked anew when it is read: what is shown is what was signed.
import type { Files } from "../archive/bag.ts";
import { openPackedChecklist } from "../archive/packed-checklist.ts";
import { openReplies, openReview, type SignedReplies, type SignedReview } from "../archive/review.ts";
import { openSealed } from "../archive/signed-version.ts";
import { readSubmission } from "../archive/submission.ts";
import type { Assessment } from "../core/assessment.ts";
import { type Evaluation, evaluate } from "../core/evaluate.ts";
import type { Checklist } from "../core/open-edition.ts";
import { type Subject, subjectsOf } from "../core/review.ts";
import type { SignedVersion } from "../core/signed-version.ts";
import type { FindChecklist } from "../storage/assessments.ts";
import type { OpenStorage } from "../storage/database.ts";
import type { StorageFault } from "../storage/fault.ts";
import { readSealed } from "../storage/received.ts";
import { readRegisterInUse } from "../storage/register.ts";
import type { SignedRow } from "../storage/reviews.ts";

/** What was sealed and what follows from it. */
export interface Sealed {
  readonly fingerprint: string;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly signatures: Files;
  readonly checklist: Checklist;
  readonly assessment: Assessment;
  readonly signed: SignedVersion;
  /** It was signed on this computer: whoever sits here is the council, and answers queries. */
  readonly signedHere: boolean;
  /** Fingerprints of the evidence files that are kept for who reviews it. */
  readonly kept: ReadonlySet<string>;
  readonly evaluation: Evaluation;
  readonly subjects: readonly Subject[];
}

export type SealedState =
  | { readonly state: "missing" | "no-checklist" }
  | { readonly state: "failed"; readonly fault: StorageFault }
  | { readonly state: "open"; readonly sealed: Sealed };

/** Reads what was sealed, and what follows from it. */
export async function openSubmission(
  storage: OpenStorage,
  find: FindChecklist,
  fingerprint: string,
): Promise<SealedState> {
  const read = await readSealed(storage, fingerprint);
  if (!read.ok) return { state: "failed", fault: read.fault };
  const found = read.value;
  const parsed = found && readSubmission(found.content);
  if (!found || !parsed?.ok) return { state: "missing" };
  const here = find(parsed.value.checklist, parsed.value.edition);
  const checklist = here ?? (found.checklist && openPackedChecklist(found.checklist));
  if (!checklist) return { state: "no-checklist" };
  const signatures: Files = new Map(found.signatures.map(({ path, bytes }) => [path, bytes]));
  const opened = await openSealed({ content: found.content, signatures }, checklist);
  if (!opened.ok) return { state: "missing" };
  const { assessment, signed } = opened.value;
  const evaluation = evaluate(checklist, assessment.answers);
  const subjects = subjectsOf(checklist, assessment.answers, evaluation);
  const { content, signedHere } = found;
  const kept = new Set(found.kept);
  return {
    state: "open",
    sealed: { fingerprint, content, signatures, checklist, assessment, signed, signedHere, kept, evaluation, subjects },
  };
}

/** A signed file with what it says. */
export type ReviewHere = SignedReview & { readonly row: SignedRow };
export type RepliesHere = SignedReplies & { readonly row: SignedRow };

/** Reads signed files, oldest first, by the register in use. What cannot be read any more is left out. */
export async function openSignedRows(
  storage: OpenStorage,
  rows: readonly SignedRow[],
): Promise<{ readonly reviews: readonly ReviewHere[]; readonly replies: readonly RepliesHere[] }> {
  const inUse = rows.length > 0 ? await readRegisterInUse(storage) : undefined;
  const register = inUse?.ok ? inUse.value?.register : undefined;
  const reviews: ReviewHere[] = [];
  const replies: RepliesHere[] = [];
  for (const row of [...rows].sort((a, b) => a.at.localeCompare(b.at))) {
    if (row.kind === "review") {
      const opened = await openReview(row.bytes, register);
      if (opened.ok) reviews.push({ ...opened, row });
    } else {
      const opened = await openReplies(row.bytes, register);
      if (opened.ok) replies.push({ ...opened, row });
    }
  }
  return { reviews, replies };
}
