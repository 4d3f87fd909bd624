// Somebody signed on another computer and sent the file back: which of its sign-offs are not here yet, and may they stand beside those
// that are? From a file that was verified to the files to add, or the one reason why not. Writes nothing.
import type { CheckedSignOff, Reason } from "../core/verification.ts";
import { decidingReason } from "../core/verification.ts";
import { type Files, signOffPath, signOffsIn } from "./bag.ts";
import { sameName } from "./register.ts";
import { sameBytes } from "./submission.ts";
import type { Verified } from "./verify.ts";

/** A signed version as it stands here. */
export interface SignedHere {
  readonly fingerprint: string;
  readonly assessment: string;
  readonly version: number;
  /** Files under signatures/, by path. */
  readonly signatures: Files;
  readonly signOffs: readonly Pick<CheckedSignOff, "role" | "name">[];
}

export type NotAdded =
  /** The file does not match, or cannot be checked. */
  | { readonly kind: "not-sound"; readonly reason: Reason | undefined }
  | { readonly kind: "another-check"; readonly partner: string }
  | { readonly kind: "another-version"; readonly version: number }
  /** The same version of the same check, with other content: somewhere it was signed a second time. */
  | { readonly kind: "other-content" }
  | { readonly kind: "nothing-new" }
  /** Since the file was handed over somebody else has signed: each sign-off names the one before it. */
  | { readonly kind: "signed-meanwhile"; readonly name: string }
  | { readonly kind: "signed-twice"; readonly name: string; readonly role: string };

export type NewSignOffs =
  | { readonly ok: true; readonly files: Files; readonly signOffs: readonly CheckedSignOff[] }
  | { readonly ok: false; readonly why: NotAdded };

/** @param verified what came of verifying the file, with the checklists of this program */
export function newSignOffs(here: SignedHere, verified: Verified): NewSignOffs {
  const refuse = (why: NotAdded): NewSignOffs => ({ ok: false, why });
  const { verification, submission, files } = verified;
  if (verification.verdict !== "matches" || !submission)
    return refuse({ kind: "not-sound", reason: decidingReason(verification) });
  if (submission.id !== here.assessment)
    return refuse({ kind: "another-check", partner: submission.partnership.partner });
  if (submission.version !== here.version) return refuse({ kind: "another-version", version: submission.version });
  if (verification.fingerprint !== here.fingerprint) return refuse({ kind: "other-content" });
  const [ours, theirs] = [signOffsIn(here.signatures.keys()), signOffsIn(files.keys())];
  for (const [index, one] of ours.entries()) {
    const other = theirs[index];
    if (!other) return refuse({ kind: "nothing-new" });
    const same = one.role === other.role && sameFile(here.signatures, files, signOffPath(one.number, one.role, "json"));
    if (!same) return refuse({ kind: "signed-meanwhile", name: here.signOffs[index]?.name ?? "" });
  }
  const fresh = theirs.slice(ours.length);
  if (fresh.length === 0) return refuse({ kind: "nothing-new" });
  const signOffs = verification.signOffs.slice(ours.length);
  const twice = signOffs.find((one, index) => signedBefore(verification.signOffs.slice(0, ours.length + index), one));
  if (twice) return refuse({ kind: "signed-twice", name: twice.name, role: twice.role });
  const added = fresh.flatMap(({ number, role }) =>
    (["json", "jws", "pem"] as const).flatMap((ending) => {
      const path = signOffPath(number, role, ending);
      const bytes = files.get(path);
      return bytes ? [[path, bytes] as const] : [];
    }),
  );
  return { ok: true, files: new Map(added), signOffs };
}

/** One person, by the name they typed, signs once as each part. */
export const signedBefore = (
  before: readonly Pick<CheckedSignOff, "role" | "name">[],
  { role, name }: Pick<CheckedSignOff, "role" | "name">,
): boolean => before.some((one) => one.role === role && sameName(one.name, name));

function sameFile(a: Files, b: Files, path: string): boolean {
  const [one, other] = [a.get(path), b.get(path)];
  return one !== undefined && other !== undefined && sameBytes(one, other);
}
