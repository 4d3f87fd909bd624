// An assessment that is here and in a copy: how the two stand to each other, and the one transaction that makes one of them.
import type { Files } from "../archive/bag.ts";
import { checkChain, settle } from "../archive/history-chain.ts";
import { sameBytes } from "../archive/submission.ts";
import { type Assessment, type HistoryEntry, type Made, versionOf } from "../core/assessment.ts";
import { type Branch, relate } from "../core/branches.ts";
import { sameContent } from "../core/history.ts";
import { type Choice, mergeBranches } from "../core/merge.ts";
import { type FindChecklist, historyRows, ofAssessment, putSummary } from "./assessments.ts";
import { asRow, filesOf, historyOf } from "./copy-rows.ts";
import { type OpenStorage, read, type SubmissionRow, type Tables, write } from "./database.ts";
import { filesOfSubmission, storeEvidenceFile } from "./evidence-files.ts";
import { rememberRow } from "./expected.ts";
import { Refusal, type Stored, stored } from "./fault.ts";
import type { OpenedCopy } from "./read-copy-file.ts";
import { settleHistory } from "./settle-history.ts";

/** Why two copies cannot be brought together. They can stand beside each other. */
export type NotTogether =
  | "unrelated"
  | "other-edition"
  /** The history here, or in the copy, is not as it was written: nobody can tell what both know. */
  | "history-here"
  | "history-there"
  /** The same version was signed in both, with other content. */
  | "signed-apart";

export type Meeting =
  | { readonly kind: "not"; readonly why: NotTogether }
  /** Nothing in the copy is new. */
  | { readonly kind: "nothing" }
  /** Everything here is in the copy too, which went on: its state is taken. */
  | ({ readonly kind: "take" } & Both)
  /** Both went on from `bases`. */
  | ({ readonly kind: "apart"; readonly bases: readonly Assessment[]; readonly version: number } & Both);

export type News = Exclude<Meeting, { kind: "nothing" }>;

interface Both {
  readonly here: Branch;
  readonly there: Branch;
  readonly copyMadeAt: string;
  /** Signed versions that come in with the copy. */
  readonly signed: readonly SubmissionRow[];
}

/** How one assessment of a copy stands to the one that is here; undefined when it is not here. Writes nothing. */
export async function meetCopy(
  storage: OpenStorage,
  { copy }: OpenedCopy,
  row: Assessment,
): Promise<Stored<Meeting | undefined>> {
  await Promise.all([...storage.opened].map((one) => one.flush()));
  const found = await read(storage, (tables) => idHere(tables, row, historyOf(copy, row.id)));
  if (!found.ok || found.value === undefined) return stored(undefined);
  const id = found.value;
  const rows = await read(storage, async (tables) => ({
    assessment: await tables.assessments.get(id),
    history: await historyRows(tables, id),
    signed: await tables.submissions
      .where("[assessment+version]")
      .between([id, 0], [id, Number.MAX_SAFE_INTEGER])
      .toArray(),
  }));
  if (!rows.ok) return rows;
  const { assessment, history, signed } = rows.value;
  if (!assessment) return stored(undefined);
  const lines = historyOf(copy, row.id);
  const signedThere = id === row.id ? (copy.submissions ?? []).filter((one) => one.assessment === id).map(asRow) : [];
  const end = history.at(-1)?.hash;
  // The usual case in a copy of everything, told without working out a hash: the last line stands for all before it.
  if (end && signedThere.length === 0 && lines.some(({ hash }) => hash === end) && lines.length === history.length)
    return stored({ kind: "nothing" });
  const here: Branch = { assessment, history: await allSettled(history) };
  const there: Branch = { assessment: row, history: await allSettled(lines) };
  return stored(await meetingOf(here, there, signed, signedThere, copy.madeAt));
}

/** All lines, oldest first, each with the hash it has or will have. */
async function allSettled(lines: readonly HistoryEntry[]): Promise<HistoryEntry[]> {
  const sorted = lines.toSorted((a, b) => a.revision - b.revision);
  const from = sorted.findLastIndex((entry) => entry.hash !== undefined) + 1;
  return [...sorted.slice(0, from), ...(await settle(sorted.slice(from), sorted[from - 1]?.hash))];
}

/** The same id, or else the same beginning: a copy that was once added beside another stands here under an id of its own. */
async function idHere(tables: Tables, row: Assessment, lines: readonly HistoryEntry[]): Promise<string | undefined> {
  if (await tables.assessments.get(row.id)) return row.id;
  const first = lines.find(({ field }) => field === "created");
  if (!first) return undefined;
  const begun = await tables.history
    .where("[assessment+revision]")
    .anyOf((await tables.assessments.toCollection().primaryKeys()).map((id) => [id, first.revision]))
    .toArray();
  return begun.find((line) => sameContent(bare(line), bare(first)))?.assessment;
}

const bare = ({ assessment: _, hash: __, ...line }: HistoryEntry): object => line;

