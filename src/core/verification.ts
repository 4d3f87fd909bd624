// What came out of checking a submission that somebody handed over: seven checks, eight for a report, one verdict, and what none of them can say.
// Only the words and the rule of the verdict; the checking itself needs bytes and keys and is done in the archive.
import type { Level } from "./checklist.ts";
import type { Counts, RatingWord } from "./evaluate.ts";
import type { Problem, ProblemKind } from "./problem.ts";

/** `shown` is asked of a report alone: whether its pages are what its data give. */
export const checkNames = [
  "complete",
  "checklist",
  "fingerprint",
  "signatures",
  "evidence",
  "rating",
  "time",
  "shown",
] as const;
export type CheckName = (typeof checkNames)[number];

export const verdicts = ["matches", "cannot-be-checked", "does-not-match"] as const;
export type Verdict = (typeof verdicts)[number];

export type ReasonKind =
  // the file as a whole
  | "not-a-submission"
  | "file-locked"
  | "file-not-read"
  | "file-too-large"
  | "zip-damaged"
  | "zip-ambiguous"
  | "zip-empty"
  | "too-many-entries"
  | "too-much-content"
  | "packed-too-tightly"
  // one entry
  | "name-not-of-format"
  | "name-twice"
  | "entry-link"
  | "entry-encrypted"
  | "entry-packed-unusually"
  | "entry-damaged"
  // the bag
  | "file-missing"
  | "file-not-listed"
  | "file-differs"
  | "list-not-readable"
  | "tag-file-differs"
  // the checklist
  | "checklist-not-known"
  | "checklist-differs-from-released"
  | "checklist-differs-from-named"
  // the submission
  | "fingerprint-differs"
  | "words-differ"
  | "not-checked-further"
  // sign-offs
  | "nobody-signed"
  | "sign-off-number-missing"
  | "sign-off-incomplete"
  | "sign-off-about-another"
  | "sign-off-out-of-order"
  | "sign-off-seen-differs"
  | "sign-off-parts-differ"
  | "signature-not-readable"
  | "signature-header-not-allowed"
  | "signature-key-name-differs"
  | "signature-differs"
  | "public-key-file-differs"
  | "key-not-in-register"
  | "key-revoked"
  | "key-not-valid-then"
  | "name-differs-from-register"
  | "no-register"
  // a public edition
  | "public-edition"
  | "public-part-differs"
  | "public-parts-not-signed"
  | "public-withheld"
  | "public-rating-in-part"
  // evidence
  | "evidence-differs"
  | "evidence-not-named"
  | "evidence-not-included"
  // the rating
  | "rating-differs"
  | "rating-by-other-rules"
  // time
  | "time-not-proven"
  | "times-out-of-order"
  // a report
  | "pdf-not-of-this-program"
  | "pdf-changed-later"
  | "pdf-without-submission"
  | "pdf-draft"
  | "pdf-text-differs"
  | "pdf-pages-differ"
  | "pdf-drawing-differs"
  | "pdf-parts-differ"
  | "pdf-other-version"
  | "pdf-text-not-compared"
  | "pdf-without-evidence"
  // a review beside a submission
  | "not-a-review"
  | "review-differs"
  | "review-about-another";

/** Why a check came out as it did. Content that cannot be read brings the problems of its reader. */
export interface Reason {
  readonly kind: ReasonKind | ProblemKind;
  /** The file inside the package, or a path in it; empty for the whole. */
  readonly path: string;
  readonly facts: Problem["facts"];
}

export interface Check {
  readonly check: CheckName;
  readonly outcome: Verdict;
  readonly facts: Readonly<Record<string, string | number>>;
  /** Most telling first; empty when everything was as it should be. */
  readonly reasons: readonly Reason[];
}

/** One sign-off as it was found. `known` says what the register knows of its key. */
export interface CheckedSignOff {
  readonly path: string;
  readonly role: string;
  readonly name: string;
  readonly office: string;
  /** The clock of the signer's computer, ISO. */
  readonly claimedTime: string;
  /** How this person sees it differently, in their words; absent where they say nothing of it. */
  readonly differentView?: string | undefined;
  /** RFC 7638 thumbprint of the key. */
  readonly kid: string;
  readonly outcome: Verdict;
  readonly known: "no-register" | "in-register" | "not-in-register" | "revoked" | "not-valid-then";
}

export interface RatingFacts {
  readonly word: RatingWord;
  readonly level: Level;
  readonly highest: Level;
  readonly counts: Counts;
  readonly gaps: number;
}

export interface Verification {
  readonly kind: "package" | "pdf" | "other";
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  /** What the verdict does not cover. Always printed beside it. */
  readonly limits: readonly Reason[];
  readonly signOffs: readonly CheckedSignOff[];
  readonly fingerprint?: string;
  /** Eight words for reading the fingerprint out. */
  readonly words?: readonly string[];
  readonly rating?: { readonly stated: RatingFacts; readonly workedOut: RatingFacts };
}

/**
 * What `verify --json` prints and the page saves, in pieces, so that nobody waits for two thousand at once: the verification of a single
 * file, or a list that names each file.
 */
export function* jsonOf(
  results: readonly { readonly file: string; readonly verification: Verification }[],
): Generator<string, void, undefined> {
  const [first, ...others] = results;
  if (first && others.length === 0) return yield JSON.stringify(first.verification, null, 2);
  yield "[";
  for (const [index, { file, verification }] of results.entries())
    yield `${index > 0 ? "," : ""}\n${JSON.stringify({ file, ...verification }, null, 2)}`;
  yield "\n]";
}

/** Checks without which nothing can be said to match. Evidence that is not there and the clock never change the verdict. */
const needed: ReadonlySet<CheckName> = new Set([
  "complete",
  "checklist",
  "fingerprint",
  "signatures",
  "rating",
  "shown",
]);

/** Does not match: a comparison that ran disagrees. Cannot be checked: none disagrees, but a needed one could not run. */
export function verdictOf(checks: readonly Check[]): Verdict {
  if (checks.some(({ outcome }) => outcome === "does-not-match")) return "does-not-match";
  const ran = (name: CheckName) => checks.some(({ check, outcome }) => check === name && outcome === "matches");
  // A package has no pages that could be compared.
  const asked = [...needed].filter((name) => name !== "shown" || checks.some(({ check }) => check === name));
  return asked.every(ran) ? "matches" : "cannot-be-checked";
}

/**
 * The reason behind the verdict: the first of the first check that decided it. A text that only repeats the content speaks last: where it
 * differs, the content or its sign-off differs too, and says more.
 */
export function decidingReason({ checks, verdict }: Pick<Verification, "checks" | "verdict">): Reason | undefined {
  if (verdict === "matches") return undefined;
  const reasons = checks
    .filter(({ check, outcome }) => outcome === verdict && (verdict === "does-not-match" || needed.has(check)))
    .flatMap((check) => check.reasons);
  return reasons.find(({ kind }) => kind !== "tag-file-differs") ?? reasons[0];
}
