// Is this submission whole and unaltered, from whom it says, and does its rating follow from its answers? From bytes to seven checks
// and a verdict. Stored bytes are hashed and signatures checked before anything in them is read; nothing a file holds makes this throw.

import { type Evaluation, evaluate } from "../core/evaluate.ts";
import type { Checklist } from "../core/open-edition.ts";
import {
  type Check,
  type CheckedSignOff,
  type CheckName,
  type Reason,
  type Verdict,
  type Verification,
  verdictOf,
} from "../core/verification.ts";
import {
  checklistPath,
  evidencePath,
  type Files,
  fixedTags,
  isEvidence,
  readManifest,
  requiredFiles,
  submissionPath,
} from "./bag.ts";
import { canonicalBytes, type fingerprintOf, fingerprintsOnce } from "./canonical.ts";
import { checkWords, wordsFit } from "./check-words.ts";
import { type KnownChecklists, readPackedChecklist } from "./packed-checklist.ts";
import { limits, readZip } from "./read-zip.ts";
import type { Register } from "./register.ts";
import { ratingIn } from "./seal.ts";
import type { SeenFiles } from "./seen-files.ts";
import { type Statement, seenOf } from "./statement.ts";
import { readSubmission, readSubmissionAnswers, type Submission, sameBytes } from "./submission.ts";
import { checkSignOffs } from "./verify-sign-offs.ts";

/** What a verifier brings along. */
export interface Knowledge {
  /** Released checklists this program has. */
  readonly checklists: KnownChecklists;
  readonly register?: Register;
  /** Fingerprint or check words from elsewhere: printed, read out, in the minutes. */
  readonly expected?: string;
  /** What packages checked before had in common with this one. Given by whoever checks many; it changes no verdict. */
  readonly seen?: SeenFiles;
}

/** The verification, and the submission where it could be read. A submission that does not match may be shown, never taken in. */
export interface Verified {
  readonly verification: Verification;
  readonly submission?: Submission;
  readonly checklist?: Checklist;
  /** What follows from its answers, worked out for the check of the rating. */
  readonly evaluation?: Evaluation;
  readonly files: Files;
}

