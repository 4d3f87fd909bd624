// What the second copy holds beside assessments, piece by piece: all that is said about one submission, each register, the saved views, each
// list of what is withheld. A piece is a copy of its own, as the strict reader takes it, and comes back without the others.
import type { Files } from "../archive/bag.ts";
import { fingerprintOf } from "../archive/canonical.ts";
import { copyEvidencePath, copyPath, formatWith, isOfCopy, writeCopy } from "../archive/copy.ts";
import type { CopyBeside } from "../archive/copy-beside.ts";
import { readZip } from "../archive/read-zip.ts";
import { readStrictJson } from "../archive/strict-json.ts";
import { zipOf } from "../archive/write-package.ts";
import type { FindChecklist } from "./assessments.ts";
import { isWorkKey, kindOfPiece, type PieceKind, pieceOfKey, withheldStart } from "./copy-keys.ts";
import { type OpenStorage, read } from "./database.ts";
import { Refusal, type Stored, stored } from "./fault.ts";
import { removedKey } from "./integrity.ts";
import { type BesideRows, besideRows, noRows, packBeside } from "./pack-beside.ts";
import { namesIn, removeFrom } from "./private-files.ts";
import { readCopyFiles } from "./read-copy-file.ts";
import type { SecondCopyPlace } from "./second-copy-place.ts";
import { newestFirst, newestState, putState } from "./second-copy-states.ts";

/** One piece as the second copy has it. */
export interface SecondPiece {
  /** By the names of `copy-keys.ts`. */
  readonly piece: string;
  readonly kind: PieceKind;
  readonly madeAt: string;
  readonly beside: CopyBeside;
  /** Signed files, submissions and registers, by their SHA-256. */
  readonly files: Files;
  /** Evidence files that are kept for who reviews, and how many of them are in the second copy. */
  readonly kept: readonly string[];
  readonly here: number;
}

interface Piece {
  readonly name: string;
  readonly rows: BesideRows;
  readonly kept: readonly string[];
}

const keptPath = "kept.json";
const isOfPiece = (path: string): boolean => isOfCopy(path) || path === keptPath;

/** Brings all pieces up to what is stored. Gives how many were written, and the evidence files they rest on. */
export async function writePieces(
  storage: OpenStorage,
  { beside }: SecondCopyPlace,
  now: string,
): Promise<Stored<{ readonly written: number; readonly files: readonly string[]; readonly lost: boolean }>> {
  const found = await piecesOf(storage);
  if (!found.ok) return found;
  let written = 0;
  for (const piece of found.value.pieces) {
    const done = await writePiece(beside, piece, found.value.own, now);
    if (!done.ok) return done;
    if (done.value) written += 1;
  }
  const here = new Set(found.value.pieces.map(({ name }) => name));
  let lost = false;
  for (const name of await namesIn(beside)) {
    if (here.has(name)) continue;
    // Deleted on purpose while this could not be reached, or lost: that stays until it is brought back.
    const removed = await read(storage, (tables) => tables.meta.get(removedKey(name)));
    if (removed.ok && removed.value) await removeFrom(beside, name);
    else lost = true;
  }
  return stored({ written, files: found.value.pieces.flatMap(({ kept }) => kept), lost });
}

/** In one transaction, so that a review and what it stands on belong together. */
function piecesOf(
  storage: OpenStorage,
): Promise<Stored<{ readonly pieces: readonly Piece[]; readonly own: readonly string[] }>> {
  return read(storage, (tables) =>
    tables.transaction("r", tables.tables, async () => {
      if ((await tables.meta.get("epoch"))?.value !== storage.epoch) throw new Refusal("cleared");
      const own = await tables.submissions.toCollection().primaryKeys();
      const { reviews, contents, editions, meta } = await besideRows(tables, own, true);
      const about = [...new Set(reviews.map(({ submission }) => submission))];
      const pieces = about.map((name): Piece => {
        const content = contents.filter(({ fingerprint }) => fingerprint === name);
        const edition = editions.filter(({ fingerprint }) => content.some((one) => one.edition === fingerprint));
        const rows = {
          reviews: reviews.filter((row) => row.submission === name),
          contents: content,
          editions: edition,
        };
        return { name, rows: { ...rows, meta: [] }, kept: content.flatMap(({ kept = [] }) => kept) };
      });
      const single = meta.filter(({ key }) => isWorkKey(key));
      const others = single.map(
        (row): Piece => ({ name: pieceOfKey(row.key), rows: { ...noRows, meta: [row] }, kept: [] }),
      );
      return { pieces: [...pieces, ...others], own };
    }),
  );
}

