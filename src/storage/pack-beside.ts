// From rows of the database to what a copy holds beside assessments. What the strict reader would refuse is left out and counted: one
// damaged row must not keep everything else from being copied.
import type { Files } from "../archive/bag.ts";
import { fingerprintOf } from "../archive/canonical.ts";
import { besideSchema5, type CopyBeside } from "../archive/copy-beside.ts";
import { unpackBytes } from "../archive/packed-bytes.ts";
import { problemsOfBeside } from "../archive/read-copy-beside.ts";
import type { Problem } from "../core/problem.ts";
import { readBy } from "../core/problems-of.ts";
import { keptRegisterKey, pieceOfKey, registerInUseKey, registerKeys, viewsKey, withheldKey } from "./copy-keys.ts";
import type { Meta, ReviewRow, Tables } from "./database.ts";
import type { ReceivedContentRow, ReceivedEditionRow } from "./received.ts";
import { viewsIn } from "./views.ts";

export interface BesideRows {
  readonly reviews: readonly ReviewRow[];
  readonly contents: readonly ReceivedContentRow[];
  readonly editions: readonly ReceivedEditionRow[];
  readonly meta: readonly Meta[];
}
export const noRows: BesideRows = { reviews: [], contents: [], editions: [], meta: [] };

/**
 * To be called inside the transaction that reads the assessments.
 * @param own fingerprints of the signed versions that are copied
 * @param everything otherwise what belongs to these signed versions alone
 */
export async function besideRows(tables: Tables, own: readonly string[], everything: boolean): Promise<BesideRows> {
  const reviews = everything
    ? await tables.reviews.toArray()
    : await tables.reviews.where("submission").anyOf(own).toArray();
  const about = everything ? [...new Set(reviews.map(({ submission }) => submission))] : [];
  const contents = (await tables.receivedContents.bulkGet(about)).filter((row) => row !== undefined);
  const named = [...new Set(contents.map(({ edition }) => edition))];
  const editions = (await tables.receivedEditions.bulkGet(named)).filter((row) => row !== undefined);
  const keys = [...own.map(withheldKey), ...(everything ? [...registerKeys, viewsKey] : [])];
  const meta = (await tables.meta.bulkGet(keys)).filter((row) => row !== undefined);
  return { reviews, contents, editions, meta };
}

export interface PackedBeside {
  /** Undefined when there is nothing to copy. */
  readonly beside?: CopyBeside;
  readonly files: Files;
  /** Reviews, replies, registers and grounds that could not be read. */
  readonly leftOut: number;
}

/** @param own fingerprints of the signed versions that are in the copy */
export async function packBeside(rows: BesideRows, own: readonly string[]): Promise<PackedBeside> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const keep = async (bytes: Uint8Array<ArrayBuffer> | undefined): Promise<string> => {
    const fingerprint = bytes ? await fingerprintOf(bytes) : "";
    if (bytes) files.set(fingerprint, bytes);
    return fingerprint;
  };
  for (const { content } of [...rows.contents, ...rows.editions])
    await keep(await unpackBytes(content).catch(() => undefined));
  const reviews: unknown[] = [];
  for (const row of rows.reviews) {
    if (row.kind !== "review" && row.kind !== "replies") reviews.push(row);
    else {
      const { bytes, ...signed } = row;
      reviews.push({ ...signed, file: await keep(bytes) });
    }
  }
  const storedAs = (key: string): unknown => rows.meta.find((row) => row.key === key)?.value;
  const inUse = storedAs(registerInUseKey);
  const draft: Draft = {
    reviews,
    received: rows.contents.map(({ content: _, kept: _kept, signatures, ...row }) => ({
      ...row,
      signatures: signatures.map(({ path, bytes }) => ({ path, text: new TextDecoder().decode(bytes) })),
    })),
    editions: rows.editions.map(({ fingerprint }) => fingerprint),
    registers: {
      inUse: inUse instanceof Uint8Array ? await keep(new Uint8Array(inUse)) : undefined,
      kept: storedAs(keptRegisterKey),
    },
    withheld: Object.fromEntries(
      own.flatMap((one) => {
        const grounds = storedAs(withheldKey(one));
        return grounds === undefined ? [] : [[one, grounds]];
      }),
    ),
    views: [...viewsIn(storedAs(viewsKey))],
  };
  // As it will be read: without what is there and undefined.
  const { beside, dropped } = await readable(JSON.parse(JSON.stringify(draft)) as Draft, new Set(own), files);
  if (beside?.views?.length === 0) delete beside.views;
  const wanted = beside ? filesOfBeside(beside) : new Set();
  const used = new Map([...files].filter(([fingerprint]) => wanted.has(fingerprint)));
  return { ...(beside && countOf(beside) > 0 ? { beside } : {}), files: used, leftOut: dropped };
}

