// From a sealed submission to the one file that leaves the device: a bag in a zip. The same content gives the same bytes anywhere:
// nothing is compressed, entries are in the order of their names, and no clock is read.
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js/lib/zip-core-native.js";
import type { Edition } from "../core/checklist.ts";
import {
  byName,
  checklistPath,
  evidencePath,
  type Files,
  fixedTags,
  manifestOf,
  publicPath,
  signOffPath,
  submissionPath,
} from "./bag.ts";
import { fingerprintOf } from "./canonical.ts";
import { editionBytes } from "./edition-bytes.ts";
import { publicKeyPem, type SigningKey } from "./keys.ts";
import { type Grounds, type PublicEdition, publicBytes, publicEdition, readPublic } from "./public-edition.ts";
import { signBytes } from "./signature.ts";
import { type Statement, statementBytes } from "./statement.ts";
import { type Submission, submissionBytes } from "./submission.ts";

/** What a package is made of. */
export interface Contents {
  readonly submission: Submission;
  readonly edition: Edition;
  /** Files under data/evidence/, by path; those the submission names and this package includes. */
  readonly evidence: Files;
  /** Files under signatures/, by path. */
  readonly signatures: Files;
}

/** Signs a statement as the next sign-off: the files that go under signatures/. */
export async function signOff(number: number, statement: Statement, key: SigningKey): Promise<Files> {
  const bytes = statementBytes(statement);
  const text = (value: string) => new TextEncoder().encode(value);
  return new Map([
    [signOffPath(number, statement.role, "json"), bytes],
    [signOffPath(number, statement.role, "jws"), text(await signBytes(bytes, key))],
    [signOffPath(number, statement.role, "pem"), text(await publicKeyPem(key.publicKey))],
  ]);
}

/** All files of the bag, by path inside its folder. */
export async function bagOf({ submission, edition, evidence, signatures }: Contents): Promise<Files> {
  const content = submissionBytes(submission);
  return bagAround(submissionPath, content, await fingerprintOf(content), {
    submission,
    edition,
    evidence,
    signatures,
  });
}

/** The same of a public edition: what it shows, and of the evidence and sign-offs those files that are shown. */
export async function publicBagOf(published: PublicEdition, contents: Contents): Promise<Files> {
  return bagAround(publicPath, publicBytes(published), published.submission, contents);
}

async function bagAround(
  path: string,
  content: Uint8Array<ArrayBuffer>,
  fingerprint: string,
  { submission, edition, evidence, signatures }: Contents,
): Promise<Files> {
  const checklist = await editionBytes(edition);
  const payload: Files = new Map([[path, content], [checklistPath, checklist.bytes], ...evidence]);
  const tags = new Map([...fixedTags(submission, fingerprint, payload), ...signatures]);
  const known = new Map([[checklistPath, checklist.fingerprint]]);
  tags.set("manifest-sha256.txt", await manifestOf(payload, known));
  return new Map([...payload, ...tags, ["tagmanifest-sha256.txt", await manifestOf(tags)]]);
}

/** Makes the package file. */
export async function writePackage(contents: Contents): Promise<Uint8Array<ArrayBuffer>> {
  const fingerprint = await fingerprintOf(submissionBytes(contents.submission));
  // A bag is packed with its folder (RFC 8493, 4.2), so that unpacking it makes one folder and no heap of files.
  return zipOf(await bagOf(contents), `sister-city-check-${fingerprint.slice(0, 12)}/`);
}

/**
 * Makes the file of a public edition. Of the evidence, only files whose entry is shown go with it; `contents` is the whole submission.
 * @throws as `publicEdition` does
 */
export async function writePublicPackage(contents: Contents, grounds: Grounds): Promise<Uint8Array<ArrayBuffer>> {
  const fingerprint = await fingerprintOf(submissionBytes(contents.submission));
  const published = publicEdition(contents.submission, fingerprint, grounds);
  const read = readPublic(publicBytes(published));
  if (!read.ok) throw new Error(`A public edition cannot be read back: ${read.problems[0]?.kind}`);
  const submission = read.value.submission as Submission;
  const shown = new Set(
    submission.evidence.flatMap(({ file }) => (file ? [evidencePath(file.fingerprint, file.ending)] : [])),
  );
  const evidence = new Map([...contents.evidence].filter(([path]) => shown.has(path)));
  const bag = await publicBagOf(published, { ...contents, submission, evidence });
  return zipOf(bag, `sister-city-check-public-${fingerprint.slice(0, 12)}/`);
}

/** First moment a zip can name, 1 January 1980, in its own form: no time zone is asked. */
const zipEpoch = 0x0021_0000;

/** Packs files under a folder, stored as they are. */
export async function zipOf(files: Files, folder: string): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    level: 0,
    rawLastModDate: zipEpoch,
    extendedTimestamp: false,
    dataDescriptor: false,
    useWebWorkers: false,
    zip64: false,
  });
  for (const [path, bytes] of [...files].sort(byName)) await writer.add(folder + path, new Uint8ArrayReader(bytes));
  return (await writer.close()) as Uint8Array<ArrayBuffer>;
}
