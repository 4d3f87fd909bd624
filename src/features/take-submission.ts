// From a package somebody handed over to a submission that can be reviewed here: verified first, then kept as it came, with its evidence
// files and an empty review beside it. One that does not match is not taken in.
import { packBytes } from "../archive/packed-bytes.ts";
import type { Verification } from "../core/verification.ts";
import type { OpenStorage } from "../storage/database.ts";
import { storeEvidenceFile } from "../storage/evidence-files.ts";
import type { StorageFault } from "../storage/fault.ts";
import { beginReview } from "../storage/reviews.ts";
import { takeFile } from "../workers/check-files.ts";

export type TookPackage =
  | {
      readonly kind: "package";
      readonly submission: string;
      /** Evidence files for which there was no room. */
      readonly filesLeftOut: number;
    }
  /** Not stored: why. */
  | { readonly kind: "not-matching"; readonly verification: Verification }
  | { readonly kind: "not-stored"; readonly fault: StorageFault };

/** Verifies a package away from the page, keeps its content, and begins a review of it. */
export async function takeSubmission(storage: OpenStorage, file: File): Promise<TookPackage> {
  const { verification, received, about, files = [] } = await takeFile(file);
  if (verification.verdict === "does-not-match" || !received || !about) return { kind: "not-matching", verification };
  const { fingerprint, signatures, edition, checklist, evidence } = received;
  const at = new Date().toISOString();
  const { council, partner, partnerOwnScript } = about.partnership;
  const content = await packBytes(received.content);
  // Before anything names them; one for which there is no room is opened from the package another time.
  const kept: string[] = [];
  for (const { bytes } of files) {
    const stored = await storeEvidenceFile(storage, bytes, at);
    if (stored.ok) kept.push(stored.value);
  }
  const begun = await beginReview(
    storage,
    { fingerprint, content, signatures, edition, evidence, verification, ...(kept.length > 0 ? { kept } : {}) },
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
  if (!begun.ok) return { kind: "not-stored", fault: begun.fault };
  return { kind: "package", submission: fingerprint, filesLeftOut: files.length - kept.length };
}
