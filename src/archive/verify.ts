// Is this submission whole and unaltered, from whom it says, and does its rating follow from its answers? From bytes to seven checks
// and a verdict. Stored bytes are hashed and signatures checked before anything in them is read; nothing a file holds makes this throw.

import { type Evaluation, evaluate } from "../core/evaluate.ts";
import { type Check, type Reason, type Verification, verdictOf } from "../core/verification.ts";
import { checklistPath, type Files, publicPath, readManifest, requiredOf, submissionPath } from "./bag.ts";
import { canonicalBytes, type fingerprintOf, fingerprintsOnce } from "./canonical.ts";
import { checkWords } from "./check-words.ts";
import {
  check,
  checkEvidence,
  fault,
  fingerprintCheck,
  notChecked,
  problemsOfTags,
  problemsOfTimes,
} from "./checks.ts";
import { lockedWith } from "./locked-with.ts";
import { readPackedChecklist } from "./packed-checklist.ts";
import { fingerprintOfParts, type TextHashing } from "./parts.ts";
import { limits, readZip } from "./read-zip.ts";
import { ratingIn } from "./seal.ts";
import { type Statement, seenOf } from "./statement.ts";
import { readSubmission, readSubmissionAnswers, type Submission, sameBytes } from "./submission.ts";
import type { Knowledge, Verified } from "./verified.ts";
import { verifyPublic } from "./verify-public.ts";
import { checkSignOffs } from "./verify-sign-offs.ts";

export type { Knowledge, Verified } from "./verified.ts";

/** Does the file begin as a zip? */
export const looksLikeZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Verifies a package. */
export async function verifyPackage(bytes: Uint8Array, knowledge: Knowledge): Promise<Verified> {
  if (bytes.length > limits.fileBytes) return tooLarge(bytes.length);
  const lock = lockedWith(bytes);
  if (lock) return notReadable(fault("file-locked", "", { with: lock }));
  if (!looksLikeZip(bytes)) return notReadable(fault("not-a-submission", "", { looksLike: looksLike(bytes) }));
  const { files, faults } = await readZip(bytes, undefined, knowledge.seen);
  if (files.has(publicPath) && !files.has(submissionPath)) {
    const bag = await problemsOfBag(files, knowledge.seen?.fingerprint ?? fingerprintsOnce());
    return verifyPublic("package", files, [...faults, ...bag], knowledge);
  }
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
  const missing = requiredOf(files)
    .filter((path) => !files.has(path))
    .map((path) => fault("file-missing", path));
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
  const reasons = [
    ...faults,
    ...(submission ? (kind === "package" ? problemsOfTags(files, submission, fingerprint) : []) : []),
  ];
  const evidence = parsed.ok ? await checkEvidence(kind, files, parsed.value.evidence, fingerprintOfBytes) : undefined;
  const evaluation = submission && packed.checklist ? evaluate(packed.checklist, submission.answers) : undefined;
  const { hashing } = knowledge.seen ?? {};
  const seen = submission && evaluation ? problemsOfSeen(submission, evaluation, signed.statements, hashing) : [];
  const rating = submission && evaluation ? checkRating(submission, evaluation) : undefined;
  const checks: Check[] = [
    check("complete", reasons.length > 0 ? "does-not-match" : "matches", reasons, { files: files.size }),
    packed.check,
    fingerprintCheck(submissionPath, fingerprint, read, knowledge.expected),
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
        ...(parsed.ok ? problemsOfTimes(parsed.value.sealedAt, signed) : []),
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

/** What a signer says to have seen, and the parts they vouch for one by one, must be what is there. */
function problemsOfSeen(
  submission: Submission,
  { tally }: Evaluation,
  statements: readonly Statement[],
  hashing: TextHashing | undefined,
): Reason[] {
  const expected = canonicalBytes(seenOf(submission, tally));
  const expectedParts = statements.some(({ parts }) => parts) ? fingerprintOfParts(submission, hashing) : undefined;
  return statements.flatMap(({ seen, parts, name }) => [
    ...(sameBytes(canonicalBytes(seen), expected) ? [] : [fault("sign-off-seen-differs", "", { name })]),
    ...(parts === undefined || parts === expectedParts ? [] : [fault("sign-off-parts-differ", "", { name })]),
  ]);
}
