// From a package somebody handed over to a submission that can be reviewed here: verified first, then kept as it came, with an empty review
// beside it. One that does not match is not taken in.
import { packBytes } from "../archive/packed-bytes.ts";
import type { Verification } from "../core/verification.ts";
import type { OpenStorage } from "../storage/database.ts";
import type { StorageFault } from "../storage/fault.ts";
import { beginReview } from "../storage/reviews.ts";
import { takeFile } from "../workers/check-files.ts";

export type TookPackage =
  | { readonly kind: "package"; readonly submission: string }
  /** Not stored: why. */
  | { readonly kind: "not-matching"; readonly verification: Verification }
  | { readonly kind: "not-stored"; readonly fault: StorageFault };

/** Verifies a package away from the page, keeps its content, and begins a review of it. */
export async function takeSubmission(storage: OpenStorage, file: File): Promise<TookPackage> {
  const { verification, received, about } = await takeFile(file);
  if (verification.verdict === "does-not-match" || !received || !about) return { kind: "not-matching", verification };
  const { fingerprint, signatures, edition, checklist, evidence } = received;
  const at = new Date().toISOString();
  const { council, partner, partnerOwnScript } = about.partnership;
  const content = await packBytes(received.content);
  const begun = await beginReview(
    storage,
    { fingerprint, content, signatures, edition, evidence, verification },
    checklist && { fingerprint: edition, content: await packBytes(checklist) },
    {
      kind: "own",
      id: crypto.randomUUID(),
      submission: fingerprint,
      layer: "auditor",
      reviewer: { name: "", office: "", contact: "" },
      conclusion: "",
      remarks: {},
      version: 0,
      signed: {},
      startedAt: at,
      changedAt: at,
      about: { council, partner, partnerOwnScript, version: about.version, verdict: verification.verdict },
    },
  );
  return begun.ok ? { kind: "package", submission: fingerprint } : { kind: "not-stored", fault: begun.fault };
}
