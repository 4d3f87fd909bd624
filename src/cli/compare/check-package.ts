// From the path of one package to what comparing needs of it: read, verified, evaluated, summed up.
import { readFileSync } from "node:fs";
import { type Knowledge, verifyPackage } from "../../archive/verify.ts";
import type { Edition } from "../../core/checklist.ts";
import { summariseSubmission } from "../../core/compare/summarise-submission.ts";
import type { Verification } from "../../core/verification.ts";

export interface CheckedPackage {
  readonly path: string;
  readonly verification: Pick<Verification, "verdict" | "checks" | "fingerprint">;
  /** The summary as JSON: a text is handed from thread to thread, and put aside, faster than what it says. Absent where there is none. */
  readonly summary?: string;
  /** The edition, where it is none of those that were brought along. */
  readonly edition?: Edition;
}

/** Checks one package. A file that cannot be read is a result like any other. */
export async function checkPackage(path: string, knowledge: Knowledge): Promise<CheckedPackage> {
  const bytes = bytesOf(path);
  if (!bytes) return { path, verification: notRead };
  const { verification, submission, checklist, evaluation } = await verifyPackage(asBytes(bytes), knowledge);
  const { verdict, checks, fingerprint } = verification;
  const kept = { path, verification: { verdict, checks, ...(fingerprint ? { fingerprint } : {}) } };
  if (!submission || !checklist || !fingerprint || verdict === "does-not-match") return kept;
  const summary = summariseSubmission(checklist, submission, { fingerprint, verification, evaluation });
  const known = knowledge.checklists.has(summary.editionFingerprint);
  return { ...kept, summary: JSON.stringify(summary), ...(known ? {} : { edition: checklist.edition }) };
}

const notRead: CheckedPackage["verification"] = {
  verdict: "cannot-be-checked",
  checks: [
    {
      check: "complete",
      outcome: "cannot-be-checked",
      facts: {},
      reasons: [{ kind: "file-not-read", path: "", facts: {} }],
    },
  ],
};

/** This thread has nothing else to do meanwhile, so it waits: several times as fast for small files. */
function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Node's own bytes as plain ones, without copying. */
const asBytes = ({ buffer, byteOffset, byteLength }: Buffer): Uint8Array<ArrayBuffer> =>
  new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);
