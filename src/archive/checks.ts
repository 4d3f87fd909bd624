// One check and its reasons, and the checks that a whole submission and a public edition of it share.
import type { Check, CheckName, Reason, Verdict } from "../core/verification.ts";
import { evidencePath, type Files, fixedTags, isEvidence } from "./bag.ts";
import type { fingerprintOf } from "./canonical.ts";
import { checkWords, wordsFit } from "./check-words.ts";
import { type Submission, sameBytes } from "./submission.ts";
import type { SignOffsChecked } from "./verify-sign-offs.ts";

export const fault = (kind: Reason["kind"], path = "", facts: Reason["facts"] = {}): Reason => ({ kind, path, facts });
export const check = (
  name: CheckName,
  outcome: Verdict,
  reasons: readonly Reason[] = [],
  facts: Check["facts"] = {},
): Check => ({
  check: name,
  outcome,
  facts,
  reasons: reasons.slice(0, mostReasons),
});
export const notChecked = (name: CheckName): Check => check(name, "cannot-be-checked", [fault("not-checked-further")]);

/** More of one kind tell nobody more, and a file made to have a million must not fill the memory of whoever lists them. */
const mostReasons = 100;

/**
 * Is the content readable, and the one that is meant?
 * @param path of the file that holds the content
 * @param expected fingerprint or check words from elsewhere
 */
export function fingerprintCheck(
  path: string,
  fingerprint: string,
  read: { readonly ok: true } | { readonly ok: false; readonly problems: readonly Reason[] },
  expected: string | undefined,
): Check {
  const facts = { fingerprint, words: checkWords(fingerprint).join(" ") };
  const given = expected?.trim().toLowerCase().replaceAll(/\s/g, "") ?? "";
  if (expected !== undefined) {
    if (/^[0-9a-f]{64}$/.test(given)) {
      if (given !== fingerprint)
        return check("fingerprint", "does-not-match", [fault("fingerprint-differs", "", { expected: given })], facts);
    } else if (!wordsFit(expected, fingerprint))
      return check("fingerprint", "does-not-match", [fault("words-differ", "", { expected })], facts);
  }
  if (read.ok) return check("fingerprint", "matches", [], facts);
  const problems = read.problems.map((one) => ({
    ...one,
    path: [path, one.path].filter(Boolean).join(": "),
  }));
  const newer = problems.some(({ kind }) => kind === "newer-format");
  return check("fingerprint", newer ? "cannot-be-checked" : "does-not-match", problems, facts);
}

/** Is each file of evidence that is here the one that is named? */
export async function checkEvidence(
  kind: "package" | "pdf",
  files: Files,
  entries: Submission["evidence"],
  fingerprint: typeof fingerprintOf,
) {
  const wanted = new Map(
    entries.flatMap(({ file, title }) =>
      file ? [[evidencePath(file.fingerprint, file.ending), { ...file, title }] as const] : [],
    ),
  );
  const wrong: Reason[] = [];
  let present = 0;
  for (const [path, file] of wanted) {
    const bytes = files.get(path);
    if (!bytes) continue;
    present += 1;
    if (bytes.length !== file.bytes || (await fingerprint(bytes)) !== file.fingerprint)
      wrong.push(fault("evidence-differs", path, { title: file.title }));
  }
  for (const path of files.keys())
    if (isEvidence(path) && !wanted.has(path)) wrong.push(fault("evidence-not-named", path));
  const absent = wanted.size - present;
  const facts = { named: wanted.size, present, absent };
  const limits =
    absent === 0 ? [] : [fault(kind === "pdf" ? "pdf-without-evidence" : "evidence-not-included", "", { absent })];
  const outcome = wrong.length > 0 ? "does-not-match" : present === wanted.size ? "matches" : "cannot-be-checked";
  return { check: check("evidence", outcome, wrong.length > 0 ? wrong : limits, facts), limits };
}

/** Clocks that contradict one another. */
export function problemsOfTimes(sealedAt: string, { signOffs, clocksContradict }: SignOffsChecked): Reason[] {
  const beforeSealing = signOffs.some(({ claimedTime }) => Date.parse(claimedTime) < Date.parse(sealedAt));
  return beforeSealing || clocksContradict ? [fault("times-out-of-order")] : [];
}

/** Tag files that follow from the content are worked out again: nobody signs them, and people read them. */
export function problemsOfTags(files: Files, submission: Submission, fingerprint: string): Reason[] {
  const payload: Files = new Map([...files].filter(([path]) => path.startsWith("data/")));
  return [...fixedTags(submission, fingerprint, payload)].flatMap(([path, expected]) => {
    const found = files.get(path);
    return found && !sameBytes(found, expected) ? [fault("tag-file-differs", path)] : [];
  });
}