async function meetingOf(
  here: Branch,
  there: Branch,
  signedHere: readonly SubmissionRow[],
  signedThere: readonly SubmissionRow[],
  copyMadeAt: string,
): Promise<Meeting> {
  const not = (why: NotTogether): Meeting => ({ kind: "not", why });
  const [mine, theirs] = [here.assessment, there.assessment];
  if (mine.checklist !== theirs.checklist || mine.edition !== theirs.edition) return not("other-edition");
  if (!(await checkChain(here.history)).ok) return not("history-here");
  if (!(await checkChain(there.history)).ok) return not("history-there");
  const fingerprints = new Map(signedHere.map((one) => [one.version, one.fingerprint]));
  const differ = ({ version, fingerprint }: SubmissionRow) =>
    (fingerprints.get(version) ?? fingerprint) !== fingerprint;
  if (signedThere.some(differ)) return not("signed-apart");
  const signed = signedThere.filter((one) =>
    isNew(
      one,
      signedHere.find(({ fingerprint }) => fingerprint === one.fingerprint),
    ),
  );
  const newVersions = signed.filter(({ version }) => !fingerprints.has(version));
  const both = { here, there, copyMadeAt, signed };
  const locked = (version: number): boolean => [...signedHere, ...signedThere].some((one) => one.version === version);
  const apart = (bases: readonly Assessment[]): Meeting => {
    const version = Math.max(versionOf(mine), versionOf(theirs));
    // What is signed stays as it was signed: merged, it is the version after.
    return { kind: "apart", bases, version: locked(version) ? version + 1 : version, ...both };
  };
  const relation = relate(here, there);
  switch (relation.kind) {
    case "unrelated":
      return not("unrelated");
    case "same":
      return signed.length > 0 ? { kind: "take", ...both } : { kind: "nothing" };
    case "ahead-here":
      // Signed there as it was, while work went on here.
      if (newVersions.length > 0) return apart([theirs]);
      return signed.length > 0 ? { kind: "take", ...both, there: here } : { kind: "nothing" };
    case "ahead-there": {
      const version = versionOf(theirs);
      const signedOnlyHere = fingerprints.has(version) && !signedThere.some((one) => one.version === version);
      return signedOnlyHere ? apart([mine]) : { kind: "take", ...both };
    }
    case "apart":
      return apart(relation.bases);
  }
}

/** A signed version that is not here, or that somebody else has signed since. */
function isNew(there: SubmissionRow, here: SubmissionRow | undefined): boolean {
  if (!here) return true;
  const bytes = new Map(there.signatures.map((file) => [file.path, file.bytes]));
  const holds = (file: SubmissionRow["signatures"][number]): boolean => {
    const other = bytes.get(file.path);
    return other !== undefined && sameBytes(other, file.bytes);
  };
  return there.signatures.length > here.signatures.length && here.signatures.every(holds);
}

/**
 * Makes one assessment of the two: all of it in one transaction, or nothing. Refused as "changed-meanwhile" when the one here is not any
 * more what was compared.
 * @param choices one for each conflict
 */
export async function bringTogether(
  storage: OpenStorage,
  find: FindChecklist,
  meeting: Extract<Meeting, { kind: "take" | "apart" }>,
  files: Files,
  choices: ReadonlyMap<string, Choice>,
  made: Made,
): Promise<Stored<Assessment>> {
  const { here, there, signed } = meeting;
  const { id } = here.assessment;
  const next = meeting.kind === "take" ? taken(here, there) : await merged(meeting, choices, made);
  const wanted = new Set([...filesOf(next.assessment), ...signed.flatMap((one) => [...filesOfSubmission(one)])]);
  // Before anything names them.
  for (const fingerprint of wanted) {
    const bytes = files.get(fingerprint);
    const kept = bytes && (await storeEvidenceFile(storage, bytes, made.at));
    if (kept && !kept.ok) return kept;
  }
  const settled = await settleHistory(storage, id);
  if (!settled.ok) return settled;
  const result = await write(storage, async (tables) => {
    const [row, lines] = [await tables.assessments.get(id), await historyRows(tables, id)];
    // When the browser drops the connection just after the commit, this runs a second time.
    const stored = await tables.submissions.bulkGet(signed.map(({ fingerprint }) => fingerprint));
    const signedHere = signed.every((one, index) => !isNew(one, stored[index]));
    if (signedHere && row && sameContent(row, next.assessment) && lines.at(-1)?.hash === next.lines.at(-1)?.hash)
      return row;
    const unchanged = row?.revision === here.assessment.revision && lines.at(-1)?.hash === here.history.at(-1)?.hash;
    if (!unchanged) throw new Refusal("changed-meanwhile", id);
    if (next.instead) await ofAssessment(tables, id).delete();
    await tables.history.bulkAdd([...next.lines]);
    await tables.assessments.put(next.assessment);
    await tables.submissions.bulkPut([...signed]);
    await putSummary(tables, find, next.assessment);
    return next.assessment;
  });
  if (result.ok) rememberRow(storage.database.name, storage.epoch, result.value);
  return result;
}

interface Next {
  readonly assessment: Assessment;
  readonly lines: readonly HistoryEntry[];
  /** The lines take the place of those here, all of which are among them. */
  readonly instead: boolean;
}

function taken({ assessment: { id } }: Branch, there: Branch): Next {
  const lines = there.history.map((entry) => ({ ...entry, assessment: id }));
  return { assessment: { ...there.assessment, id }, lines, instead: true };
}

async function merged(
  { here, there, bases, version, copyMadeAt }: Extract<Meeting, { kind: "apart" }>,
  choices: ReadonlyMap<string, Choice>,
  made: Made,
): Promise<Next> {
  const { assessment, lines } = mergeBranches(here, there, bases, choices, { ...made, copyMadeAt, version });
  return { assessment, lines: await settle(lines, here.history.at(-1)?.hash), instead: false };
}

/** How every assessment of a copy stands to the one that is here, by its id in the copy. Those that are not here, or hold nothing new, are left out. */
export async function meetAll(storage: OpenStorage, opened: OpenedCopy): Promise<Stored<ReadonlyMap<string, News>>> {
  const meetings = new Map<string, News>();
  for (const row of opened.copy.assessments) {
    const meeting = await meetCopy(storage, opened, row);
    if (!meeting.ok) return meeting;
    if (meeting.value && meeting.value.kind !== "nothing") meetings.set(row.id, meeting.value);
  }
  return stored(meetings);
}
