// A second copy of the work in this browser, beside the database: for the day on which the database's own files are damaged. It does not
// help when the data of this site is cleared or the computer is lost; only a file elsewhere does. Made when nobody is typing.
import { fingerprintOf } from "../archive/canonical.ts";
import { type Copy, copyFormat2, readCopy, writeCopy } from "../archive/copy.ts";
import { readStrictJson } from "../archive/strict-json.ts";
import type { Assessment, HistoryEntry } from "../core/assessment.ts";
import { type FindChecklist, historyRows } from "./assessments.ts";
import { asText, filesOf } from "./copy-rows.ts";
import { type OpenStorage, read, type SubmissionRow } from "./database.ts";
import { filesOfSubmission, readEvidenceFile } from "./evidence-files.ts";
import { failed, Refusal, type Stored, stored } from "./fault.ts";
import { type GivenCopy, isGivenCopies, listGivenCopies } from "./given-copies.ts";
import { removedKey } from "./integrity.ts";
import { namesIn, readWhole, removeFrom, writeWhole } from "./private-files.ts";
import { readPieces, type SecondPiece, writePieces } from "./second-copy-pieces.ts";
import { alone, type SecondCopyPlace, savedCopiesFile, secondCopyPlace } from "./second-copy-place.ts";
import { newestState, putState } from "./second-copy-states.ts";

/** Evidence beyond this stays out: the first copy must never run out of room because of the second. Bytes, and share of what the browser allows. */
const mostEvidence = { bytes: 500_000_000, share: 0.5 } as const;

export interface SecondCopyMade {
  /** Assessments, and pieces beside them, of which a new state was written. */
  readonly written: number;
  /** Evidence files that the second copy lacks: for want of room, or because they could not be read. */
  readonly filesLeftOut: number;
}

/**
 * Brings the second copy up to what is stored: writes what changed, drops what was removed. A state that is there already costs a look.
 * Fails as "unavailable" in browsers that keep no private files.
 * @param now ISO moment
 */
export async function makeSecondCopy(storage: OpenStorage, now: string): Promise<Stored<SecondCopyMade>> {
  const { name } = storage.database;
  return alone(name, async () => {
    const place = await secondCopyPlace(name, true);
    if (!place) return failed("unavailable", "no private files");
    const ids = await read(storage, (tables) => tables.assessments.toCollection().primaryKeys());
    if (!ids.ok) return ids;
    await dropRemoved(storage, place);
    let written = 0;
    const wanted = new Set<string>();
    for (const id of ids.value) {
      const state = await stateOf(storage, id);
      if (!state.ok) return state;
      if (!state.value) continue;
      for (const fingerprint of filesOfState(state.value)) wanted.add(fingerprint);
      const done = await writeState(place, state.value, now);
      if (!done.ok) return done;
      if (done.value) written += 1;
    }
    const beside = await writePieces(storage, place, now);
    if (!beside.ok) return beside;
    written += beside.value.written;
    for (const fingerprint of beside.value.files) wanted.add(fingerprint);
    // Work that was lost here and is still in the second copy keeps its evidence there.
    const keepAll = beside.value.lost || (await namesIn(place.work)).some((id) => !ids.value.includes(id));
    const filesLeftOut = await copyEvidence(storage, place, wanted, keepAll);
    const given = new TextEncoder().encode(JSON.stringify(await listGivenCopies(storage)));
    await writeWhole(place.top, savedCopiesFile, given);
    return stored({ written, filesLeftOut });
  });
}

interface State {
  readonly assessment: Assessment;
  readonly history: readonly HistoryEntry[];
  readonly submissions: readonly SubmissionRow[];
}

/** In one transaction. Rows that the reader would not take are not this copy's business: they are kept as they are. */
function stateOf(storage: OpenStorage, id: string): Promise<Stored<State | undefined>> {
  return read(storage, (tables) =>
    tables.transaction("r", [tables.assessments, tables.history, tables.meta, tables.submissions], async () => {
      if ((await tables.meta.get("epoch"))?.value !== storage.epoch) throw new Refusal("cleared");
      const assessment = await tables.assessments.get(id);
      if (!assessment) return undefined;
      const history = await historyRows(tables, id);
      const signed = tables.submissions.where("[assessment+version]").between([id, 0], [id, Number.MAX_SAFE_INTEGER]);
      return { assessment, history, submissions: await signed.toArray() };
    }),
  );
}

const filesOfState = ({ assessment, submissions }: State): readonly string[] => [
  ...filesOf(assessment),
  ...submissions.flatMap(filesOfSubmission),
];

/** "12.3": the twelfth revision with three files of sign-offs. Another state has another name. */
const nameOfState = ({ assessment, submissions }: State): string =>
  `${assessment.revision}.${submissions.reduce((sum, row) => sum + row.signatures.length, 0)}`;

/** Gives false when this state is there already. */
async function writeState({ work }: SecondCopyPlace, state: State, now: string): Promise<Stored<boolean>> {
  const folder = await work.getDirectoryHandle(state.assessment.id, { create: true });
  const before = await namesIn(folder);
  if (before.some((name) => name.startsWith(`${nameOfState(state)}-`))) return stored(false);
  const { assessment, history, submissions } = state;
  const text = writeCopy({
    format: copyFormat2,
    madeAt: now,
    assessments: [assessment],
    history,
    submissions: submissions.map(asText),
  });
  const done = await putState(folder, before, nameOfState(state), new TextEncoder().encode(text));
  return done.ok ? stored(true) : done;
}

