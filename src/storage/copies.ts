// A copy of the work to a file, and back. Opening a copy adds to what is here; it never replaces or removes anything.
import type { Files } from "../archive/bag.ts";
import { canonicalBytes, fingerprintOf } from "../archive/canonical.ts";
import {
  type Copy,
  copyEvidencePath,
  copyFormat,
  copyFormat2,
  copyFormat3,
  copyFormat4,
  copyPath,
  isOfCopy,
  readCopy as parseCopy,
  type SignedCopy,
  writeCopy,
} from "../archive/copy.ts";
import { lockedWith } from "../archive/locked-with.ts";
import { problemsOfBeside } from "../archive/read-copy-beside.ts";
import { readZip, limits as zipLimits } from "../archive/read-zip.ts";
import { largestJson, readStrictJson } from "../archive/strict-json.ts";
import { zipOf } from "../archive/write-package.ts";
import type { Assessment, HistoryEntry } from "../core/assessment.ts";
import { listEvidence } from "../core/evidence.ts";
import type { Problem, Read } from "../core/problem.ts";
import {
  type AddedBeside,
  type BesidePart,
  countBeside,
  rowsOf,
  type WrittenBeside,
  writeBeside,
} from "./add-beside.ts";
import { type FindChecklist, historyRows, ofAssessment, putSummary } from "./assessments.ts";
import { type InMemory, type OpenStorage, read, type SubmissionRow, write } from "./database.ts";
import { filesOfSubmission, readEvidenceFile, storeEvidenceFile } from "./evidence-files.ts";
import { rememberRow } from "./expected.ts";
import { failed, Refusal, type StorageFault, type Stored, stored } from "./fault.ts";
import { removedKey } from "./integrity.ts";
import { type BesideRows, besideRows, noRows, type PackedBeside, packBeside } from "./pack-beside.ts";
import { fenceKey } from "./writer-fence.ts";

export type { Copy };

export interface MadeCopy {
  readonly name: string;
  /** Text of one JSON file, or a zip when there is evidence or a signed version. */
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly type: "application/json" | "application/zip" | "application/octet-stream";
  readonly assessments: number;
  /** Reviews, replies and drafts of them. */
  readonly reviews: number;
  /** Rows beside assessments that could not be read, and are not in the copy. */
  readonly leftOut: number;
  /** Set when the database could not be read: the copy holds only what this window still had in memory. */
  readonly fault?: StorageFault;
}

/** What opening a copy would do with one assessment of it. */
export type Standing = "only-in-copy" | "same" | "newer-here" | "newer-in-copy";

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
  let packed = await packBeside(found.beside, found.submissions);
  let content = await packCopy(storage, found, packed, at);
  let again = await readBack(content, find);
  if (!again.ok && packed.beside) {
    // Too much of it for one file: assessments are copied all the same, and what is not in the copy is said.
    const { reviews, registers, withheld } = packed.beside;
    const dropped = reviews.length + Object.keys(registers).length + Object.keys(withheld).length;
    packed = { files: new Map(), leftOut: packed.leftOut + dropped };
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
    beside
      ? { format: beside.reviews.length > 0 ? copyFormat4 : copyFormat3, ...zipped, beside }
      : { format: copyFormat2, ...zipped },
  );
  const files = new Map([[copyPath, new TextEncoder().encode(text)]]);
  for (const fingerprint of wanted) {
    const bytes = await readEvidenceFile(storage, fingerprint);
    if (bytes.ok && bytes.value) files.set(copyEvidencePath(fingerprint), bytes.value);
  }
  for (const [fingerprint, bytes] of filesBeside) files.set(copyEvidencePath(fingerprint), bytes);
  return zipOf(files, "sister-city-check-copy/");
}

/** Evidence files an assessment rests on. */
export const filesOf = ({ evidence }: Assessment): string[] =>
  listEvidence(evidence ?? {}).flatMap(([, item]) => ("file" in item && !item.removed ? [item.file.fingerprint] : []));

export const asText = ({ content, signatures, ...row }: SubmissionRow): SignedCopy => ({
  ...row,
  content: new TextDecoder().decode(content),
  signatures: signatures.map(({ path, bytes }) => ({ path, text: new TextDecoder().decode(bytes) })),
});

