// Which of the submissions taken in count? Versions replace each other, examples and unsigned ones are no record, and where two say to be
// the same version neither counts until somebody chooses. A portfolio is a set: the order of taking in, and taking in twice, change nothing.
import type { Reason, Verification } from "../verification.ts";
import { decidingReason } from "../verification.ts";
import type { SubmissionSummary } from "./submission-summary.ts";

/** What became of one file that was handed in. All but duplicate, altered and unreadable are taken in. */
export type IntakeOutcome =
  | { readonly kind: "accepted"; readonly summary: SubmissionSummary }
  /** The same submission is there already. */
  | { readonly kind: "duplicate"; readonly fingerprint: string }
  /** A later version of it is there. */
  | { readonly kind: "older-version-of"; readonly summary: SubmissionSummary; readonly other: string }
  /** It is a later version of what is there. */
  | { readonly kind: "newer-version-of"; readonly summary: SubmissionSummary; readonly other: string }
  /** Answered on a checklist that is not known here, or not the one that is asked for. */
  | { readonly kind: "other-checklist"; readonly summary: SubmissionSummary }
  /** It holds together, but nobody has signed it. */
  | { readonly kind: "unsigned"; readonly summary: SubmissionSummary }
  /** Something in it is not as it was sealed: refused. */
  | { readonly kind: "altered"; readonly reason: Reason }
  /** No submission could be read: refused. */
  | { readonly kind: "unreadable"; readonly reason: Reason };
export type IntakeKind = IntakeOutcome["kind"];

/** In the order in which a receipt lists them. */
export const intakeKinds = [
  "accepted",
  "newer-version-of",
  "older-version-of",
  "other-checklist",
  "unsigned",
  "duplicate",
  "altered",
  "unreadable",
] as const satisfies readonly IntakeKind[];

export type TakenIn = Extract<IntakeOutcome, { readonly summary: SubmissionSummary }>;
export const isTakenIn = (outcome: IntakeOutcome): outcome is TakenIn => "summary" in outcome;

/** What is in a portfolio already, as far as a new file is concerned. */
export interface Present {
  readonly has: (fingerprint: string) => boolean;
  /** The others of the same record. */
  readonly versionsOf: (
    assessment: string,
  ) => readonly Pick<StandingFacts, "fingerprint" | "version" | "verification">[];
}

const unknownReason: Reason = { kind: "not-a-submission", path: "", facts: {} };
const publicReason: Reason = { kind: "public-edition", path: "", facts: {} };

/**
 * Says what becomes of a file.
 * @param summary absent when no submission could be read in it
 * @param wanted id of the checklist that is asked for; left out: any that is known here
 */
export function intakeOutcome(
  verification: Pick<Verification, "verdict" | "checks" | "fingerprint">,
  summary: SubmissionSummary | undefined,
  present: Present,
  wanted?: string,
): IntakeOutcome {
  const reason = decidingReason(verification) ?? unknownReason;
  // Without a fingerprint there was no submission to compare anything with.
  if (verification.verdict === "does-not-match" && verification.fingerprint) return { kind: "altered", reason };
  // Only a public edition matches without holding a submission: what it withholds would count as not answered.
  if (verification.verdict === "matches" && !summary) return { kind: "unreadable", reason: publicReason };
  if (verification.verdict === "does-not-match" || !summary) return { kind: "unreadable", reason };
  if (present.has(summary.fingerprint)) return { kind: "duplicate", fingerprint: summary.fingerprint };
  const foreign = verification.checks.some(
    ({ check, outcome }) => check === "checklist" && outcome === "cannot-be-checked",
  );
  if (foreign || (wanted !== undefined && summary.checklist !== wanted)) return { kind: "other-checklist", summary };
  if (summary.verification.signOffs === 0) return { kind: "unsigned", summary };
  const others = present.versionsOf(summary.assessment).filter((one) => one.verification.signOffs > 0);
  const latest = others.reduce<(typeof others)[number] | undefined>(
    (top, one) => (!top || one.version > top.version ? one : top),
    undefined,
  );
  if (latest && latest.version > summary.version)
    return { kind: "older-version-of", summary, other: latest.fingerprint };
  if (latest && latest.version < summary.version)
    return { kind: "newer-version-of", summary, other: latest.fingerprint };
  return { kind: "accepted", summary };
}

const sureness = { matches: 2, "cannot-be-checked": 1, "does-not-match": 0 } as const;

/**
 * Of two copies of one submission, the one that shows more: better checked, more sign-offs, fewer files missing. Which came first does not
 * matter, so that a portfolio is the same whatever the order.
 */
export function fullerOf(one: SubmissionSummary, other: SubmissionSummary): SubmissionSummary {
  const facts = ({ verification, evidence }: SubmissionSummary): readonly number[] => [
    sureness[verification.verdict],
    verification.signOffs,
    -evidence.filesMissing,
  ];
  const [mine, theirs] = [facts(one), facts(other)];
  const at = mine.findIndex((value, index) => value !== theirs[index]);
  return at < 0 || (mine[at] ?? 0) > (theirs[at] ?? 0) ? one : other;
}

