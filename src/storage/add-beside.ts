// How what a copy holds beside assessments stands to what is here, and adding it. What is here stays: a review that differs, a register
// that is in use. Nothing is added that would stand on a submission that is not here.
import type { Files } from "../archive/bag.ts";
import { canonicalBytes } from "../archive/canonical.ts";
import type { CopyBeside } from "../archive/copy-beside.ts";
import { packBytes } from "../archive/packed-bytes.ts";
import { sameBytes } from "../archive/submission.ts";
import { setOfView } from "../archive/view-file.ts";
import type { Verification } from "../core/verification.ts";
import { keptRegisterKey, pieceOfKey, registerInUseKey, viewsKey, withheldKey, withheldStart } from "./copy-keys.ts";
import { type Meta, type OpenStorage, type ReviewRow, read, type Tables } from "./database.ts";
import { expectedReview, rememberPiece } from "./expected.ts";
import { failed, type Stored, stored } from "./fault.ts";
import { removedKey } from "./integrity.ts";
import type { BesideRows } from "./pack-beside.ts";
import { readSealed } from "./received.ts";
import { changeViews, freeName, isSameView, mostViews, readViews, type SavedView, viewsIn } from "./views.ts";

/** What can be chosen. The register in use is a choice of its own: whoever adds it trusts the keys in it. */
export const besideParts = ["reviews", "kept-register", "register", "withheld", "views"] as const;
export type BesidePart = (typeof besideParts)[number];

/** How one row of a copy stands to what is here. */
export type BesideStanding = "only-in-copy" | "same" | "other-here";
export type BesideCounts = Readonly<Record<BesideStanding, number>>;

/** From a copy that was read to rows, as they would be stored. */
export async function rowsOf(
  beside: CopyBeside,
  files: Files,
  parts: ReadonlySet<BesidePart> = new Set(besideParts),
): Promise<BesideRows> {
  const bytes = (fingerprint: string): Uint8Array<ArrayBuffer> => files.get(fingerprint) ?? new Uint8Array();
  const packed = (fingerprint: string) => packBytes(bytes(fingerprint));
  const reviews = parts.has("reviews") ? beside.reviews : [];
  const received = parts.has("reviews") ? beside.received : [];
  const editions = parts.has("reviews") ? beside.editions : [];
  const { inUse, kept } = beside.registers;
  return {
    reviews: reviews.map((row): ReviewRow => {
      if (!("file" in row)) return row as ReviewRow;
      const { file, ...signed } = row;
      return { ...signed, bytes: bytes(file) };
    }),
    contents: await Promise.all(
      received.map(async ({ signatures, verification, ...row }) => ({
        ...row,
        content: await packed(row.fingerprint),
        signatures: signatures.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })),
        // Its shape was read against the schema.
        verification: verification as Verification,
      })),
    ),
    editions: await Promise.all(
      editions.map(async (fingerprint) => ({ fingerprint, content: await packed(fingerprint) })),
    ),
    meta: [
      ...(inUse && parts.has("register") ? [{ key: registerInUseKey, value: bytes(inUse) }] : []),
      ...(kept && parts.has("kept-register") ? [{ key: keptRegisterKey, value: kept }] : []),
      ...(parts.has("withheld")
        ? Object.entries(beside.withheld).map(([fingerprint, value]) => ({ key: withheldKey(fingerprint), value }))
        : []),
      ...(beside.views && parts.has("views")
        ? [{ key: viewsKey, value: beside.views.map((one): SavedView => ({ ...one, set: setOfView(one.set) })) }]
        : []),
    ],
  };
}

