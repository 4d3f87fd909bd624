// A file somebody chose, read as a copy: everything in it, or every fault. Writes nothing and knows no database.
import type { Files } from "../archive/bag.ts";
import { fingerprintOf } from "../archive/canonical.ts";
import { type Copy, copyEvidencePath, copyPath, isOfCopy, readCopy as parseCopy } from "../archive/copy.ts";
import { lockedWith } from "../archive/locked-with.ts";
import { problemsOfBeside } from "../archive/read-copy-beside.ts";
import { readZip, limits as zipLimits } from "../archive/read-zip.ts";
import { largestJson, readStrictJson } from "../archive/strict-json.ts";
import type { Problem, Read } from "../core/problem.ts";
import type { FindChecklist } from "./assessments.ts";

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
  return problems.length > 0 ? { ok: false, problems } : readCopyFiles(zip.files, find);
}

/**
 * Reads the files of a copy.
 * @param paths by their name in the zip
 * @param signedElsewhere fingerprints of signed versions that what lies beside assessments may speak of and that are in no other file
 */
export async function readCopyFiles(
  paths: Files,
  find: FindChecklist,
  signedElsewhere: readonly string[] = [],
): Promise<Read<OpenedCopy>> {
  const text = paths.get(copyPath);
  if (!text) return { ok: false, problems: [{ kind: "not-a-sound-zip", path: copyPath, facts: {} }] };
  const problems: Problem[] = [];
  const copy = readCopyText(text, find);
  if (!copy.ok) return copy;
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [path, content] of paths) {
    if (path === copyPath) continue;
    const fingerprint = await fingerprintOf(content);
    files.set(fingerprint, content);
    if (path !== copyEvidencePath(fingerprint)) problems.push({ kind: "altered", path, facts: {} });
  }
  for (const [index, one] of (copy.value.submissions ?? []).entries()) {
    const same = (await fingerprintOf(new TextEncoder().encode(one.content))) === one.fingerprint;
    if (!same) problems.push({ kind: "altered", path: `submissions[${index}].content`, facts: {} });
  }
  problems.push(...(await problemsBeside(copy.value, files, signedElsewhere)));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { copy: copy.value, files } };
}

const problemsBeside = async (
  { beside, submissions = [] }: Copy,
  files: Files,
  signedElsewhere: readonly string[] = [],
): Promise<readonly Problem[]> => {
  const signed = new Set([...submissions.map(({ fingerprint }) => fingerprint), ...signedElsewhere]);
  return beside ? problemsOfBeside(beside, signed, files) : [];
};

function readCopyText(bytes: Uint8Array, find: FindChecklist): Read<Copy> {
  const json = readStrictJson(bytes);
  return json.ok ? parseCopy(json.value, find) : json;
}
