// Hands a signed file to the person, under a name that says what it is.
import { fileName } from "../../report/file-names.ts";
import type { SignedRow } from "../../storage/reviews.ts";
import { handOut } from "../../ui/hand-out.ts";
import type { Desk } from "./use-desk.ts";

/** @returns the name of the file */
export function saveReviewFile(
  { assessment, signed }: Pick<Desk, "assessment" | "signed">,
  row: Pick<SignedRow, "bytes">,
  what: "review" | "queries" | "replies",
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
