// Hands a signed file to the person, under a name that says what it is.
import type { Review } from "../../core/review.ts";
import { fileName } from "../../report/file-names.ts";
import type { SignedRow } from "../../storage/reviews.ts";
import { handOut } from "../../ui/hand-out.ts";
import type { Desk } from "./use-desk.ts";

export type ReviewFile = "auditor-review" | "oversight-review" | "queries" | "replies";

/** The layers have names of their own, so that one never lies over the other in a folder. */
export const fileOf = ({ scope, layer }: Pick<Review, "scope" | "layer">): ReviewFile =>
  scope === "queries" ? "queries" : `${layer}-review`;

/** @returns the name of the file */
export function saveReviewFile(
  { assessment, signed }: Pick<Desk, "assessment" | "signed">,
  row: Pick<SignedRow, "bytes">,
  what: ReviewFile,
): string {
  const name = fileName({
    partner: assessment.partnership.partner,
    day: signed.sealedAt,
    version: signed.version,
    what,
    ending: "json",
  });
  handOut(name, row.bytes);
  return name;
}
