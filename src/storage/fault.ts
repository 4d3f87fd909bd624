// What can go wrong with this computer's storage, as named states. Words for them are made elsewhere; nothing here is thrown at a user.

import type { PieceKind } from "./copy-keys.ts";

export type StorageFaultKind =
  /** The browser's share of the disk is used up. */
  | "quota"
  /** The disk itself is full. */
  | "disk-full"
  /** The connection was closed under us and could not be opened again. */
  | "closed"
  /** The database is there and cannot be read, or rows that were saved are gone. */
  | "damaged"
  /** The browser does not open the database because another window of this site holds on to it. */
  | "blocked"
  /** Written by a newer version of the app. */
  | "newer-data"
  /** Somebody cleared the site's data while this window was open. */
  | "cleared"
  /** The browser does not let this page store anything (private window, policy). */
  | "unavailable"
  | "not-found"
  /** This version is signed: its answers can no longer be changed. */
  | "signed"
  /** What was about to be signed is not what is stored by now. */
  | "changed-meanwhile"
  /** Another window is the one that writes. */
  | "in-other-window"
  | "unexpected";

export interface StorageFault {
  readonly kind: StorageFaultKind;
  /** For support, never shown as the sentence itself. */
  readonly detail: string;
  /** With "damaged": what was saved and is no longer there, where it is known. */
  readonly lost?: readonly LostRow[];
}

export interface LostRow {
  /** Absent for an assessment. */
  readonly piece?: PieceKind;
  /** Empty where nobody is known: registers and views are about no one. */
  readonly partner: string;
  readonly council?: string;
  /** Of the last change that is known. */
  readonly year?: string;
  /** An earlier state of it is still there. */
  readonly earlier: boolean;
}

export type Stored<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: StorageFault };

export const stored = <T>(value: T): Stored<T> => ({ ok: true, value });
export const failed = (kind: StorageFaultKind, detail = ""): { readonly ok: false; readonly fault: StorageFault } => ({
  ok: false,
  fault: { kind, detail },
});

/** Thrown inside a transaction to roll it back with a named fault. */
export class Refusal extends Error {
  readonly kind: StorageFaultKind;
  constructor(kind: StorageFaultKind, detail = "") {
    super(detail || kind);
    this.name = "Refusal";
    this.kind = kind;
  }
}

/**
 * Names a thrown storage error. Dexie wraps a full quota in an AbortError, and the two storage engines of Chromium
 * report a full disk with different names, so the whole chain of causes is read.
 */
export function faultOf(error: unknown): StorageFault {
  const chain = causes(error);
  const detail = chain.map((cause) => `${cause.name}: ${cause.message}`).join(" / ");
  const refusal = chain.find((cause): cause is Refusal => cause instanceof Refusal);
  if (refusal) return { kind: refusal.kind, detail };
  return { kind: kindOf(chain, detail), detail };
}

function kindOf(chain: readonly Error[], detail: string): StorageFaultKind {
  const named = (...names: string[]) => chain.some((cause) => names.includes(cause.name));
  if (/NO_SPACE|disk full|full disk/i.test(detail)) return "disk-full";
  if (named("QuotaExceededError")) return "quota";
  if (named("VersionError")) return "newer-data";
  if (named("SecurityError", "MissingAPIError")) return "unavailable";
  if (
    named("DatabaseClosedError", "InvalidStateError") ||
    /connection is closing|Connection to Indexed Database/i.test(detail)
  )
    return "closed";
  if (named("UnknownError", "NotReadableError", "NotFoundError", "DataError") || /backing store/i.test(detail))
    return "damaged";
  // Aborted, and no cause is known: the browser dropped the connection in the middle.
  if (named("AbortError", "OpenFailedError")) return "closed";
  return "unexpected";
}

function causes(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let next = error; next instanceof Error && chain.length < 6; ) {
    chain.push(next);
    // Dexie keeps the cause in `inner`, the platform in `cause`.
    next = (next as { inner?: unknown }).inner ?? next.cause;
  }
  return chain.length > 0 ? chain : [new Error(String(error))];
}
