// The register of keys this browser goes by, and the one that is kept in it to be handed out. Each is one row: the signed bytes as they
// came, and what is being worked on. Whose key signed it was compared by a person before it got here.
import { type OpenedRegister, openRegister, type Register } from "../archive/register.ts";
import { changeWork } from "./change-work.ts";
import { keptRegisterKey as draft, registerInUseKey as inUse } from "./copy-keys.ts";
import { type OpenStorage, read } from "./database.ts";
import { Refusal, type Stored, stored } from "./fault.ts";

/** The file of the register in use, as it came; undefined when there is none. */
export async function readRegisterFile(storage: OpenStorage): Promise<Stored<Uint8Array<ArrayBuffer> | undefined>> {
  const row = await read(storage, (tables) => tables.meta.get(inUse));
  if (!row.ok) return row;
  return stored(row.value?.value instanceof Uint8Array ? new Uint8Array(row.value.value) : undefined);
}

/** The register in use; undefined when there is none, or when its file cannot be read any more. */
export async function readRegisterInUse(storage: OpenStorage): Promise<Stored<OpenedRegister | undefined>> {
  const bytes = await readRegisterFile(storage);
  if (!bytes.ok) return bytes;
  const opened = bytes.value && (await openRegister(bytes.value));
  return stored(opened?.ok ? opened.value : undefined);
}

/** How a register that was opened stands to the one in use. */
export type NextRegister = "first" | "same-issuer" | "other-issuer" | "older" | "the-same";

/** A later register is taken without a question only from the key that signed the one before. */
export function standingOfNext(current: OpenedRegister | undefined, next: OpenedRegister): NextRegister {
  if (!current) return "first";
  if (!next.issuerKid || current.issuerKid !== next.issuerKid) return "other-issuer";
  if (next.register.issuedAt === current.register.issuedAt) return "the-same";
  return next.register.issuedAt < current.register.issuedAt ? "older" : "same-issuer";
}

/** From now on this register is gone by. @param bytes of the file, as it came */
export const takeRegister = (storage: OpenStorage, bytes: Uint8Array<ArrayBuffer>): Promise<Stored<void>> =>
  changeWork(storage, inUse, async (tables) => {
    await tables.meta.put({ key: inUse, value: bytes });
  });

export const forgetRegister = (storage: OpenStorage): Promise<Stored<void>> =>
  changeWork(storage, inUse, async (tables) => {
    await tables.meta.delete(inUse);
  });

/** The register this browser's person keeps for others; undefined when they keep none. */
export async function readKeptRegister(storage: OpenStorage): Promise<Stored<Register | undefined>> {
  const row = await read(storage, (tables) => tables.meta.get(draft));
  return row.ok ? stored(row.value?.value as Register | undefined) : row;
}

/**
 * Changes the kept register in one transaction, from what is stored and not from what a window shows.
 * Refused as "not-found" when `change` gives nothing.
 */
export const changeKeptRegister = (
  storage: OpenStorage,
  change: (kept: Register | undefined) => Register | undefined,
): Promise<Stored<Register>> =>
  changeWork(storage, draft, async (tables) => {
    const next = change((await tables.meta.get(draft))?.value as Register | undefined);
    if (!next) throw new Refusal("not-found", draft);
    await tables.meta.put({ key: draft, value: next });
    return next;
  });
