// Is a public edition what was signed, as far as it is shown? The same seven checks as for a whole submission, with what is withheld
// counted and said, never guessed.
import { evaluate } from "../core/evaluate.ts";
import { rankOf } from "../core/open-edition.ts";
import { type Check, type Reason, type Verification, verdictOf } from "../core/verification.ts";
import { checklistPath, type Files, publicPath } from "./bag.ts";
import { canonicalBytes, fingerprintsOnce } from "./canonical.ts";
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
import { readPackedChecklist } from "./packed-checklist.ts";
import { fingerprintOfDigests } from "./parts.ts";
import { type PublicEdition, readPublic } from "./public-edition.ts";
import { ratingIn } from "./seal.ts";
import type { Statement } from "./statement.ts";
import { readSubmissionAnswers, type Submission, sameBytes } from "./submission.ts";
import type { Knowledge, Verified } from "./verified.ts";
import { checkSignOffs } from "./verify-sign-offs.ts";

/**
 * Verifies the files of a public edition.
 * @param faults of the zip and the bag, or of the PDF it travels in
 */
export async function verifyPublic(
  kind: "package" | "pdf",
  files: Files,
  faults: readonly Reason[],
  knowledge: Knowledge,
): Promise<Verified> {
  const once = knowledge.seen?.fingerprint ?? fingerprintsOnce();
  const content = files.get(publicPath) ?? new Uint8Array();
  const read = readPublic(content);
  // The fingerprint it claims; that the claim is true, the statements say.
  const fingerprint = read.ok ? read.value.edition.submission : "";
  const signed = await checkSignOffs(files, fingerprint, knowledge.register, kind === "package", once);
  const parsed = read.ok ? read.value.submission : undefined;
  const packed = await readPackedChecklist(files.get(checklistPath), parsed, knowledge.checklists, once);
  const answers = parsed && packed.checklist ? readSubmissionAnswers(parsed, packed.checklist) : undefined;
  const shown = answers?.ok ? answers.value : undefined;
  const tags = shown ? problemsOfTags(files, shown, fingerprint) : [];
  const complete = [...faults, ...tags];
  const evidence = parsed ? await checkEvidence(kind, files, parsed.evidence, once) : undefined;
  const evaluation = shown && packed.checklist ? evaluate(packed.checklist, shown.answers) : undefined;
  const edition = read.ok ? read.value.edition : undefined;
  const parts = edition && read.ok ? problemsOfParts(edition, read.value.differing, signed.statements) : [];
  const rating = shown && evaluation && edition ? ratingCheck(shown, ratingIn(evaluation), edition) : undefined;
  const readable = fingerprintCheck(
    publicPath,
    fingerprint,
    read.ok && answers && !answers.ok ? answers : read,
    knowledge.expected,
  );
  const checks: Check[] = [
    check("complete", complete.length > 0 ? "does-not-match" : "matches", complete, { files: files.size }),
    packed.check,
    parts.length > 0 && readable.outcome === "matches"
      ? check(
          "fingerprint",
          parts.some(({ kind }) => kind === "public-part-differs") ? "does-not-match" : "cannot-be-checked",
          parts,
          readable.facts,
        )
      : readable,
    check("signatures", signed.outcome, signed.reasons, {
      signatures: signed.signOffs.length,
      matching: signed.signOffs.filter(({ outcome }) => outcome === "matches").length,
    }),
    evidence?.check ?? notChecked("evidence"),
    rating?.check ?? notChecked("rating"),
    check("time", "cannot-be-checked", [fault("time-not-proven")], parsed ? { claimed: parsed.sealedAt } : {}),
  ];
  return {
    verification: {
      kind,
      verdict: verdictOf(checks),
      checks,
      limits: [
        ...(edition ? withheldLimit(edition) : []),
        ...(rating?.limits ?? []),
        ...(evidence?.limits ?? []),
        fault("time-not-proven"),
        ...(parsed ? problemsOfTimes(parsed.sealedAt, signed) : []),
        ...(knowledge.register || signed.signOffs.length === 0 ? [] : [fault("no-register")]),
      ],
      signOffs: signed.signOffs,
      ...(fingerprint ? { fingerprint, words: checkWords(fingerprint) } : {}),
      ...(rating ? { rating: rating.facts } : {}),
    },
    ...(packed.checklist ? { checklist: packed.checklist } : {}),
    ...(shown && edition ? { published: { shown, edition } } : {}),
    files,
  };
}

/** Every part shown must be as its digest says, and every signer must vouch for these digests. */
function problemsOfParts(
  { digests }: PublicEdition,
  differing: readonly string[],
  statements: readonly Statement[],
): Reason[] {
  const fingerprint = fingerprintOfDigests(digests);
  return [
    ...differing.map((name) => fault("public-part-differs", `${publicPath}: ${name}`)),
    ...statements.flatMap(({ parts, name }) => {
      if (parts === fingerprint) return [];
      return [fault(parts === undefined ? "public-parts-not-signed" : "public-part-differs", publicPath, { name })];
    }),
  ];
}

/** Grounds with how many parts each withholds, the most first. */
function withheldLimit({ withheld }: PublicEdition): Reason[] {
  const names = Object.keys(withheld);
  if (names.length === 0) return [];
  const counts = new Map<string, number>();
  for (const ground of Object.values(withheld)) counts.set(ground, (counts.get(ground) ?? 0) + 1);
  const grounds = [...counts].sort(([, a], [, b]) => b - a).map(([ground, count]) => `${ground}: ${count}`);
  return [fault("public-withheld", "", { withheld: names.length, grounds: grounds.slice(0, 5).join("; ") })];
}

/**
 * An answer more never lowers the level and never raises the highest still possible. So the rating that was signed must lie within what
 * the shown answers leave open; with nothing withheld it must be the very same.
 */
function ratingCheck(
  { rating }: Submission,
  workedOut: ReturnType<typeof ratingIn>,
  { withheld }: PublicEdition,
): { check: Check; limits: readonly Reason[]; facts: NonNullable<Verification["rating"]> } {
  const answers = Object.keys(withheld).filter((name) => /^answers\/[^/]+$/.test(name)).length;
  const { engine: statedBy, ...stated } = rating;
  const { engine, ...found } = workedOut;
  const facts = { stated, workedOut: found } as NonNullable<Verification["rating"]>;
  const shown = { stated: stated.word, workedOut: found.word };
  const within = rankOf[found.level] <= rankOf[stated.level] && rankOf[stated.highest] <= rankOf[found.highest];
  const fits = answers > 0 ? within : sameBytes(canonicalBytes(stated), canonicalBytes(found));
  const limits = answers > 0 ? [fault("public-rating-in-part", "", { answers })] : [];
  if (fits) return { check: check("rating", "matches", limits, shown), limits, facts };
  const other = statedBy !== engine;
  const reason = fault(other ? "rating-by-other-rules" : "rating-differs", "", { ...shown, statedBy, engine });
  return { check: check("rating", other ? "cannot-be-checked" : "does-not-match", [reason], shown), limits, facts };
}