export const asRow = ({ content, signatures, ...row }: SignedCopy): SubmissionRow => ({
  ...row,
  content: new TextEncoder().encode(content),
  signatures: signatures.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })),
});

interface Rows {
  readonly assessments: readonly Assessment[];
  readonly history: readonly HistoryEntry[];
  readonly submissions: readonly SubmissionRow[];
  readonly beside: BesideRows;
}

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
      return { assessments, history, submissions, beside: await besideRows(tables, submissions, only === undefined) };
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

export interface OpenedCopy {
  readonly copy: Copy;
  /** Evidence files and whatever else lies beside the text, by fingerprint. */
  readonly files: Files;
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** How large a file may be that begins with these bytes, so that a larger one need not be read. */
export const mostBytes = (head: Uint8Array): number =>
  isZip(head) || lockedWith(head) ? zipLimits.fileBytes : largestJson;

/** Reads a copy, a zip or the JSON alone: everything in it, or every fault. Nothing is written. */
export async function readCopyFile(bytes: Uint8Array<ArrayBuffer>, find: FindChecklist): Promise<Read<OpenedCopy>> {
  if (!isZip(bytes)) {
    const copy = readCopyText(bytes, find);
    if (!copy.ok) return copy;
    const problems = await problemsBeside(copy.value, new Map());
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { copy: copy.value, files: new Map() } };
  }
  const zip = await readZip(bytes, { isOfFormat: isOfCopy, folders: new Set(["evidence/"]) });
  const problems = zip.faults.map(({ path }): Problem => ({ kind: "not-a-sound-zip", path, facts: {} }));
  const text = zip.files.get(copyPath);
  if (problems.length > 0 || !text)
    return {
      ok: false,
      problems: problems.length > 0 ? problems : [{ kind: "not-a-sound-zip", path: copyPath, facts: {} }],
    };
  const copy = readCopyText(text, find);
  if (!copy.ok) return copy;
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [path, content] of zip.files) {
    if (path === copyPath) continue;
    const fingerprint = await fingerprintOf(content);
    files.set(fingerprint, content);
    if (path !== copyEvidencePath(fingerprint)) problems.push({ kind: "altered", path, facts: {} });
  }
  for (const [index, one] of (copy.value.submissions ?? []).entries()) {
    const same = (await fingerprintOf(new TextEncoder().encode(one.content))) === one.fingerprint;
    if (!same) problems.push({ kind: "altered", path: `submissions[${index}].content`, facts: {} });
  }
  problems.push(...(await problemsBeside(copy.value, files)));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { copy: copy.value, files } };
}

const problemsBeside = async ({ beside, submissions = [] }: Copy, files: Files): Promise<readonly Problem[]> =>
  beside ? problemsOfBeside(beside, new Set(submissions.map(({ fingerprint }) => fingerprint)), files) : [];

function readCopyText(bytes: Uint8Array, find: FindChecklist): Read<Copy> {
  const json = readStrictJson(bytes);
  return json.ok ? parseCopy(json.value, find) : json;
}

/** How each assessment of a copy stands to what is here. */
export async function compareCopy(storage: OpenStorage, copy: Copy): Promise<Stored<ReadonlyMap<string, Standing>>> {
  return read(storage, async (tables) => {
    const found = await tables.assessments.bulkGet(copy.assessments.map((row) => row.id));
    return new Map(copy.assessments.map((row, index): [string, Standing] => [row.id, standing(found[index], row)]));
  });
}

function standing(here: Assessment | undefined, row: Assessment): Standing {
  if (!here) return "only-in-copy";
  if (contentOf(here) === contentOf(row)) return "same";
  return here.revision >= row.revision ? "newer-here" : "newer-in-copy";
}

export interface AddedCopy {
  readonly added: number;
  /** Here already, the same. */
  readonly already: number;
  /** Of what was added, read from the database again: lines of history, signed versions, and evidence files, named and there. */
  readonly lines: number;
  readonly signed: number;
  readonly files: { readonly named: number; readonly back: number };
  /** Where something beside assessments was chosen. */
  readonly beside?: AddedBeside;
}

