// Do the sign-offs hold? Each signature fits its statement and key, each statement is about this submission and names the one before.
import type { CheckedSignOff, Reason, Verdict } from "../core/verification.ts";
import { type Files, signOffPath, signOffsIn } from "./bag.ts";
import { fingerprintOf } from "./canonical.ts";
import { type Register, sameName, standingOf } from "./register.ts";
import { checkSignature, type SignatureFault } from "./signature.ts";
import { readStatement, type Statement } from "./statement.ts";
import { sameBytes } from "./submission.ts";

export interface SignOffsChecked {
  readonly outcome: Verdict;
  readonly reasons: readonly Reason[];
  readonly signOffs: readonly CheckedSignOff[];
  readonly statements: readonly Statement[];
  /** Somebody signed, by their clock, before a statement that theirs names. */
  readonly clocksContradict: boolean;
}

const ofFault: Readonly<Record<SignatureFault, Reason["kind"]>> = {
  "not-a-signature": "signature-not-readable",
  "header-not-allowed": "signature-header-not-allowed",
  "kid-differs": "signature-key-name-differs",
  "signature-differs": "signature-differs",
};
const ofStanding: Readonly<Partial<Record<CheckedSignOff["known"], Reason["kind"]>>> = {
  "not-in-register": "key-not-in-register",
  revoked: "key-revoked",
  "not-valid-then": "key-not-valid-then",
};

/**
 * Checks all sign-offs among these files.
 * @param withKeyFiles whether each must bring its public key as a file of its own, as in a package
 * @param fingerprintOfBytes gives the SHA-256 of bytes; by default works it out anew
 */
export async function checkSignOffs(
  files: Files,
  fingerprint: string,
  register: Register | undefined,
  withKeyFiles: boolean,
  fingerprintOfBytes = fingerprintOf,
): Promise<SignOffsChecked> {
  const found = signOffsIn(files.keys());
  if (found.length === 0)
    return {
      outcome: "cannot-be-checked",
      reasons: [{ kind: "nobody-signed", path: "", facts: {} }],
      signOffs: [],
      statements: [],
      clocksContradict: false,
    };
  const wrong: Reason[] = [];
  const open: Reason[] = [];
  const signOffs: CheckedSignOff[] = [];
  const statements: Statement[] = [];
  /** When each statement so far was made, by its fingerprint: each names one of them, and what was signed side by side besides. */
  const before = new Map<string, string>();
  let clocksContradict = false;
  // Side by side: each waits for another thread.
  const checked = await Promise.all(
    found.map(({ number, role }) => {
      const [bytes, jws] = (["json", "jws"] as const).map((ending) => files.get(signOffPath(number, role, ending)));
      return bytes && jws ? checkSignature(bytes, jws) : undefined;
    }),
  );
  for (const [index, { number, role }] of found.entries()) {
    const path = signOffPath(number, role, "json");
    const reasons: Reason[] = [];
    const say = (kind: Reason["kind"], facts: Reason["facts"] = {}) => reasons.push({ kind, path, facts });
    if (number !== index + 1) say("sign-off-number-missing", { number: index + 1 });
    const [bytes, jws, pem] = (["json", "jws", "pem"] as const).map((ending) =>
      files.get(signOffPath(number, role, ending)),
    );
    // The bytes first; what they say comes after.
    const signature = checked[index];
    if (!bytes || !jws || !signature || (withKeyFiles && !pem)) {
      wrong.push({ kind: "sign-off-incomplete", path, facts: {} });
      continue;
    }
    if (!signature.ok) say(ofFault[signature.fault]);
    else if (pem && !sameBytes(pem, new TextEncoder().encode(signature.pem))) say("public-key-file-differs");
    const read = readStatement(bytes);
    if (!read.ok) {
      const newer = read.problems.some(({ kind }) => kind === "newer-format");
      (newer && signature.ok ? open : wrong).push(
        ...reasons,
        ...read.problems.map((one) => ({ ...one, path: [path, one.path].filter(Boolean).join(": ") })),
      );
      continue;
    }
    const statement = read.value;
    if (statement.role !== role) say("sign-off-out-of-order");
    if (statement.submission !== fingerprint) say("sign-off-about-another", { named: statement.submission });
    const { prev, prevAlso = [] } = statement;
    const follows = prev === undefined ? before.size === 0 && index === 0 : before.has(prev);
    if (!follows || !prevAlso.every((one) => before.has(one))) say("sign-off-out-of-order");
    const earlier = [prev ?? "", ...prevAlso].map((one) => Date.parse(before.get(one) ?? ""));
    if (earlier.some((time) => Date.parse(statement.claimedTime) < time)) clocksContradict = true;
    before.set(await fingerprintOfBytes(bytes), statement.claimedTime);
    const kid = signature.ok ? signature.kid : "";
    const known = standingOf(register, kid, statement.claimedTime);
    const entry = register?.keys.find((one) => one.kid === kid);
    if (entry && !sameName(entry.name, statement.name))
      say("name-differs-from-register", { stated: statement.name, registered: entry.name });
    const doubt = ofStanding[known];
    wrong.push(...reasons);
    if (doubt && signature.ok) open.push({ kind: doubt, path, facts: { name: statement.name, kid } });
    signOffs.push({
      path,
      role,
      name: statement.name,
      office: statement.office,
      claimedTime: statement.claimedTime,
      ...(statement.differentView ? { differentView: statement.differentView } : {}),
      kid,
      outcome: reasons.length > 0 ? "does-not-match" : doubt ? "cannot-be-checked" : "matches",
      known,
    });
    statements.push(statement);
  }
  return {
    outcome: wrong.length > 0 ? "does-not-match" : open.length > 0 ? "cannot-be-checked" : "matches",
    reasons: [...wrong, ...open],
    signOffs,
    statements,
    clocksContradict,
  };
}
