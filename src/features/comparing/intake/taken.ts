// What becomes of a file that a worker has read: its outcome beside what is there already, its line on the receipt, and the rows to store.
// Remembers what this intake has taken in, so that two files of one batch know of each other.
import { type IntakeOutcome, intakeOutcome, isTakenIn, type Present } from "../../../core/compare/portfolio.ts";
import { type ReceiptLine, receiptLine } from "../../../core/compare/receipt.ts";
import type { SubmissionSummary } from "../../../core/compare/submission-summary.ts";
import type { ReceivedRow, Taken } from "../../../storage/portfolio.ts";
import type { IntakeResult } from "../../../workers/intake-messages.ts";

export interface Judge {
  /** The receipt line of a result, and what is to be stored. Undefined for a zip of many: its files speak for themselves. */
  readonly judge: (result: IntakeResult) => { readonly line: ReceiptLine; readonly taken?: Taken } | undefined;
}

/**
 * @param there rows that are stored already
 * @param takenAt ISO moment
 */
export function judgeFor(there: readonly ReceivedRow[], takenAt: string): Judge {
  const byFingerprint = new Map(there.map((row) => [row.fingerprint, row.summary]));
  const byFile = new Map(there.map((row) => [row.fileFingerprint, row.fingerprint]));
  const records = new Map<string, SubmissionSummary[]>();
  const remember = (summary: SubmissionSummary): void => {
    byFingerprint.set(summary.fingerprint, summary);
    const versions = records.get(summary.assessment);
    if (versions) versions.push(summary);
    else records.set(summary.assessment, [summary]);
  };
  for (const { summary } of there) remember(summary);
  const present: Present = {
    has: (fingerprint) => byFingerprint.has(fingerprint),
    versionsOf: (assessment) => records.get(assessment) ?? [],
  };
  return {
    judge(result) {
      const { file } = result;
      switch (result.kind) {
        case "collection":
          return undefined;
        case "not-read":
          return { line: receiptLine(file, { kind: "unreadable", reason: result.reason }) };
        case "known": {
          const fingerprint = byFile.get(result.fileFingerprint) ?? "";
          return { line: receiptLine(file, { kind: "duplicate", fingerprint }, byFingerprint.get(fingerprint)) };
        }
        case "read": {
          const { verification, summary, fileFingerprint } = result;
          const outcome = intakeOutcome(verification, summary, present);
          const line = receiptLine(file, outcome, summary);
          if (summary && isTakenIn(outcome)) remember(summary);
          const taken = isKept(outcome) ? takenOf(result, takenAt) : undefined;
          byFile.set(fileFingerprint, summary?.fingerprint ?? "");
          return taken ? { line, taken } : { line };
        }
      }
    },
  };
}

/** A second copy is stored only where it shows more than the first; that is decided where both are at hand. */
const isKept = (outcome: IntakeOutcome): boolean => isTakenIn(outcome) || outcome.kind === "duplicate";

function takenOf(result: Extract<IntakeResult, { kind: "read" }>, takenAt: string): Taken | undefined {
  const { summary, content, verification, file, fileFingerprint } = result;
  if (!summary || !content) return undefined;
  const { packed, packedEdition, signatures, edition, evidence } = content;
  const { fingerprint, assessment } = summary;
  return {
    received: { fingerprint, assessment, summary, takenAt, file, fileFingerprint },
    content: { fingerprint, content: packed, signatures, edition, evidence, verification },
    ...(packedEdition ? { edition: { fingerprint: edition, content: packedEdition } } : {}),
  };
}