const fault = (kind: Reason["kind"], path = "", facts: Reason["facts"] = {}): Reason => ({ kind, path, facts });
const check = (
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
const notChecked = (name: CheckName): Check => check(name, "cannot-be-checked", [fault("not-checked-further")]);

/** More of one kind tell nobody more, and a file made to have a million must not fill the memory of whoever lists them. */
const mostReasons = 100;

/** Does the file begin as a zip? */
export const looksLikeZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Verifies a package. */
export async function verifyPackage(bytes: Uint8Array, knowledge: Knowledge): Promise<Verified> {
  if (bytes.length > limits.fileBytes) return tooLarge(bytes.length);
  if (!looksLikeZip(bytes)) return notReadable(fault("not-a-submission", "", { looksLike: looksLike(bytes) }));
  const { files, faults } = await readZip(bytes, undefined, knowledge.seen);
  const content = files.get(submissionPath);
  if (!content || files.size === 0)
    return stopped(
      "package",
      [...faults, ...(faults.length > 0 ? [] : [fault("file-missing", submissionPath)])],
      files,
    );
  const fingerprint = knowledge.seen?.fingerprint ?? fingerprintsOnce();
  const bag = await problemsOfBag(files, fingerprint);
  return verifyContent("package", files, content, [...faults, ...bag], knowledge, fingerprint);
}

/** What a file that is no package seems to be, by its first bytes: so that one knows which file to choose instead. */
function looksLike(bytes: Uint8Array): "empty" | "pdf" | "json" | "text" | "other" {
  if (bytes.length === 0) return "empty";
  // Bytes outside of ASCII are read as one letter each: enough to tell text from anything else.
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.includes("%PDF-")) return "pdf";
  if (/^(\u00ef\u00bb\u00bf)?\s*[[{]/.test(head)) return "json";
  return /^[\t\n\r\u0020-\u007e\u0080-\u00ff]*$/.test(head) ? "text" : "other";
}

/** A file that is not even read. */
export const tooLarge = (bytes: number, most: number = limits.fileBytes): Verified =>
  notReadable(fault("file-too-large", "", { bytes, most }));

/** A file in which no submission can be found at all. */
export const notReadable = (reason: Reason): Verified => ({
  verification: {
    kind: "other",
    verdict: "cannot-be-checked",
    checks: [check("complete", "cannot-be-checked", [reason])],
    limits: [],
    signOffs: [],
  },
  files: new Map(),
});

/** A submission whose file does not hold together: nothing in it is read. */
function stopped(kind: Verification["kind"], reasons: readonly Reason[], files: Files): Verified {
  const others = ["checklist", "fingerprint", "signatures", "evidence", "rating", "time"] as const;
  const checks = [check("complete", "does-not-match", reasons), ...others.map(notChecked)];
  return { verification: { kind, verdict: verdictOf(checks), checks, limits: [], signOffs: [] }, files };
}

/** Bytes. */
const smallFile = 1_000_000;

/** Compares the files with the two lists of the bag: each listed once, none missing, none else, all as they were. */
async function problemsOfBag(files: Files, fingerprint: typeof fingerprintOf): Promise<Reason[]> {
  // Small files side by side: each hashing waits for another thread. Large ones would fill the memory, so they come one by one.
  await Promise.all([...files.values()].filter(({ length }) => length <= smallFile).map(fingerprint));
  const missing = requiredFiles.filter((path) => !files.has(path)).map((path) => fault("file-missing", path));
  const reasons: Reason[] = [...missing];
  for (const list of ["manifest-sha256.txt", "tagmanifest-sha256.txt"] as const) {
    const bytes = files.get(list);
    if (!bytes) continue;
    const listed = readManifest(bytes);
    if (!listed) {
      reasons.push(fault("list-not-readable", list));
      continue;
    }
    const payload = list === "manifest-sha256.txt";
    const belongs = [...files.keys()].filter(
      (path) => path.startsWith("data/") === payload && path !== "tagmanifest-sha256.txt",
    );
    for (const path of belongs) if (!listed.has(path)) reasons.push(fault("file-not-listed", path, { list }));
    for (const [path, expected] of listed) {
      const found = files.get(path);
      if (!found) {
        if (!missing.some((one) => one.path === path)) reasons.push(fault("file-missing", path));
      } else if ((await fingerprint(found)) !== expected) reasons.push(fault("file-differs", path, { expected }));
    }
  }
  return reasons;
}

/** The checks that packages and reports share, once the bytes of the submission are in hand. */
export async function verifyContent(
  kind: "package" | "pdf",
  files: Files,
  content: Uint8Array<ArrayBuffer>,
  faults: readonly Reason[],
  knowledge: Knowledge,
  fingerprintOfBytes = fingerprintsOnce(),
): Promise<Verified> {
  const fingerprint = await fingerprintOfBytes(content);
  const signed = await checkSignOffs(files, fingerprint, knowledge.register, kind === "package", fingerprintOfBytes);
  const parsed = readSubmission(content);
  const packed = await readPackedChecklist(
    files.get(checklistPath),
    parsed.ok ? parsed.value : undefined,
    knowledge.checklists,
    fingerprintOfBytes,
  );
  const read = parsed.ok && packed.checklist ? readSubmissionAnswers(parsed.value, packed.checklist) : parsed;
  const submission = parsed.ok && packed.checklist && read.ok ? (read.value as Submission) : undefined;
  const reasons = [...faults, ...(submission ? problemsOfTags(kind, files, submission, fingerprint) : [])];
  const evidence = parsed.ok ? await checkEvidence(kind, files, parsed.value.evidence, fingerprintOfBytes) : undefined;
  const evaluation = submission && packed.checklist ? evaluate(packed.checklist, submission.answers) : undefined;
  const seen = submission && evaluation ? problemsOfSeen(submission, evaluation, signed.statements) : [];
  const rating = submission && evaluation ? checkRating(submission, evaluation) : undefined;
  const checks: Check[] = [
    check("complete", reasons.length > 0 ? "does-not-match" : "matches", reasons, { files: files.size }),
    packed.check,
    fingerprintCheck(fingerprint, read, knowledge.expected),
    check("signatures", seen.length > 0 ? "does-not-match" : signed.outcome, [...signed.reasons, ...seen], {
      signatures: signed.signOffs.length,
      matching: signed.signOffs.filter(({ outcome }) => outcome === "matches").length,
    }),
    evidence?.check ?? notChecked("evidence"),
    rating?.check ?? notChecked("rating"),
    check("time", "cannot-be-checked", [fault("time-not-proven")], parsed.ok ? { claimed: parsed.value.sealedAt } : {}),
  ];
  return {
    verification: {
      kind,
      verdict: verdictOf(checks),
      checks,
      limits: [
        ...(evidence?.limits ?? []),
        fault("time-not-proven"),
        ...(parsed.ok ? problemsOfTimes(parsed.value.sealedAt, signed.signOffs) : []),
        ...(knowledge.register || signed.signOffs.length === 0 ? [] : [fault("no-register")]),
      ],
      signOffs: signed.signOffs,
      fingerprint,
      words: checkWords(fingerprint),
      ...(rating ? { rating: rating.facts } : {}),
    },
    ...(submission ? { submission } : {}),
    ...(packed.checklist ? { checklist: packed.checklist } : {}),
    ...(evaluation ? { evaluation } : {}),
    files,
  };
}

/** Tag files that follow from the content are worked out again: nobody signs them, and people read them. */
function problemsOfTags(kind: "package" | "pdf", files: Files, submission: Submission, fingerprint: string): Reason[] {
  if (kind === "pdf") return [];
  const payload: Files = new Map([...files].filter(([path]) => path.startsWith("data/")));
  return [...fixedTags(submission, fingerprint, payload)].flatMap(([path, expected]) => {
    const found = files.get(path);
    return found && !sameBytes(found, expected) ? [fault("tag-file-differs", path)] : [];
  });
}

function fingerprintCheck(
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
    path: [submissionPath, one.path].filter(Boolean).join(": "),
  }));
  const newer = problems.some(({ kind }) => kind === "newer-format");
  return check("fingerprint", newer ? "cannot-be-checked" : "does-not-match", problems, facts);
}