/** How each part of a copy stands to what is here. */
export function compareBeside(
  storage: OpenStorage,
  beside: CopyBeside,
  files: Files,
): Promise<Stored<Readonly<Record<BesidePart, BesideCounts>>>> {
  return read(storage, async (tables) => {
    const counts = async (part: BesidePart): Promise<BesideCounts> => {
      // The packing is for storing alone.
      const { reviews, meta } = await rowsOf({ ...beside, received: [], editions: [] }, files, new Set([part]));
      const found: Record<BesideStanding, number> = { "only-in-copy": 0, same: 0, "other-here": 0 };
      for (const row of reviews) found[await standingOfReview(tables, row)] += 1;
      for (const row of meta) {
        if (row.key !== viewsKey) found[await standingOfMeta(tables, row)] += 1;
        else for (const view of viewsIn(row.value)) found[await standingOfView(tables, view)] += 1;
      }
      return found;
    };
    return {
      reviews: await counts("reviews"),
      register: await counts("register"),
      "kept-register": await counts("kept-register"),
      withheld: await counts("withheld"),
      views: await counts("views"),
    };
  });
}

async function standingOfReview(tables: Tables, row: ReviewRow): Promise<BesideStanding> {
  const rows = await tables.reviews.where("submission").equals(row.submission).toArray();
  const here = rows.find((one) => one.id === row.id || (row.kind === "own" && one.kind === "own"));
  if (!here) return "only-in-copy";
  // Under the fingerprint of what was signed: the same words, whatever the random part of the signature.
  if (row.kind === "review" || row.kind === "replies") return here.kind === row.kind ? "same" : "other-here";
  return sameValue(here, row) ? "same" : "other-here";
}

async function standingOfMeta(tables: Tables, row: Meta): Promise<BesideStanding> {
  const here = await tables.meta.get(row.key);
  if (!here) return "only-in-copy";
  return sameValue(here.value, row.value) ? "same" : "other-here";
}

async function standingOfView(tables: Tables, view: SavedView): Promise<BesideStanding> {
  const here = viewsIn((await tables.meta.get(viewsKey))?.value);
  return here.some((one) => isSameView(one, view)) ? "same" : "only-in-copy";
}

function sameValue(a: unknown, b: unknown): boolean {
  if (a instanceof Uint8Array && b instanceof Uint8Array) return sameBytes(a, b);
  const plain = (value: unknown) => canonicalBytes(JSON.parse(JSON.stringify(value)));
  return sameBytes(plain(a), plain(b));
}

export interface AddedBeside {
  readonly reviews: number;
  readonly registers: number;
  readonly withheld: number;
  readonly views: number;
  /** Views among them that got another name, because one that is here has theirs. */
  readonly renamed: number;
  /** Views for which there was no room among those that are kept. */
  readonly noRoom: number;
  /** Here already, the same. */
  readonly already: number;
  /** Another one is here, which stayed. */
  readonly stayed: number;
  /** Of a signed version that is not here, because its assessment was not added under its own name. */
  readonly without: number;
}

/** Which rows were added, to be read back. */
export interface WrittenBeside {
  readonly reviews: readonly ReviewRow[];
  readonly meta: readonly Meta[];
  readonly views: readonly SavedView[];
  readonly renamed: number;
  readonly noRoom: number;
  readonly already: number;
  readonly stayed: number;
  readonly without: number;
}

