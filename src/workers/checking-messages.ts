// What page and worker say to each other while handed-over files are checked. Files themselves are not copied: the browser passes on
// where they are, and the worker alone reads them.
import type { Submission } from "../archive/submission.ts";
import type { Problem } from "../core/problem.ts";
import type { Verification } from "../core/verification.ts";

export type CheckingJob =
  | {
      readonly kind: "check";
      readonly files: readonly File[];
      readonly register: File | undefined;
    }
  /** Reads the submission in one file again, so that its answers can be compared with others. */
  | { readonly kind: "read"; readonly file: File }
  /** Checks one file and gives its bytes, so that they can be kept. */
  | { readonly kind: "take"; readonly file: File };

/** What a submission says of itself; only of files that could be read. */
export type About = Pick<
  Submission,
  "id" | "version" | "checklist" | "edition" | "partnership" | "sealedAt" | "example"
>;

export interface CheckedFile {
  /** Place in the list that was handed over, from 0. */
  readonly index: number;
  /** The name it came with, with what cannot be seen in it written out. */
  readonly file: string;
  readonly verification: Verification;
  readonly about?: About;
}

/** An evidence file that came along, as named. */
export interface EvidenceBytes {
  readonly fingerprint: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A submission as its bytes, with all that is needed to read it later. */
export interface SealedContent {
  /** SHA-256 of `content`. */
  readonly fingerprint: string;
  /** The bytes of data/submission.json. */
  readonly content: Uint8Array<ArrayBuffer>;
  readonly signatures: readonly { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
  /** SHA-256 of the edition. */
  readonly edition: string;
  /** Fingerprints of the evidence files that came along and are as named. */
  readonly evidence: readonly string[];
  /** The bytes of data/checklist.json, where the program does not have that edition. */
  readonly checklist?: Uint8Array<ArrayBuffer>;
}

/** A file that was checked and whose submission could be read; whether it is taken in, its verdict says. */
export interface TakenFile {
  readonly verification: Verification;
  readonly about?: About;
  readonly received?: SealedContent;
  /** The evidence files that came along. */
  readonly files?: readonly EvidenceBytes[];
}

/** What came of reading the register that was handed over; one that cannot be read is not used. */
export type RegisterRead =
  | {
      readonly ok: true;
      readonly issuer: string;
      readonly issuedAt: string;
      readonly keys: number;
      /** Eight words of the key that signed the register; absent where nobody signed it. */
      readonly issuerWords?: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type FromChecking =
  | { readonly kind: "register"; readonly read: RegisterRead }
  | { readonly kind: "checked"; readonly files: readonly CheckedFile[] }
  | { readonly kind: "read"; readonly submission: Submission | undefined }
  | { readonly kind: "taken"; readonly taken: TakenFile }
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly message: string; readonly stack: string };