async function checkEvidence(
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

function checkRating(submission: Submission, evaluation: Evaluation) {
  const stated = submission.rating;
  const workedOut = ratingIn(evaluation);
  const { engine: statedBy, ...statedFacts } = stated;
  const { engine, ...workedOutFacts } = workedOut;
  const same = sameBytes(canonicalBytes(statedFacts), canonicalBytes(workedOutFacts));
  const facts = { rating: { stated: statedFacts, workedOut: workedOutFacts } as NonNullable<Verification["rating"]> };
  const shown = { stated: stated.word, workedOut: workedOut.word };
  if (same) return { check: check("rating", "matches", [], shown), facts: facts.rating };
  const other = statedBy !== engine;
  const reason = fault(other ? "rating-by-other-rules" : "rating-differs", "", { ...shown, statedBy, engine });
  return {
    check: check("rating", other ? "cannot-be-checked" : "does-not-match", [reason], shown),
    facts: facts.rating,
  };
}

/** What a signer says to have seen must be what is there. */
function problemsOfSeen(submission: Submission, { tally }: Evaluation, statements: readonly Statement[]): Reason[] {
  const expected = canonicalBytes(seenOf(submission, tally));
  return statements.flatMap(({ seen, name }) =>
    sameBytes(canonicalBytes(seen), expected) ? [] : [fault("sign-off-seen-differs", "", { name })],
  );
}

function problemsOfTimes(sealedAt: string, signOffs: readonly CheckedSignOff[]): Reason[] {
  const times = [sealedAt, ...signOffs.map(({ claimedTime }) => claimedTime)].map((one) => Date.parse(one));
  return times.some((time, index) => index > 0 && time < (times[index - 1] ?? 0)) ? [fault("times-out-of-order")] : [];
}