/** Files a copy cannot do without. */
export const filesOfBeside = ({ reviews, received, editions, registers }: CopyBeside): ReadonlySet<string> =>
  new Set([
    ...reviews.flatMap((row) => ("file" in row ? [row.file] : [])),
    ...received.map(({ fingerprint }) => fingerprint),
    ...editions,
    ...(registers.inUse ? [registers.inUse] : []),
  ]);

interface Draft {
  reviews: unknown[];
  received: unknown[];
  editions: unknown[];
  registers: Record<string, unknown>;
  withheld: Record<string, unknown>;
  views: unknown[];
}
const lists = ["reviews", "received", "editions", "views"] as const;
const named = ["registers", "withheld"] as const;

/** Takes away what has a fault, and what then stands on nothing, until the rest can be read. */
async function readable(
  draft: Draft,
  own: ReadonlySet<string>,
  files: Files,
): Promise<{ readonly beside?: CopyBeside; readonly dropped: number }> {
  let dropped = 0;
  for (;;) {
    const read = readBy(besideSchema5, draft, "beside");
    const problems = read.ok ? await problemsOfBeside(read.value, own, files) : read.problems;
    if (read.ok && problems.length === 0) return { beside: read.value, dropped };
    const [lost, counted] = takeAway(draft, problems);
    dropped += counted;
    // A fault of the whole, such as there is none: nothing of it is copied, and nothing else suffers.
    if (lost === 0) {
      const { reviews, withheld, views } = draft;
      return { dropped: reviews.length + Object.keys(withheld).length + views.length + dropped };
    }
  }
}

/** @returns how many rows went, and how many of them a person knows of */
function takeAway(draft: Draft, problems: readonly Problem[]): readonly [number, number] {
  let [lost, counted] = [0, 0];
  const faulty = (path: string): boolean => problems.some((one) => one.path === path || isInside(one.path, path));
  for (const part of lists) {
    const sound = draft[part].filter((_, index) => !faulty(`beside.${part}[${index}]`));
    const gone = draft[part].length - sound.length;
    lost += gone;
    if (part === "reviews" || part === "views") counted += gone;
    draft[part] = sound;
  }
  for (const part of named) {
    for (const key of Object.keys(draft[part])) {
      if (!faulty(`beside.${part}.${key}`) && !faulty(`beside.${part}["${key}"]`)) continue;
      delete draft[part][key];
      lost += 1;
      counted += 1;
    }
  }
  return [lost, counted];
}

const isInside = (path: string, outer: string): boolean => path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);

/** How much a person knows of is in it. */
export const countOf = ({ reviews, registers, withheld, views = [] }: CopyBeside): number =>
  reviews.length + Object.keys(registers).length + Object.keys(withheld).length + views.length;

/** The names of what is in it, see `copy-keys.ts`. */
export const piecesOf = ({ reviews, registers, withheld, views }: CopyBeside): readonly string[] => [
  ...new Set(reviews.map(({ submission }) => submission)),
  ...(registers.inUse ? [registerInUseKey] : []),
  ...(registers.kept ? [keptRegisterKey] : []),
  ...(views ? [viewsKey] : []),
  ...Object.keys(withheld).map((submission) => pieceOfKey(withheldKey(submission))),
];