/** Whether a submission counts: only "current" ones do. */
export const standings = ["current", "replaced", "conflicting", "unsigned", "example"] as const;
export type Standing = (typeof standings)[number];
export type HiddenStanding = Exclude<Standing, "current">;

/** What decides how a submission stands. A summary has it. */
export type StandingFacts = Pick<
  SubmissionSummary,
  "fingerprint" | "assessment" | "version" | "replaces" | "example"
> & { readonly verification: Pick<SubmissionSummary["verification"], "signOffs"> };

export interface Portfolio<Row extends StandingFacts = SubmissionSummary> {
  readonly standingOf: ReadonlyMap<string, Standing>;
  /** Those that count, in the order of their fingerprints. */
  readonly current: readonly Row[];
  /** Sets of submissions of one record of which at most one can be right, each in the order of versions. */
  readonly conflicts: readonly (readonly Row[])[];
  /** shown + the sum of hidden = total. */
  readonly counts: {
    readonly total: number;
    readonly shown: number;
    readonly hidden: Readonly<Record<HiddenStanding, number>>;
  };
}

/**
 * Sorts out which submissions count.
 * @param summaries each submission once
 * @param chosen fingerprints that somebody chose where submissions contradict each other
 */
export function standing<Row extends StandingFacts>(
  summaries: Iterable<Row>,
  chosen: ReadonlySet<string> = new Set(),
): Portfolio<Row> {
  const all = [...new Map([...summaries].map((one) => [one.fingerprint, one])).values()].sort(byFingerprint);
  const standingOf = new Map<string, Standing>();
  const records = new Map<string, Row[]>();
  for (const one of all) {
    const aside = one.example ? "example" : one.verification.signOffs === 0 ? "unsigned" : undefined;
    if (aside) standingOf.set(one.fingerprint, aside);
    else {
      const versions = records.get(one.assessment);
      if (versions) versions.push(one);
      else records.set(one.assessment, [one]);
    }
  }
  const conflicts: Row[][] = [];
  for (const versions of records.values()) {
    const heads = headsOf(versions);
    for (const one of versions) standingOf.set(one.fingerprint, "replaced");
    const picked = heads.length === 1 ? heads : heads.filter(({ fingerprint }) => chosen.has(fingerprint));
    for (const one of heads) standingOf.set(one.fingerprint, "conflicting");
    const [only, ...more] = picked;
    if (only && more.length === 0) standingOf.set(only.fingerprint, "current");
    if (heads.length > 1) conflicts.push(heads.sort((a, b) => a.version - b.version || byFingerprint(a, b)));
  }
  const current = all.filter(({ fingerprint }) => standingOf.get(fingerprint) === "current");
  const hidden = { replaced: 0, conflicting: 0, unsigned: 0, example: 0 };
  for (const found of standingOf.values()) if (found !== "current") hidden[found] += 1;
  return { standingOf, current, conflicts, counts: { total: all.length, shown: current.length, hidden } };
}

export interface NotShown {
  readonly byFilter: number;
  /** Those that a filter does not let through because of how they stand. */
  readonly hidden: Readonly<Record<HiddenStanding, number>>;
}

/**
 * What is in a portfolio and not shown, and why: shown and not shown together are always the whole.
 * @param shown how many are
 * @param standings those a filter lets through
 */
export function notShown(
  { total, hidden: all }: Portfolio["counts"],
  shown: number,
  standings: readonly string[],
): NotShown {
  const hidden = Object.fromEntries(
    Object.entries(all).map(([standing, count]) => [standing, standings.includes(standing) ? 0 : count]),
  ) as NotShown["hidden"];
  const aside = Object.values(hidden).reduce((sum, count) => sum + count, 0);
  return { byFilter: total - shown - aside, hidden };
}

const byFingerprint = (a: StandingFacts, b: StandingFacts): number =>
  a.fingerprint < b.fingerprint ? -1 : Number(a.fingerprint > b.fingerprint);

/**
 * The submissions of one record that no other stands in the place of. A version names the one it replaces. Where that one is not here,
 * nothing speaks against its having replaced all before it; where another of its number is here, the two contradict each other.
 */
function headsOf<Row extends StandingFacts>(versions: readonly Row[]): Row[] {
  const versionOf = new Map(versions.map(({ fingerprint, version }) => [fingerprint, version]));
  const named = new Set<string>();
  let lastAbsent = 0;
  for (const { version, replaces } of versions) {
    if (replaces !== undefined && (versionOf.get(replaces) ?? version) < version) named.add(replaces);
    else lastAbsent = Math.max(lastAbsent, version - 1);
  }
  return versions.filter(({ fingerprint, version }) => !named.has(fingerprint) && version >= lastAbsent);
}
