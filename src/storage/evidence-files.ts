// The bytes of evidence files: stored whole or not at all, before anything names them, and dropped once nothing does.
// Fetched only when somebody deals with evidence. Knows nothing of questions or titles.
import { fingerprintOf } from "../archive/canonical.ts";
import { mediaType, mediaTypeHead } from "../archive/media-type.ts";
import type { Submission } from "../archive/submission.ts";
import type { Assessment } from "../core/assessment.ts";
import { type EvidenceFile, listEvidence } from "../core/evidence.ts";
import { type EvidencePart, type OpenStorage, read, type SubmissionRow, type Tables, write } from "./database.ts";
import { type Stored, stored } from "./fault.ts";

/** Larger values make some browsers keep a row in a file of its own, and a list of rows slow. */
const partBytes = 1_000_000;
/** A file that nothing names may be about to be named: by a window that is still saving, or one that waits for room on the disk. */
const graceHours = 24;

/** What is known of a file from its bytes and the name it came with. */
export async function describeFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<EvidenceFile> {
  const type = mediaType(bytes.subarray(0, mediaTypeHead));
  return { fingerprint: await fingerprintOf(bytes), name: plainFileName(name), type, bytes: bytes.length };
}

/** The last part of a path, without signs that hide or turn what is read. */
function plainFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  return [...last.toWellFormed().replace(/\p{C}/gu, "").trim()].slice(0, 200).join("") || "File without a name";
}

/**
 * Stores the bytes in a transaction of their own. Bytes that are there already are kept once; their moment is renewed, so that nothing
 * drops them while they are named a second time.
 * @param at ISO moment
 */
export async function storeEvidenceFile(
  storage: OpenStorage,
  bytes: Uint8Array<ArrayBuffer>,
  at: string,
): Promise<Stored<string>> {
  const fingerprint = await fingerprintOf(bytes);
  const parts: EvidencePart[] = [];
  for (let from = 0; from === 0 || from < bytes.length; from += partBytes) {
    const part = { fingerprint, part: parts.length, bytes: bytes.slice(from, from + partBytes).buffer };
    parts.push(from === 0 ? { ...part, at, size: bytes.length } : part);
  }
  return write(storage, async (tables) => {
    await tables.evidenceFiles.bulkPut(parts);
    return fingerprint;
  });
}

/** The bytes, checked against their fingerprint; undefined when they are not there, or are not what they were. */
export async function readEvidenceFile(
  storage: OpenStorage,
  fingerprint: string,
): Promise<Stored<Uint8Array<ArrayBuffer> | undefined>> {
  const parts = await read(storage, (tables) => partsOf(tables, fingerprint).toArray());
  if (!parts.ok) return parts;
  const bytes = new Uint8Array(await new Blob(parts.value.map((part) => part.bytes)).arrayBuffer());
  return stored((await fingerprintOf(bytes)) === fingerprint ? bytes : undefined);
}

/** Which of these files are here, and how large, without reading one of them. */
export function evidenceFilesHere(storage: OpenStorage): Promise<Stored<ReadonlyMap<string, number>>> {
  return read(storage, async (tables) => {
    const here = new Map<string, number>();
    // By keys alone: a value would bring its megabyte along.
    await tables.evidenceFiles.orderBy("[fingerprint+size]").eachKey((key) => {
      const [fingerprint, size] = key as unknown as [string, number];
      here.set(fingerprint, size);
    });
    return here;
  });
}

/** Drops those of the named files that nothing rests on any more. */
export function dropEvidenceFiles(storage: OpenStorage, fingerprints: readonly string[]): Promise<Stored<number>> {
  return write(storage, (tables) => dropUnnamed(storage, tables, fingerprints));
}

/**
 * Drops what was stored and never named, such as after a crash in between: only files that have been here for a day.
 * @param now ISO moment
 */
export async function sweepEvidenceFiles(storage: OpenStorage, now: string): Promise<Stored<number>> {
  const before = new Date(Date.parse(now) - graceHours * 3_600_000).toISOString();
  const old = await read(storage, async (tables) => {
    const keys = await tables.evidenceFiles.where("at").below(before).primaryKeys();
    if (keys.length === 0) return [];
    const named = await namedFiles(storage, tables);
    return keys.map(([fingerprint]) => fingerprint).filter((fingerprint) => !named.has(fingerprint));
  });
  return old.ok && old.value.length > 0 ? dropEvidenceFiles(storage, old.value) : stored(0);
}

/**
 * To be called inside a write.
 * @param without an assessment that is removed in the same write, though this window may still hold it
 */
export async function dropUnnamed(
  storage: OpenStorage,
  tables: Tables,
  fingerprints: readonly string[],
  without?: string,
): Promise<number> {
  const named = await namedFiles(storage, tables, without);
  const free = fingerprints.filter((fingerprint) => !named.has(fingerprint));
  for (const fingerprint of free) await partsOf(tables, fingerprint).delete();
  return free.length;
}

/** What assessments rest on, here and in what this window has not saved yet, what signed versions name, and what reviewers keep. */
async function namedFiles(storage: OpenStorage, tables: Tables, without?: string): Promise<ReadonlySet<string>> {
  const named = new Set<string>();
  const open = [...storage.opened].flatMap((one) => one.inMemory()?.assessment ?? []);
  await tables.assessments.each((row) => addNames(named, row));
  for (const row of open) if (row.id !== without) addNames(named, row);
  await tables.submissions.each((row) => {
    for (const fingerprint of filesOfSubmission(row)) named.add(fingerprint);
  });
  // Of the thousands that may be compared here only what is reviewed has files.
  const reviewed = (await tables.reviews.orderBy("submission").uniqueKeys()) as string[];
  for (const row of await tables.receivedContents.bulkGet(reviewed))
    for (const fingerprint of row?.kept ?? []) named.add(fingerprint);
  return named;
}

/** The files that a signed version names. */
export function filesOfSubmission({ content }: Pick<SubmissionRow, "content">): readonly string[] {
  const { evidence } = JSON.parse(new TextDecoder().decode(content)) as Partial<Pick<Submission, "evidence">>;
  return (evidence ?? []).flatMap(({ file }) => (file ? [file.fingerprint] : []));
}

function addNames(named: Set<string>, { evidence }: Pick<Assessment, "evidence">): void {
  for (const [, item] of listEvidence(evidence ?? {}))
    if ("file" in item && !item.removed) named.add(item.file.fingerprint);
}

const partsOf = (tables: Tables, fingerprint: string) =>
  tables.evidenceFiles.where("[fingerprint+part]").between([fingerprint, 0], [fingerprint, Number.MAX_SAFE_INTEGER]);
