// The content of submissions that somebody handed over, kept so that work on them can go on: to be reviewed, to be compared. Stored as the
// bytes they came with; what was received is never changed. Knows nothing of who uses them: whoever takes the last use away removes the row.
import { fingerprintOf } from "../archive/canonical.ts";
import { unpackBytes } from "../archive/packed-bytes.ts";
import type { Verification } from "../core/verification.ts";
import { type OpenStorage, read, type SignatureFile } from "./database.ts";
import { type Stored, stored } from "./fault.ts";

export interface ReceivedContentRow {
  /** SHA-256 of the unpacked content. */
  readonly fingerprint: string;
  /** The bytes of data/submission.json, packed: see `packBytes`. */
  readonly content: Uint8Array<ArrayBuffer>;
  /** The files of all sign-offs, by their path in the package. */
  readonly signatures: readonly SignatureFile[];
  /** SHA-256 of the checklist edition it was answered on; in `receivedEditions` where the program does not bring it. */
  readonly edition: string;
  /** Fingerprints of the evidence files that were in the package and as named. */
  readonly evidence: readonly string[];
  /** Those of them whose bytes are kept here, for who reviews it; absent where none was ever kept. */
  readonly kept?: readonly string[];
  /** What came out of checking the file it came in. */
  readonly verification: Verification;
}

/** A checklist edition that came with a submission and that the program does not bring: once, however many submissions use it. */
export interface ReceivedEditionRow {
  readonly fingerprint: string;
  /** The bytes of data/checklist.json, packed. */
  readonly content: Uint8Array<ArrayBuffer>;
}

/** What is kept of one submission; undefined when it is not here. */
export const readContent = (
  storage: OpenStorage,
  fingerprint: string,
): Promise<Stored<ReceivedContentRow | undefined>> =>
  read(storage, (tables) => tables.receivedContents.get(fingerprint));

/** The same for several, in the order asked for. */
export const readContents = (
  storage: OpenStorage,
  fingerprints: readonly string[],
): Promise<Stored<readonly (ReceivedContentRow | undefined)[]>> =>
  read(storage, (tables) => tables.receivedContents.bulkGet([...fingerprints]));

/** The bytes of data/checklist.json of an edition that came with a submission; undefined when it is not here. */
export async function readReceivedEdition(
  storage: OpenStorage,
  fingerprint: string,
): Promise<Stored<Uint8Array<ArrayBuffer> | undefined>> {
  const row = await read(storage, (tables) => tables.receivedEditions.get(fingerprint));
  if (!row.ok) return row;
  return stored(row.value && (await unpackBytes(row.value.content)));
}

/** The bytes of data/submission.json. */
export const contentBytes = ({ content }: Pick<ReceivedContentRow, "content">): Promise<Uint8Array<ArrayBuffer>> =>
  unpackBytes(content);

/** What was sealed, whether it was handed over or signed on this computer. */
export interface SealedContent {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly signatures: readonly SignatureFile[];
  /** The bytes of data/checklist.json, where it came with an edition the program does not bring. */
  readonly checklist?: Uint8Array<ArrayBuffer>;
  /** It was signed on this computer, by the council itself. */
  readonly signedHere: boolean;
  /** Fingerprints of the evidence files that are kept for who reviews it. */
  readonly kept: readonly string[];
}

/** The submission with this fingerprint; undefined when it is not here, or its bytes are not what they were. */
export async function readSealed(
  storage: OpenStorage,
  fingerprint: string,
): Promise<Stored<SealedContent | undefined>> {
  const found = await read(storage, async (tables) => {
    const own = await tables.submissions.get(fingerprint);
    const row = own ? undefined : await tables.receivedContents.get(fingerprint);
    return { own, row, edition: row && (await tables.receivedEditions.get(row.edition)) };
  });
  if (!found.ok) return found;
  const { own, row, edition } = found.value;
  const content = own?.content ?? (row && (await contentBytes(row).catch(() => undefined)));
  if (!content || (await fingerprintOf(content)) !== fingerprint) return stored(undefined);
  const checklist = edition && (await unpackBytes(edition.content).catch(() => undefined));
  const signatures = own?.signatures ?? row?.signatures ?? [];
  const kept = row?.kept ?? [];
  return stored({ content, signatures, signedHere: own !== undefined, kept, ...(checklist ? { checklist } : {}) });
}