/**
 * Adds the chosen assessments and what was chosen beside them, all or none. What is here under the same id stays; the copy's is added beside it under a new id.
 * Opening the same copy twice adds nothing the second time.
 */
export async function addCopy(
  storage: OpenStorage,
  find: FindChecklist,
  { copy, files }: OpenedCopy,
  chosen: readonly string[],
  parts: ReadonlySet<BesidePart> = new Set(),
): Promise<Stored<AddedCopy>> {
  const rows = copy.assessments.filter((row) => chosen.includes(row.id));
  const signed = (copy.submissions ?? []).map(asRow);
  const wanted = new Set(rows.flatMap(filesOf));
  for (const row of signed)
    if (chosen.includes(row.assessment)) for (const fingerprint of filesOfSubmission(row)) wanted.add(fingerprint);
  // Before anything names them.
  for (const fingerprint of wanted) {
    const bytes = files.get(fingerprint);
    const kept = bytes && (await storeEvidenceFile(storage, bytes, new Date().toISOString()));
    if (kept && !kept.ok) return kept;
  }
  const besides = copy.beside && parts.size > 0 ? await rowsOf(copy.beside, files, parts) : undefined;
  const result = await write(storage, async (tables) => {
    const added: Assessment[] = [];
    const present = new Set((await tables.assessments.toArray()).map(contentOf));
    for (const row of rows) {
      if (present.has(contentOf(row))) continue;
      present.add(contentOf(row));
      const id = (await tables.assessments.get(row.id)) ? crypto.randomUUID() : row.id;
      const renamed = { ...row, id };
      await tables.assessments.add(renamed);
      await tables.history.bulkAdd(historyOf(copy, row.id).map((entry) => ({ ...entry, assessment: id })));
      // Under another id it is other work: what was signed was signed about the one that is here.
      if (id === row.id) await tables.submissions.bulkPut(signed.filter((one) => one.assessment === id));
      await tables.meta.bulkDelete([removedKey(id), fenceKey(id)]);
      await putSummary(tables, find, renamed);
      added.push(renamed);
    }
    const written: WrittenBeside | undefined = besides && (await writeBeside(tables, besides));
    return { added, written };
  });
  if (!result.ok) return result;
  const { added, written } = result.value;
  for (const row of added) rememberRow(storage.database.name, storage.epoch, row);
  const counted = await countAdded(storage, added);
  if (!counted.ok) return counted;
  const beside = written && (await countBeside(storage, written));
  if (beside && !beside.ok) return beside;
  return stored({
    added: added.length,
    already: rows.length - added.length,
    ...counted.value,
    ...(beside ? { beside: beside.value } : {}),
  });
}

/** Read back from the database, because what was meant to be written is not what is there until somebody has looked. */
async function countAdded(
  storage: OpenStorage,
  added: readonly Assessment[],
): Promise<Stored<Omit<AddedCopy, "added" | "already" | "beside">>> {
  const named = new Set<string>();
  let [lines, signed] = [0, 0];
  for (const row of added) {
    const found = await read(storage, async (tables) => ({
      row: await tables.assessments.get(row.id),
      lines: await ofAssessment(tables, row.id).count(),
      signed: await tables.submissions
        .where("[assessment+version]")
        .between([row.id, 0], [row.id, Number.MAX_SAFE_INTEGER])
        .toArray(),
    }));
    if (!found.ok) return found;
    if (!found.value.row || contentOf(found.value.row) !== contentOf(row))
      return failed("damaged", `${row.id} read back`);
    lines += found.value.lines;
    signed += found.value.signed.length;
    for (const fingerprint of [...filesOf(row), ...found.value.signed.flatMap(filesOfSubmission)])
      named.add(fingerprint);
  }
  let back = 0;
  for (const fingerprint of named) {
    const bytes = await readEvidenceFile(storage, fingerprint);
    if (bytes.ok && bytes.value) back += 1;
  }
  return stored({ lines, signed, files: { named: named.size, back } });
}

/** The same work under whatever id, whatever order its parts were written in. */
const contentOf = ({ id: _, ...row }: Assessment): string => new TextDecoder().decode(canonicalBytes(row));

export const historyOf = (copy: Copy, id: string): HistoryEntry[] =>
  copy.history.filter((entry) => entry.assessment === id);