/** Files are named by their content, so each is written once. Gives how many of the wanted are not there in the end. */
async function copyEvidence(
  storage: OpenStorage,
  { evidence }: SecondCopyPlace,
  wanted: ReadonlySet<string>,
  keepAll: boolean,
): Promise<number> {
  const here = new Set(await namesIn(evidence));
  for (const name of here) if (!keepAll && !wanted.has(name)) await removeFrom(evidence, name);
  let room = await roomForEvidence(evidence);
  let leftOut = 0;
  for (const fingerprint of wanted) {
    if (here.has(fingerprint)) continue;
    const found = await readEvidenceFile(storage, fingerprint);
    const bytes = found.ok ? found.value : undefined;
    const done = bytes && bytes.length <= room ? await writeWhole(evidence, fingerprint, bytes) : undefined;
    if (bytes && done?.ok) room -= bytes.length;
    else leftOut += 1;
  }
  return leftOut;
}

async function roomForEvidence(evidence: FileSystemDirectoryHandle): Promise<number> {
  let used = 0;
  for (const name of await namesIn(evidence)) {
    const file = await evidence.getFileHandle(name);
    used += (await file.getFile()).size;
  }
  const { usage = 0, quota = Number.POSITIVE_INFINITY } = (await navigator.storage.estimate?.().catch(() => {})) ?? {};
  return Math.min(mostEvidence.bytes - used, quota * mostEvidence.share - usage);
}

/** Work that was deleted while this could not be reached, such as in a crash: what was deleted on purpose is marked in the database. */
async function dropRemoved(storage: OpenStorage, { work }: SecondCopyPlace): Promise<void> {
  for (const id of await namesIn(work)) {
    const removed = await read(
      storage,
      async (tables) => !(await tables.assessments.get(id)) && (await tables.meta.get(removedKey(id))) !== undefined,
    );
    if (removed.ok && removed.value) await removeFrom(work, id);
  }
}

/** One assessment as the second copy has it. */
export interface SecondCopied {
  /** With this assessment alone, read strictly. */
  readonly copy: Copy;
  readonly assessment: Assessment;
  /** Evidence files it names, and those of them that are in the second copy. */
  readonly files: { readonly named: number; readonly here: number };
}

export interface SecondCopyFound {
  readonly assessments: readonly SecondCopied[];
  /** Assessments of which no state could be read. */
  readonly unreadable: number;
  /** What lies beside assessments. */
  readonly pieces: readonly SecondPiece[];
  /** Names of those of which no state could be read. */
  readonly unreadablePieces: readonly string[];
  /** Copies that were saved as files, as they were known when the second copy was made. */
  readonly savedCopies: readonly GivenCopy[];
}

/** How old is the second copy, and whose work is in it? Asked without unpacking anything; undefined when there is none. */
export async function lookAtSecondCopy(
  name: string,
): Promise<{ readonly ids: readonly string[]; readonly pieces: readonly string[]; readonly at: string } | undefined> {
  const place = await secondCopyPlace(name, false);
  if (!place) return undefined;
  const list = await place.top.getFileHandle(savedCopiesFile).catch(() => undefined);
  // Written last, each time.
  const at = list && (await list.getFile()).lastModified;
  return at
    ? { ids: await namesIn(place.work), pieces: await namesIn(place.beside), at: new Date(at).toISOString() }
    : undefined;
}

/** What is in the second copy, the newest readable state of each assessment; undefined when there is none. Needs no database. */
export async function readSecondCopy(find: FindChecklist, name: string): Promise<SecondCopyFound | undefined> {
  return alone(name, async () => {
    const place = await secondCopyPlace(name, false);
    if (!place) return undefined;
    const here = new Set(await namesIn(place.evidence));
    const assessments: SecondCopied[] = [];
    let unreadable = 0;
    for (const id of await namesIn(place.work)) {
      const copy = await newestState(await place.work.getDirectoryHandle(id), async (bytes) => {
        const json = readStrictJson(bytes);
        const read = json.ok ? readCopy(json.value, find) : json;
        return read.ok ? read.value : undefined;
      });
      const assessment = copy?.assessments[0];
      if (!copy || !assessment) unreadable += 1;
      else {
        const wanted = [...new Set(filesOfCopy(copy))];
        const files = { named: wanted.length, here: wanted.filter((one) => here.has(one)).length };
        assessments.push({ copy, assessment, files });
      }
    }
    const { pieces, unreadable: unreadablePieces } = await readPieces(find, place);
    const list = await readWhole(place.top, savedCopiesFile);
    return { assessments, unreadable, pieces, unreadablePieces, savedCopies: (list && savedCopiesOf(list)) ?? [] };
  });
}

/** Evidence files in the second copy, those that are what their name says. */
export async function readSecondEvidence(
  name: string,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const place = await secondCopyPlace(name, false);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const fingerprint of place ? new Set(wanted) : []) {
    const bytes = place && (await readWhole(place.evidence, fingerprint));
    if (bytes && (await fingerprintOf(bytes)) === fingerprint) files.set(fingerprint, bytes);
  }
  return files;
}

/** Evidence files that a copy names. */
export const filesOfCopy = ({ assessments, submissions = [] }: Copy): readonly string[] => [
  ...assessments.flatMap(filesOf),
  ...submissions.flatMap((one) => filesOfSubmission({ content: new TextEncoder().encode(one.content) })),
];

function savedCopiesOf(bytes: Uint8Array): readonly GivenCopy[] | undefined {
  try {
    const found: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isGivenCopies(found) ? found : undefined;
  } catch {
    return undefined;
  }
}
