// What is written down of one file that was handed in: enough to tell whoever sent it what became of it, after the file itself is gone.
import type { Reason } from "../verification.ts";
import type { IntakeKind, IntakeOutcome } from "./portfolio.ts";
import type { SubmissionSummary } from "./submission-summary.ts";

export interface ReceiptLine {
  /** Its name, as it can be shown. */
  readonly file: string;
  readonly kind: IntakeKind;
  /** Of the submission in it; absent where none could be read. */
  readonly fingerprint?: string;
  readonly about?: Pick<SubmissionSummary, "council" | "partner" | "partnerOwnScript" | "version" | "year">;
  /** Fingerprint of the other version, where there is one. */
  readonly other?: string;
  /** Where it is altered, or why it could not be read. */
  readonly reason?: Reason;
}

/**
 * The line of one file.
 * @param summary of the submission in it, also where it was refused
 */
export function receiptLine(file: string, outcome: IntakeOutcome, summary?: SubmissionSummary): ReceiptLine {
  return {
    file,
    kind: outcome.kind,
    ...(summary ? { fingerprint: summary.fingerprint, about: aboutOf(summary) } : {}),
    ...("other" in outcome ? { other: outcome.other } : {}),
    ...("reason" in outcome ? { reason: outcome.reason } : {}),
  };
}

const aboutOf = ({
  council,
  partner,
  partnerOwnScript,
  version,
  year,
}: SubmissionSummary): NonNullable<ReceiptLine["about"]> => ({ council, partner, partnerOwnScript, version, year });

/** How many files of each kind. */
export type ReceiptCounts = Readonly<Partial<Record<IntakeKind, number>>>;

/** Adds lines to counts. */
export function countLines(lines: readonly ReceiptLine[], counts: ReceiptCounts = {}): ReceiptCounts {
  const sum: Partial<Record<IntakeKind, number>> = { ...counts };
  for (const { kind } of lines) sum[kind] = (sum[kind] ?? 0) + 1;
  return sum;
}
