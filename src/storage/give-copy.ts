// Makes a copy of the work and hands it to the person. Fetched only when somebody wants a copy: the strict reader it is checked with
// is not needed before.
import { fingerprintOf } from "../archive/canonical.ts";
import type { FindChecklist } from "./assessments.ts";
import { type OpenStorage, read, write } from "./database.ts";
import { type Stored, stored } from "./fault.ts";
import { noteGivenCopy } from "./given-copies.ts";
import { type MadeCopy, makeCopy, noteCopy } from "./make-copy.ts";
import { settleHistory } from "./settle-history.ts";

/** Locks the file before it leaves; gives what only the passphrase opens. */
export type LockCopy = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;

export type GivenOut = MadeCopy & {
  /** SHA-256 of the file. */
  readonly fingerprint: string;
};

/**
 * Makes a copy, hands it out and remembers it.
 * @param handOut gives the file to the person, as a download; what it answers with false was not given, and is not remembered; a text is
 * the name the file has where it was put
 * @param only the assessments to copy; all when left out
 */
export async function giveCopy(
  storage: OpenStorage,
  find: FindChecklist,
  handOut: (name: string, content: string | Uint8Array<ArrayBuffer>, type: string) => unknown,
  at: string,
  only?: readonly string[],
  lock?: LockCopy,
): Promise<Stored<GivenOut>> {
  // A line that is still typed on would be another one in the copy, and nobody could tell later that it was the same.
  await settleLines(storage, only);
  const plain = await makeCopy(storage, find, at, only);
  if (!plain.ok) return plain;
  const made = lock ? await locked(plain.value, lock) : plain.value;
  const { name, content, type } = made;
  const bytes = bytesOf(content);
  const fingerprint = await fingerprintOf(bytes);
  const given = await handOut(name, content, type);
  if (given === false) return stored({ ...made, fingerprint });
  // The file is out of our hands now; failing to remember it must not look as if there were none.
  await write(storage, async (tables) => {
    const inside = (await tables.summaries.toArray()).filter((row) => !only || only.includes(row.assessment));
    await noteGivenCopy(tables, {
      at,
      name: typeof given === "string" ? given : name,
      bytes: bytes.length,
      assessments: inside.map((row) => row.assessment),
      partners: inside.map((row) => row.partner),
      fingerprint,
      ...(made.reviews > 0 ? { reviews: made.reviews } : {}),
      ...(made.pieces.length > 0 ? { pieces: made.pieces } : {}),
      ...(made.views > 0 ? { views: made.views } : {}),
      ...(lock ? { locked: true } : {}),
    });
  });
  if (!only) await noteCopy(storage, at);
  return stored({ ...made, fingerprint });
}

const bytesOf = (content: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

async function locked(made: MadeCopy, lock: LockCopy): Promise<MadeCopy> {
  const content = await lock(bytesOf(made.content));
  return { ...made, name: `${made.name}.age`, content, type: "application/octet-stream" };
}

/** As far as it goes: a database that cannot be written is the very time to make a copy. */
async function settleLines(storage: OpenStorage, only: readonly string[] | undefined): Promise<void> {
  await Promise.all([...storage.opened].map((one) => one.flush()));
  const ids = only
    ? { ok: true as const, value: only }
    : await read(storage, (tables) => tables.assessments.toCollection().primaryKeys());
  for (const id of ids.ok ? ids.value : []) if (!(await settleHistory(storage, id)).ok) return;
}
