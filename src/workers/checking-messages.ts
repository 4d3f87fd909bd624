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
  | { readonly kind: "read"; readonly file: File };

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

/** What came of reading the register that was handed over; one that cannot be read is not used. */
export type RegisterRead =
  | { readonly ok: true; readonly issuer: string; readonly issuedAt: string; readonly keys: number }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type FromChecking =
  | { readonly kind: "register"; readonly read: RegisterRead }
  | { readonly kind: "checked"; readonly files: readonly CheckedFile[] }
  | { readonly kind: "read"; readonly submission: Submission | undefined }
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly message: string; readonly stack: string };
