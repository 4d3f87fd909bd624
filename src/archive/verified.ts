// What a verifier brings along and what comes out: the types that every way of checking a file shares.

import type { Evaluation } from "../core/evaluate.ts";
import type { Checklist } from "../core/open-edition.ts";
import type { Verification } from "../core/verification.ts";
import type { Files } from "./bag.ts";
import type { KnownChecklists } from "./packed-checklist.ts";
import type { PublicEdition } from "./public-edition.ts";
import type { Register } from "./register.ts";
import type { SeenFiles } from "./seen-files.ts";
import type { Submission } from "./submission.ts";

/** What a verifier brings along. */
export interface Knowledge {
  /** Released checklists this program has. */
  readonly checklists: KnownChecklists;
  readonly register?: Register;
  /** Fingerprint or check words from elsewhere: printed, read out, in the minutes. */
  readonly expected?: string;
  /**
   * What packages checked before had in common with this one. Given by whoever checks many; it changes no verdict. The checklist among
   * the files that come out is then the same bytes for all: copy them before you hand them to another thread.
   */
  readonly seen?: SeenFiles;
}

/** The verification, and the submission where it could be read. A submission that does not match may be shown, never taken in. */
export interface Verified {
  readonly verification: Verification;
  readonly submission?: Submission;
  readonly checklist?: Checklist;
  /** What follows from its answers, worked out for the check of the rating. */
  readonly evaluation?: Evaluation;
  /** Of a public edition: what is shown of the submission, and what is withheld. It is no submission and never taken for one. */
  readonly published?: { readonly shown: Submission; readonly edition: PublicEdition };
  readonly files: Files;
}
