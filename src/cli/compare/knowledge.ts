// What is brought along to check packages with: the checklists of this program, further editions somebody named, and a register of keys.
// Plain values, so that every thread can make its own from them.
import { editionBytes } from "../../archive/edition-bytes.ts";
import { knownChecklists } from "../../archive/packed-checklist.ts";
import type { Register } from "../../archive/register.ts";
import { seenFiles } from "../../archive/seen-files.ts";
import type { Knowledge } from "../../archive/verify.ts";
import type { Edition } from "../../core/checklist.ts";
import { openEdition } from "../../core/open-edition.ts";
import { nodeFingerprints, nodeHashing } from "../node-fingerprints.ts";

export interface Brought {
  readonly editions: readonly Edition[];
  readonly register?: Register | undefined;
}

/** Makes ready for checking many packages. */
export async function knowledgeOf({ editions, register }: Brought): Promise<Knowledge> {
  const checklists = await knownChecklists(editions.map(openEdition));
  const seen = {
    ...seenFiles((one, other) => Buffer.compare(one, other) === 0),
    fingerprint: nodeFingerprints(),
    hashing: nodeHashing,
  };
  return { checklists, seen, ...(register ? { register } : {}) };
}

/** Fingerprint of an edition. */
export const fingerprintOfEdition = async (edition: Edition): Promise<string> =>
  (await editionBytes(edition)).fingerprint;
