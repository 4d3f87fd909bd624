// A package somebody handed over, opened to be signed: read strictly and verified, or the sentence that says why not. Writes nothing.
import { limits } from "../../archive/read-zip.ts";
import type { Submission } from "../../archive/submission.ts";
import { tooLarge, type Verified, verifyPackage } from "../../archive/verify.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { decidingReason } from "../../core/verification.ts";
import { sayReason } from "../../i18n/en/verification.ts";
import { editionsOfProgram } from "../../workers/editions-of-program.ts";

export interface OpenedPackage extends Verified {
  readonly submission: Submission;
  readonly checklist: Checklist;
  readonly fingerprint: string;
}

export type PackageRead =
  | { readonly ok: true; readonly value: OpenedPackage }
  | { readonly ok: false; readonly words: string };

/** Reads and verifies the file. What does not match, or cannot be checked, is nothing to put one's name to. */
export async function openPackage(file: File): Promise<PackageRead> {
  const verified = await verifyFile(file);
  if (!verified) return { ok: false, words: `The browser could not read ${file.name}. Choose it again.` };
  const { verification, submission, checklist } = verified;
  const { verdict, fingerprint } = verification;
  if (verdict === "matches" && submission && checklist && fingerprint)
    return { ok: true, value: { ...verified, submission, checklist, fingerprint } };
  const reason = decidingReason(verification);
  return {
    ok: false,
    words: `${lead[verdict === "matches" ? "cannot-be-checked" : verdict]} ${reason ? sayReason(reason) : ""}`,
  };
}

const lead = {
  "does-not-match": "This file is not as it was signed, so nothing was taken from it.",
  "cannot-be-checked": "This file cannot be checked, so nothing was taken from it.",
} as const;

/** Undefined when the file is gone by now, or the disk it is on. */
export async function verifyFile(file: File): Promise<Verified | undefined> {
  if (file.size > limits.fileBytes) return tooLarge(file.size);
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
  return bytes && verifyPackage(bytes, { checklists: await editionsOfProgram() });
}
