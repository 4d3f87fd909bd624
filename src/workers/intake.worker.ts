// Reads handed-over files for a portfolio, away from the page: verifies each, works out its summary, and packs what is to be kept. One file
// after another; what came out is told when a handful is done. Bad files are results like any other.
import { checklistPath, isEvidence, submissionPath } from "../archive/bag.ts";
import { fingerprintOf } from "../archive/canonical.ts";
import { packBytes } from "../archive/packed-bytes.ts";
import type { KnownChecklists } from "../archive/packed-checklist.ts";
import { type Collection, openCollection } from "../archive/read-collection.ts";
import { limits, plainName } from "../archive/read-zip.ts";
import type { Register } from "../archive/register.ts";
import { seenFiles } from "../archive/seen-files.ts";
import { type Verified, verifyContent, verifyPackage } from "../archive/verify.ts";
import { summariseSubmission } from "../core/compare/summarise-submission.ts";
import type { Reason } from "../core/verification.ts";
import { readDemonstration } from "./demonstration/read-demonstration.ts";
import { editionsOfProgram } from "./editions-of-program.ts";
import type { FromIntake, IntakeItem, IntakeJob, IntakeResult, ReadContent } from "./intake-messages.ts";

const say = (message: FromIntake, give: Transferable[] = []): void => self.postMessage(message, { transfer: give });

let editions: Promise<KnownChecklists> | undefined;
let known: ReadonlySet<string> = new Set();
let register: Register | undefined;
/** The checklist of one edition is in every package: read once. */
const seen = seenFiles();
/** Zips of many, opened once each. */
const collections = new Map<File, Promise<Collection | undefined>>();

self.addEventListener("message", ({ data }: MessageEvent<IntakeJob>) => {
  if (data.kind === "known") {
    known = new Set(data.files);
    register = data.register;
    return;
  }
  (data.kind === "read" ? readAll(data.items) : readDemonstrated()).catch((error: unknown) => {
    const fault = error instanceof Error ? error : new Error(String(error));
    say({ kind: "failed", message: fault.message, stack: fault.stack ?? "" });
  });
});

async function readAll(items: readonly IntakeItem[]): Promise<void> {
  editions ??= editionsOfProgram();
  const checklists = await editions;
  const results: IntakeResult[] = [];
  for (const item of items) results.push(await readItem(item, checklists));
  tell(results);
}

async function readDemonstrated(): Promise<void> {
  const checklists = await editionsOfProgram();
  const results: IntakeResult[] = [];
  for (const [index, { name, files }] of (await readDemonstration()).entries()) {
    const content = files.get(submissionPath);
    if (!content) continue;
    const verified = await verifyContent("package", files, content, [], { checklists });
    const fileFingerprint = verified.verification.fingerprint ?? "";
    results.push({ index, file: name, kind: "read", fileFingerprint, ...(await keptOf(verified, checklists)) });
  }
  tell(results);
}

function tell(results: readonly IntakeResult[]): void {
  const buffers = results.flatMap((one) => (one.kind === "read" && one.content ? buffersOf(one.content) : []));
  say({ kind: "results", results }, buffers);
}

const buffersOf = ({ packed, packedEdition, signatures }: ReadContent): Transferable[] => [
  packed.buffer,
  ...(packedEdition ? [packedEdition.buffer] : []),
  ...signatures.map(({ bytes }) => bytes.buffer),
];

/** Larger than any package we expect: looked into before it is read whole, because it may hold many. */
const perhapsMany = 20_000_000;

async function readItem(item: IntakeItem, checklists: KnownChecklists): Promise<IntakeResult> {
  const named = { index: item.index, file: plainName(item.inside ?? item.file.name) };
  if (item.inside === undefined && item.file.size > perhapsMany) {
    const many = await collectionIn(item.file);
    if (many) return { ...named, kind: "collection", names: many.names };
  }
  const bytes = await bytesOf(item);
  if (!(bytes instanceof Uint8Array)) return { ...named, kind: "not-read", reason: bytes };
  const fileFingerprint = await fingerprintOf(bytes);
  if (known.has(fileFingerprint)) return { ...named, kind: "known", fileFingerprint };
  const verified = await verifyPackage(bytes, { checklists, seen, ...(register ? { register } : {}) });
  if (!verified.submission && item.inside === undefined) {
    const many = await collectionIn(item.file);
    if (many) return { ...named, kind: "collection", names: many.names };
  }
  return { ...named, kind: "read", fileFingerprint, ...(await keptOf(verified, checklists)) };
}

function collectionIn(file: File): Promise<Collection | undefined> {
  const found = collections.get(file) ?? openCollection(file);
  collections.set(file, found);
  return found;
}

/** Too large is refused before it is read; a file that is gone by now is a result like any other. */
async function bytesOf({ file, inside }: IntakeItem): Promise<Uint8Array<ArrayBuffer> | Reason> {
  const gone: Reason = { kind: "file-not-read", path: "", facts: {} };
  if (inside !== undefined) return (await collectionIn(file))?.read(inside) ?? gone;
  if (file.size > limits.fileBytes)
    return { kind: "file-too-large", path: "", facts: { bytes: file.size, most: limits.fileBytes } };
  return file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => gone,
  );
}

/** Where the fingerprint begins in the path of an evidence file. */
const evidenceFolder = "data/evidence/".length;

/** The verification, and what is to be kept where the submission could be read. */
async function keptOf(
  { verification, submission, checklist, evaluation, files }: Verified,
  checklists: KnownChecklists,
): Promise<Omit<Extract<IntakeResult, { kind: "read" }>, "index" | "file" | "kind" | "fileFingerprint">> {
  const { fingerprint } = verification;
  const bytes = files.get(submissionPath);
  if (!submission || !checklist || !fingerprint || !bytes) return { verification };
  const { editionFingerprint: edition } = submission;
  const edited = checklists.has(edition) ? undefined : files.get(checklistPath);
  const content: ReadContent = {
    packed: await packBytes(bytes),
    signatures: [...files].flatMap(([path, bytes]) =>
      // A copy of its own, to be given away: the bytes may be a view into the whole package, or shared with others.
      path.startsWith("signatures/") ? [{ path, bytes: bytes.slice() }] : [],
    ),
    edition,
    ...(edited ? { packedEdition: await packBytes(edited) } : {}),
    evidence: [...files.keys()].filter(isEvidence).map((path) => path.slice(evidenceFolder, evidenceFolder + 64)),
  };
  return {
    verification,
    summary: summariseSubmission(checklist, submission, { fingerprint, verification, evaluation }),
    content,
  };
}