/** To be called inside the write that adds the assessments, after them. */
export async function writeBeside(tables: Tables, rows: BesideRows): Promise<WrittenBeside> {
  const reviews: ReviewRow[] = [];
  const meta: Meta[] = [];
  let [already, stayed, without] = [0, 0, 0];
  const count = (standing: BesideStanding): boolean => {
    if (standing === "same") already += 1;
    if (standing === "other-here") stayed += 1;
    return standing === "only-in-copy";
  };
  for (const row of rows.reviews) {
    if (!count(await standingOfReview(tables, row))) continue;
    const content = rows.contents.find(({ fingerprint }) => fingerprint === row.submission);
    const here =
      (await tables.submissions.get(row.submission)) ?? (await tables.receivedContents.get(row.submission)) ?? content;
    if (!here) {
      without += 1;
      continue;
    }
    if (content && !(await tables.receivedContents.get(content.fingerprint))) {
      await tables.receivedContents.add(content);
      const edition = rows.editions.find(({ fingerprint }) => fingerprint === content.edition);
      if (edition) await tables.receivedEditions.put(edition);
    }
    await tables.reviews.add(row);
    reviews.push(row);
  }
  const came = viewsIn(rows.meta.find(({ key }) => key === viewsKey)?.value);
  const news: SavedView[] = [];
  for (const view of came) if (count(await standingOfView(tables, view))) news.push(view);
  for (const row of rows.meta) {
    if (row.key === viewsKey) continue;
    if (!count(await standingOfMeta(tables, row))) continue;
    const submission = row.key.startsWith(withheldStart) ? row.key.slice(withheldStart.length) : undefined;
    if (submission && !(await tables.submissions.get(submission))) {
      without += 1;
      continue;
    }
    await tables.meta.add(row);
    meta.push(row);
  }
  const kept = await writeViews(tables, news);
  const pieces = [...reviews.map(({ submission }) => submission), ...meta.map(({ key }) => pieceOfKey(key))];
  if (kept.views.length > 0) pieces.push(viewsKey);
  await tables.meta.bulkDelete(pieces.map(removedKey));
  return { reviews, meta, already, stayed, without, ...kept };
}

/** None takes the place of another: where a name or an id is taken, the view that comes gets a new one. */
async function writeViews(
  tables: Tables,
  news: readonly SavedView[],
): Promise<Pick<WrittenBeside, "views" | "renamed" | "noRoom">> {
  const views: SavedView[] = [];
  let renamed = 0;
  if (news.length > 0)
    await changeViews(tables, (here) => {
      for (const view of news.slice(0, Math.max(0, mostViews - here.length))) {
        const all = [...here, ...views];
        const id = all.some((one) => one.id === view.id) ? crypto.randomUUID() : view.id;
        const name = freeName(view.name, all);
        if (name !== view.name) renamed += 1;
        views.push({ ...view, id, name });
      }
      return [...here, ...views];
    });
  return { views, renamed, noRoom: news.length - views.length };
}

/** What was added is expected to stay. Called after the commit. */
export function rememberBeside(storage: OpenStorage, { reviews, meta, views }: WrittenBeside): void {
  const at = new Date().toISOString();
  for (const row of reviews) rememberPiece(storage, row.submission, expectedReview(row));
  for (const { key } of meta) rememberPiece(storage, pieceOfKey(key), { at });
  if (views.length > 0) rememberPiece(storage, viewsKey, { at });
}

/** Counts what was written by reading it again, each review with the submission it stands on. */
export async function countBeside(storage: OpenStorage, written: WrittenBeside): Promise<Stored<AddedBeside>> {
  const { already, stayed, without, renamed, noRoom } = written;
  for (const row of written.reviews) {
    const here = await read(storage, (tables) => tables.reviews.get(row.id));
    if (!here.ok) return here;
    const sealed = await readSealed(storage, row.submission);
    if (!sealed.ok) return sealed;
    if (!here.value || !sealed.value) return failed("damaged", `review ${row.id} read back`);
  }
  let withheld = 0;
  for (const row of written.meta) {
    const here = await read(storage, (tables) => tables.meta.get(row.key));
    if (!here.ok) return here;
    if (!here.value || !sameValue(here.value.value, row.value)) return failed("damaged", `${row.key} read back`);
    if (row.key.startsWith(withheldStart)) withheld += 1;
  }
  const registers = written.meta.length - withheld;
  const here = written.views.length > 0 ? await readViews(storage) : stored([]);
  if (!here.ok) return here;
  const lost = written.views.find((view) => !here.value.some((one) => sameValue(one, view)));
  if (lost) return failed("damaged", `view ${lost.id} read back`);
  const counts = { reviews: written.reviews.length, registers, withheld, views: written.views.length };
  return stored({ ...counts, renamed, noRoom, already, stayed, without });
}
