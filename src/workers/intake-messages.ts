// What page and worker say to each other while a portfolio is taken in. The page gives a few files at a time and stores what comes back
// before it gives more, so that neither holds more than a few. Files are not copied: the worker reads them where they are.
import type { Register } from "../archive/register.ts";
import type { SubmissionSummary } from "../core/compare/submission-summary.ts";
import type { Reason, Verification } from "../core/verification.ts";

/** One thing to read: a file, or a file inside a zip of many. */
export interface IntakeItem {
  /** Place in the list of the intake, from 0. */
  readonly index: number;
  readonly file: File;
  /** Name of the file inside `file`, when that is a zip of many. */
  readonly inside?: string;
}

/** What a worker is told before it reads. */
export interface IntakeKnowledge {
  /** Fingerprints of files that were read and stored before. */
  readonly files: readonly string[];
  /** The register of keys that this computer goes by. */
  readonly register?: Register | undefined;
}

export type IntakeJob =
  | ({ readonly kind: "known" } & IntakeKnowledge)
  | { readonly kind: "read"; readonly items: readonly IntakeItem[] }
  /** Reads the submissions that come with the program, to try the comparison with. */
  | { readonly kind: "demonstration" };

/** What the database needs to keep of one submission beside its summary. */
export interface ReadContent {
  /** The bytes of data/submission.json, packed. */
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly signatures: readonly { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
  /** Fingerprint of the checklist edition. */
  readonly edition: string;
  /** The bytes of that edition, packed, where the program does not bring it. */
  readonly packedEdition?: Uint8Array<ArrayBuffer>;
  /** Fingerprints of the evidence files that are in the package and as named. */
  readonly evidence: readonly string[];
}

export type IntakeResult = { readonly index: number; readonly file: string } & (
  | {
      readonly kind: "read";
      /** SHA-256 of the file. */
      readonly fileFingerprint: string;
      readonly verification: Verification;
      /** Absent where no submission could be read. */
      readonly summary?: SubmissionSummary;
      readonly content?: ReadContent;
    }
  | { readonly kind: "not-read"; readonly reason: Reason }
  /** Read and stored before, byte for byte. */
  | { readonly kind: "known"; readonly fileFingerprint: string }
  /** A zip of many files; the page gives them back one by one. */
  | { readonly kind: "collection"; readonly names: readonly string[] }
);

export type FromIntake =
  | { readonly kind: "results"; readonly results: readonly IntakeResult[] }
  | { readonly kind: "failed"; readonly message: string; readonly stack: string };