/** Gives false when this state is there already, or nothing of it can be read. */
async function writePiece(
  folder: FileSystemDirectoryHandle,
  { name, rows, kept }: Piece,
  own: readonly string[],
  now: string,
): Promise<Stored<boolean>> {
  const into = await folder.getDirectoryHandle(name, { create: true });
  const before = await namesIn(into);
  const [newest = ""] = newestFirst(before);
  const stamp = await stampOf(rows, kept);
  if (newest.includes(`.${stamp}-`)) return stored(false);
  const packed = await packBeside(rows, own);
  if (!packed.beside) return stored(false);
  const text = writeCopy({
    format: formatWith(packed.beside),
    madeAt: now,
    assessments: [],
    history: [],
    submissions: [],
    beside: packed.beside,
  });
  const encode = (words: string) => new TextEncoder().encode(words);
  const files = new Map([[copyPath, encode(text)]]);
  for (const [fingerprint, bytes] of packed.files) files.set(copyEvidencePath(fingerprint), bytes);
  if (kept.length > 0) files.set(keptPath, encode(JSON.stringify(kept)));
  const number = Number.parseInt(newest, 10) || 0;
  const done = await putState(into, before, `${number + 1}.${stamp}`, await zipOf(files, "piece/"));
  return done.ok ? stored(true) : done;
}

/** Another for every state. What was signed or received never changes: its name is enough. */
async function stampOf({ reviews, contents, meta }: BesideRows, kept: readonly string[]): Promise<string> {
  const said = reviews.map((row) => [row.id, "at" in row ? row.at : row.changedAt]);
  const received = contents.map(({ fingerprint, signatures }) => [fingerprint, signatures.length]);
  const values = meta.map(({ value }) => (value instanceof Uint8Array ? [...value] : value));
  const text = JSON.stringify([said, received, values, kept]);
  return (await fingerprintOf(new TextEncoder().encode(text))).slice(0, 16);
}

/** All pieces, the newest readable state of each, and the names of those of which none could be read. */
export async function readPieces(
  find: FindChecklist,
  { beside, evidence }: SecondCopyPlace,
): Promise<{ readonly pieces: readonly SecondPiece[]; readonly unreadable: readonly string[] }> {
  const here = new Set(await namesIn(evidence));
  const pieces: SecondPiece[] = [];
  const unreadable: string[] = [];
  for (const piece of await namesIn(beside)) {
    const found = await newestState(await beside.getDirectoryHandle(piece), (bytes) => readPiece(find, piece, bytes));
    if (found) pieces.push({ ...found, here: found.kept.filter((one) => here.has(one)).length });
    else unreadable.push(piece);
  }
  return { pieces, unreadable };
}

async function readPiece(
  find: FindChecklist,
  piece: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Omit<SecondPiece, "here"> | undefined> {
  const zip = await readZip(bytes, { isOfFormat: isOfPiece, folders: new Set(["evidence/"]) });
  if (zip.faults.length > 0) return undefined;
  const files = new Map(zip.files);
  const kept = keptIn(files.get(keptPath));
  files.delete(keptPath);
  const kind = kindOfPiece(piece);
  // Of a version that was signed here: it comes back with its assessment, and first.
  const about = kind === "withheld" ? piece.slice(pieceOfKey(withheldStart).length) : piece;
  const opened = await readCopyFiles(files, find, kind === "withheld" || kind === "reviews" ? [about] : []);
  if (!opened.ok || !opened.value.copy.beside) return undefined;
  const { copy } = opened.value;
  return { piece, kind, madeAt: copy.madeAt, beside: opened.value.copy.beside, files: opened.value.files, kept };
}

function keptIn(bytes: Uint8Array | undefined): readonly string[] {
  const read = bytes && readStrictJson(bytes);
  const value = read?.ok ? read.value : [];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string" && /^[0-9a-f]{64}$/.test(one)) : [];
}
