// A copy of the work to a file. What this window holds and could not store goes with it.
import { copyEvidencePath, copyFormat, copyFormat2, copyPath, formatWith, writeCopy } from "../archive/copy.ts";
import { zipOf } from "../archive/write-package.ts";
import type { Assessment, HistoryEntry } from "../core/assessment.ts";
import type { Read } from "../core/problem.ts";
import { type FindChecklist, historyRows } from "./assessments.ts";
import { asText, filesOf } from "./copy-rows.ts";
import { type InMemory, type OpenStorage, read, type SubmissionRow, write } from "./database.ts";
import { filesOfSubmission, readEvidenceFile } from "./evidence-files.ts";
import { failed, Refusal, type StorageFault, type Stored } from "./fault.ts";
import {
  type BesideRows,
  besideRows,
  countOf,
  noRows,
  type PackedBeside,
  packBeside,
  piecesOf,
} from "./pack-beside.ts";
import { type OpenedCopy, readCopyFile } from "./read-copy-file.ts";

export interface MadeCopy {
  readonly name: string;
  /** Text of one JSON file, or a zip when there is evidence or a signed version. */
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly type: "application/json" | "application/zip" | "application/octet-stream";
  readonly assessments: number;
  /** Reviews, replies and drafts of them. */
  readonly reviews: number;
  /** Saved views of the portfolio. */
  readonly views: number;
  /** Names of what is in it beside assessments, see `copy-keys.ts`. */
  readonly pieces: readonly string[];
  /** Rows beside assessments that could not be read, and are not in the copy. */
  readonly leftOut: number;
  /** Set when the database could not be read: the copy holds only what this window still had in memory. */
  readonly fault?: StorageFault;
}

/**
 * Makes one file of all assessments, or of those named, with what is open in this window and not saved yet.
 * It works on what is in memory when the database is gone: that is when a copy is needed most.
 * The text is read back with the same strict reader before it is handed out: a copy that could not be opened is not a copy.
 */
export async function makeCopy(
  storage: OpenStorage,
  find: FindChecklist,
  at: string,
  only?: readonly string[],
): Promise<Stored<MadeCopy>> {
  const rows = await storedRows(storage, only);
  const memory = [...storage.opened]
    .map((one) => one.inMemory())
    .filter((one) => one !== undefined && (!only || only.includes(one.assessment.id)))
    .filter((one) => one !== undefined);
  if (!rows.ok && memory.length === 0) return rows;
  const nothing = { assessments: [], history: [], submissions: [], beside: noRows };
  const found = withMemory(rows.ok ? rows.value : nothing, memory);
  let packed = await packBeside(found.beside, fingerprintsOf(found.submissions));
  let content = await packCopy(storage, found, packed, at);
  let again = await readBack(content, find);
  if (!again.ok && packed.beside) {
    // Too much of it for one file: assessments are copied all the same, and what is not in the copy is said.
    packed = { files: new Map(), leftOut: packed.leftOut + countOf(packed.beside) };
    content = await packCopy(storage, found, packed, at);
    again = await readBack(content, find);
  }
  if (!again.ok)
    return failed(
      "damaged",
      again.problems
        .map((item) => `${item.path} ${item.kind}`)
        .join("; ")
        .slice(0, 2000),
    );
  const zipped = typeof content !== "string";
  const made = {
    name: `sister-city-check_copy_${at.slice(0, 10)}.${zipped ? "zip" : "json"}`,
    content,
    type: zipped ? ("application/zip" as const) : ("application/json" as const),
    assessments: found.assessments.length,
    reviews: packed.beside?.reviews.length ?? 0,
    views: packed.beside?.views?.length ?? 0,
    pieces: packed.beside ? piecesOf(packed.beside) : [],
    leftOut: packed.leftOut,
  };
  return { ok: true, value: rows.ok ? made : { ...made, fault: rows.fault } };
}

const readBack = (content: MadeCopy["content"], find: FindChecklist): Promise<Read<OpenedCopy>> =>
  readCopyFile(typeof content === "string" ? new TextEncoder().encode(content) : content, find);

/** Evidence files that cannot be read are left out; the copy still says that they belong to it. */
async function packCopy(
  storage: OpenStorage,
  { assessments, history, submissions }: Rows,
  { beside, files: filesBeside }: PackedBeside,
  at: string,
): Promise<string | Uint8Array<ArrayBuffer>> {
  const rows = { assessments, history };
  const wanted = new Set(rows.assessments.flatMap((row) => filesOf(row)));
  for (const row of submissions) for (const fingerprint of filesOfSubmission(row)) wanted.add(fingerprint);
  const plain = !beside && submissions.length === 0 && rows.assessments.every((row) => !row.evidence);
  if (plain) return writeCopy({ format: copyFormat, madeAt: at, ...rows });
  const zipped = { madeAt: at, ...rows, submissions: submissions.map(asText) };
  const text = writeCopy(
    beside ? { format: formatWith(beside), ...zipped, beside } : { format: copyFormat2, ...zipped },
  );
  const files = new Map([[copyPath, new TextEncoder().encode(text)]]);
  for (const fingerprint of wanted) {
    const bytes = await readEvidenceFile(storage, fingerprint);
    if (bytes.ok && bytes.value) files.set(copyEvidencePath(fingerprint), bytes.value);
  }
  for (const [fingerprint, bytes] of filesBeside) files.set(copyEvidencePath(fingerprint), bytes);
  return zipOf(files, "sister-city-check-copy/");
}

interface Rows {
  readonly assessments: readonly Assessment[];
  readonly history: readonly HistoryEntry[];
  readonly submissions: readonly SubmissionRow[];
  readonly beside: BesideRows;
}

const fingerprintsOf = (rows: readonly SubmissionRow[]): string[] => rows.map(({ fingerprint }) => fingerprint);

/** In one transaction: no change comes between an assessment and its history. */
function storedRows(storage: OpenStorage, only?: readonly string[]): Promise<Stored<Rows>> {
  return read(storage, (tables) =>
    tables.transaction("r", tables.tables, async () => {
      if ((await tables.meta.get("epoch"))?.value !== storage.epoch) throw new Refusal("cleared");
      const found = only ? await tables.assessments.bulkGet([...only]) : await tables.assessments.toArray();
      const assessments = found.filter((row) => row !== undefined);
      const history: HistoryEntry[] = [];
      for (const { id } of assessments) history.push(...(await historyRows(tables, id)));
      const ids = new Set(assessments.map(({ id }) => id));
      const submissions = (await tables.submissions.toArray()).filter((row) => ids.has(row.assessment));
      return {
        assessments,
        history,
        submissions,
        beside: await besideRows(tables, fingerprintsOf(submissions), only === undefined),
      };
    }),
  );
}

/** What this window holds counts where it is newer than what is stored, or all there is. */
function withMemory(rows: Rows, memory: readonly InMemory[]): Rows {
  const assessments = new Map(rows.assessments.map((row) => [row.id, row]));
  const history = [...rows.history];
  for (const one of memory) {
    const here = assessments.get(one.assessment.id);
    if (here && here.revision >= one.assessment.revision) continue;
    assessments.set(one.assessment.id, one.assessment);
    // Another window may have written the same numbers since: the stored line stands.
    history.push(...one.history.filter((entry) => entry.revision > (here?.revision ?? 0)));
  }
  return { ...rows, assessments: [...assessments.values()], history };
}

/** Notes that a copy was handed out, so that reminders know how much work is not in it. */
export function noteCopy(storage: OpenStorage, at: string): Promise<Stored<string>> {
  return write(storage, (tables) => tables.meta.put({ key: "copied-at", value: at }));
}
