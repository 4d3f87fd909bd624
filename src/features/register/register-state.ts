// What the page of the register shows and does: this browser's key, the register it goes by, and the one it keeps for others.
import { useCallback, useEffect, useState } from "react";
import { type KeyCard, readKeyCard, writeKeyCard } from "../../archive/key-card.ts";
import { makeKey } from "../../archive/keys.ts";
import {
  type OpenedRegister,
  openRegister,
  type Register,
  registerFormat,
  withKey,
  withRevoked,
  writeRegister,
} from "../../archive/register.ts";
import { largestJson } from "../../archive/strict-json.ts";
import type { Problem, Read } from "../../core/problem.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import type { StorageFault, Stored } from "../../storage/fault.ts";
import { useStorage } from "../../storage/live.tsx";
import {
  changeKeptRegister,
  forgetRegister,
  type NextRegister,
  readKeptRegister,
  readRegisterInUse,
  standingOfNext,
  takeRegister,
} from "../../storage/register.ts";
import { ownKey } from "../../storage/submissions.ts";
import { handOut } from "../../ui/hand-out.ts";

/** A register that was opened and waits for the word of the person who compares its words. */
export interface Offered {
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly opened: OpenedRegister;
  readonly standing: NextRegister;
}
/** A file that cannot be used, and why. */
export interface NotUsed {
  readonly file: string;
  readonly problems: readonly Problem[];
}

export function useRegisters() {
  const storage = useStorage();
  const [inUse, setInUse] = useState<OpenedRegister>();
  const [kept, setKept] = useState<Register>();
  const [ready, setReady] = useState(false);
  const [said, setSaid] = useState("");

  const fail = useCallback((fault: StorageFault): undefined => setSaid(sayFault(fault.kind)) as undefined, []);
  /** What an act on storage gave; undefined after saying what was in its way. */
  const done = useCallback(
    async <T>(act: Promise<Stored<T>>): Promise<{ readonly value: T } | undefined> => {
      const result = await act;
      return result.ok ? { value: result.value } : fail(result.fault);
    },
    [fail],
  );
  const look = useCallback(async () => {
    const used = await done(readRegisterInUse(storage));
    const own = await done(readKeptRegister(storage));
    if (used) setInUse(used.value);
    if (own) setKept(own.value);
    setReady(true);
  }, [storage, done]);
  useEffect(() => void look(), [look]);

  const key = (at: string) => done(ownKey(storage, () => makeKey(false), at));

  const saveCard = async (owner: Pick<KeyCard, "name" | "office">): Promise<string | undefined> => {
    const madeAt = new Date().toISOString();
    const own = await key(madeAt);
    if (!own) return undefined;
    handOut("sister-city-check_key-card.json", await writeKeyCard({ ...owner, madeAt }, own.value));
    setSaid("Saved as sister-city-check_key-card.json.");
    return own.value.kid;
  };

  const offer = async (file: File): Promise<Offered | NotUsed> => {
    const bytes = await bytesOf(file);
    const read: Read<OpenedRegister> = bytes instanceof Uint8Array ? await openRegister(bytes) : bytes;
    if (!read.ok || !(bytes instanceof Uint8Array)) return { file: file.name, problems: read.ok ? [] : read.problems };
    return { file: file.name, bytes, opened: read.value, standing: standingOfNext(inUse, read.value) };
  };
  const take = async ({ bytes, opened }: Offered): Promise<void> => {
    if (!(await done(takeRegister(storage, bytes)))) return;
    setInUse(opened);
    setSaid("In use from now on, wherever this browser checks a sign-off.");
  };
  const forget = async (): Promise<void> => {
    if (!(await done(forgetRegister(storage)))) return;
    setInUse(undefined);
    setSaid("No register is in use any more.");
  };

  const keep = async (change: (kept: Register | undefined) => Register | undefined): Promise<boolean> => {
    const changed = await done(changeKeptRegister(storage, change));
    if (changed) setKept(changed.value);
    return changed !== undefined;
  };
  const begin = (issuer: string) =>
    keep((old) => old ?? { format: registerFormat, issuer, issuedAt: new Date().toISOString(), keys: [] });
  const addCard = async (file: File): Promise<KeyCard | NotUsed> => {
    const bytes = await bytesOf(file);
    const read: Read<KeyCard> = bytes instanceof Uint8Array ? await readKeyCard(bytes) : bytes;
    return read.ok ? read.value : { file: file.name, problems: read.problems };
  };
  const add = (card: KeyCard) => keep((old) => old && withKey(old, card));
  const revoke = (kid: string, reason: string) =>
    keep((old) => old && withRevoked(old, kid, new Date().toISOString(), reason));
  const saveRegister = async (): Promise<void> => {
    const at = new Date().toISOString();
    const own = await key(at);
    if (!own || !(await keep((old) => old && { ...old, issuedAt: at }))) return;
    const now = await done(readKeptRegister(storage));
    if (!now?.value) return;
    const name = `sister-city-check_register_${at.slice(0, 10)}.json`;
    handOut(name, await writeRegister(now.value, own.value));
    setSaid(`Saved as ${name}, signed with the key of this browser.`);
  };

  return { inUse, kept, ready, said, saveCard, offer, take, forget, begin, addCard, add, revoke, saveRegister };
}
export type Registers = ReturnType<typeof useRegisters>;

/** The bytes of a file of at most the size of any JSON file of ours, or why there are none. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | Extract<Read<never>, { ok: false }>> {
  const refuse = (kind: Problem["kind"], facts: Problem["facts"] = {}) =>
    ({ ok: false, problems: [{ kind, path: "", facts }] }) as const;
  if (file.size > largestJson) return refuse("too-large", { bytes: file.size, most: largestJson });
  return file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => refuse("not-there"),
  );
}
