// Somebody signed on another computer and sent the file back: which of its sign-offs are not here yet, and may they stand beside those
// that are? Two who signed the same file side by side both may. From a file that was verified to the files to add, or the one reason why
// not. Writes nothing.
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
  const ours = signOffsIn(here.signatures.keys());
  const stand = ours.flatMap((one) => here.signatures.get(signOffPath(one.number, one.role, "json")) ?? []);
  const fresh = signOffsIn(files.keys()).flatMap((one, index) => {
    const [statement, checked] = [files.get(signOffPath(one.number, one.role, "json")), verification.signOffs[index]];
    const known = !statement || stand.some((other) => sameBytes(other, statement));
    return known || !checked ? [] : [{ ...one, checked }];
  });
  if (fresh.length === 0) return refuse({ kind: "nothing-new" });
  const signOffs = fresh.map(({ checked }) => checked);
  const twice = signOffs.find((one, index) => signedBefore([...here.signOffs, ...signOffs.slice(0, index)], one));
  if (twice) return refuse({ kind: "signed-twice", name: twice.name, role: twice.role });
  // Their numbers may be taken by who signed here meanwhile. A number is a place in the list, and nobody signs it.
  const last = ours.at(-1)?.number ?? 0;
  const added = fresh.flatMap(({ number, role }, index) =>
    (["json", "jws", "pem"] as const).flatMap((ending) => {
      const bytes = files.get(signOffPath(number, role, ending));
      return bytes ? [[signOffPath(last + 1 + index, role, ending), bytes] as const] : [];
    }),
  );
  return { ok: true, files: new Map(added), signOffs };
}

/** One person, by the name they typed, signs once as each part. */
export const signedBefore = (
  before: readonly Pick<CheckedSignOff, "role" | "name">[],
  { role, name }: Pick<CheckedSignOff, "role" | "name">,
): boolean => before.some((one) => one.role === role && sameName(one.name, name));
