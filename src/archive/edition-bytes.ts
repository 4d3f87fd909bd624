// The bytes of a checklist edition and their fingerprint: an edition never changes, so both are made once.
import type { Edition } from "../core/checklist.ts";
import { canonicalBytes, fingerprintOf } from "./canonical.ts";

export interface EditionBytes {
  /** data/checklist.json of every submission answered on it. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fingerprint: string;
}

const made = new WeakMap<Edition, Promise<EditionBytes>>();

/** The same edition object gives the same bytes object. */
export function editionBytes(edition: Edition): Promise<EditionBytes> {
  let found = made.get(edition);
  if (!found) {
    const bytes = canonicalBytes(edition);
    found = fingerprintOf(bytes).then((fingerprint) => ({ bytes, fingerprint }));
    made.set(edition, found);
  }
  return found;
}
